import { type ProofProblem, proofProblems } from '@/components/track-problem';
import { getConfig } from '@/lib/config/config';
import { displayParameters, embedAddress, parseDisplaySettings } from '@/lib/embed/display-settings';
import { messagesIn } from '@/lib/i18n/messages-in';
import { closestLocale, pickLocale } from '@/lib/i18n/pick-locale';
import { linkInText } from '@/lib/orders/pasted-link';
import { purchaseOrderAliases } from '@/lib/orders/purchase-order';
import { trackOrder } from '@/lib/orders/track-order';
import type { FrameContent, FrameSurroundings } from './frame-content';

/** What `/embed` is asked to show, and all that it takes to draw it. */
export async function readFrameRequest(
  request: Request,
): Promise<{ content: FrameContent; around: FrameSurroundings }> {
  const query = new URL(request.url).searchParams;
  const question = frameQuestion(query);
  const settings = parseDisplaySettings((name) => query.get(name));
  const config = getConfig();
  const locale = pickLocale({
    chosen: closestLocale(settings.lang),
    acceptLanguage: request.headers.get('accept-language'),
    fallback: config.DEFAULT_LOCALE,
  });
  const asked = question.kind === 'order' || question.kind === 'proof-failed' ? question : null;
  return {
    content: await contentFor(question),
    around: {
      messages: messagesIn(locale),
      locale,
      clock: { locale, timeZone: config.STORE_TIME_ZONE, now: new Date().toISOString() },
      settings,
      hidden: Object.fromEntries(displayParameters(settings)),
      help: { email: config.SUPPORT_EMAIL ?? null, url: config.SUPPORT_URL ?? null },
      isDemo: config.ORDER_STATUS_API_SANDBOX,
      typed: asked?.po ?? '',
      address: embedAddress(settings, asked),
    },
  };
}

type FrameQuestion =
  | { kind: 'form' }
  | { kind: 'number-lost' }
  | { kind: 'unreadable' }
  | { kind: 'proof-failed'; po: string; token: null; reason: ProofProblem }
  | { kind: 'order'; po: string | null; token: string | null };

function frameQuestion(query: URLSearchParams): FrameQuestion {
  const numbers = ['po', ...purchaseOrderAliases].flatMap((name) => query.getAll(name));
  const tokens = query.getAll('t');
  if (numbers.length + tokens.length > 1) return { kind: 'unreadable' };
  const [[po = null], [token = null]] = [numbers, tokens];
  if (token !== null) return { kind: 'order', po: null, token };
  if (po === null) return { kind: 'form' };
  if (po.trim() === '') return { kind: 'number-lost' };

  const pasted = linkInText(po);
  if (pasted !== null) return { kind: 'order', po: null, token: null, ...pasted };
  const reason = proofProblems.find((problem) => problem === query.get('error'));
  return reason === undefined
    ? { kind: 'order', po, token: null }
    : { kind: 'proof-failed', po, token: null, reason };
}

async function contentFor(question: FrameQuestion): Promise<FrameContent> {
  switch (question.kind) {
    case 'form':
      return question;
    case 'number-lost':
      return { kind: 'problem', problem: { kind: 'number-lost' } };
    case 'unreadable':
      return { kind: 'problem', problem: { kind: 'invalid-purchase-order' } };
    case 'proof-failed':
      // Nothing is looked up: what is shown here must not depend on whether there is such an order.
      return { kind: 'problem', problem: { kind: 'proof-failed', reason: question.reason } };
    case 'order': {
      const result = await trackOrder({ po: question.po, token: question.token });
      return result.kind === 'found'
        ? { kind: 'order', order: result.order, hold: result.hold }
        : { kind: 'problem', problem: result };
    }
    default:
      return question satisfies never;
  }
}
