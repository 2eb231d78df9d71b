import 'server-only';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const mostAtOnce = 16;
const mostUnread = 1_000_000;

const unanswered = new WeakMap<Socket, Set<ServerResponse>>();

/**
 * Whether a connection asks for more than it reads: many requests before their answers, or answers that nobody takes,
 * in bytes. No browser or proxy sends more than one at a time; what would come of it is kept in memory until it is read.
 */
export function isGreedy(socket: Socket, response: ServerResponse): boolean {
  const open = unanswered.get(socket) ?? new Set();
  unanswered.set(socket, open);
  let unread = socket.writableLength;
  for (const earlier of open) unread += earlier.writableLength;
  open.add(response);
  response.once('close', () => open.delete(response));
  return open.size > mostAtOnce || unread > mostUnread;
}
