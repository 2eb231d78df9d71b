import { answering } from '@/lib/http/answering';
import { readiness } from '@/lib/http/readiness';
import { refuseWrongToken } from '@/lib/http/refuse-wrong-secret';
import { isAskedOnThisMachine } from '@/lib/process/request-context';
import { bearerToken } from '@/lib/process/same-secret';
import { getTracker } from '@/lib/tracker/get-tracker';

export const dynamic = 'force-dynamic';

/**
 * Configured and not draining. How the upstream and Redis are decides nothing, as the cache serves on; it is told to
 * whoever sends `METRICS_TOKEN` or, where none is set, asks on the machine itself.
 */
export const GET = answering(async ({ headers }) => {
  const token = getTracker().settings.METRICS_TOKEN;
  const sendsOne = token !== undefined && bearerToken(headers) !== null;
  const refusal = sendsOne ? await refuseWrongToken(headers, 'METRICS_TOKEN', token) : null;
  if (refusal !== null) return refusal;
  const body = readiness({ isOperator: sendsOne || (token === undefined && isAskedOnThisMachine()) });
  const status = body.status === 'ready' ? 200 : 503;
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
});
