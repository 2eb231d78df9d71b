import 'server-only';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SharedAsyncLocalStorage } from './async-context';
import { type Client, clientFromAddresses } from './client-address';
import { once } from './once';

/** What our server knows of the request being answered, and the framework doesn't pass on. */
export interface RequestContext {
  requestId: string;
  /** The address at the other end of the socket, which no header can forge. */
  peerAddress: string;
  /** Who sent it. */
  client: Client;
  /** The X-Forwarded-For header as the client and the proxies wrote it; the framework adds to it later. */
  forwardedFor: string;
  /** What it was asked with, by names in lower case. */
  headers: Pick<Headers, 'get'>;
  /** What the policy of a page lets its scripts through by; null for what is no page. */
  nonce: string | null;
  /** The address of a page, of which a layout isn't told: its path, its query, and the language that this asks for. */
  path: string;
  query: URLSearchParams;
  chosenLang: string | null;
  /** On which a page sets its status; null once it is closed, so that nothing made on the way can keep it. */
  response: ServerResponse | null;
  /** What is learned on the way, for the line that is logged at the end. */
  notes: LogNotes;
}

/** Nothing that could tell who or what was asked for, but by keyed hashes. */
export interface LogNotes {
  /** What came of it: the kind of a result. */
  outcome?: string;
  /** What the cache had. */
  cache?: string;
  /** Whether the upstream was due to be asked: it may have been resting. */
  upstreamCall?: boolean;
  /** A keyed hash of the purchase order. */
  po?: string;
}

const storage = once('request-context', () => new SharedAsyncLocalStorage<RequestContext>());

/**
 * Answers one request within its context: all that `answer` begins finds it by `getRequestContext`.
 * @param trustedHops how many proxies in front are ours
 */
export function runInRequestContext(
  request: IncomingMessage,
  response: ServerResponse,
  trustedHops: number,
  answer: (context: RequestContext) => void,
): void {
  const peerAddress = request.socket.remoteAddress ?? '';
  const forwardedFor = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
  const context: RequestContext = {
    requestId: randomUUID(),
    peerAddress,
    client: clientFromAddresses(peerAddress, forwardedFor, trustedHops),
    forwardedFor,
    headers: { get: (name) => [request.headers[name] ?? []].flat().join(', ') || null },
    nonce: null,
    path: '',
    query: new URLSearchParams(),
    chosenLang: null,
    response,
    notes: {},
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

/** Who sent the request that is being answered. */
export function currentClient(): Client {
  return getRequestContext()?.client ?? 'unknown';
}

/** Adds to what is logged of the request being answered. */
export function noteForLog(notes: LogNotes): void {
  Object.assign(getRequestContext()?.notes ?? {}, notes);
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
