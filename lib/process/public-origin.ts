import 'server-only';
import type { StoreSettings } from './settings';

/** Where the tracker stands, as far as the settings tell. */
type Place = Pick<StoreSettings, 'PUBLIC_URL'>;

/**
 * The origin that goes into links, snippets and QR codes: `PUBLIC_URL`, or else the host of the request, believed on
 * loopback alone. Null where neither is known: a stranger's `Host` header must not decide where customers are sent.
 */
export function publicOrigin(headers: Pick<Headers, 'get'>, { PUBLIC_URL }: Place): string | null {
  if (PUBLIC_URL !== undefined) return PUBLIC_URL;
  const host = headers.get('host') ?? '';
  return isLoopbackHost(host) ? `http://${host}` : null;
}

/** Cookies go without `Secure` only where the page itself stands on plain http of this machine. */
export function isPlainLoopback(headers: Pick<Headers, 'get'>, store: Place): boolean {
  const origin = publicOrigin(headers, store);
  return origin?.startsWith('http:') === true && isLoopbackHost(new URL(origin).host);
}

function isLoopbackHost(host: string): boolean {
  return /^(([a-z0-9-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host);
}
