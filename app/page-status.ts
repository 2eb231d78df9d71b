import type { TrackProblemKind } from '@/components/form/track-problem';
import { problemStatus } from '@/lib/http/problem';

/** The HTTP status of a page without an order: the same as the JSON contract's for the same outcome. */
export function pageStatus(problem: TrackProblemKind | { kind: 'broken' }): number {
  switch (problem.kind) {
    case 'number-lost':
      return problemStatus('invalid-purchase-order');
    case 'broken':
      return problemStatus('internal-error');
    case 'proof-failed':
      return problemStatus(problem.reason);
    default:
      return problemStatus(problem.kind);
  }
}
