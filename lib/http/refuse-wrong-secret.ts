import 'server-only';
import { currentClient } from '@/lib/process/request-context';
import { bearerToken, isSameSecret } from '@/lib/process/same-secret';
import { getTracker } from '@/lib/tracker/get-tracker';
import { type ProblemCode, problemResponse } from './problem';

/**
 * Refuses a program that doesn't send the right token as `Authorization: Bearer`, or that sent too many wrong ones;
 * else null. @param variable the setting it is compared with @param token its value, if it has one
 */
export async function refuseWrongToken(
  headers: Headers,
  variable: string,
  token: string | undefined,
): Promise<Response | null> {
  const given = bearerToken(headers);
  // Whoever sends none, or where there is none to guess, has not tried.
  if (given === null || token === undefined) return wrongResponse('unauthorized');
  return refuseWrongSecret(variable, isSameSecret(given, token), 'unauthorized');
}

/** Refuses whoever gave a wrong secret, or has given too many; else null. @param code what a wrong one is told as */
export async function refuseWrongSecret(
  variable: string,
  isRight: boolean,
  code: 'unauthorized' | 'not-found',
): Promise<Response | null> {
  const checked = await getTracker().checkSecret(currentClient(), variable, isRight);
  switch (checked.kind) {
    case 'right':
      return null;
    case 'wrong':
      return wrongResponse(code);
    case 'too-many-requests':
      return problemResponse(checked.kind, { 'retry-after': String(checked.retryAfterSeconds) });
    default:
      return checked satisfies never;
  }
}

function wrongResponse(code: ProblemCode): Response {
  return problemResponse(code, code === 'unauthorized' ? { 'www-authenticate': 'Bearer' } : {});
}
