import 'server-only';
import { isLinkTo, openAccessLink } from '@/lib/access/access-link';
import { readSeenSteps } from '@/lib/history/history';
import { admitLink, admitLookup } from '@/lib/limits/admit';
import { callerFrom } from '@/lib/limits/limits';
import { readOrder } from '@/lib/order-source/read-order';
import { hidesNumbers, type ReadOrder, toPublicOrder, type View } from '@/lib/orders/public-order';
import { parsePurchaseOrder } from '@/lib/orders/purchase-order';
import type { TrackRequest, TrackResult } from '@/lib/orders/track-result';
import { currentClient } from '@/lib/process/client-address';
import { log } from '@/lib/process/log';
import { getMetrics } from '@/lib/process/metrics';
import { noteFacts } from '@/lib/process/request-context';
import { getConfig } from '@/lib/process/settings';
import { findOrder, noteRead } from './find-order';

/** The whole story of a lookup, for the page, the JSON and the frame alike. Never throws. */
export async function trackOrder({ po, token }: TrackRequest): Promise<TrackResult> {
  const lookup = token === null ? trackByPurchaseOrder(po ?? '') : trackByLink(token);
  const result = await lookup.catch(brokenFrom);
  noteFacts({ outcome: result.kind });
  getMetrics().lookups.inc({ outcome: result.kind });
  return result;
}

async function trackByPurchaseOrder(po: string): Promise<TrackResult> {
  const typed = parsePurchaseOrder(po);
  if (typed === null) return { kind: 'invalid-purchase-order' };

  const lookup = await admitLookup(currentClient(), typed);
  if (lookup.kind === 'too-many-requests') return lookup;
  const view = getConfig().PO_ALONE_SHOWS;
  if (view === 'nothing') return { kind: 'verification-required' };

  let outcome: Parameters<typeof lookup.end>[0] = 'unanswered';
  try {
    const result = await findOrder(typed, lookup);
    switch (result.kind) {
      case 'found':
        outcome = 'shown';
        return (await lookup.show()) ?? show(result.read, view);
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
async function trackByLink(token: string): Promise<TrackResult> {
  const client = currentClient();
  const refusal = await admitLink(client);
  if (refusal !== null) return refusal;
  const link = await openAccessLink(token, Date.now());
  if (link.kind !== 'open') return { kind: link.kind === 'expired' ? 'link-expired' : 'link-invalid' };
  const result = await readOrder(link.purchaseOrder, { caller: callerFrom(client) });
  noteRead(link.purchaseOrder, result);
  switch (result.kind) {
    case 'found':
      return isLinkTo(link, result.read.order) ? show(result.read, link.shows) : { kind: 'link-invalid' };
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
  log.error({ err: error }, 'a lookup broke');
  return { kind: 'broken' };
}

async function show(read: ReadOrder, view: View): Promise<TrackResult> {
  return {
    kind: 'found',
    order: toPublicOrder(read, view, await readSeenSteps(read.order)),
    hidesNumbers: hidesNumbers(read.order, view),
  };
}
