import 'server-only';
import { makeAccessLink } from '@/lib/access/access-link';
import { proofKind } from '@/lib/access/proof-digest';
import { isEmptyProof } from '@/lib/access/proof-readers';
import { answerWithinMs } from '@/lib/order-status-api/upstream-guard';
import type { AdmitCall, Caller, CameTo } from '@/lib/orders/call-admission';
import { type PublicOrder, type ReadOrder, toPublicOrder } from '@/lib/orders/public-order';
import {
  type PurchaseOrder,
  parsePurchaseOrder,
  purchaseOrderForms,
  purchaseOrderKey,
} from '@/lib/orders/purchase-order';
import type { Client } from '@/lib/process/client-address';
import { logFault } from '@/lib/process/log-fault';
import { noteForLog } from '@/lib/process/request-context';
import { findOrder, noteRead } from './find-order';
import type { LookupParts } from './lookup-parts';

/** What a visitor sends to open where an order goes: its number, and the email or postal code on it. */
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
  | { kind: 'unavailable'; retryAfterSeconds: number }
  /** A fault of ours, which stands in the log. */
  | { kind: 'broken' };

const linkDays = 1;
const answerStepMs = 1500;

/**
 * Compares a proof with the order; one that matches gives a link which shows everything until tomorrow ends. Never
 * throws: a fault of ours comes at the same time as any other answer that opens nothing.
 */
export async function verifyOrder(request: VerifyRequest, parts: LookupParts): Promise<VerifyResult> {
  const startedAt = parts.now();
  const result = await compare(request, parts).catch(brokenFrom);
  noteForLog({ outcome: result.kind });
  parts.metrics.lookups.inc({ outcome: result.kind });
  if (result.kind !== 'verified' && parts.store.PO_ALONE_SHOWS === 'nothing') {
    await parts.wait(untilNextStep(parts.now() - startedAt));
  }
  return result;
}

/**
 * Where a number alone shows nothing, the time of an answer must not tell whether the order exists: it comes after a
 * second and a half, three seconds and so on, so that small differences of the work disappear.
 */
function untilNextStep(elapsedMs: number): number {
  // A clock that was set back must not make anybody wait for it.
  const elapsed = Math.max(0, elapsedMs);
  return Math.max(1, Math.ceil(elapsed / answerStepMs)) * answerStepMs - elapsed;
}

function brokenFrom(error: unknown): VerifyResult {
  logFault(error, 'A proof could not be compared.');
  return { kind: 'broken' };
}

async function compare({ po, proof, client }: VerifyRequest, parts: LookupParts): Promise<VerifyResult> {
  const typed = parsePurchaseOrder(po);
  if (typed === null) return { kind: 'invalid-purchase-order' };
  if (isEmptyProof(proof)) return { kind: 'invalid-proof' };

  const { PURCHASE_ORDER_PREFIX: prefix, PO_ALONE_SHOWS: alone } = parts.store;
  // Counted before anything is compared, so that tries at the same moment can't pass together.
  const attempt = await parts.limits.admitProof(client, purchaseOrderKey(typed, prefix), proofKind(proof));
  if (attempt.kind !== 'admitted') return attempt;

  const search = alone === 'nothing' ? proveByAsking : proveByReading;
  const { admitCall, caller } = attempt;
  let isWrong = false;
  try {
    const result = await search({ typed, proof, admitCall, caller }, parts);
    isWrong = result.kind === 'no-match';
    return result.kind === 'proven' ? await open(result.read, typed, parts) : result;
  } finally {
    if (!isWrong) await attempt.forgive();
  }
}

/** What a right proof gets. */
async function open(read: ReadOrder, typed: PurchaseOrder, parts: LookupParts): Promise<VerifyResult> {
  const purchaseOrder = parsePurchaseOrder(read.order.purchaseOrder) ?? typed;
  const grant = { purchaseOrder, orderId: read.order.id, shows: 'full', days: linkDays } as const;
  const { token } = await makeAccessLink(grant, parts.now(), parts.links);
  const remembered = await parts.readRemembered(read.order);
  return { kind: 'verified', token, order: toPublicOrder(read, 'full', remembered) };
}

interface Claim {
  typed: PurchaseOrder;
  proof: string;
  /** See `ReadOptions`. */
  admitCall: AdmitCall;
  caller: Caller;
}

type Search =
  | { kind: 'proven'; read: ReadOrder }
  | { kind: 'no-match' }
  | { kind: 'unavailable' | 'too-many-requests'; retryAfterSeconds: number };

/** Compares with the order as it is known here, which may be a copy. */
async function proveByReading(
  { typed, proof, admitCall, caller }: Claim,
  parts: LookupParts,
): Promise<Search> {
  const found = await findOrder(typed, { admitCall, caller }, parts);
  switch (found.kind) {
    case 'found':
      return (await parts.proofs.isProven(found.proofs, proof))
        ? { kind: 'proven', read: found.read }
        : { kind: 'no-match' };
    case 'not-found':
      return { kind: 'no-match' };
    case 'unavailable':
    case 'too-many-requests':
      return { kind: found.kind, retryAfterSeconds: found.retryAfterSeconds };
    default:
      return found satisfies never;
  }
}

/**
 * Compares with what the upstream says at this moment, and asks for each form of the number, also after one was
 * found: a wrong proof takes the same steps, meets the same limits and fails in the same ways whether the order
 * exists or not, and whatever of it is in memory.
 */
async function proveByAsking(claim: Claim, parts: LookupParts): Promise<Search> {
  const { typed, proof, caller } = claim;
  const calls = holdCharges(claim.admitCall);
  const search = async (): Promise<Search> => {
    const deadlineAt = parts.now() + answerWithinMs;
    for (const form of purchaseOrderForms(typed, parts.store.PURCHASE_ORDER_PREFIX)) {
      const answer = await parts.orders.askOrder(form, { admitCall: calls.admit, caller, deadlineAt });
      noteRead(typed, answer, parts);
      switch (answer.kind) {
        case 'found':
          if (await parts.proofs.isProven(answer.proofs, proof)) return { kind: 'proven', read: answer.read };
          break;
        case 'not-found':
        // Told as trouble, it would say that there is an order, if not of this number.
        case 'another-order':
          break;
        case 'unavailable':
        case 'too-many-requests':
          return { kind: answer.kind, retryAfterSeconds: answer.retryAfterSeconds };
        default:
          return answer satisfies never;
      }
    }
    return { kind: 'no-match' };
  };
  let isProven = false;
  try {
    const result = await search();
    isProven = result.kind === 'proven';
    return result;
  } finally {
    await calls.charge(isProven);
  }
}

/**
 * Charges calls when the proof is decided: a wrong one costs the same where there is an order as where there is none,
 * or what is left of a budget would tell.
 */
function holdCharges(admitCall: AdmitCall) {
  const held: ((isProven: boolean) => Promise<void>)[] = [];
  const admit: AdmitCall = async (form) => {
    const call = await admitCall(form);
    if (call.kind !== 'admitted') return call;
    const end = async (cameTo: CameTo) => {
      const ifWrong = cameTo === 'order' ? 'no-order' : cameTo;
      held.push((isProven) => call.end(isProven ? 'order' : ifWrong));
    };
    return { kind: 'admitted', end };
  };
  const charge = async (isProven: boolean) => {
    await Promise.all(held.map((end) => end(isProven)));
  };
  return { admit, charge };
}
