import { answering } from '@/lib/http/answering';
import { isFromOwnSite } from '@/lib/http/own-site';
import { problemResponse } from '@/lib/http/problem';
import { seeOther } from '@/lib/http/see-other';
import { getTracker } from '@/lib/tracker/get-tracker';

/** Looking here ends nothing. */
export const GET = answering(() => {
  return getTracker().desk.isOpen ? seeOther('/support') : problemResponse('not-found');
});

/** Ends the session, also for whoever has its cookie elsewhere. */
export const POST = answering(async ({ headers }) => {
  const { desk } = getTracker();
  if (!desk.isOpen) return problemResponse('not-found');
  if (!isFromOwnSite(headers)) return problemResponse('forbidden');
  return seeOther('/support', { 'set-cookie': await desk.end(headers, Date.now()) });
});
