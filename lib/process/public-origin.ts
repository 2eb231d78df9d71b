import 'server-only';
import { getConfig } from './settings';

/**
 * The origin that goes into links, snippets and QR codes: `PUBLIC_URL`, or else the host of the request, believed on
 * loopback alone. Null where neither is known: a stranger's `Host` header must not decide where customers are sent.
 */
export function publicOrigin(headers: Headers): string | null {
  const configured = getConfig().PUBLIC_URL;
  if (configured !== undefined) return configured;
  const host = headers.get('host') ?? '';
  return isLoopbackHost(host) ? `http://${host}` : null;
}

/** Cookies go without `Secure` only where the page itself stands on plain http of this machine. */
export function isPlainLoopback(headers: Headers): boolean {
  const origin = publicOrigin(headers);
  return origin?.startsWith('http:') === true && isLoopbackHost(new URL(origin).host);
}

function isLoopbackHost(host: string): boolean {
  return /^(([a-z0-9-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host);
}
