import { verifyOrder } from '@/lib/access/verify-order';
import { problemResponse } from '@/lib/http/problem';
import { readOwnForm } from '@/lib/http/read-body';
import { seeOther } from '@/lib/http/see-other';
import { verifyAddress } from '@/lib/http/verify-answer';
import { currentClient } from '@/lib/limits/client-address';

/** The plain form of a proof: on to the opened order, or back with what was wrong. */
export async function POST(request: Request): Promise<Response> {
  const body = await readOwnForm(request);
  if (body.kind === 'refused') return problemResponse(body.code);
  const fields = body.value;
  const [po, proof] = [fields.get('po') ?? '', fields.get('proof') ?? ''];
  return seeOther(verifyAddress(await verifyOrder({ po, proof, client: currentClient() }), fields));
}
