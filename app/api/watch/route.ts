import { answering } from '@/lib/http/answering';
import { privateJson, problemResponse } from '@/lib/http/problem';
import { refuseWrongToken } from '@/lib/http/refuse-wrong-secret';
import { getTracker } from '@/lib/tracker/get-tracker';

/** One bounded pass of the watcher, for a cron: with `Authorization: Bearer` and `WATCH_TOKEN`. */
export const POST = answering(async (request) => {
  const { settings, watchOnce } = getTracker();
  if (settings.WATCH_TOKEN === undefined) return problemResponse('not-found');
  const refusal = await refuseWrongToken(request.headers, 'WATCH_TOKEN', settings.WATCH_TOKEN);
  if (refusal !== null) return refusal;
  const report = await watchOnce();
  if (report.kind === 'unavailable') return problemResponse('unavailable', { 'retry-after': '60' });
  return privateJson(report);
});
