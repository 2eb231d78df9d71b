import 'server-only';
import type { ReadOptions, ReadOrderResult } from '@/lib/order-source/order-source';
import { readOrder } from '@/lib/order-source/read-order';
import { answerWithinMs } from '@/lib/order-status-api/upstream-guard';
import { foldPurchaseOrder, type PurchaseOrder, purchaseOrderForms } from '@/lib/orders/purchase-order';
import { hashForLog } from '@/lib/process/keys';
import { getMetrics } from '@/lib/process/metrics';
import { noteFacts } from '@/lib/process/request-context';
import { getConfig } from '@/lib/process/settings';

/** What was found, once no form of the number is left to try. */
export type FindOrderResult = Exclude<ReadOrderResult, { kind: 'another-order' }>;

/** The order that a visitor means: by the number as typed first and, only where that is unknown, by its other forms. */
export async function findOrder(typed: PurchaseOrder, options: ReadOptions): Promise<FindOrderResult> {
  const result = await findByForms(typed, options);
  noteRead(typed, result);
  return result;
}

/** Tells the log and the metrics what the cache had of an order, and which one it was by its hash alone. */
export function noteRead(purchaseOrder: PurchaseOrder, result: ReadOrderResult): void {
  noteFacts({ po: hashForLog(foldPurchaseOrder(purchaseOrder)) });
  if (result.kind === 'too-many-requests') return;
  noteFacts({ cache: result.cache, upstreamCall: result.cache !== 'fresh' });
  getMetrics().cacheReads.inc({ state: result.cache });
}

async function findByForms(typed: PurchaseOrder, options: ReadOptions): Promise<FindOrderResult> {
  // A visitor waits no longer because a number could be written in three ways.
  const deadlineAt = Date.now() + answerWithinMs;
  let result: ReadOrderResult = { kind: 'not-found', cache: 'none' };
  let answeredWithAnother = false;
  for (const form of purchaseOrderForms(typed, getConfig().PURCHASE_ORDER_PREFIX)) {
    result = await readOrder(form, { ...options, deadlineAt });
    if (result.kind !== 'not-found' && result.kind !== 'another-order') return result;
    if (result.kind === 'another-order') answeredWithAnother = true;
  }
  const { cache } = result;
  return answeredWithAnother
    ? { kind: 'unavailable', retryAfterSeconds: 30, cache }
    : { kind: 'not-found', cache };
}
