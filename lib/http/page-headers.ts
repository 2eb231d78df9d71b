import type { IncomingMessage, ServerResponse } from 'node:http';
import { closestLocale } from '@/lib/i18n/pick-locale';
import { contentSecurityPolicy } from './content-security-policy';

/** Headers by their names in lower case. */
type HeaderFields = Record<string, string>;

/** What a page is told of its request, and what its answer carries to the browser. */
export interface PageHeaders {
  request: HeaderFields;
  response: HeaderFields;
}

/**
 * The headers of one page. They are made for each request: the policy carries a nonce, and what it names comes from
 * the settings, both of which the framework's own `headers()` would freeze into the build.
 * @param url path and query
 */
export function buildPageHeaders(url: string): PageHeaders {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce);
  // The first question mark ends the path; any other is part of a value.
  const pathEnd = url.indexOf('?');
  const [path, query] = pathEnd < 0 ? [url, ''] : [url.slice(0, pathEnd), url.slice(pathEnd)];
  return {
    request: {
      // The framework reads the nonce from this one. What a client sent under these names is overwritten.
      'content-security-policy': policy,
      'x-nonce': nonce,
      // A layout isn't told the query, and the language stands in it; not every text may stand in a header.
      'x-lang': closestLocale(new URLSearchParams(query).get('lang')) ?? '',
    },
    response: {
      ...constantHeaders,
      'content-security-policy': policy,
      ...(path === '/' ? {} : { 'x-robots-tag': 'noindex, nofollow' }),
    },
  };
}

/**
 * Gives a page its headers before the framework sees the request, at a fraction of what `proxy.ts` costs: that is
 * left for what this doesn't prepare. A nonce that a client sent never makes a request look prepared.
 */
export function preparePage(request: IncomingMessage, response: ServerResponse): void {
  // Only where there is one: an object that has lost a property is slow to read from then on.
  if ('x-nonce' in request.headers) delete request.headers['x-nonce'];
  if (!isPage(request)) return;
  const headers = buildPageHeaders(request.url ?? '/');
  Object.assign(request.headers, headers.request);
  for (const [name, value] of Object.entries(headers.response)) response.setHeader(name, value);
}

/** JSON, the widget, files and what forms post to answer with headers of their own. */
function isPage({ method, url }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && !notPages.test(url ?? '/');
}

const notPages =
  /^\/(?:_next\/static\/|api\/|embed(?:[/?]|$)|(?:verify|support\/sign-(?:in|out)|favicon\.ico|icon\.svg|icon-(?:192|512)\.png|apple-touch-icon\.png|manifest\.webmanifest)(?:\?|$))/;

const constantHeaders: HeaderFields = {
  // In place of the framework's own: a shared cache must never keep an order.
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
