import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Everything that can go wrong at an API, to be switched on for one lookup or for all. */
export type Fault = SlowFault | SpoiltFault;

type SlowFault =
  /** The right answer, this late. */
  | { kind: 'latency'; ms: number }
  /** The right answer, one byte at a time. */
  | { kind: 'drip'; msPerByte: number }
  | { kind: 'hang' }
  | { kind: 'reset' }
  | { kind: 'truncated' };

type SpoiltFault =
  | { kind: 'gzip-bomb' }
  | { kind: 'huge-body' }
  | { kind: 'malformed-json' }
  | { kind: 'wrong-types' }
  | { kind: 'another-shape' }
  | { kind: 'another-order' }
  | { kind: 'empty-body' }
  | { kind: 'deep-nesting' }
  | { kind: 'not-found-with-200' }
  | { kind: 'redirect'; location: string }
  | { kind: 'unauthorized' }
  | { kind: 'forbidden' }
  | { kind: 'not-found-html' }
  | { kind: 'refused' }
  | { kind: 'retry-later'; status: 429 | 503; retryAfter: string }
  | { kind: 'too-many-requests' }
  | { kind: 'server-error-json' }
  | { kind: 'server-error-html' };

/** What goes over the wire. */
export interface Answer {
  status: number;
  type: string;
  text: string | Buffer;
  headers?: Record<string, string>;
}

/** An answer as the API gives it, with its own content type. */
export function jsonAnswer(status: number, body: object, headers: Record<string, string> = {}): Answer {
  return { status, type: json, text: JSON.stringify(body), headers };
}

export function send(response: ServerResponse, { status, type, text, headers }: Answer): void {
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(text);
}

/**
 * Answers with a fault.
 * @param right what would be sent without it
 * @param order an order's text, for the faults that spoil one
 */
export function sendFault(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  right: Answer,
  order: string,
): void {
  switch (fault.kind) {
    case 'hang':
      break;
    case 'reset':
      request.socket.resetAndDestroy();
      break;
    case 'truncated':
      response.writeHead(200, { 'content-type': json, 'content-length': Buffer.byteLength(order) });
      response.write(order.slice(0, order.length / 2), () => request.socket.destroy());
      break;
    case 'latency':
      after(fault.ms, response, () => send(response, right));
      break;
    case 'drip':
      response.writeHead(right.status, { 'content-type': right.type });
      drip(response, Buffer.from(right.text), fault.msPerByte);
      break;
    default:
      send(response, spoiltAnswer(fault, order));
  }
}

const json = 'application/json; charset=utf-8';
const html = 'text/html; charset=utf-8';
const page = '<!doctype html><title>Error</title><h1>Something went wrong at proxy-7.internal</h1>';
const mebibyte = 1_048_576;

function spoiltAnswer(fault: SpoiltFault, order: string): Answer {
  const ok = { status: 200, type: json };
  switch (fault.kind) {
    case 'gzip-bomb':
      return { ...ok, text: gzipBomb(order), headers: { 'content-encoding': 'gzip' } };
    case 'huge-body':
      return { ...ok, text: ' '.repeat(2 * mebibyte) + order };
    case 'malformed-json':
      return { ...ok, text: order.replace(/\}$/, ',}') };
    case 'wrong-types':
      return { ...ok, text: JSON.stringify({ ...JSON.parse(order), items: 'none', shipments: 7 }) };
    case 'another-shape':
      return { ...ok, text: JSON.stringify({ data: [JSON.parse(order)] }) };
    case 'another-order':
      return {
        ...ok,
        text: JSON.stringify({ ...JSON.parse(order), id: 999_999, purchase_order: 'ANOTHER' }),
      };
    case 'empty-body':
      return { ...ok, text: '' };
    case 'deep-nesting':
      return { ...ok, text: `{"items":${'['.repeat(200_000)}${']'.repeat(200_000)}}` };
    case 'not-found-with-200':
      return problem(200, 'not_found');
    case 'redirect':
      return { status: 302, type: html, text: page, headers: { location: fault.location } };
    case 'unauthorized':
      return problem(401, 'unauthorized');
    case 'forbidden':
      return problem(403, 'forbidden');
    case 'not-found-html':
      return { status: 404, type: html, text: page };
    case 'refused':
      return problem(422, 'unprocessable_entity');
    case 'too-many-requests':
      return problem(429, 'too_many_requests');
    case 'retry-later':
      return problem(fault.status, 'retry_later', { 'retry-after': fault.retryAfter });
    case 'server-error-json':
      return problem(500, 'error');
    case 'server-error-html':
      return { status: 500, type: html, text: page };
    default:
      return fault satisfies never;
  }
}

function problem(status: number, word: string, headers?: Record<string, string>): Answer {
  return jsonAnswer(status, { status: word, message: `${word} at db-3.internal` }, headers);
}

/** Some 200 kB on the wire that unpack to 200 MB of blanks before the order. */
function gzipBomb(order: string): Buffer {
  const blanks = gzipSync(' '.repeat(mebibyte));
  return Buffer.concat([...Array<Buffer>(200).fill(blanks), gzipSync(order)]);
}

function after(ms: number, response: ServerResponse, act: () => void): void {
  const timer = setTimeout(act, ms);
  response.once('close', () => clearTimeout(timer));
}

function drip(response: ServerResponse, bytes: Buffer, msPerByte: number): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (sent < bytes.length) response.write(bytes.subarray(sent, ++sent));
    else response.end();
  }, msPerByte);
  response.once('close', () => clearInterval(timer));
}
