import { privateJson, problemResponse } from '@/lib/http/problem';
import { parseSupportLookup, refuseStranger, supportProblem } from '@/lib/http/support-answer';
import { findSupportOrder } from '@/lib/lookups/find-support-order';
import { publicOrigin } from '@/lib/process/public-origin';

/** The support view of one order, by purchase order (`po`) or internal id (`id`): see `SupportOrder`. */
export async function GET(request: Request): Promise<Response> {
  const refusal = await refuseStranger(request);
  if (refusal !== null) return refusal;
  const query = new URL(request.url).searchParams;
  const lookup = parseSupportLookup(query.get('po'), query.get('id'));
  const isRepeated = query.getAll('po').length > 1 || query.getAll('id').length > 1;
  if (lookup === null || isRepeated) return problemResponse('invalid-request');
  const result = await findSupportOrder(lookup, publicOrigin(request.headers));
  return result.kind === 'found' ? privateJson(result.order) : supportProblem(result);
}
