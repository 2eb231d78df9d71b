import type { LookupQuestion } from '@/lib/orders/lookup-question';
import type { TrackAnswer } from '@/lib/orders/track-answer';
import type { TrackRequest, TrackResult } from '@/lib/orders/track-result';

/** From what an address asks for to what is shown for it, on our own page and in the frame alike. */
export async function answerQuestion(
  question: LookupQuestion,
  track: (request: TrackRequest) => Promise<TrackResult>,
): Promise<TrackAnswer> {
  switch (question.kind) {
    case 'nothing-asked':
      return { kind: 'form' };
    case 'number-lost':
    case 'unreadable':
      return { kind: 'problem', problem: { kind: 'number-lost' } };
    case 'proof-failed': {
      // Nothing is looked up: what is shown here must not depend on whether there is such an order.
      const { request, ...problem } = question;
      return { kind: 'problem', problem };
    }
    case 'order':
      return answerFrom(await track(question.request));
    default:
      return question satisfies never;
  }
}

function answerFrom(result: TrackResult): TrackAnswer {
  switch (result.kind) {
    case 'found':
      return { kind: 'order', order: result.order, hidesNumbers: result.hidesNumbers };
    case 'broken':
      return { kind: 'broken' };
    default:
      return { kind: 'problem', problem: result };
  }
}
