import 'server-only';
import { openAccessLink } from '@/lib/access/access-link';
import { getConfig } from '@/lib/config/config';
import { readOrder } from '@/lib/order-source/read-order';
import { type PublicOrder, toPublicOrder, type View } from './public-order';
import { parsePurchaseOrder, purchaseOrderForms } from './purchase-order';
import type { Hold } from './stage';

/** What a visitor asks for: a purchase order as they gave it, or a signed access link's token. */
export interface TrackRequest {
  po: string | null;
  token: string | null;
}

/** Every way a visitor's question can end; each is a page, and a code of the JSON contract. */
export type TrackResult =
  | { kind: 'found'; order: PublicOrder; hold: Hold | null }
  | { kind: 'invalid-purchase-order' }
  | { kind: 'verification-required' }
  | { kind: 'not-found' }
  | { kind: 'link-invalid' }
  | { kind: 'link-expired' }
  | { kind: 'too-many-requests'; retryAfterSeconds: number }
  | { kind: 'unavailable'; retryAfterSeconds: number };

/** The whole story of a lookup, for the page, the JSON and the frame alike. */
export async function trackOrder(request: TrackRequest): Promise<TrackResult> {
  if (request.token !== null) return trackByLink(request.token);
  const typed = request.po === null ? null : parsePurchaseOrder(request.po);
  if (typed === null) return { kind: 'invalid-purchase-order' };

  const config = getConfig();
  if (config.PO_ALONE_SHOWS === 'nothing') return { kind: 'verification-required' };
  const view: View = config.PO_ALONE_SHOWS;

  let answeredWithAnother = false;
  for (const form of purchaseOrderForms(typed, config.PURCHASE_ORDER_PREFIX)) {
    const result = await readOrder(form);
    if (result.kind === 'found') {
      return { kind: 'found', order: toPublicOrder(result.read, view), hold: result.read.order.hold };
    }
    if (result.kind === 'unavailable') return result;
    if (result.kind === 'another-order') answeredWithAnother = true;
  }
  return answeredWithAnother ? { kind: 'unavailable', retryAfterSeconds: 30 } : { kind: 'not-found' };
}

/** A signed link opens its own order with its own view, whatever limits its visitor has run into. */
async function trackByLink(token: string): Promise<TrackResult> {
  const link = await openAccessLink(token, Date.now());
  if (link.kind !== 'open') return { kind: link.kind === 'expired' ? 'link-expired' : 'link-invalid' };
  const result = await readOrder(link.purchaseOrder);
  if (result.kind === 'found') {
    return { kind: 'found', order: toPublicOrder(result.read, link.shows), hold: result.read.order.hold };
  }
  return result.kind === 'another-order' ? { kind: 'unavailable', retryAfterSeconds: 30 } : result;
}
