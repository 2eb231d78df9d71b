import { problemResponse } from '@/lib/http/problem';
import { trackResponse } from '@/lib/http/track-response';
import { trackOrder } from '@/lib/lookups/track-order';
import { lookupQuestion } from '@/lib/orders/lookup-question';

/** One order as JSON, by purchase order (`po`) or access link (`t`), read as the page reads its address. */
export async function GET(request: Request): Promise<Response> {
  const question = lookupQuestion(new URL(request.url).searchParams);
  if (question.kind === 'unreadable') return problemResponse('invalid-request');
  const asked = 'request' in question ? question.request : { po: null, token: null };
  return trackResponse(await trackOrder(asked));
}
