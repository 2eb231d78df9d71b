import type { ProofFailure } from './lookup-question';
import type { PublicOrder } from './public-order';
import type { TrackResult } from './track-result';

/** What an address is answered with: on our own page and in the frame alike. */
export type TrackAnswer =
  | { kind: 'form' }
  | { kind: 'problem'; problem: TrackProblemKind }
  /** A fault of ours. */
  | { kind: 'broken' }
  /** `hidesNumbers`: see `TrackResult`. */
  | { kind: 'order'; order: PublicOrder; hidesNumbers: boolean };

/** Everything a lookup can end in but an order or a fault of ours; `number-lost` is an address whose number is empty. */
export type TrackProblemKind =
  | Exclude<TrackResult, { kind: 'found' | 'broken' }>
  | { kind: 'number-lost' }
  | ({ kind: 'proof-failed' } & ProofFailure);
