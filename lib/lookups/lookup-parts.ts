import 'server-only';
import type { LinkParts } from '@/lib/access/access-link';
import type { Proofs } from '@/lib/access/proofs';
import type { Limits } from '@/lib/limits/limits';
import type { OrderSource } from '@/lib/order-source/order-source';
import type { Order } from '@/lib/orders/order';
import type { SeenSteps } from '@/lib/orders/seen-steps';
import type { Keys } from '@/lib/process/keys';
import type { Metrics } from '@/lib/process/metrics';
import type { StoreSettings } from '@/lib/process/settings';

/** When an order's steps were seen to begin; null without a memory. Never throws, and never takes long. */
export type ReadSeenSteps = (order: Order) => Promise<SeenSteps | null>;

/** What a shopper's lookup is made of. `lib/tracker` has the real ones, a test its own. */
export interface LookupParts {
  store: Pick<StoreSettings, 'PO_ALONE_SHOWS' | 'PURCHASE_ORDER_PREFIX'>;
  orders: Pick<OrderSource, 'readOrder' | 'askOrder'>;
  limits: Pick<Limits, 'admitLookup' | 'admitLink' | 'admitProof' | 'callerFrom'>;
  links: LinkParts;
  proofs: Pick<Proofs, 'isProven'>;
  readSeenSteps: ReadSeenSteps;
  keys: Pick<Keys, 'hashForLog'>;
  metrics: Pick<Metrics, 'lookups' | 'cacheReads'>;
  /** Milliseconds since 1970. */
  now: () => number;
  wait: (ms: number) => Promise<unknown>;
}
