import { verifyRequest } from '@/lib/http/api-schemas';
import { problemResponse } from '@/lib/http/problem';
import { readOwnJson } from '@/lib/http/read-body';
import { verifyResponse } from '@/lib/http/verify-answer';
import { verifyOrder } from '@/lib/lookups/verify-order';
import { numberInText } from '@/lib/orders/pasted-text';
import { currentClient } from '@/lib/process/client-address';

/** Opens where an order goes, by its number and the e-mail or postal code on it: `{po, proof}` as JSON. */
export async function POST(request: Request): Promise<Response> {
  const body = await readOwnJson(request);
  if (body.kind === 'refused') return problemResponse(body.code);
  const asked = verifyRequest.safeParse(body.value);
  if (!asked.success) return problemResponse('invalid-request');
  const { po, proof } = asked.data;
  return verifyResponse(
    await verifyOrder({ po: numberInText(po), proof: proof ?? '', client: currentClient() }),
  );
}
