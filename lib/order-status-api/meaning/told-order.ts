import 'server-only';
import type { ProofDigest, ProvingAddress, ToldOrder } from '@/lib/orders/told-order';
import type { WireOrder } from '../wire-order';
import type { CarrierLinks } from './carrier-links';
import { proofFinder } from './hidden-proofs';
import { orderFromWire } from './order-from-wire';
import { supportDetailsFromWire } from './support-details-from-wire';

/** What of an order depends on the store. */
export interface MeaningParts {
  carrierLinks: CarrierLinks;
  /** Makes digests of what proves; what goes in is forgotten. */
  proofs: {
    digestsOf(address: ProvingAddress): ProofDigest[];
    isEmailShared(email: string | null): boolean;
  };
}

/** All that one answer means: what was sent ends here. */
export function toldOrderFromWire(wire: WireOrder, { carrierLinks, proofs }: MeaningParts): ToldOrder {
  const now = Date.now();
  const proving = provingAddress(wire);
  return {
    order: orderFromWire(wire, { now, carrierLinks }),
    proofs: proofs.digestsOf(proving),
    hasSharedEmail: proofs.isEmailShared(proving.email),
    readDetails: () => supportDetailsFromWire(wire, { now, carrierLinks }),
  };
}

/** Whoever has the number has what it holds: an email address or postal code in it proves nothing. */
export function provingAddress({ address, purchase_order }: WireOrder): ProvingAddress {
  const { holdsEmail, holdsPostalCode } = proofFinder(address);
  const number = purchase_order ?? '';
  return {
    email: holdsEmail(number) ? null : address.ship_to_email,
    postalCode: holdsPostalCode(number) ? null : address.ship_to_zip_code,
    country: address.ship_to_country,
  };
}
