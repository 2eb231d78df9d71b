import { answering } from '@/lib/http/answering';
import { deskAddress } from '@/lib/http/desk-address';
import { problemResponse } from '@/lib/http/problem';
import { readOwnForm } from '@/lib/http/read-body';
import { seeOther } from '@/lib/http/see-other';
import { currentClient } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';

/** For whoever goes back in history to where the form was sent. */
export const GET = answering(() => {
  return getTracker().desk.isOpen ? seeOther('/support') : problemResponse('not-found');
});

/** The form of the passcode: on to the desk with a session, or back with what was wrong. */
export const POST = answering(async (request) => {
  const { desk, checkSecret } = getTracker();
  if (!desk.isOpen) return problemResponse('not-found');
  const body = await readOwnForm(request);
  if (body.kind === 'refused') return problemResponse(body.code);

  const to = deskAddress(body.value.get('to'));
  const back = (problem: string) => seeOther(`/support?${new URLSearchParams({ problem, to })}`);
  const isRight = desk.isPasscode(body.value.get('passcode') ?? '');
  const attempt = await checkSecret(currentClient(), 'SUPPORT_PASSCODE', isRight);
  if (attempt.kind !== 'right') return back(attempt.kind === 'wrong' ? 'passcode' : attempt.kind);
  return seeOther(to, { 'set-cookie': await desk.begin(request.headers, Date.now()) });
});
