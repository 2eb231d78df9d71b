import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '@/lib/i18n/locales';

/** What our server knows of the request being answered, and the framework doesn't pass on. */
export interface RequestContext {
  requestId: string;
  /** The address at the other end of the socket, which no header can forge. */
  peerAddress: string;
  /** The X-Forwarded-For header as the client and the proxies wrote it; the framework adds to it later. */
  forwardedFor: string;
  /** What the policy of a page lets its scripts through by; null for what is no page. */
  nonce: string | null;
  /** The language that stands in the address: a layout isn't told the query. */
  chosenLang: Locale | null;
  /** On which a page sets its status; null once it is closed, so that nothing made on the way can keep it. */
  response: ServerResponse | null;
  /** What is learned on the way, for the line that is logged at the end. */
  facts: RequestFacts;
}

/** Nothing that could tell who or what was asked for, but by keyed hashes. */
export interface RequestFacts {
  /** What came of it: the kind of a result. */
  outcome?: string;
  /** What the cache had. */
  cache?: string;
  /** Whether the upstream was due to be asked: it may have been resting. */
  upstreamCall?: boolean;
  /** A keyed hash of the purchase order. */
  po?: string;
}

// The server, pages and route handlers are bundled apart; the store they share lives on globalThis.
const slot = Symbol.for('order-tracker.request-context');
const shared: typeof globalThis & { [slot]?: AsyncLocalStorage<RequestContext> } = globalThis;
shared[slot] ??= new AsyncLocalStorage();
const storage = shared[slot];

/** Answers one request within its context: all that `answer` begins finds it by `getRequestContext`. */
export function runInRequestContext(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (context: RequestContext) => void,
): void {
  const context: RequestContext = {
    requestId: randomUUID(),
    peerAddress: request.socket.remoteAddress ?? '',
    forwardedFor: [request.headers['x-forwarded-for'] ?? []].flat().join(','),
    nonce: null,
    chosenLang: null,
    response,
    facts: {},
  };
  response.setHeader('x-request-id', context.requestId);
  response.once('close', () => {
    context.response = null;
  });
  storage.run(context, answer, context);
}

/** The request being answered; null in a build. */
export function getRequestContext(): RequestContext | null {
  return storage.getStore() ?? null;
}

/** Adds to what is logged of the request being answered. */
export function noteFacts(facts: RequestFacts): void {
  Object.assign(getRequestContext()?.facts ?? {}, facts);
}

/** Sets the status of the page being rendered. It has to be called before the page's first byte is sent. */
export function setResponseStatus(status: number, retryAfterSeconds?: number): void {
  const response = getRequestContext()?.response ?? null;
  if (response === null || response.headersSent) return;
  response.statusCode = status;
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', String(retryAfterSeconds));
}

/** Whether the request comes from this machine itself; a proxy on it says whom it asks for. */
export function isAskedOnThisMachine(): boolean {
  const context = getRequestContext();
  return context?.forwardedFor === '' && /^(?:::ffff:)?127\.|^::1$/.test(context.peerAddress);
}
