import 'server-only';
import type { Order } from '@/lib/orders/order';
import { log } from '@/lib/process/log';
import { noteEmail } from './email-sightings';
import type { ProofDigest } from './proof-digest';

/** An order as the upstream told it, whoever asked: milliseconds since 1970. */
export interface SeenOrder {
  order: Order;
  proofs: ProofDigest[];
  askedAt: number;
  seenAt: number;
}

// Pages and route handlers are bundled apart: who asked to be told is on globalThis.
const slot = Symbol.for('order-tracker.seen-order');
const shared: typeof globalThis & { [slot]?: ((seen: SeenOrder) => void)[] } = globalThis;

/** Asks to be told of every answer of the upstream from now on. */
export function onOrderSeen(listener: (seen: SeenOrder) => void): void {
  shared[slot] ??= [];
  shared[slot].push(listener);
}

/** Tells of an answer of the upstream; what is in the cache is none. Never throws. */
export function tellOrderSeen(seen: SeenOrder): void {
  noteEmail({ purchaseOrder: seen.order.purchaseOrder, proofs: seen.proofs });
  for (const listener of shared[slot] ?? []) {
    try {
      listener(seen);
    } catch (error) {
      log.error({ err: error }, 'an answer could not be taken note of');
    }
  }
}
