import 'server-only';
import { getConfig } from '@/lib/config/config';
import type { ReadOptions, ReadOrderResult } from '@/lib/order-source/order-source';
import { readOrder } from '@/lib/order-source/read-order';
import { answerWithinMs } from '@/lib/order-status-api/upstream-guard';
import { type PurchaseOrder, purchaseOrderForms } from './purchase-order';

/** What was found, once no form of the number is left to try. */
export type FindOrderResult = Exclude<ReadOrderResult, { kind: 'another-order' }>;

/**
 * The order that a visitor means: by the number as typed first and, only where that is unknown, by its other forms.
 * @param refuse see `ReadOptions`
 */
export async function findOrder(
  typed: PurchaseOrder,
  refuse?: ReadOptions['refuse'],
): Promise<FindOrderResult> {
  // A visitor waits no longer because a number could be written in three ways.
  const deadlineAt = Date.now() + answerWithinMs;
  let result: ReadOrderResult = { kind: 'not-found', cache: 'none' };
  let answeredWithAnother = false;
  for (const form of purchaseOrderForms(typed, getConfig().PURCHASE_ORDER_PREFIX)) {
    result = await readOrder(form, { refuse, deadlineAt });
    if (result.kind !== 'not-found' && result.kind !== 'another-order') return result;
    if (result.kind === 'another-order') answeredWithAnother = true;
  }
  const { cache } = result;
  return answeredWithAnother
    ? { kind: 'unavailable', retryAfterSeconds: 30, cache }
    : { kind: 'not-found', cache };
}
