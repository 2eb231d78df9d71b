import { problemResponse } from '@/lib/http/problem';
import { readOwnForm } from '@/lib/http/read-body';
import { seeOther } from '@/lib/http/see-other';
import { verifyAddress } from '@/lib/http/verify-answer';
import { verifyOrder } from '@/lib/lookups/verify-order';
import { numberInText } from '@/lib/orders/pasted-text';
import { currentClient } from '@/lib/process/client-address';

/** The plain form of a proof: on to the opened order, or back with what was wrong. */
export async function POST(request: Request): Promise<Response> {
  const body = await readOwnForm(request);
  if (body.kind === 'refused') return problemResponse(body.code);
  const fields = body.value;
  const [po, proof] = [numberInText(fields.get('po') ?? ''), fields.get('proof') ?? ''];
  // A page that explains what was wrong does so for the number, not for a link that held it.
  fields.set('po', po);
  return seeOther(verifyAddress(await verifyOrder({ po, proof, client: currentClient() }), fields));
}
