import 'server-only';
import type { LinkParts } from '@/lib/access/access-link';
import type { Proofs } from '@/lib/access/proofs';
import type { Limits } from '@/lib/limits/limits';
import type { OrderSource } from '@/lib/order-source/order-source';
import type { Order } from '@/lib/orders/order';
import type { Remembered } from '@/lib/orders/public-order';
import type { Keys } from '@/lib/process/keys';
import type { Metrics } from '@/lib/process/metrics';
import type { StoreSettings } from '@/lib/process/settings';

/** What the memory knows of an order; null without one. Never throws, and never takes long. */
export type ReadRemembered = (order: Order) => Promise<Remembered | null>;

/** What a shopper's lookup is made of. `lib/tracker` has the real ones, a test its own. */
export interface LookupParts {
  store: Pick<StoreSettings, 'PO_ALONE_SHOWS' | 'PURCHASE_ORDER_PREFIX'>;
  orders: Pick<OrderSource, 'readOrder' | 'askOrder'>;
  limits: Pick<Limits, 'admitLookup' | 'admitLink' | 'admitProof' | 'callerFrom'>;
  links: LinkParts;
  proofs: Pick<Proofs, 'isProven'>;
  readRemembered: ReadRemembered;
  keys: Pick<Keys, 'hashForLog'>;
  metrics: Pick<Metrics, 'lookups' | 'cacheReads'>;
  /** Milliseconds since 1970. */
  now: () => number;
  wait: (ms: number) => Promise<unknown>;
}
