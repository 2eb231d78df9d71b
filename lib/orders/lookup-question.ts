import { linkInText } from './pasted-link';
import { parsePurchaseOrder, purchaseOrderAliases } from './purchase-order';
import type { TrackRequest } from './track-order';

/** What an address asks for, on our own page and inside a frame alike. */
export type LookupQuestion =
  | { kind: 'nothing-asked' }
  | { kind: 'number-lost' }
  /** Several numbers or tokens: which one is meant can't be told. */
  | { kind: 'unreadable' }
  | { kind: 'proof-failed'; request: TrackRequest; reason: ProofProblem }
  | { kind: 'order'; request: TrackRequest };

/** Why a proof opened nothing, as `?error=` tells it. */
export const proofProblems = ['no-match', 'invalid-proof', 'too-many-requests', 'unavailable'] as const;
export type ProofProblem = (typeof proofProblems)[number];

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
  const [error] = query.getAll('error');
  const reason = proofProblems.find((problem) => problem === error);
  // A number that is none is told as such: no proof could open it.
  if (reason === undefined || parsePurchaseOrder(po) === null) return { kind: 'order', request };
  return { kind: 'proof-failed', request, reason };
}
