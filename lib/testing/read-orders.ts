import type { ReadOrderResult } from '../order-source/order-source';
import type { Order } from '../orders/order';
import type { ProofDigest } from '../orders/told-order';

/** An order of which only what a test names matters. */
export function anOrder(purchaseOrder: string, told: Partial<Order> = {}): Order {
  return {
    id: '16724',
    purchaseOrder,
    stage: 'shipped',
    hold: null,
    receivedAt: null,
    releasedAt: null,
    shippedAt: '2026-11-23T08:00:00.000Z',
    items: [],
    shipments: [],
    destination: { name: 'Wilhelmina Z.', city: 'Reno', region: 'NV', postalCode: '89501', country: 'US' },
    withProof: null,
    ...told,
  };
}

/** The same as the cache has it. */
export function aReadOrder(
  purchaseOrder: string,
  { proofs = [], stale = false, ...told }: Partial<Order> & { proofs?: ProofDigest[]; stale?: boolean } = {},
): ReadOrderResult {
  const read = { order: anOrder(purchaseOrder, told), checkedAt: '2026-11-24T01:59:00.000Z', stale };
  return { kind: 'found', read, proofs, cache: 'fresh' };
}
