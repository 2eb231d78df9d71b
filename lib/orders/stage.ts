/**
 * The words for where an order stands, and the order of evidence that decides between them. The table is the
 * product's contract: the first line that matches gives the stage.
 */
export const stages = [
  'received',
  'in-review',
  'in-production',
  'packed',
  'partly-shipped',
  'shipped',
  'delivered',
  'canceled',
  'in-progress',
] as const;
export type Stage = (typeof stages)[number];

export const itemStates = [
  'received',
  'in-review',
  'in-production',
  'packed',
  'shipped',
  'canceled',
  'in-progress',
] as const;
export type ItemState = (typeof itemStates)[number];

/** Why an order is held: choosing where to print, or checking address, artwork and stock. */
export type Hold = 'production' | 'intake';

/** What decides a stage: words as the upstream sent them, made lower case, and null where there was none. */
export interface StageEvidence {
  status: string | null;
  /** The workflow state of each item. */
  itemWords: (string | null)[];
  /** An instant that can be true; a time that can't be is no evidence. */
  shippedAt: string | null;
  /** `delivered` of each shipment. */
  delivered: (boolean | null)[];
}

const canceledWords = new Set(['canceled', 'cancelled']);
const packedWords = new Set(['packaged', 'completed', 'shipped']);
const unpackedWords = new Set(['received', 'open', 'production_hold', 'intake_hold']);

/**
 * A status `canceled` or `shipped` decides at once; items, the time of shipping and what carriers deliver tell more
 * than any other.
 */
export function stageFromEvidence({ status, itemWords, shippedAt, delivered }: StageEvidence): Stage {
  const live = itemWords.filter((word) => !isCanceledWord(word));
  const shippedItems = live.filter((word) => word === 'shipped').length;

  if (isCanceledWord(status) || (itemWords.length > 0 && live.length === 0)) return 'canceled';
  const isAllDelivered = delivered.length > 0 && delivered.every((told) => told === true);
  const shipped: Stage = isAllDelivered ? 'delivered' : 'shipped';
  if (status === 'shipped') return shipped;
  if (shippedItems > 0 && shippedItems < live.length) return 'partly-shipped';
  if (shippedAt !== null || shippedItems > 0) return shipped;
  if (isAllDelivered && (live.length === 1 || live.every(isPackedWord))) return shipped;
  if (delivered.includes(true)) return 'partly-shipped';
  switch (status) {
    case 'packaged':
    case 'completed':
      return 'packed';
    case 'open':
      return 'in-production';
    case 'production_hold':
    case 'intake_hold':
      return 'in-review';
    case 'received':
      return 'received';
    default:
      return 'in-progress';
  }
}

/** Null where the status is that of no hold. */
export function holdFromStatus(status: string | null): Hold | null {
  if (status === 'production_hold') return 'production';
  return status === 'intake_hold' ? 'intake' : null;
}

/** An item's own word stands, but where its order says more: see the contract's "Stages and states". */
export function itemStateFromWord(word: string | null, stage: Stage): ItemState {
  if (stage === 'canceled' || isCanceledWord(word)) return 'canceled';
  if (isBehindOrder(word, stage)) return 'in-progress';
  switch (word) {
    case 'open':
      return stage === 'received' || stage === 'in-review' ? stage : 'in-production';
    case 'production_hold':
    case 'intake_hold':
      return 'in-review';
    case 'packaged':
    case 'completed':
      return 'packed';
    case 'shipped':
      return 'shipped';
    case 'received':
      return 'received';
    default:
      return 'in-progress';
  }
}

/** Whether these tables know the word: an unknown one is shown neutrally and logged once. */
export function isKnownStatus(status: string): boolean {
  return stageFromEvidence({ status, itemWords: [], shippedAt: null, delivered: [] }) !== 'in-progress';
}

/** The same of an item's word. */
export function isKnownItemWord(word: string): boolean {
  return itemStateFromWord(word, 'in-production') !== 'in-progress';
}

/** Whether an item's word says less than that it is packed, in an order that has left. */
export function isBehindOrder(word: string | null, stage: Stage): boolean {
  const hasLeft = stage === 'shipped' || stage === 'delivered';
  return hasLeft && word !== null && unpackedWords.has(word);
}

function isPackedWord(word: string | null): boolean {
  return word !== null && packedWords.has(word);
}

function isCanceledWord(word: string | null): boolean {
  return word !== null && canceledWords.has(word);
}
