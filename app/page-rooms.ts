import 'server-only';
import type { StyleRoom } from '@/lib/brand/style-text';
import { getRequestContext } from '@/lib/process/request-context';
import { answerRooms } from './answer-rooms';
import { readTrackPage } from './track/read-track-page';

const always = ['form', 'problem'] as const;
const desk = [...always, 'order', 'desk'] as const;

/** The rooms of style that the page of this request shows, beside those that every page does. */
export async function pageRooms(): Promise<readonly StyleRoom[]> {
  const { path = '' } = getRequestContext() ?? {};
  if (path === '/') return ['form', 'recent'];
  if (path === '/track') {
    const found = await readTrackPage();
    return found.kind === 'answer' ? answerRooms(found.answer) : [];
  }
  if (path === '/support/install') return [...desk, 'install'];
  if (path.startsWith('/support')) return desk;
  // Every state of every page, while one works on them.
  if (path.startsWith('/dev/')) return [...always, 'order', 'recent'];
  return always;
}
