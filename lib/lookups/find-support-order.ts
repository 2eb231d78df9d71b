import 'server-only';
import type { Proofs } from '@/lib/access/proofs';
import type { FetchOrderResult, OrderStatusClient } from '@/lib/order-status-api/client';
import type { Caller } from '@/lib/orders/call-admission';
import { type PurchaseOrder, parsePurchaseOrder, purchaseOrderForms } from '@/lib/orders/purchase-order';
import { type SupportLookup, type SupportResult, toSupportOrder } from '@/lib/orders/support-order';
import type { ToldOrder } from '@/lib/orders/told-order';
import { trackAddress } from '@/lib/orders/track-address';
import type { StoreSettings } from '@/lib/process/settings';
import type { ReadRemembered } from './lookup-parts';

/** What finding an order for the desk takes. */
export interface SupportParts {
  store: Pick<StoreSettings, 'PURCHASE_ORDER_PREFIX'>;
  client: Pick<OrderStatusClient, 'fetchOrder'>;
  proofs: Pick<Proofs, 'isEmailOnManyOrders'>;
  /** See `OrderSource`. */
  onSeen: (told: ToldOrder, askedAt: number) => void;
  readRemembered: ReadRemembered;
}

/**
 * One order for the support desk, as the fulfiller tells it at this moment: never from the cache, and never kept.
 * @param origin see `publicOrigin`
 * @param isAmongMany one of a long list: it goes in turn with the shoppers, where a single one goes first
 */
export async function findSupportOrder(
  lookup: SupportLookup,
  origin: string | null,
  parts: SupportParts,
  isAmongMany = false,
): Promise<SupportResult> {
  const options = isAmongMany ? { caller: desk } : {};
  const asked = 'id' in lookup ? parseId(lookup.id) : parsePurchaseOrder(lookup.po);
  if (asked === null) return { kind: 'id' in lookup ? 'invalid-request' : 'invalid-purchase-order' };
  const askedAt = Date.now();
  const result =
    typeof asked === 'string'
      ? await fetchByForms(asked, parts, options)
      : await parts.client.fetchOrder(asked, options);
  switch (result.kind) {
    case 'found':
      parts.onSeen(result.told, askedAt);
      return found(result.told, origin, parts);
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

const desk: Caller = { client: 'desk', network: 'desk' };

async function found(
  told: ToldOrder,
  origin: string | null,
  { proofs, readRemembered }: SupportParts,
): Promise<SupportResult> {
  const { order } = told;
  const purchaseOrder = parsePurchaseOrder(order.purchaseOrder);
  const isEmailShared = told.hasSharedEmail || (await proofs.isEmailOnManyOrders(told.proofs));
  const isProvable = told.proofs.some(
    ({ email, postalCode }) => (email !== null && !isEmailShared) || postalCode !== null,
  );
  const url = origin === null || purchaseOrder === null ? null : origin + trackAddress({ po: purchaseOrder });
  const remembered = await readRemembered(order);
  const context = { checkedAt: new Date().toISOString(), isProvable, isEmailShared, url, remembered };
  return { kind: 'found', order: toSupportOrder(order, told.readDetails(), context), purchaseOrder };
}

/** Several at once, in their order; a few at a time, so that shoppers get their share of the upstream. */
export async function findSupportOrders(
  lookups: SupportLookup[],
  origin: string | null,
  parts: SupportParts,
): Promise<SupportResult[]> {
  const results: SupportResult[] = [];
  for (let next = 0; next < lookups.length; next += atOnce) {
    const few = lookups.slice(next, next + atOnce);
    results.push(...(await Promise.all(few.map((lookup) => findSupportOrder(lookup, origin, parts)))));
  }
  return results;
}

const atOnce = 3;

/** Digits only: anything else could lead the request to another address of the fulfiller. */
function parseId(text: string): { id: string } | null {
  const id = text.trim();
  return /^\d{1,20}$/.test(id) ? { id } : null;
}

async function fetchByForms(
  typed: PurchaseOrder,
  { store, client }: SupportParts,
  options: { caller?: Caller },
): Promise<FetchOrderResult> {
  let answered: FetchOrderResult = { kind: 'not-found' };
  for (const form of purchaseOrderForms(typed, store.PURCHASE_ORDER_PREFIX)) {
    const result = await client.fetchOrder({ purchaseOrder: form }, options);
    if (result.kind !== 'not-found' && result.kind !== 'another-order') return result;
    if (result.kind === 'another-order') answered = result;
  }
  return answered;
}
