import { endSupportSession } from '@/lib/access/support-session';
import { isFromOwnSite } from '@/lib/http/own-site';
import { problemResponse } from '@/lib/http/problem';
import { seeOther } from '@/lib/http/see-other';
import { getConfig } from '@/lib/process/settings';

/** Looking here ends nothing. */
export function GET(): Response {
  return getConfig().SUPPORT_PASSCODE === undefined ? problemResponse('not-found') : seeOther('/support');
}

/** Ends the session, also for whoever has its cookie elsewhere. */
export async function POST({ headers }: Request): Promise<Response> {
  if (getConfig().SUPPORT_PASSCODE === undefined) return problemResponse('not-found');
  if (!isFromOwnSite(headers)) return problemResponse('forbidden');
  return seeOther('/support', { 'set-cookie': await endSupportSession(headers, Date.now()) });
}
