import { linkInText } from './pasted-link';
import { parsePurchaseOrder, purchaseOrderAliases } from './purchase-order';
import type { TrackRequest } from './track-order';

/** What an address asks for, on our own page and inside a frame alike. */
export type LookupQuestion =
  | { kind: 'nothing-asked' }
  | { kind: 'number-lost' }
  /** Several numbers or tokens: which one is meant can't be told. */
  | { kind: 'unreadable' }
  | ({ kind: 'proof-failed'; request: TrackRequest } & ProofFailure)
  | { kind: 'order'; request: TrackRequest };

/** Why a proof opened nothing, and when to try again: as `?error=` and `?wait=`, in seconds, tell it. */
export type ProofFailure =
  | { reason: 'no-match' | 'invalid-proof' }
  | { reason: 'too-many-requests' | 'unavailable'; retryAfterSeconds: number };

/** No limit of ours has a longer window; anyone can write an address. */
const longestWaitSeconds = 3600;

export function lookupQuestion(query: Pick<URLSearchParams, 'getAll'>): LookupQuestion {
  const [numbers, tokens] = [query.getAll('po'), query.getAll('t')];
  if (numbers.length + tokens.length === 0) {
    // Beside a number or token of ours, another shop's `order` may mean anything.
    numbers.push(...purchaseOrderAliases.flatMap((name) => query.getAll(name)));
  }
  if (numbers.length + tokens.length > 1) return { kind: 'unreadable' };
  const [[po], [token]] = [numbers, tokens];
  if (token !== undefined) return { kind: 'order', request: { po: null, token } };
  if (po === undefined) return { kind: 'nothing-asked' };
  if (po.trim() === '') return { kind: 'number-lost' };

  const link = linkInText(po);
  if (link !== null) return { kind: 'order', request: { po: null, token: null, ...link } };
  const request = { po, token: null };
  const failure = proofFailure(query);
  // A number that is none is told as such: no proof could open it.
  if (failure === null || parsePurchaseOrder(po) === null) return { kind: 'order', request };
  return { kind: 'proof-failed', request, ...failure };
}

function proofFailure(query: Pick<URLSearchParams, 'getAll'>): ProofFailure | null {
  const [reason] = query.getAll('error');
  switch (reason) {
    case 'no-match':
    case 'invalid-proof':
      return { reason };
    case 'too-many-requests':
    case 'unavailable': {
      const wait = Number(query.getAll('wait')[0]);
      const isPlausible = Number.isInteger(wait) && wait >= 1 && wait <= longestWaitSeconds;
      return { reason, retryAfterSeconds: isPlausible ? wait : 60 };
    }
    default:
      return null;
  }
}
