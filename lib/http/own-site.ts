import 'server-only';
import { getTracker } from '@/lib/tracker/get-tracker';

/**
 * Whether a post comes from our own pages, or from no web page at all. `Sec-Fetch-Site` goes first, as no script can
 * set it. Where a browser doesn't send it (it is old, or the address is neither https nor loopback), the origin
 * decides; there `null` is let in, since that is what our own forms send under `Referrer-Policy: no-referrer`. What
 * is at stake doesn't rest on this: the desk's cookie is `SameSite=Strict`, and a proof has to be known to be sent.
 */
export function isFromOwnSite(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (origin === null || origin === 'null') return true;
  if (!URL.canParse(origin)) return false;
  const { host, origin: canonical } = new URL(origin);
  return host === headers.get('host') || canonical === getTracker().store.PUBLIC_URL;
}
