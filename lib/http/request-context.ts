import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * What Node's own server knows of the request being answered, and Next doesn't pass on: the address at the other
 * end of the socket, which no header can forge, and the response, on which a page sets its status.
 */
export interface RequestContext {
  requestId: string;
  /** The socket's remote address, without regard to any header. */
  peerAddress: string;
  /** The X-Forwarded-For header as the client and the proxies wrote it; the framework adds to it later. */
  forwardedFor: string;
  /** Null once it has been answered: what goes on after that must not keep it. */
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

// Pages, route handlers and instrumentation are bundled apart; the store they share lives on globalThis.
const slot = Symbol.for('order-tracker.request-context');
const shared: typeof globalThis & { [slot]?: AsyncLocalStorage<RequestContext> } = globalThis;
shared[slot] ??= new AsyncLocalStorage();
const storage = shared[slot];

/** Begins the context of one request; to be called where the server announces it, before any handler runs. */
export function enterRequestContext(request: IncomingMessage, response: ServerResponse): RequestContext {
  const context: RequestContext = {
    requestId: randomUUID(),
    peerAddress: request.socket.remoteAddress ?? '',
    forwardedFor: [request.headers['x-forwarded-for'] ?? []].flat().join(','),
    response,
    facts: {},
  };
  response.once('close', () => {
    context.response = null;
  });
  storage.enterWith(context);
  response.setHeader('x-request-id', context.requestId);
  return context;
}

/** The request being answered; null in a build, and in the first moments of a server's life. */
export function getRequestContext(): RequestContext | null {
  return storage.getStore() ?? null;
}

/** Adds to what is logged of the request being answered. */
export function noteFacts(facts: RequestFacts): void {
  Object.assign(getRequestContext()?.facts ?? {}, facts);
}

/** Sets the status of the page being rendered. It has to be called before the page's first byte is sent. */
export function setResponseStatus(status: number, retryAfterSeconds?: number): void {
  const response = getRequestContext()?.response;
  if (!response || response.headersSent) return;
  response.statusCode = status;
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', String(retryAfterSeconds));
}
