import { answering } from '@/lib/http/answering';
import { privateJson, problemResponse } from '@/lib/http/problem';
import { readAnyBody } from '@/lib/http/read-body';
import { refuseWrongSecret } from '@/lib/http/refuse-wrong-secret';
import { isSameSecret } from '@/lib/process/same-secret';
import { getTracker } from '@/lib/tracker/get-tracker';

const largestNotification = 64 * 1024;

/**
 * A hint from the fulfiller that an order moved. It is never believed: the order's cached copy is asked for again
 * when somebody next wants to see it, and that is all.
 */
export const POST = answering(async (request, { params }: { params: Promise<{ secret: string }> }) => {
  const { settings, notify } = getTracker();
  const secret = settings.NOTIFICATION_SECRET;
  if (secret === undefined) return problemResponse('not-found');
  const isRight = isSameSecret((await params).secret, secret);
  const refusal = await refuseWrongSecret('NOTIFICATION_SECRET', isRight, 'not-found');
  if (refusal !== null) return refusal;

  const body = await readAnyBody(request, largestNotification);
  if (body.kind === 'refused' && body.code !== 'invalid-request') return problemResponse(body.code);
  await notify(body.kind === 'read' ? body.value : null);
  return privateJson({ status: 'ok' });
});
