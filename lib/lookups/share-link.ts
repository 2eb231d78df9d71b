import 'server-only';
import { type AccessGrant, type LinkParts, makeAccessLink } from '@/lib/access/access-link';
import type { View } from '@/lib/orders/public-order';
import type { SupportLookup, SupportResult } from '@/lib/orders/support-order';
import { trackAddress } from '@/lib/orders/track-address';
import { findSupportOrder, type SupportParts } from './find-support-order';

/** A link that an agent gives to a customer. */
export interface ShareLinkRequest {
  lookup: SupportLookup;
  shows: View;
  days: number;
}

export type ShareLinkResult =
  | { kind: 'made'; url: string; expiresAt: string }
  | Exclude<SupportResult, { kind: 'found' }>;

/**
 * Makes a signed link to an order that exists.
 * @param origin see `publicOrigin`
 * @param now milliseconds since 1970
 */
export async function makeShareLink(
  { lookup, shows, days }: ShareLinkRequest,
  origin: string,
  now: number,
  parts: SupportParts & { links: LinkParts },
): Promise<ShareLinkResult> {
  const found = await findSupportOrder(lookup, origin, parts);
  if (found.kind !== 'found') return found;
  if (found.purchaseOrder === null) return { kind: 'invalid-purchase-order' };
  const grant = { purchaseOrder: found.purchaseOrder, orderId: found.order.id, shows, days };
  return { kind: 'made', ...(await shareLinkTo(grant, origin, now, parts.links)) };
}

/** The address of a signed link to an order that was found. */
export async function shareLinkTo(
  grant: AccessGrant,
  origin: string,
  now: number,
  links: LinkParts,
): Promise<{ url: string; expiresAt: string }> {
  const { token, expiresAt } = await makeAccessLink(grant, now, links);
  return { url: origin + trackAddress({ token }), expiresAt };
}
