import { fill, fillPlural, formatNumber } from '@/lib/i18n/message';
import type { Messages } from '@/lib/i18n/messages/en';
import {
  daysBetween,
  type HelpWindows,
  type Topic,
  type TopicMoment,
  type TopicOrder,
  topicsOf,
} from '@/lib/orders/topics';
import { typedText } from '@/lib/orders/typed-text';
import type { Usual } from '@/lib/orders/usual';

/** A topic in words. */
export interface SaidTopic extends Topic {
  question: string;
  said: string;
}

/** The topics of a moment in words, the likeliest first. */
export function sayTopics(
  order: TopicOrder,
  words: Messages['topics'],
  when: Omit<TopicMoment, 'lateAfterDays'> & { windows: HelpWindows; locale: string },
): SaidTopic[] {
  const { windows, locale } = when;
  return topicsOf(order, { ...when, lateAfterDays: windows.lateAfterDays }).map((topic) => {
    const { usual } = order;
    if (topic.text === 'when' && usual) {
      const said = usualText(usual, daysSince(order, when), words.usual, locale);
      return { ...topic, question: words.questions[topic.id], said };
    }
    const message = words.texts[topic.text];
    const days = topic.id === 'late' ? windows.lateAfterDays : windows.reportWithinDays;
    const said = typeof message === 'string' ? message : fillPlural(message, days, locale);
    return { ...topic, question: words.questions[topic.id], said };
  });
}

/** How long orders usually take, and this one so far. @param daysSoFar null where nobody told when it came */
export function usualText(
  { fromDays, toDays, orders, slower }: Usual,
  daysSoFar: number | null,
  words: Messages['topics']['usual'],
  locale: string,
): string {
  const values = { from: formatNumber(fromDays, locale), orders: formatNumber(orders, locale) };
  const isRange = fromDays > 0 && fromDays < toDays;
  const sentences = [fillPlural(isRange ? words.range : words.within, toDays, locale, values)];
  if (daysSoFar === 0) sentences.push(words.cameToday);
  else if (daysSoFar !== null) sentences.push(fillPlural(words.came, daysSoFar, locale));
  if (slower) sentences.push(words.slower);
  return sentences.join(/^(?:ja|zh)/.test(locale) ? '' : ' ');
}

function daysSince({ steps }: TopicOrder, { now, timeZone }: Omit<TopicMoment, 'lateAfterDays'>) {
  const receivedAt = steps.find(({ id }) => id === 'received')?.at ?? null;
  return receivedAt === null ? null : daysBetween(receivedAt, now, timeZone);
}

/** Where a topic's button leads, as the store configured it. */
export interface AskPlaces {
  email?: string;
  /** May hold `{po}`, `{topic}` and `{stage}`. */
  url?: string;
}

/**
 * The store's own page where it has one, else a mail that is begun: number, topic, and the page's one sentence. Null
 * where the store names neither.
 */
export function askAddress(
  places: AskPlaces,
  words: Pick<Messages['topics'], 'mailSubject' | 'mailNumber' | 'mailPage'>,
  about: { po: string; topic: Pick<SaidTopic, 'id' | 'question'>; stage: string; answer: string },
): string | null {
  const { topic, stage, answer } = about;
  const po = typedText(about.po);
  if (places.url !== undefined) return helpAddress(places.url, { po, topic: topic.id, stage });
  if (places.email === undefined) return null;
  const subject = fill(words.mailSubject, { po, question: topic.question });
  const lines = ['', '', fill(words.mailNumber, { po }), topic.question, fill(words.mailPage, { answer })];
  return `mailto:${places.email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}

/** The store's address with what it asks for in its places; what isn't known leaves its place empty. */
export function helpAddress(
  url: string,
  { po = '', topic = '', stage = '' }: { po?: string; topic?: string; stage?: string },
): string {
  const values: Record<string, string> = { po, topic, stage };
  return url.replace(/\{(po|topic|stage)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
