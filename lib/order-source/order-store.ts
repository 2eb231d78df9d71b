import 'server-only';
import { BentoCache, bentostore } from 'bentocache';
import { memoryDriver } from 'bentocache/drivers/memory';
import type { Order } from '@/lib/orders/order';
import { cacheBus } from '@/lib/redis/cache-bus';
import { cacheLayer } from '@/lib/redis/cache-layer';
import type { RedisConnections } from '@/lib/redis/connection';
import type { ProofDigest } from './proof-digest';

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

/**
 * The cache library keeps, bounds and shares; when to ask again is decided in order-source.ts. Its own read-through
 * can't: it asks once per waiting reader where the answer is an error, and waits equally long for every copy.
 */
export function createOrderStore(redis: RedisConnections | null): OrderStore {
  // The version stands for the shape of a copy: an instance of another build leaves these alone.
  const store = (name: string, maxItems: number) => {
    const layers = bentostore({ prefix: `order-tracker:${name}:v2` });
    layers.useL1Layer(memoryDriver({ maxItems, maxSize: '64mb' }));
    if (redis !== null) {
      // biome-ignore lint/correctness/useHookAtTopLevel: a method of the cache library, not a hook of React's
      layers.useL2Layer(cacheLayer(redis.commands));
      // biome-ignore lint/correctness/useHookAtTopLevel: the same
      layers.useBus(cacheBus(redis));
    }
    return layers;
  };
  const cache = new BentoCache({
    default: 'orders',
    stores: { orders: store('orders', 5000), unknown: store('unknown', 2000), ids: store('ids', 5000) },
    suppressL2Errors: true,
  });
  const [orders, unknown, ids] = [cache.use('orders'), cache.use('unknown'), cache.use('ids')];
  // With grace, a copy that another instance has replaced is still there when Redis is not.
  const kept = { ttl: dayMs, grace: dayMs };

  return {
    readCopy: async (key) => (await orders.get<OrderCopy>({ key, ...kept })) ?? null,
    writeCopy: async (key, copy, forMs) => {
      await orders.set({ key, value: copy, ttl: forMs, grace: forMs });
    },
    removeCopy: async (key) => {
      await orders.delete({ key });
    },
    isUnknown: (key) => unknown.has({ key }),
    rememberUnknown: async (key) => {
      await unknown.set({ key, value: true, ttl: unknownForMs, skipBusNotify: true });
    },
    forgetUnknown: async (key) => {
      await unknown.delete({ key });
    },
    readKeyOfId: async (idHash) => (await ids.get<string>({ key: idHash })) ?? null,
    writeKeyOfId: async (idHash, key) => {
      await ids.set({ key: idHash, value: key, ttl: dayMs, skipBusNotify: true });
    },
    // A command that failed took the connection down with it, and this one fails as well.
    hasReachedAll: async () =>
      redis === null ||
      redis.commands.ping().then(
        () => true,
        () => false,
      ),
  };
}
