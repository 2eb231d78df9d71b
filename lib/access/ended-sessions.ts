import 'server-only';
import type { Redis } from 'ioredis';

/** Sessions of the desk that were signed out before their time. Never throws. */
export interface EndedSessions {
  /** @param endsAt when it would have ended by itself, in milliseconds since 1970 */
  add(id: string, endsAt: number): Promise<void>;
  has(id: string): Promise<boolean>;
}

const mostSessions = 10_000;

/** Remembers in memory, which is bounded, and in Redis for the other instances and for after a restart. */
export function createEndedSessions(redis: Redis | null): EndedSessions {
  /** When each would have ended; all last equally long, so that those which end first stand first. */
  const ended = new Map<string, number>();
  // An id is random, and opens nothing.
  const nameOf = (id: string) => `signed-out:${id}`;

  async function add(id: string, endsAt: number): Promise<void> {
    for (const [oldest, end] of ended) {
      if (end > Date.now() && ended.size < mostSessions) break;
      ended.delete(oldest);
    }
    ended.set(id, endsAt);
    // Memory is enough for this instance.
    await redis?.set(nameOf(id), 1, 'PX', Math.max(1, endsAt - Date.now())).catch(() => {});
  }

  async function has(id: string): Promise<boolean> {
    return ended.has(id) || (await redis?.exists(nameOf(id)).catch(() => 0)) === 1;
  }

  return { add, has };
}
