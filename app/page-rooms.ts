import type { StyleRoom } from '@/lib/brand/style-text';

const always = ['base', 'shell', 'form', 'problem'] as const;

/** The rooms of style that the page of a path may show: they are written before anybody knows what it will answer. */
export function pageRooms(path: string): readonly StyleRoom[] {
  if (path === '/') return [...always, 'recent'];
  if (path === '/track') return [...always, 'order'];
  if (path === '/support/install') return [...always, 'order', 'desk', 'install'];
  if (path.startsWith('/support')) return [...always, 'order', 'desk'];
  // Every state of every page, while one works on them.
  if (path.startsWith('/dev/')) return [...always, 'order', 'recent'];
  return always;
}
