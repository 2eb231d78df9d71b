import { displayParameters, embedAddress, parseDisplaySettings } from '@/lib/embed/display-settings';
import { storeClock } from '@/lib/i18n/clock';
import { messagesIn } from '@/lib/i18n/messages-in';
import { closestLocale, pickLocale } from '@/lib/i18n/pick-locale';
import { storeWords } from '@/lib/i18n/store-words';
import { trackOrder } from '@/lib/lookups/track-order';
import { type LookupQuestion, lookupQuestion } from '@/lib/orders/lookup-question';
import { noticesFor } from '@/lib/orders/notices';
import { typedText } from '@/lib/orders/typed-text';
import { getRequestContext } from '@/lib/process/request-context';
import { getConfig } from '@/lib/process/settings';
import type { FrameContent, FrameSurroundings } from './frame-content';

/** What `/embed` is asked to show, and all that it takes to draw it. */
export async function readFrameRequest(
  request: Request,
): Promise<{ content: FrameContent; around: FrameSurroundings }> {
  const query = new URL(request.url).searchParams;
  const question = lookupQuestion(query);
  const mayNameLabel = isShownByItsHost(request.headers);
  const settings = parseDisplaySettings((name) =>
    name === 'label' && !mayNameLabel ? null : query.get(name),
  );
  const config = getConfig();
  const locale = pickLocale({
    chosen: closestLocale(settings.lang),
    acceptLanguage: request.headers.get('accept-language'),
    fallback: config.DEFAULT_LOCALE,
  });
  const asked = 'request' in question ? question.request : null;
  return {
    content: await contentFor(question),
    around: {
      messages: messagesIn(locale),
      locale,
      clock: storeClock(locale, config.STORE_TIME_ZONE),
      settings,
      hidden: Object.fromEntries(displayParameters(settings)),
      help: { email: config.SUPPORT_EMAIL ?? null, url: config.SUPPORT_URL ?? null },
      windows: { lateAfterDays: config.LATE_AFTER_DAYS, reportWithinDays: config.REPORT_WITHIN_DAYS },
      notices: noticesFor(storeWords().notices, locale, Date.now()),
      isForAnyHost: config.EMBED_ALLOWED_ORIGINS.includes('*'),
      isDemo: config.ORDER_STATUS_API_SANDBOX,
      typed: typedText(asked?.po ?? ''),
      address: embedAddress(settings, asked),
    },
  };
}

/**
 * Whether the page stands in a frame, by the browser's word. Alone in a window, a heading in anybody's words would seem
 * to be the store's; a browser that doesn't say counts as that. A refresh by the frame's own script is no navigation.
 */
function isShownByItsHost(headers: Headers): boolean {
  const isOwnScript =
    headers.get('sec-fetch-site') === 'same-origin' && headers.get('sec-fetch-dest') === 'empty';
  return isOwnScript || headers.get('sec-fetch-dest') === 'iframe';
}

async function contentFor(question: LookupQuestion): Promise<FrameContent> {
  switch (question.kind) {
    case 'nothing-asked':
      return { kind: 'form' };
    case 'number-lost':
    case 'unreadable':
      return { kind: 'problem', problem: { kind: 'number-lost' } };
    case 'proof-failed':
      // Nothing is looked up: what is shown here must not depend on whether there is such an order.
      return { kind: 'problem', problem: question };
    case 'order': {
      const result = await trackOrder(question.request);
      if (result.kind === 'found')
        return { kind: 'order', order: result.order, hidesNumbers: result.hidesNumbers };
      if (result.kind === 'broken') {
        return { kind: 'broken', requestId: getRequestContext()?.requestId ?? null };
      }
      return { kind: 'problem', problem: result };
    }
    default:
      return question satisfies never;
  }
}
