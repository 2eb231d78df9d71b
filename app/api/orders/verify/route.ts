import { answering } from '@/lib/http/answering';
import { verifyRequest } from '@/lib/http/api-schemas';
import { problemResponse } from '@/lib/http/problem';
import { readOwnJson } from '@/lib/http/read-body';
import { verifyResponse } from '@/lib/http/verify-answer';
import { numberInText } from '@/lib/orders/pasted-text';
import { currentClient } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';

/** Opens where an order goes, by its number and the email or postal code on it: `{po, proof}` as JSON. */
export const POST = answering(async (request) => {
  const body = await readOwnJson(request);
  if (body.kind === 'refused') return problemResponse(body.code);
  const asked = verifyRequest.safeParse(body.value);
  if (!asked.success) return problemResponse('invalid-request');
  const { po, proof } = asked.data;
  return verifyResponse(
    await getTracker().verify({ po: numberInText(po), proof: proof ?? '', client: currentClient() }),
  );
});
