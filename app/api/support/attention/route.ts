import { answering } from '@/lib/http/answering';
import { csvResponse, wantsCsv } from '@/lib/http/csv';
import { privateJson, problemResponse } from '@/lib/http/problem';
import { refuseStranger } from '@/lib/http/support-answer';
import type { Attention } from '@/lib/orders/attention';
import { publicOrigin } from '@/lib/process/public-origin';
import { getTracker } from '@/lib/tracker/get-tracker';

/** The orders that need somebody's look, the most pressing first; as a table with `Accept: text/csv` or `?as=csv`. */
export const GET = answering(async (request) => {
  const { attention, store } = getTracker();
  if (attention === null) return problemResponse('not-found');
  const refusal = await refuseStranger(request);
  if (refusal !== null) return refusal;
  const result = await attention();
  if (result.kind === 'unavailable') return problemResponse('unavailable', { 'retry-after': '30' });

  const origin = publicOrigin(request.headers, store);
  const urlOf = ({ po }: Attention) =>
    origin === null ? null : `${origin}/support?${new URLSearchParams({ po })}`;
  const query = new URL(request.url).searchParams;
  if (wantsCsv(request.headers) || query.get('as') === 'csv') {
    const rows = result.orders.map((order) => [
      order.po,
      order.stage,
      order.reasons.map(({ reason }) => reason).join(' '),
      isoOf(sinceOf(order)),
      urlOf(order) ?? '',
    ]);
    return csvResponse('orders-to-look-at', [['order', 'stage', 'reasons', 'since', 'url'], ...rows]);
  }
  const { checkedAt, watch } = result;
  const orders = result.orders.map((order) => ({
    po: order.po,
    stage: order.stage,
    reasons: order.reasons.map(({ reason, since }) => ({ reason, since: isoOf(since) })),
    since: isoOf(sinceOf(order)),
    url: urlOf(order),
  }));
  return privateJson({ checkedAt, watch, orders });
});

function sinceOf({ reasons }: Attention): number {
  return reasons[0]?.since ?? 0;
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
