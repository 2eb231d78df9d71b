import { isSameSecret } from '@/lib/access/same-secret';
import { privateJson, problemResponse } from '@/lib/http/problem';
import { readAnyBody } from '@/lib/http/read-body';
import { refuseWrongSecret } from '@/lib/http/refuse-wrong-secret';
import { readNotification } from '@/lib/lookups/notification';
import { expireOrder } from '@/lib/order-source/read-order';
import { log } from '@/lib/process/log';
import { getConfig } from '@/lib/process/settings';

const largestNotification = 64 * 1024;

/**
 * A hint from the fulfiller that an order moved. It is never believed: the order's cached copy is asked for again
 * when somebody next wants to see it, and that is all.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ secret: string }> },
): Promise<Response> {
  const { NOTIFICATION_SECRET: secret } = getConfig();
  if (secret === undefined) return problemResponse('not-found');
  const isRight = isSameSecret((await params).secret, secret);
  const refusal = await refuseWrongSecret('NOTIFICATION_SECRET', isRight, 'not-found');
  if (refusal !== null) return refusal;

  const body = await readAnyBody(request, largestNotification);
  if (body.kind === 'refused' && body.code !== 'invalid-request') return problemResponse(body.code);
  const { lookups, keys } = readNotification(body.kind === 'read' ? body.value : null);
  log.info({ keys, orders: lookups.length }, 'a notification came in');
  await Promise.all(lookups.map((lookup) => expireOrder(lookup)));
  return privateJson({ status: 'ok' });
}
