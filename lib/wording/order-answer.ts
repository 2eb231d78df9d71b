import { fill, fillPlural, formatNumber } from '@/lib/i18n/message';
import type { OrderMessages } from '@/lib/i18n/messages/en';
import { countOrder, type OrderCounts } from '@/lib/orders/order-counts';
import type { PublicOrder } from '@/lib/orders/public-order';

/** What an order's words are made from. */
export interface OrderWording {
  order: PublicOrder;
  /** A proof would open a tracking number that isn't shown. */
  hidesNumbers?: boolean;
  words: OrderMessages;
  locale: string;
}

/** The one sentence that answers "where is my order?": "Your order has shipped in 2 packages." */
export function answerOf(wording: OrderWording): string {
  const { order, words, locale } = wording;
  const counted = itemsAnswer(wording);
  const answer = counted ?? stageAnswer(wording);
  const { canceled } = countOrder(order);
  if (canceled === 0 || order.stage === 'canceled') return fill(words.answer, { answer });
  const forms = counted === null ? words.answerWithCanceledItems : words.answerWithCanceled;
  return fillPlural(forms, canceled, locale, { answer });
}

/** An answer that counts items; null where none is done yet, or all are, so that "1 of 1" is never said. */
function itemsAnswer({ order, words, locale }: OrderWording): string | null {
  const { live, packed, shipped } = countOrder(order);
  const total = formatNumber(live, locale);
  // A carrier may have delivered a parcel of an order whose items don't say yet that they left.
  if (order.stage === 'partly-shipped' && shipped > 0) {
    return fillPlural(words.answers.itemsShipped, shipped, locale, { total });
  }
  return order.stage === 'in-production' && packed > 0 && packed < live
    ? fillPlural(words.answers.itemsPacked, packed, locale, { total })
    : null;
}

function stageAnswer({ order, words, locale }: OrderWording): string {
  const { answers } = words;
  switch (order.stage) {
    case 'received':
      return answers.received;
    case 'in-review':
      if (order.hold === 'production') return answers.inReviewProduction;
      return order.hold === 'intake' ? answers.inReviewIntake : answers.inReview;
    case 'in-production':
      return answers.inProduction;
    case 'packed':
      return answers.packed;
    case 'partly-shipped':
      return answers.partlyShipped;
    case 'shipped':
      return shippedAnswer(countOrder(order), words, locale);
    case 'delivered':
      return answers.delivered;
    case 'canceled':
      return answers.canceled;
    case 'in-progress':
      return answers.inProgress;
    default:
      return order.stage satisfies never;
  }
}

function shippedAnswer(
  { parcels, delivered }: OrderCounts,
  { answers }: OrderMessages,
  locale: string,
): string {
  if (delivered > 0) {
    return fillPlural(answers.packagesDelivered, delivered, locale, {
      total: formatNumber(parcels, locale),
    });
  }
  return parcels > 1 ? fillPlural(answers.shippedInPackages, parcels, locale) : answers.shipped;
}

/** What happens next, without a date that nobody gave us; null where nothing does. */
export function nextOf({ order, words }: OrderWording): string | null {
  const { next } = words;
  switch (order.stage) {
    case 'received':
      return next.received;
    case 'in-review':
      if (order.hold === 'production') return next.inReviewProduction;
      return order.hold === 'intake' ? next.inReviewIntake : next.inReview;
    case 'in-production':
      return next.inProduction;
    case 'packed':
      return next.packed;
    case 'partly-shipped':
      return next.partlyShipped;
    case 'shipped':
      return next.shipped;
    case 'in-progress':
      return next.inProgress;
    case 'delivered':
    case 'canceled':
      return null;
    default:
      return order.stage satisfies never;
  }
}

/** What only this moment has to say, under the answer: the wait for a first scan, or the end of a canceled order. */
export function remarkOf({ order, words }: OrderWording): string | null {
  if (order.stage === 'canceled') return words.canceledNote;
  const shippedAt = order.steps.find((step) => step.id === 'shipped')?.at ?? null;
  if (order.stage !== 'shipped' || shippedAt === null || countOrder(order).delivered > 0) return null;
  const sinceMs = Date.parse(order.checkedAt) - Date.parse(shippedAt);
  return sinceMs >= 0 && sinceMs <= firstScanMs ? words.firstScan : null;
}

const firstScanMs = 2 * 24 * 60 * 60 * 1000;
