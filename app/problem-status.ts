import type { TrackProblemKind } from '@/components/track-problem';

/** The HTTP status of a page without an order: the same as the JSON contract's for the same outcome. */
export function problemStatus(problem: TrackProblemKind): number {
  switch (problem.kind) {
    case 'number-lost':
    case 'invalid-purchase-order':
      return 400;
    case 'verification-required':
      return 403;
    case 'not-found':
    case 'link-invalid':
      return 404;
    case 'link-expired':
      return 410;
    case 'too-many-requests':
      return 429;
    case 'unavailable':
      return 503;
    case 'proof-failed':
      return { 'no-match': 404, 'invalid-proof': 400, 'too-many-requests': 429, unavailable: 503 }[
        problem.reason
      ];
    default:
      return problem satisfies never;
  }
}
