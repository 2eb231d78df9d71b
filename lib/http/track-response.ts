import 'server-only';
import type { TrackResult } from '@/lib/orders/track-result';
import { privateJson, problemResponse } from './problem';

/** The JSON contract's answer for the outcome of a lookup. */
export function trackResponse(result: TrackResult): Response {
  switch (result.kind) {
    case 'found':
      return privateJson(result.order);
    case 'broken':
      return problemResponse('internal-error');
    case 'too-many-requests':
    case 'unavailable':
      return problemResponse(result.kind, { 'retry-after': String(result.retryAfterSeconds) });
    case 'invalid-purchase-order':
    case 'verification-required':
    case 'not-found':
    case 'link-invalid':
    case 'link-expired':
      return problemResponse(result.kind);
    default:
      return result satisfies never;
  }
}
