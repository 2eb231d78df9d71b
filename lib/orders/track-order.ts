import 'server-only';
import { isLinkTo, openAccessLink } from '@/lib/access/access-link';
import { getConfig } from '@/lib/config/config';
import { noteFacts } from '@/lib/http/request-context';
import { admitLink, admitLookup } from '@/lib/limits/admit';
import { currentClient } from '@/lib/limits/client-address';
import { callerFrom } from '@/lib/limits/limits';
import { log } from '@/lib/log/log';
import { getMetrics } from '@/lib/log/metrics';
import { readOrder } from '@/lib/order-source/read-order';
import { findOrder, noteRead } from './find-order';
import { hidesNumbers, type PublicOrder, type ReadOrder, toPublicOrder, type View } from './public-order';
import { parsePurchaseOrder } from './purchase-order';

/** What a visitor asks for: a purchase order as they gave it, or a signed access link's token. */
export interface TrackRequest {
  po: string | null;
  token: string | null;
}

/** Every way a visitor's question can end; each is a page, and a code of the JSON contract. */
export type TrackResult =
  /** `hidesNumbers`: a proof would open a tracking number that isn't shown. */
  | { kind: 'found'; order: PublicOrder; hidesNumbers: boolean }
  | { kind: 'invalid-purchase-order' }
  | { kind: 'verification-required' }
  | { kind: 'not-found' }
  | { kind: 'link-invalid' }
  | { kind: 'link-expired' }
  | { kind: 'too-many-requests'; retryAfterSeconds: number }
  | { kind: 'unavailable'; retryAfterSeconds: number }
  /** A fault of ours, which stands in the log. */
  | { kind: 'broken' };

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

function show(read: ReadOrder, view: View): TrackResult {
  return {
    kind: 'found',
    order: toPublicOrder(read, view),
    hidesNumbers: hidesNumbers(read.order, view),
  };
}
