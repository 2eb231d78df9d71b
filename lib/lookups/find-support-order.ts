import 'server-only';
import { readSeenSteps } from '@/lib/history/history';
import { isEmailOnManyOrders } from '@/lib/order-source/email-sightings';
import { buildProofDigests, hasSharedEmail } from '@/lib/order-source/proof-digest';
import { tellOrderSeen } from '@/lib/order-source/seen-order';
import { type FetchOrderResult, fetchOrder } from '@/lib/order-status-api/client';
import { orderFromWire } from '@/lib/order-status-api/meaning/order-from-wire';
import { supportDetailsFromWire } from '@/lib/order-status-api/meaning/support-details-from-wire';
import { type PurchaseOrder, parsePurchaseOrder, purchaseOrderForms } from '@/lib/orders/purchase-order';
import { type SupportLookup, type SupportResult, toSupportOrder } from '@/lib/orders/support-order';
import { trackAddress } from '@/lib/orders/track-address';
import { getConfig } from '@/lib/process/settings';

/**
 * One order for the support desk, as the fulfiller tells it at this moment: never from the cache, and never kept.
 * @param origin see `publicOrigin`
 */
export async function findSupportOrder(lookup: SupportLookup, origin: string | null): Promise<SupportResult> {
  const asked = 'id' in lookup ? parseId(lookup.id) : parsePurchaseOrder(lookup.po);
  if (asked === null) return { kind: 'id' in lookup ? 'invalid-request' : 'invalid-purchase-order' };
  const askedAt = Date.now();
  const result = typeof asked === 'string' ? await fetchByForms(asked) : await fetchOrder(asked);
  switch (result.kind) {
    case 'found': {
      const order = orderFromWire(result.order);
      const purchaseOrder = parsePurchaseOrder(order.purchaseOrder);
      const proofs = buildProofDigests(result.order.address);
      tellOrderSeen({ order, proofs, askedAt, seenAt: Date.now() });
      const isEmailShared = hasSharedEmail(result.order.address) || (await isEmailOnManyOrders(proofs));
      const isProvable = proofs.some(
        ({ email, postalCode }) => (email !== null && !isEmailShared) || postalCode !== null,
      );
      const url =
        origin === null || purchaseOrder === null ? null : origin + trackAddress({ po: purchaseOrder });
      const context = {
        checkedAt: new Date().toISOString(),
        isProvable,
        isEmailShared,
        url,
        seen: await readSeenSteps(order),
      };
      return {
        kind: 'found',
        order: toSupportOrder(order, supportDetailsFromWire(result.order), context),
        purchaseOrder,
      };
    }
    case 'not-found':
    case 'another-order':
      return { kind: result.kind };
    case 'refused':
    case 'unauthorized':
    case 'broken':
      return { kind: 'unavailable', retryAfterSeconds: 30 };
    case 'unavailable':
      return { kind: 'unavailable', retryAfterSeconds: result.retryAfterSeconds ?? 15 };
    default:
      return result satisfies never;
  }
}

/** Several at once, in their order; a few at a time, so that shoppers get their share of the upstream. */
export async function findSupportOrders(
  lookups: SupportLookup[],
  origin: string | null,
): Promise<SupportResult[]> {
  const results: SupportResult[] = [];
  for (let next = 0; next < lookups.length; next += atOnce) {
    const few = lookups.slice(next, next + atOnce);
    results.push(...(await Promise.all(few.map((lookup) => findSupportOrder(lookup, origin)))));
  }
  return results;
}

const atOnce = 3;

/** Digits only: anything else could lead the request to another address of the fulfiller. */
function parseId(text: string): { id: string } | null {
  const id = text.trim();
  return /^\d{1,20}$/.test(id) ? { id } : null;
}

async function fetchByForms(typed: PurchaseOrder): Promise<FetchOrderResult> {
  let answered: FetchOrderResult = { kind: 'not-found' };
  for (const form of purchaseOrderForms(typed, getConfig().PURCHASE_ORDER_PREFIX)) {
    const result = await fetchOrder({ purchaseOrder: form });
    if (result.kind !== 'not-found' && result.kind !== 'another-order') return result;
    if (result.kind === 'another-order') answered = result;
  }
  return answered;
}
