import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedCodings } from './content-coding';
import { gzipPage } from './gzip-page';

/** Under this, an answer fits one packet as it is. */
const smallest = 1024;

/**
 * Lets what the framework answers leave as a whole, packed at once. Nothing of ours is worth sending in part: a page
 * begins when all it shows is known. The framework's own way packs piece by piece, through another thread: it takes a page
 * with an order twice as much CPU.
 */
export function sendWhole(request: IncomingMessage, response: ServerResponse): void {
  const pieces: Uint8Array[] = [];
  let isBegun = false;
  const keep = (piece?: unknown) => {
    isBegun = true;
    if (typeof piece === 'string') pieces.push(Buffer.from(piece));
    else if (piece instanceof Uint8Array) pieces.push(piece);
  };
  const end = response.end.bind(response);
  // Who looks whether an answer has begun must not begin another.
  Object.defineProperty(response, 'headersSent', { get: () => isBegun });
  response.flushHeaders = () => keep();
  response.write = (piece: unknown) => {
    keep(piece);
    return true;
  };
  response.end = (piece?: unknown) => {
    keep(piece);
    response.end = end;
    isBegun = false; // for the framework's own `setHeader`
    const body = pieces.length === 0 ? undefined : packed(joined(pieces), request, response);
    isBegun = true;
    return end(body);
  };
}

function joined(pieces: Uint8Array[]): Buffer {
  const [first] = pieces;
  return pieces.length === 1 && Buffer.isBuffer(first) ? first : Buffer.concat(pieces);
}

/** The body as it is to be sent, with the headers that tell so. */
function packed(body: Buffer, { method, headers }: IncomingMessage, response: ServerResponse): Buffer {
  const isText = /^text\/|[/+](?:json|xml)\b/.test(String(response.getHeader('content-type')));
  if (!isText || body.length < smallest || response.hasHeader('content-encoding')) return body;
  response.appendHeader('vary', 'accept-encoding');
  if (method === 'HEAD' || !acceptedCodings(headers['accept-encoding']).has('gzip')) return body;
  const small = gzipPage(body);
  response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-length', small.length);
  return small;
}
