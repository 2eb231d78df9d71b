import { DeskOrder } from '@/components/desk/desk-order';
import type { DeskShareProps } from '@/components/desk/desk-share';
import { storeClock } from '@/lib/i18n/clock';
import type { Locale } from '@/lib/i18n/locales';
import { closestLocale } from '@/lib/i18n/pick-locale';
import { noticesFor } from '@/lib/orders/notices';
import { mostLinkDays, type SupportResult } from '@/lib/orders/support-order';
import { getTracker } from '@/lib/tracker/get-tracker';
import { buildReply } from '@/lib/wording/ready-reply';
import { sayTopics } from '@/lib/wording/topic-help';
import { helpPlaces, helpWindows } from '../help-settings';
import type { DeskQuestion } from './desk-question';
import type { DeskRequest } from './desk-request';

/** One order on the desk, with the signed link and the reply that were asked for. */
export async function DeskOrderPage(props: {
  desk: DeskRequest;
  question: DeskQuestion;
  found: Extract<SupportResult, { kind: 'found' }>;
}) {
  const { desk, question, found } = props;
  const { order, purchaseOrder } = found;
  const { store, linkTo, words } = getTracker();
  const { PO_ALONE_SHOWS, STORE_TIME_ZONE, SHARE_LINK_DAYS, DEFAULT_LOCALE } = store;
  const now = Date.now();
  const clock = (locale: Locale) => storeClock(locale, STORE_TIME_ZONE, now);
  const { origin } = desk;
  const signed =
    question.link === null || origin === null || purchaseOrder === null
      ? null
      : await linkTo({ purchaseOrder, orderId: order.id, ...question.link }, origin);

  const storeLocale = closestLocale(DEFAULT_LOCALE) ?? 'en';
  const locale = closestLocale(question.replyLang) ?? storeLocale;
  const windows = helpWindows(store);
  const topicsIn = (language: Locale) =>
    sayTopics(order.detail.order, words.messagesIn(language).topics, { ...clock(language), windows });
  const url = signed?.url ?? order.url;
  const reply = buildReply(
    {
      order: order.detail.order,
      url: url === null || locale === storeLocale ? url : inLanguage(url, locale),
      expiresAt: signed?.expiresAt ?? null,
      storeName: desk.storeName,
      help: topicsIn(locale).find(({ id }) => id === question.replyTopic)?.said ?? null,
    },
    words.messagesIn(locale),
    clock(locale),
  );
  const share: DeskShareProps = {
    question: { q: question.typed, by: question.by },
    url: order.url,
    signed,
    link: { shows: 'full', days: SHARE_LINK_DAYS, ...question.link, mostDays: mostLinkDays },
    reply: { text: reply, locale, topics: topicsIn('en'), topic: question.replyTopic },
    clock: clock('en'),
  };
  return (
    <DeskOrder
      {...{ order, share }}
      alone={PO_ALONE_SHOWS}
      messages={words.messagesIn('en')}
      clock={clock('en')}
      topics={{
        words: words.messagesIn('en').topics,
        places: helpPlaces(store),
        windows,
      }}
      notices={noticesFor(words.notices, 'en', now)}
    />
  );
}

function inLanguage(url: string, locale: Locale): string {
  const address = new URL(url);
  address.searchParams.set('lang', locale);
  return address.href;
}
