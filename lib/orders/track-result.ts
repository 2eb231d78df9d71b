import type { PublicOrder } from './public-order';

/** What a visitor asks for: a purchase order as they gave it, or a signed access link's token. */
export interface TrackRequest {
  po: string | null;
  token: string | null;
}

/** Every way a visitor's question can end; each is a page, and a code of the JSON contract. */
export type TrackResult =
  /** `hidesNumbers`: a proof would open a tracking number that isn't shown. */
  | { kind: 'found'; order: PublicOrder; hidesNumbers: boolean }
  | { kind: 'invalid-purchase-order' }
  | { kind: 'verification-required' }
  | { kind: 'not-found' }
  | { kind: 'link-invalid' }
  | { kind: 'link-expired' }
  | { kind: 'too-many-requests'; retryAfterSeconds: number }
  | { kind: 'unavailable'; retryAfterSeconds: number }
  /** A fault of ours, which stands in the log. */
  | { kind: 'broken' };
