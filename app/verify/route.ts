import { answerFault, answering } from '@/lib/http/answering';
import { problemResponse } from '@/lib/http/problem';
import { readOwnForm } from '@/lib/http/read-body';
import { seeOther } from '@/lib/http/see-other';
import { verifyAddress } from '@/lib/http/verify-answer';
import { numberInText } from '@/lib/orders/pasted-text';
import { currentClient } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';

/** The plain form of a proof: on to the opened order, or back with what was wrong. */
export const POST = answering(async (request) => {
  const body = await readOwnForm(request);
  if (body.kind === 'refused') return problemResponse(body.code);
  const fields = body.value;
  const [po, proof] = [numberInText(fields.get('po') ?? ''), fields.get('proof') ?? ''];
  // A page that explains what was wrong does so for the number, not for a link that held it.
  fields.set('po', po);
  const result = await getTracker().verify({ po, proof, client: currentClient() });
  return result.kind === 'broken' ? answerFault(request) : seeOther(verifyAddress(result, fields));
});
