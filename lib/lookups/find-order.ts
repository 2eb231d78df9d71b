import 'server-only';
import type { ReadOptions, ReadOrderResult } from '@/lib/order-source/order-source';
import { answerWithinMs } from '@/lib/order-status-api/upstream-guard';
import { foldPurchaseOrder, type PurchaseOrder, purchaseOrderForms } from '@/lib/orders/purchase-order';
import { noteForLog } from '@/lib/process/request-context';
import type { LookupParts } from './lookup-parts';

/** What finding an order takes. */
export type FindOrderParts = Pick<LookupParts, 'store' | 'orders' | 'keys' | 'metrics'>;

/** What was found, once no form of the number is left to try. */
export type FindOrderResult = Exclude<ReadOrderResult, { kind: 'another-order' }>;

/** The order that a visitor means: by the number as typed first and, only where that is unknown, by its other forms. */
export async function findOrder(
  typed: PurchaseOrder,
  options: ReadOptions,
  parts: FindOrderParts,
): Promise<FindOrderResult> {
  const result = await findByForms(typed, options, parts);
  noteRead(typed, result, parts);
  return result;
}

/** Tells the log and the metrics what the cache had of an order, and which one it was by its hash alone. */
export function noteRead(
  purchaseOrder: PurchaseOrder,
  result: ReadOrderResult,
  { keys, metrics }: Pick<LookupParts, 'keys' | 'metrics'>,
): void {
  noteForLog({ po: keys.hashForLog(foldPurchaseOrder(purchaseOrder)) });
  if (result.kind === 'too-many-requests') return;
  noteForLog({ cache: result.cache, upstreamCall: result.cache !== 'fresh' });
  metrics.cacheReads.inc({ state: result.cache });
}

async function findByForms(
  typed: PurchaseOrder,
  options: ReadOptions,
  { store, orders }: FindOrderParts,
): Promise<FindOrderResult> {
  // A visitor waits no longer because a number could be written in three ways.
  const deadlineAt = Date.now() + answerWithinMs;
  let result: ReadOrderResult = { kind: 'not-found', cache: 'none' };
  let answeredWithAnother = false;
  for (const form of purchaseOrderForms(typed, store.PURCHASE_ORDER_PREFIX)) {
    result = await orders.readOrder(form, { ...options, deadlineAt });
    if (result.kind !== 'not-found' && result.kind !== 'another-order') return result;
    if (result.kind === 'another-order') answeredWithAnother = true;
  }
  const { cache } = result;
  return answeredWithAnother
    ? { kind: 'unavailable', retryAfterSeconds: 30, cache }
    : { kind: 'not-found', cache };
}
