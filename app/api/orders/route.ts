import { problemResponse } from '@/lib/http/problem';
import { trackResponse } from '@/lib/http/track-response';
import { trackOrder } from '@/lib/orders/track-order';

/** One order as JSON, by purchase order (`po`) or access link (`t`). */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  if (query.getAll('po').length + query.getAll('t').length > 1) return problemResponse('invalid-request');
  return trackResponse(await trackOrder({ po: query.get('po'), token: query.get('t') }));
}
