import { answering } from '@/lib/http/answering';
import { problemResponse } from '@/lib/http/problem';
import { trackResponse } from '@/lib/http/track-response';
import { lookupQuestion } from '@/lib/orders/lookup-question';
import { currentClient } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';

/** One order as JSON, by purchase order (`po`) or access link (`t`), read as the page reads its address. */
export const GET = answering(async (request) => {
  const question = lookupQuestion(new URL(request.url).searchParams);
  if (question.kind === 'unreadable') return problemResponse('invalid-request');
  const asked = 'request' in question ? question.request : { po: null, token: null };
  return trackResponse(await getTracker().track(asked, currentClient()));
});
