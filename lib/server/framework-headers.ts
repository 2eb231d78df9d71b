import 'server-only';
import type { IncomingHttpHeaders } from 'node:http';
import { sessionCookies } from '@/lib/process/session-cookie';

/**
 * Takes away the headers by which the framework's own scripts and hosts speak to it. Nothing of ours sends them: there
 * is no navigation by script here. From a stranger they make it render in modes that no page of ours was made for.
 * A range of bytes is left out as well: whatever is asked for comes whole, which every client has to be ready for.
 */
export function dropFrameworkHeaders(headers: IncomingHttpHeaders): void {
  // Only those that are there: an object that has lost a property is slow to read from then on.
  for (const name in headers) if (frameworkHeader.test(name)) delete headers[name];
  // What the framework does with cookies takes time by the square of their number.
  if (headers.cookie !== undefined) headers.cookie = ownCookies(headers.cookie);
}

/** Cookies of ours alone: others stand on the same host for other programs, or steer the framework. */
function ownCookies(header: string): string {
  return sessionCookies(header)
    .map((pair) => pair.join('='))
    .join('; ');
}

const frameworkHeader =
  /^(?:rsc$|next-|x-next|x-middleware-|x-invoke-|x-matched-path$|x-now-|x-vercel-|x-prerender-|x-action-|content-security-policy|(?:if-)?range$|upgrade$|expect$)/;
