import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type ProblemCode,
  privateHeaders,
  problemBody,
  problemStatus,
  problemTitle,
} from '@/lib/http/problem';
import { type Address, findAddress } from './addresses';

/** Why a request is answered before anything parses it; null lets it in. */
export type Refusal = { code: ProblemCode; allow?: string } | null;

/** The longest address of ours, a token with a label and a language, has a third of this. */
const longestTarget = 4096;
const mostParameters = 32;

/**
 * What can be said of a request by its first line and its headers. Each test costs next to nothing, whatever came.
 * @param target path and query
 */
export function judgeRequest(target: string, address: Address, request: IncomingMessage): Refusal {
  if (!target.startsWith('/')) return { code: 'invalid-request' }; // `OPTIONS *`, `GET *`
  if (target.length > (address.longestTarget ?? longestTarget)) return { code: 'address-too-long' };
  if (hasManyParameters(target)) return { code: 'invalid-request' };
  if (isDisguised(pathOf(target))) return { code: 'not-found' };
  if (!isLetIn(address, request)) return { code: 'forbidden' };
  if (!address.isKnown && address.kind === 'json') return { code: 'not-found' };
  if (!address.methods.includes(request.method ?? '')) {
    return { code: 'method-not-allowed', allow: address.methods.join(', ') };
  }
  if (request.method === 'POST' && Number(request.headers['content-length'] ?? 0) > address.largestBody) {
    return { code: 'body-too-large' };
  }
  return null;
}

export function pathOf(target: string): string {
  const end = target.indexOf('?');
  return end < 0 ? target : target.slice(0, end);
}

/** Only `&` parts parameters; what is encoded, or a semicolon, is text to whoever parses this. */
function hasManyParameters(target: string): boolean {
  let count = 1;
  for (let at = target.indexOf('&'); at >= 0; at = target.indexOf('&', at + 1)) {
    count++;
    if (count > mostParameters) return true;
  }
  return false;
}

/**
 * A path that the framework would read otherwise than this table: with dots to be resolved, the name of an address of
 * ours in percent signs, which none needs, what can't be decoded, the pages that the framework keeps for itself, and
 * the names by which its own scripts would ask for a page's parts.
 */
function isDisguised(path: string): boolean {
  if (/\/\.{1,2}(?:\/|$)|\\|^\/(?:_(?!next\/)|404$|500$)|\.rsc$|\.segments\//.test(path)) return true;
  if (!path.includes('%')) return false;
  try {
    const decoded = decodeURIComponent(path);
    const address = findAddress(decoded);
    return address.isKnown || address.kind !== 'page' || isDisguised(decoded.replaceAll('%', ''));
  } catch {
    return true;
  }
}

/**
 * Keeps other sites' pages from asking in the name of their visitors, whose limits it would use up, and from learning
 * by what loads and what doesn't. Told by the browser's own words (Fetch Metadata), which no script can set; programs
 * and old browsers send none. A sibling host of the store is another site, too: what it may do, any site may.
 */
function isLetIn({ kind }: Address, { method, headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  if (kind === 'file') return true; // the same for everybody
  if (kind === 'json' || (method !== 'GET' && method !== 'HEAD')) return false;
  // A page may have pages fetched ahead that its visitor never opens.
  if (headers['sec-purpose'] !== undefined || headers.purpose !== undefined) return false;
  if (headers['sec-fetch-mode'] !== 'navigate') return false;
  return headers['sec-fetch-dest'] === (kind === 'frame' ? 'iframe' : 'document');
}

/**
 * Answers without the framework: JSON under /api, nothing for what programs load, a few readable words elsewhere. The
 * body of the request isn't kept; a little of it is read, so that its sender gets to see the answer.
 */
export function answerRefusal(
  { code, allow }: { code: ProblemCode; allow?: string },
  { kind }: Address,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [type, body] =
    kind === 'json'
      ? ['application/problem+json', JSON.stringify(problemBody(code))]
      : ['text/html; charset=utf-8', kind === 'file' ? '' : refusalPage(code)];
  response.statusCode = problemStatus(code);
  for (const [name, value] of Object.entries(privateHeaders)) response.setHeader(name, value);
  if (allow !== undefined) response.setHeader('allow', allow);
  if (body !== '') response.setHeader('content-type', type);
  response.setHeader('content-length', Buffer.byteLength(body));
  if (!hasBody(request)) {
    response.end(body);
    return;
  }
  response.setHeader('connection', 'close');
  response.flushHeaders();
  if (body !== '' && request.method !== 'HEAD') response.write(body);
  // Closing while it sends would reset the connection, and the answer with it.
  let read = 0;
  const close = () => {
    clearTimeout(timer);
    request.pause();
    response.end();
  };
  const timer = setTimeout(close, lingerMs);
  request.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > lingerBytes) close();
  });
  request.once('end', close);
  request.once('close', close);
}

const lingerMs = 500;
const lingerBytes = 256 * 1024;

/** By its announcement. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function refusalPage(code: ProblemCode): string {
  const title = problemTitle(code);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><p>${title}</p><p><a href="/">Track an order</a></p></html>`;
}
