import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { getConfig } from '@/lib/config/config';
import { noteFacts } from '@/lib/http/request-context';
import { getMetrics } from '@/lib/log/metrics';
import { matchesProof } from '@/lib/order-source/proof-digest';
import { isEmptyProof } from '@/lib/order-source/proof-facts';
import { findOrder } from '@/lib/orders/find-order';
import { type PublicOrder, toPublicOrder } from '@/lib/orders/public-order';
import { parsePurchaseOrder, purchaseOrderKey } from '@/lib/orders/purchase-order';
import { admitProof } from '@/lib/traffic/admit';
import type { Client } from '@/lib/traffic/client-address';
import { makeAccessLink } from './access-link';

/** What a visitor sends to open where an order goes: its number, and the e-mail or postal code on it. */
export interface VerifyRequest {
  po: string;
  proof: string;
  client: Client;
}

/** `no-match` is the same for a wrong proof and for an order that doesn't exist. */
export type VerifyResult =
  | { kind: 'verified'; token: string; order: PublicOrder }
  | { kind: 'no-match' }
  | { kind: 'invalid-proof' }
  | { kind: 'invalid-purchase-order' }
  | { kind: 'too-many-requests'; retryAfterSeconds: number }
  | { kind: 'unavailable'; retryAfterSeconds: number };

/** What a test replaces: the orders, the limits and the clock. */
export interface VerifyParts {
  findOrder: typeof findOrder;
  admitProof: typeof admitProof;
  /** Milliseconds since 1970. */
  now: () => number;
  wait: (ms: number) => Promise<unknown>;
}

const linkDays = 1;
const failureTakesMs = 1500;

/** Compares a proof with the order; one that matches gives a link which shows everything until tomorrow ends. */
export async function verifyOrder(
  request: VerifyRequest,
  parts: VerifyParts = { findOrder, admitProof, now: Date.now, wait: sleep },
): Promise<VerifyResult> {
  const startedAt = parts.now();
  const result = await compare(request, parts);
  noteFacts({ outcome: result.kind });
  getMetrics().lookups.inc({ outcome: result.kind });
  // Where a number alone shows nothing, the time of an answer must not tell whether the order exists.
  if (result.kind === 'no-match' && getConfig().PO_ALONE_SHOWS === 'nothing') {
    await parts.wait(Math.max(0, startedAt + failureTakesMs - parts.now()));
  }
  return result;
}

async function compare({ po, proof, client }: VerifyRequest, parts: VerifyParts): Promise<VerifyResult> {
  const typed = parsePurchaseOrder(po);
  if (typed === null) return { kind: 'invalid-purchase-order' };
  if (isEmptyProof(proof)) return { kind: 'invalid-proof' };

  const { PURCHASE_ORDER_PREFIX: prefix, PO_ALONE_SHOWS: alone } = getConfig();
  // Counted before anything is compared, so that tries at the same moment can't pass together.
  const attempt = await parts.admitProof(client, purchaseOrderKey(typed, prefix));
  if (attempt.kind !== 'admitted') return attempt;

  const found = await parts.findOrder(typed, attempt.refuseCall);
  switch (found.kind) {
    case 'found': {
      if (matchesProof(found.proofs, proof)) {
        await attempt.forgive();
        const purchaseOrder = parsePurchaseOrder(found.read.order.purchaseOrder) ?? typed;
        const { token } = await makeAccessLink({ purchaseOrder, shows: 'full', days: linkDays }, parts.now());
        return { kind: 'verified', token, order: toPublicOrder(found.read, 'full') };
      }
      // In an outage an unknown number is told as unavailable: a wrong proof must not tell that this one is known.
      const isHidden = alone === 'nothing' && found.read.stale;
      return isHidden ? { kind: 'unavailable', retryAfterSeconds: 15 } : { kind: 'no-match' };
    }
    case 'not-found':
      return { kind: 'no-match' };
    case 'unavailable':
    case 'too-many-requests':
      await attempt.forgive();
      return { kind: found.kind, retryAfterSeconds: found.retryAfterSeconds };
    default:
      return found satisfies never;
  }
}
