import 'server-only';
import { numberInText } from '@/lib/orders/pasted-text';
import type { SupportLookup, SupportResult } from '@/lib/orders/support-order';
import { getTracker } from '@/lib/tracker/get-tracker';
import { problemResponse } from './problem';
import { refuseWrongToken } from './refuse-wrong-secret';

/** Refuses whoever is neither a signed-in agent nor a program with the token of the support desk; else null. */
export async function refuseStranger({ headers }: Request): Promise<Response | null> {
  const { desk, settings } = getTracker();
  if (await desk.has(headers, Date.now())) return null;
  return refuseWrongToken(headers, 'SUPPORT_API_TOKEN', settings.SUPPORT_API_TOKEN);
}

/** Either a purchase order, or a link that holds one, or an id; null where there is none, or both. */
export function parseSupportLookup(po: string | null, id: string | number | null): SupportLookup | null {
  if (po !== null) return id === null ? { po: numberInText(po) } : null;
  return id === null ? null : { id: String(id) };
}

/** Why there is no order to answer with. */
export function supportProblem(result: Exclude<SupportResult, { kind: 'found' }>): Response {
  switch (result.kind) {
    case 'unavailable':
      return problemResponse(result.kind, { 'retry-after': String(result.retryAfterSeconds) });
    case 'another-order':
      return problemResponse('unavailable', { 'retry-after': '30' });
    case 'invalid-request':
    case 'invalid-purchase-order':
    case 'not-found':
      return problemResponse(result.kind);
    default:
      return result satisfies never;
  }
}
