import { type DisplaySettings, displayParameters, embedAddress } from '@/lib/embed/display-settings';

export interface Snippet {
  id: 'script' | 'link' | 'frame';
  code: string;
}

/** The three ways onto a store's page, filled in: platforms differ in what they let through. */
export function buildSnippets(origin: string, settings: DisplaySettings): Snippet[] {
  const chosen = displayParameters(settings).map(
    ([name, value]) => [name, escapeHtml(name === 'accent' ? `#${value}` : value)] as const,
  );
  const attributes = chosen.map(([name, value]) => ` ${name}="${value}"`).join('');
  const dataAttributes = chosen.map(([name, value]) => ` data-${name}="${value}"`).join('');
  const words = escapeHtml(settings.label ?? 'Track your order');
  const title = escapeHtml(settings.label ?? 'Order tracking');
  const home = escapeHtml(`${origin}/`);
  const frame = escapeHtml(origin + embedAddress(settings, null));
  return [
    {
      id: 'script',
      code: `${scriptLine(origin)}\n<order-tracker${attributes}><a href="${home}">${words}</a></order-tracker>`,
    },
    { id: 'link', code: `<a href="${home}" data-order-tracker${dataAttributes}>${words}</a>` },
    {
      id: 'frame',
      code: [
        `<iframe src="${frame}" title="${title}" width="100%" height="640" style="border:0" loading="lazy"`,
        '        allow="clipboard-write" referrerpolicy="strict-origin"></iframe>',
      ].join('\n'),
    },
  ];
}

/** The script alone, for a theme's template. */
export function scriptLine(origin: string): string {
  return `<script src="${origin}/embed/v1.js" async></script>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
