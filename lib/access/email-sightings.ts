import 'server-only';
import type { Redis } from 'ioredis';

/** What an order says of its email address, by keyed digests alone. */
interface EmailSighting {
  email: string;
  postalCode: string;
  /** One order that is sent elsewhere after all is still one order. */
  order: string;
}

/** Which email addresses stand on orders that go to different places. Never throws. */
export interface EmailSightings {
  note(sighting: EmailSighting): void;
  /** Whether an address, by its digest, was seen on three orders with different postal codes. */
  isShared(email: string): Promise<boolean>;
}

const enoughOrders = 3;
const mostEmails = 10_000;
const rememberedForSeconds = 30 * 24 * 60 * 60;

/** Remembers in memory, which is bounded, and in Redis for the other instances and for after a restart. */
export function createEmailSightings(redis: Redis | null): EmailSightings {
  /** Orders and their postal codes by email, all three as digests; the ones seen last stand last. */
  const seen = new Map<string, Map<string, string>>();
  const nameOf = (email: string) => `email:${email}`;

  function note({ email, postalCode, order }: EmailSighting): void {
    const orders = seen.get(email) ?? new Map<string, string>();
    seen.delete(email);
    seen.set(email, orders);
    const [oldest] = seen.keys();
    if (seen.size > mostEmails && oldest !== undefined) seen.delete(oldest);
    // More than enough is not kept, nor is an order that goes where another one goes.
    if (orders.size >= enoughOrders || [...orders.values()].includes(postalCode)) return;
    orders.set(order, postalCode);
    redis
      ?.multi()
      .hset(nameOf(email), order, postalCode)
      .expire(nameOf(email), rememberedForSeconds)
      .exec()
      .catch(() => {}); // memory is enough for this instance
  }

  async function isShared(email: string): Promise<boolean> {
    if ((seen.get(email)?.size ?? 0) >= enoughOrders) return true;
    const postalCodes = (await redis?.hvals(nameOf(email)).catch(() => [])) ?? [];
    return new Set(postalCodes).size >= enoughOrders;
  }

  return { note, isShared };
}
