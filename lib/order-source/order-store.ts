import 'server-only';
import type { Order } from '@/lib/orders/order';
import type { ProofDigest } from '@/lib/orders/told-order';
import type { PurposeKeys } from '@/lib/process/keys';
import type { RedisConnections } from '@/lib/redis/connection';
import { SharedCache } from '@/lib/redis/shared-cache';

/** All that is kept of an order. Instants in milliseconds since 1970, but for `checkedAt`, which visitors see. */
export interface OrderCopy {
  order: Order;
  /** When the upstream told it: ISO 8601, UTC. */
  checkedAt: string;
  proofs: ProofDigest[];
  /** The purchase order that the upstream knew it by; to be asked for again. */
  askedAs: string;
  /** Served without a question until then. */
  freshUntil: number;
  /** The upstream was asked since, and did not answer. */
  isStale: boolean;
  /** Something happened to the order at this time, by the upstream's own hint. */
  notifiedAt: number | null;
}

/** Where copies are kept: memory and, where there is Redis, one cache with the other instances. */
export interface OrderStore {
  readCopy(key: string): Promise<OrderCopy | null>;
  writeCopy(key: string, copy: OrderCopy, forMs: number): Promise<void>;
  removeCopy(key: string): Promise<void>;
  /** Whether the upstream lately said that it knows no such order. */
  isUnknown(key: string): Promise<boolean>;
  rememberUnknown(key: string): Promise<void>;
  forgetUnknown(key: string): Promise<void>;
  /** The key of a copy, by the hash of the order's internal id. */
  readKeyOfId(idHash: string): Promise<string | null>;
  writeKeyOfId(idHash: string, key: string): Promise<void>;
  /** Whether what was just written is with the other instances, too; true where there are none. */
  hasReachedAll(): Promise<boolean>;
}

const dayMs = 24 * 60 * 60 * 1000;
const unknownForMs = 10_000;
/** In each of the three: some 64 MB at most. */
const mostCharacters = 32_000_000;

/** What is kept, bounded and shared; when to ask again is decided in order-source.ts. */
export function createOrderStore(redis: RedisConnections | null, sealKeys: PurposeKeys): OrderStore {
  // The version stands for the shape of what is kept: an instance of another build leaves it alone.
  const cache = <Value>(name: string, mostItems: number, announces: boolean) =>
    new SharedCache<Value>({ name: `${name}:v3`, mostItems, mostCharacters, redis, sealKeys, announces });
  const orders = cache<OrderCopy>('orders', 5000, true);
  const unknown = cache<true>('unknown', 2000, false);
  const keysOfIds = cache<string>('ids', 5000, false);

  return {
    readCopy: (key) => orders.get(key),
    writeCopy: (key, copy, forMs) => orders.set(key, copy, forMs),
    removeCopy: (key) => orders.delete(key),
    isUnknown: async (key) => (await unknown.get(key)) !== null,
    rememberUnknown: (key) => unknown.set(key, true, unknownForMs),
    forgetUnknown: (key) => unknown.delete(key),
    readKeyOfId: (idHash) => keysOfIds.get(idHash),
    writeKeyOfId: (idHash, key) => keysOfIds.set(idHash, key, dayMs),
    // A command that failed took the connection down with it, and this one fails as well.
    hasReachedAll: async () =>
      redis === null ||
      redis.commands.ping().then(
        () => true,
        () => false,
      ),
  };
}
