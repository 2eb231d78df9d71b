import { answering } from '@/lib/http/answering';
import { problemResponse } from '@/lib/http/problem';
import { readOwnForm } from '@/lib/http/read-body';
import { carrierOfHost } from '@/lib/orders/carriers';
import { topicIds } from '@/lib/orders/topics';
import { currentClient } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';

/** What a shopper asked next, told by our own pages: a topic that was opened, or the host of a carrier's page. */
export const POST = answering(async (request) => {
  const { count } = getTracker();
  if (count === null) return problemResponse('not-found');
  const form = await readOwnForm(request);
  if (form.kind === 'refused') return problemResponse(form.code);
  const topic = topicIds.find((id) => id === form.value.get('topic'));
  if (topic !== undefined) await count('topic', topic, currentClient());
  const host = form.value.get('carrier');
  if (host !== null) await count('carrier', carrierOfHost(host) ?? 'other', currentClient());
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
});
