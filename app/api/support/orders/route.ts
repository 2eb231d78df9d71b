import { answering } from '@/lib/http/answering';
import { privateJson, problemResponse } from '@/lib/http/problem';
import { parseSupportLookup, refuseStranger, supportProblem } from '@/lib/http/support-answer';
import { publicOrigin } from '@/lib/process/public-origin';
import { getTracker } from '@/lib/tracker/get-tracker';

/** The support view of one order, by purchase order (`po`) or internal id (`id`): see `SupportOrder`. */
export const GET = answering(async (request) => {
  const refusal = await refuseStranger(request);
  if (refusal !== null) return refusal;
  const query = new URL(request.url).searchParams;
  const lookup = parseSupportLookup(query.get('po'), query.get('id'));
  const isRepeated = query.getAll('po').length > 1 || query.getAll('id').length > 1;
  if (lookup === null || isRepeated) return problemResponse('invalid-request');
  const { store, support } = getTracker();
  const isAmongMany = query.get('among') === 'many';
  const result = await support(lookup, publicOrigin(request.headers, store), isAmongMany);
  return result.kind === 'found' ? privateJson(result.order) : supportProblem(result);
});
