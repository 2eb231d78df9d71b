import 'server-only';
import type { Redis } from 'ioredis';
import { Windows } from '@/lib/process/windows';

/** Which orders a client was shown within the last hour, on any instance. Never throws. */
export interface ShownOrders {
  add(key: string): void;
  has(key: string): Promise<boolean>;
  /** Lets go of what is over. */
  sweep(): void;
}

const rememberedForSeconds = 60 * 60;
const renewedAfterSeconds = 10 * 60;

/** Remembers in memory first, which is bounded, and in Redis for the other instances. */
export function createShownOrders(redis: Redis | null): ShownOrders {
  const memory = new Windows();
  const nameOf = (key: string) => `shown:${key}`;

  function add(key: string): void {
    if (memory.look(key).secondsLeft > rememberedForSeconds - renewedAfterSeconds) return;
    memory.set(key, { taken: 1, secondsLeft: rememberedForSeconds });
    redis?.set(nameOf(key), 1, 'EX', rememberedForSeconds).catch(() => {}); // memory is enough for this instance
  }

  async function has(key: string): Promise<boolean> {
    if (memory.look(key).taken > 0) return true;
    const found = await redis?.exists(nameOf(key)).catch(() => 0);
    return found === 1;
  }

  return { add, has, sweep: () => memory.sweep() };
}
