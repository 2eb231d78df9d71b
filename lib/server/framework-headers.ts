import 'server-only';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Takes away the headers by which the framework's own scripts and hosts speak to it. Nothing of ours sends them: there
 * is no navigation by script here. From a stranger they make it render in modes that no page of ours was made for.
 * A range of bytes is left out as well: whatever is asked for comes whole, which every client has to be ready for.
 */
export function dropFrameworkHeaders(headers: IncomingHttpHeaders): void {
  // Only those that are there: an object that has lost a property is slow to read from then on.
  for (const name in headers) if (frameworkHeader.test(name)) delete headers[name];
}

const frameworkHeader =
  /^(?:rsc$|next-|x-next|x-middleware-|x-invoke-|x-matched-path$|x-now-|x-vercel-|x-prerender-|x-action-|content-security-policy|(?:if-)?range$|upgrade$|expect$)/;
