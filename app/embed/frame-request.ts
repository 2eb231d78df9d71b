import { displayParameters, embedAddress, parseDisplaySettings } from '@/lib/embed/display-settings';
import { storeClock } from '@/lib/i18n/clock';
import { closestLocale, pickLocale } from '@/lib/i18n/pick-locale';
import { lookupQuestion } from '@/lib/orders/lookup-question';
import { noticesFor } from '@/lib/orders/notices';
import type { TrackAnswer } from '@/lib/orders/track-answer';
import { typedText } from '@/lib/orders/typed-text';
import { currentClient, getRequestContext } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';
import { helpPlaces, helpWindows } from '../help-settings';
import type { FrameSurroundings } from './frame-content';

/** What `/embed` is asked to show, and all that it takes to draw it. */
export async function readFrameRequest(
  request: Request,
): Promise<{ answer: TrackAnswer; around: FrameSurroundings }> {
  const query = new URL(request.url).searchParams;
  const question = lookupQuestion(query);
  const mayNameLabel = isShownByItsHost(request.headers);
  const settings = parseDisplaySettings((name) =>
    name === 'label' && !mayNameLabel ? null : query.get(name),
  );
  const { store, settings: ofProcess, words, count } = getTracker();
  const locale = pickLocale({
    chosen: closestLocale(settings.lang),
    acceptLanguage: request.headers.get('accept-language'),
    fallback: store.DEFAULT_LOCALE,
  });
  const asked = 'request' in question ? question.request : null;
  return {
    answer: await getTracker().answer(question, currentClient()),
    around: {
      messages: words.messagesIn(locale),
      locale,
      clock: storeClock(locale, store.STORE_TIME_ZONE),
      settings,
      hidden: Object.fromEntries(displayParameters(settings)),
      help: helpPlaces(store),
      windows: helpWindows(store),
      notices: noticesFor(words.notices, locale, Date.now()),
      isCounted: count !== null,
      isForAnyHost: store.EMBED_ALLOWED_ORIGINS.includes('*'),
      isDemo: ofProcess.ORDER_STATUS_API_SANDBOX,
      typed: typedText(asked?.po ?? ''),
      address: embedAddress(settings, asked),
      requestId: getRequestContext()?.requestId ?? null,
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
