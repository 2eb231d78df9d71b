import { problemStatus } from '@/lib/http/problem';
import type { TrackAnswer, TrackProblemKind } from '@/lib/orders/track-answer';

/** The HTTP status of what is shown, and when to ask again: the same as the JSON contract's for the same outcome. */
export function pageStatus(answer: TrackAnswer): { status: number; retryAfterSeconds?: number } {
  switch (answer.kind) {
    case 'form':
    case 'order':
      return { status: 200 };
    case 'broken':
      return { status: problemStatus('internal-error') };
    case 'problem': {
      const { problem } = answer;
      const status = statusOf(problem);
      return 'retryAfterSeconds' in problem
        ? { status, retryAfterSeconds: problem.retryAfterSeconds }
        : { status };
    }
    default:
      return answer satisfies never;
  }
}

function statusOf(problem: TrackProblemKind): number {
  switch (problem.kind) {
    case 'number-lost':
      return problemStatus('invalid-purchase-order');
    case 'proof-failed':
      return problemStatus(problem.reason);
    default:
      return problemStatus(problem.kind);
  }
}
