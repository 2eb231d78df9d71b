import 'server-only';
import type { IncomingMessage } from 'node:http';

/**
 * Turns what would crash the framework into what it refuses, before it sees the request: TRACE becomes a method that
 * no address of ours takes, and a path that can't be decoded one that leads nowhere.
 */
export function tameRequest(request: Pick<IncomingMessage, 'method' | 'url'>): void {
  if (request.method === 'TRACE') request.method = 'PATCH';
  const [path = ''] = (request.url ?? '').split(/[?#]/, 1);
  if (isDecodable(path)) return;
  request.url = path.replaceAll('%', '%25') + (request.url ?? '').slice(path.length);
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
