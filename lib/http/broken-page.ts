import 'server-only';
import { directionOf } from '@/lib/i18n/locales';
import { fill } from '@/lib/i18n/message';
import { messagesIn } from '@/lib/i18n/messages-in';
import { closestLocale, pickLocale } from '@/lib/i18n/pick-locale';
import { getRequestContext } from '@/lib/process/request-context';

/**
 * What a form or the frame shows for a fault of ours: without a style, a script or anything that could break, too. The
 * settings may be what broke: the language is the reader's own, or English.
 */
export function brokenPage(request: Request): string {
  const locale = pickLocale({
    chosen: closestLocale(new URL(request.url).searchParams.get('lang')),
    acceptLanguage: request.headers.get('accept-language'),
    fallback: 'en',
  });
  const { broken, page } = messagesIn(locale);
  const requestId = getRequestContext()?.requestId ?? null;
  const reference =
    requestId === null ? '' : `<p>${escapeHtml(fill(broken.reference, { id: requestId }))}</p>`;
  return (
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${escapeHtml(broken.heading)}</title>` +
    `<h1>${escapeHtml(broken.heading)}</h1><p>${escapeHtml(broken.text)}</p>${reference}` +
    `<p><a href="/">${escapeHtml(page.trackAnother)}</a></p></html>`
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
