import type { Order } from './order';
import type { SupportDetails } from './support-order';

/**
 * What is kept of that by which a customer proves whose order it is: keyed digests, by each key there is, so that a key
 * can be changed while copies made under the old one are around. Null where the order has nothing of the kind.
 */
export interface ProofDigest {
  /** The key's id. */
  keyId: string;
  email: string | null;
  postalCode: string | null;
}

/** What of an address proves whose order it is, as the upstream wrote it; null where it is none or is no secret. */
export interface ProvingAddress {
  email: string | null;
  postalCode: string | null;
  country: string | null;
}

/** One answer of the upstream with an order: what it means, and what proves whose it is. */
export interface ToldOrder {
  order: Order;
  proofs: ProofDigest[];
  /** It has an email address, which the settings tell to be shared by many. */
  hasSharedEmail: boolean;
  /** What the support desk alone may learn. It is read only where it is asked for, and never kept. */
  readDetails: () => SupportDetails;
}
