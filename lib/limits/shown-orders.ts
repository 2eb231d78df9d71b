import 'server-only';
import type { Redis } from 'ioredis';

/** Which orders a client was shown within the last hour, on any instance. Never throws. */
export interface ShownOrders {
  add(key: string): void;
  has(key: string): Promise<boolean>;
}

const rememberedForMs = 60 * 60 * 1000;
const renewedAfterMs = 10 * 60 * 1000;
const mostKeys = 20_000;

/** Remembers in memory first, which is bounded, and in Redis for the other instances. */
export function createShownOrders(redis: Redis | null): ShownOrders {
  const shownAt = new Map<string, number>();
  const nameOf = (key: string) => `order-tracker:shown:${key}`;

  function add(key: string): void {
    const before = shownAt.get(key) ?? 0;
    if (Date.now() - before < renewedAfterMs) return;
    shownAt.delete(key); // to stand at the end, among the newest
    shownAt.set(key, Date.now());
    const [oldest] = shownAt.keys();
    if (shownAt.size > mostKeys && oldest !== undefined) shownAt.delete(oldest);
    redis?.set(nameOf(key), 1, 'PX', rememberedForMs).catch(() => {}); // memory is enough for this instance
  }

  async function has(key: string): Promise<boolean> {
    if (Date.now() - (shownAt.get(key) ?? 0) < rememberedForMs) return true;
    const found = await redis?.exists(nameOf(key)).catch(() => 0);
    return found === 1;
  }

  return { add, has };
}
