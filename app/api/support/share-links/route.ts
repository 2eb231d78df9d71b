import { answering } from '@/lib/http/answering';
import { shareLinkRequest } from '@/lib/http/api-schemas';
import { privateJson, problemResponse } from '@/lib/http/problem';
import { readOwnJson } from '@/lib/http/read-body';
import { parseSupportLookup, refuseStranger, supportProblem } from '@/lib/http/support-answer';
import { log } from '@/lib/process/log';
import { publicOrigin } from '@/lib/process/public-origin';
import { getTracker } from '@/lib/tracker/get-tracker';

/** A signed link to one order: `{po or id, shows, days}` gives `{url, expiresAt}`. */
export const POST = answering(async (request) => {
  const refusal = await refuseStranger(request);
  if (refusal !== null) return refusal;
  const body = await readOwnJson(request);
  if (body.kind === 'refused') return problemResponse(body.code);
  const asked = shareLinkRequest.safeParse(body.value);
  const lookup = asked.success ? parseSupportLookup(asked.data.po ?? null, asked.data.id ?? null) : null;
  if (!asked.success || lookup === null) return problemResponse('invalid-request');

  const { store, share } = getTracker();
  const origin = publicOrigin(request.headers, store);
  if (origin === null) {
    log.error('share links need PUBLIC_URL: the host that a request names is believed on loopback only');
    return problemResponse('unavailable', { 'retry-after': '60' });
  }
  const { shows = 'tracking', days = store.SHARE_LINK_DAYS } = asked.data;
  const result = await share({ lookup, shows, days }, origin);
  return result.kind === 'made'
    ? privateJson({ url: result.url, expiresAt: result.expiresAt })
    : supportProblem(result);
});
