import 'server-only';
import { randomFillSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { closestLocale } from '@/lib/i18n/pick-locale';
import type { RequestContext } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';
import { contentSecurityPolicy } from './content-security-policy';

/**
 * Gives a page what its answer carries to the browser, and its context what the page needs to know. The policy is
 * made for each request: it carries a nonce, and what it names comes from the settings, both of which the framework's
 * own `headers()` would freeze into the build.
 * @param target path and query
 */
export function preparePage(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
): void {
  // The first question mark ends the path; any other is part of a value.
  const pathEnd = target.indexOf('?');
  context.path = pathEnd < 0 ? target : target.slice(0, pathEnd);
  context.query = new URLSearchParams(pathEnd < 0 ? '' : target.slice(pathEnd));
  context.chosenLang = closestLocale(context.query.get('lang'));
  context.nonce = newNonce();
  const policy = contentSecurityPolicy(context.nonce, getTracker().store.STORE_LOGO_URL);
  // This is where the framework documents to look for the nonce of its own scripts.
  request.headers['content-security-policy'] = policy;
  response.setHeader('content-security-policy', policy);
  for (const [name, value] of pageHeaders) response.setHeader(name, value);
  if (target !== '/' && !target.startsWith('/?')) response.setHeader('x-robots-tag', 'noindex, nofollow');
}

const nonceBytes = 16;
const pool = Buffer.alloc(nonceBytes * 256);
let drawn = pool.length;

/** 128 random bits in base64. They are drawn for many answers at once: to draw a few takes as long. */
function newNonce(): string {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += nonceBytes;
  return pool.toString('base64', drawn - nonceBytes, drawn);
}

/** What every page of ours carries, beside its policy. */
const pageHeaders = Object.entries({
  // In place of the framework's own: a shared cache must never keep an order.
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
});
