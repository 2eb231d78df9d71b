import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '@/lib/http/content-security-policy';
import { closestLocale } from '@/lib/i18n/pick-locale';

/**
 * Gives every page its security headers at request time: the policy carries a nonce, and what it names comes from
 * the settings, both of which the framework's own `headers()` would freeze into the build.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!isTakenMethod(request))
    return new NextResponse(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  // The framework reads the nonce from this request header; one that a client sent is overwritten.
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  // A layout isn't told the query, and the language stands in it; not every text may stand in a header.
  headers.set('x-lang', closestLocale(request.nextUrl.searchParams.get('lang')) ?? '');
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(pageHeaders)) response.headers.set(name, value);
  response.headers.set('content-security-policy', policy);
  if (request.nextUrl.pathname !== '/') response.headers.set('x-robots-tag', 'noindex, nofollow');
  return response;
}

/** A page would be rendered for any method; forms post to route handlers, which this doesn't stand before. */
function isTakenMethod({ method }: NextRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

const pageHeaders = {
  // In place of the framework's own: a shared cache must never keep an order.
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

export const config = {
  // JSON and the widget answer with headers of their own, and static files need none of these. What forms post to is
  // left out because the framework keeps up to 10 MB of a body for whatever stands behind this.
  matcher: ['/((?!_next/static/|api/|embed$|embed/|verify$|support/sign-in$|support/sign-out$).*)'],
};
