import { type NextRequest, NextResponse } from 'next/server';
import { buildPageHeaders } from '@/lib/http/page-headers';

/**
 * The pages that `preparePage` has not prepared: those asked for in the first moments of a server's life, before
 * `register()` has run, and those asked for by a method that no page takes.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!isTakenMethod(request))
    return new NextResponse(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  const { pathname, search } = request.nextUrl;
  const page = buildPageHeaders(pathname + search);
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(page.request)) headers.set(name, value);
  return NextResponse.next({ request: { headers }, headers: page.response });
}

/** A page would be rendered for any method; forms post to route handlers, which this doesn't stand before. */
function isTakenMethod({ method }: NextRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

export const config = {
  matcher: [
    {
      // What is no page, as in page-headers.ts. Route handlers that take a post are left out for a second reason: the
      // framework keeps up to 10 MB of a body for whatever stands behind this.
      source:
        '/((?!_next/static/|api/|embed$|embed/|(?:verify|support/sign-(?:in|out)|favicon\\.ico|icon\\.svg|icon-(?:192|512)\\.png|apple-touch-icon\\.png|manifest\\.webmanifest)$).*)',
      missing: [{ type: 'header', key: 'x-nonce' }],
    },
  ],
};
