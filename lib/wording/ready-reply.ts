import { type Clock, formatLongDay } from '@/lib/i18n/clock';
import { fill } from '@/lib/i18n/message';
import type { Messages } from '@/lib/i18n/messages/en';
import type { PublicOrder } from '@/lib/orders/public-order';
import { answerOf } from './order-answer';

/** What a reply says of an order, and to whom it leads. */
export interface ReplyContent {
  order: PublicOrder;
  /** The address that follows the order; null where none is known. */
  url: string | null;
  /** When that address stops working: ISO 8601, UTC; null where it goes on. */
  expiresAt: string | null;
  storeName: string | null;
  /** What a topic says, in the customer's language, where the agent chose one. */
  help?: string | null;
}

/** A reply that is ready to send, as plain text in the customer's language. */
export function buildReply(
  content: ReplyContent,
  messages: Pick<Messages, 'reply' | 'order'>,
  clock: Clock,
): string {
  const { order, url, expiresAt, storeName, help = null } = content;
  const { reply } = messages;
  const answer = answerOf({ order, words: messages.order, locale: clock.locale });
  const paragraphs = [
    reply.hello,
    fill(reply.answer, { po: order.po, answer }),
    help,
    url === null ? null : `${reply.follow}\n${url}`,
    expiresAt === null ? null : fill(reply.expires, { day: formatLongDay(expiresAt, clock) }),
    storeName === null ? reply.regards : `${reply.regards}\n${storeName}`,
  ];
  return paragraphs.filter((paragraph) => paragraph !== null).join('\n\n');
}
