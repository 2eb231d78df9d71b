import { fill } from '@/lib/i18n/message';
import type { Messages } from '@/lib/i18n/messages/en';
import type { PublicOrder } from '@/lib/orders/public-order';
import type { TrackAnswer, TrackProblemKind } from '@/lib/orders/track-answer';

/** What the tab is called, on our own page and in the frame alike: "Shipped · Order 1001". */
export function answerTitle(answer: TrackAnswer, messages: Messages): string {
  switch (answer.kind) {
    case 'form':
      return messages.page.title;
    case 'problem': {
      const heading = problemHeading(answer.problem, messages);
      return isMistake(answer.problem) ? fill(messages.page.errorTitle, { title: heading }) : heading;
    }
    case 'broken':
      return messages.broken.heading;
    case 'order':
      return orderTitle(answer.order, messages);
    default:
      return answer satisfies never;
  }
}

export function orderTitle({ po, stage }: PublicOrder, words: Pick<Messages, 'page' | 'order'>): string {
  return fill(words.page.orderTitle, { po, stage: words.order.stages[stage] });
}

/** Whether a page about this begins its title with "Error:": only where the visitor can put something right. */
function isMistake(problem: TrackProblemKind): boolean {
  return problem.kind === 'invalid-purchase-order' || problem.kind === 'proof-failed';
}

export function problemHeading(problem: TrackProblemKind, messages: Messages): string {
  switch (problem.kind) {
    case 'number-lost':
      return messages.numberLost.heading;
    case 'invalid-purchase-order':
      return messages.invalidNumber.heading;
    case 'verification-required':
    case 'proof-failed':
      return messages.verification.heading;
    case 'not-found':
      return messages.notFound.heading;
    case 'link-invalid':
      return messages.linkInvalid.heading;
    case 'link-expired':
      return messages.linkExpired.heading;
    case 'too-many-requests':
      return messages.tooMany.heading;
    case 'unavailable':
      return messages.unavailable.heading;
    default:
      return problem satisfies never;
  }
}
