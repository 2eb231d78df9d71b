import type { FrameContent } from './frame-content';

/** The status of the answer, the same as the JSON twin's, and when to come back. */
export function frameStatus(content: FrameContent): { status: number; retryAfterSeconds?: number } {
  if (content.kind !== 'problem') return { status: 200 };
  const { problem } = content;
  switch (problem.kind) {
    case 'number-lost':
    case 'invalid-purchase-order':
      return { status: 400 };
    case 'verification-required':
      return { status: 403 };
    case 'proof-failed':
      return { status: statusOfFailedProof[problem.reason] };
    case 'not-found':
    case 'link-invalid':
      return { status: 404 };
    case 'link-expired':
      return { status: 410 };
    case 'too-many-requests':
      return { status: 429, retryAfterSeconds: problem.retryAfterSeconds };
    case 'unavailable':
      return { status: 503, retryAfterSeconds: problem.retryAfterSeconds };
    default:
      return problem satisfies never;
  }
}

const statusOfFailedProof = {
  'no-match': 404,
  'invalid-proof': 400,
  'too-many-requests': 429,
  unavailable: 503,
};
