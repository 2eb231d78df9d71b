import 'server-only';
import { isLinkTo, openAccessLink } from '@/lib/access/access-link';
import { hidesNumbers, type ReadOrder, toPublicOrder, type View } from '@/lib/orders/public-order';
import { parsePurchaseOrder, purchaseOrderKey } from '@/lib/orders/purchase-order';
import type { TrackRequest, TrackResult } from '@/lib/orders/track-result';
import type { Client } from '@/lib/process/client-address';
import { logFault } from '@/lib/process/log-fault';
import { noteForLog } from '@/lib/process/request-context';
import { findOrder, noteRead } from './find-order';
import type { LookupParts } from './lookup-parts';

/** What tracking an order takes. */
export type TrackParts = Omit<LookupParts, 'proofs' | 'wait'>;

/** The whole story of a lookup, for the page, the JSON and the frame alike. Never throws. */
export async function trackOrder(
  { po, token }: TrackRequest,
  client: Client,
  parts: TrackParts,
): Promise<TrackResult> {
  const lookup =
    token === null ? trackByPurchaseOrder(po ?? '', client, parts) : trackByLink(token, client, parts);
  const result = await lookup.catch(brokenFrom);
  noteForLog({ outcome: result.kind });
  parts.metrics.lookups.inc({ outcome: result.kind });
  return result;
}

async function trackByPurchaseOrder(po: string, client: Client, parts: TrackParts): Promise<TrackResult> {
  const typed = parsePurchaseOrder(po);
  if (typed === null) return { kind: 'invalid-purchase-order' };

  const { PO_ALONE_SHOWS: view, PURCHASE_ORDER_PREFIX: prefix } = parts.store;
  const lookup = await parts.limits.admitLookup(client, purchaseOrderKey(typed, prefix));
  if (lookup.kind === 'too-many-requests') return lookup;
  if (view === 'nothing') return { kind: 'verification-required' };

  let outcome: Parameters<typeof lookup.end>[0] = 'unanswered';
  try {
    const result = await findOrder(typed, lookup, parts);
    switch (result.kind) {
      case 'found':
        outcome = 'shown';
        return (await lookup.show()) ?? (await show(result.read, view, parts));
      case 'not-found':
        outcome = 'not-found';
        return { kind: 'not-found' };
      case 'unavailable':
      case 'too-many-requests':
        return { kind: result.kind, retryAfterSeconds: result.retryAfterSeconds };
      default:
        return result satisfies never;
    }
  } finally {
    await lookup.end(outcome);
  }
}

/** A signed link opens its own order with its own view, whatever failures its visitor has run into. */
async function trackByLink(token: string, client: Client, parts: TrackParts): Promise<TrackResult> {
  const { limits, links, orders, now } = parts;
  const refusal = await limits.admitLink(client);
  if (refusal !== null) return refusal;
  const link = await openAccessLink(token, now(), links);
  if (link.kind !== 'open') return { kind: link.kind === 'expired' ? 'link-expired' : 'link-invalid' };
  const result = await orders.readOrder(link.purchaseOrder, { caller: limits.callerFrom(client) });
  noteRead(link.purchaseOrder, result, parts);
  switch (result.kind) {
    case 'found':
      return isLinkTo(link, result.read.order)
        ? show(result.read, link.shows, parts)
        : { kind: 'link-invalid' };
    case 'not-found':
      return { kind: 'not-found' };
    case 'another-order':
      return { kind: 'unavailable', retryAfterSeconds: 30 };
    case 'unavailable':
    case 'too-many-requests':
      return { kind: result.kind, retryAfterSeconds: result.retryAfterSeconds };
    default:
      return result satisfies never;
  }
}

function brokenFrom(error: unknown): TrackResult {
  logFault(error, 'A lookup broke.');
  return { kind: 'broken' };
}

async function show(read: ReadOrder, view: View, { readRemembered }: TrackParts): Promise<TrackResult> {
  return {
    kind: 'found',
    order: toPublicOrder(read, view, await readRemembered(read.order)),
    hidesNumbers: hidesNumbers(read.order, view),
  };
}
