import { type Clock, formatMoment } from '@/lib/i18n/clock';
import { fill } from '@/lib/i18n/message';
import type { OrderMessages } from '@/lib/i18n/messages/en';
import type { PublicOrder } from '@/lib/orders/public-order';
import type { Trouble } from '@/lib/orders/trouble';
import { answerOf, type OrderWording } from './order-answer';

/** Stands for everything about an order that is worth telling when it changes. */
export function orderVersion({ stage, hold, items, shipments }: PublicOrder): string {
  return JSON.stringify([stage, hold, items, shipments]);
}

/** What is told of an order that has changed. */
export function changedText(wording: OrderWording): string {
  return fill(wording.words.changed, { answer: answerOf(wording) });
}

/** What is told to somebody who asked, where nothing has changed. `{time}` stays where no time is given. */
export function nothingNewText(words: OrderMessages, time?: string): string {
  const checked = time === undefined ? words.checked : fill(words.checked, { time });
  return fill(words.nothingNew, { checked });
}

/** Why what is shown may be old, as text alone: what an announcement says. */
export function troubleText(trouble: Trouble, checkedAt: string, words: OrderMessages, clock: Clock): string {
  return fill(troubleMessage(trouble, words), { time: formatMoment(checkedAt, clock) });
}

/** The same, with a place for `{time}`. */
export function troubleMessage(trouble: Trouble, words: OrderMessages): string {
  switch (trouble) {
    case 'outage':
      return words.outage;
    case 'offline':
      return words.offline;
    case 'limited':
      return words.limited;
    case 'link-ended':
      return words.linkEnded;
    default:
      return trouble satisfies never;
  }
}
