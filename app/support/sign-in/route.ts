import { isSupportPasscode, supportSessionCookie } from '@/lib/access/support-session';
import { deskAddress } from '@/lib/http/desk-address';
import { problemResponse } from '@/lib/http/problem';
import { readOwnForm } from '@/lib/http/read-body';
import { seeOther } from '@/lib/http/see-other';
import { checkSecret } from '@/lib/limits/admit';
import { currentClient } from '@/lib/process/client-address';
import { getConfig } from '@/lib/process/settings';

/** For whoever goes back in history to where the form was sent. */
export function GET(): Response {
  return getConfig().SUPPORT_PASSCODE === undefined ? problemResponse('not-found') : seeOther('/support');
}

/** The form of the passcode: on to the desk with a session, or back with what was wrong. */
export async function POST(request: Request): Promise<Response> {
  if (getConfig().SUPPORT_PASSCODE === undefined) return problemResponse('not-found');
  const body = await readOwnForm(request);
  if (body.kind === 'refused') return problemResponse(body.code);

  const to = deskAddress(body.value.get('to'));
  const back = (problem: string) => seeOther(`/support?${new URLSearchParams({ problem, to })}`);
  const isRight = isSupportPasscode(body.value.get('passcode') ?? '');
  const attempt = await checkSecret(currentClient(), 'SUPPORT_PASSCODE', isRight);
  if (attempt.kind !== 'right') return back(attempt.kind === 'wrong' ? 'passcode' : attempt.kind);
  return seeOther(to, { 'set-cookie': await supportSessionCookie(request.headers, Date.now()) });
}
