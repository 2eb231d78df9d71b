import { getConfig } from '@/lib/config/config';
import { displayParameters, embedAddress, parseDisplaySettings } from '@/lib/embed/display-settings';
import { getRequestContext } from '@/lib/http/request-context';
import { storeClock } from '@/lib/i18n/clock';
import { messagesIn } from '@/lib/i18n/messages-in';
import { closestLocale, pickLocale } from '@/lib/i18n/pick-locale';
import { type LookupQuestion, lookupQuestion } from '@/lib/orders/lookup-question';
import { trackOrder } from '@/lib/orders/track-order';
import type { FrameContent, FrameSurroundings } from './frame-content';

/** What `/embed` is asked to show, and all that it takes to draw it. */
export async function readFrameRequest(
  request: Request,
): Promise<{ content: FrameContent; around: FrameSurroundings }> {
  const query = new URL(request.url).searchParams;
  const question = lookupQuestion(query);
  const settings = parseDisplaySettings((name) => query.get(name));
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
      isDemo: config.ORDER_STATUS_API_SANDBOX,
      typed: asked?.po ?? '',
      address: embedAddress(settings, asked),
    },
  };
}

async function contentFor(question: LookupQuestion): Promise<FrameContent> {
  switch (question.kind) {
    case 'nothing-asked':
      return { kind: 'form' };
    case 'number-lost':
      return { kind: 'problem', problem: { kind: 'number-lost' } };
    case 'unreadable':
      return { kind: 'problem', problem: { kind: 'invalid-purchase-order' } };
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
