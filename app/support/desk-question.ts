import { numberInText, readPastedText } from '@/lib/orders/pasted-text';
import { type View, views } from '@/lib/orders/public-order';
import { numberWords, parsePurchaseOrder } from '@/lib/orders/purchase-order';
import type { SupportLookup } from '@/lib/orders/support-order';
import { type TopicId, topicIds } from '@/lib/orders/topics';
import { typedText } from '@/lib/orders/typed-text';

/** What the desk's address asks for. */
export interface DeskQuestion {
  /** What stands in the search field. */
  typed: string;
  by: 'po' | 'id';
  /** The whole text, where it may be one number although it reads as several: asked for before the list. */
  whole: SupportLookup | null;
  /** Nothing, one order to look at, or up to two hundred for a list. */
  lookups: SupportLookup[];
  /** Without scripts a list comes ten by ten: where it begins. */
  from: number;
  /** More numbers were pasted than are looked up at once. */
  hasMore: boolean;
  /** A signed link to make, where one is asked for. */
  link: { shows: View; days: number } | null;
  /** The language of the ready reply, as it came. */
  replyLang: string | null;
  /** The topic whose text the reply takes in. */
  replyTopic: TopicId | null;
}

const mostLookups = 200;

/**
 * Reads the desk's address: `q` holds what was typed or pasted, `by` what it is; `po` and `id` name one order exactly,
 * for links from elsewhere. Null where a parameter came twice.
 * @param query of a page, as the framework hands it over
 */
export function readDeskQuestion(
  query: Record<string, string | string[] | undefined>,
  most: { days: number },
): DeskQuestion | null {
  if (Object.values(query).some(Array.isArray)) return null;
  const one = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? typedText(value) : null;
  };
  const exact = one('id') ?? one('po');
  const by = one('id') !== null || one('by') === 'id' ? 'id' : 'po';
  const typed = exact ?? one('q') ?? '';
  const isNumber = by === 'po';
  const numbers = exact === null ? splitNumbers(typed, isNumber) : [isNumber ? numberInText(exact) : exact];
  return {
    typed,
    by,
    whole: isNumber && numbers.length > 1 && parsePurchaseOrder(typed) !== null ? { po: typed.trim() } : null,
    lookups: numbers.slice(0, mostLookups).map((number) => (by === 'id' ? { id: number } : { po: number })),
    from: /^\d{1,3}$/.test(one('from') ?? '') ? Number(one('from')) : 0,
    hasMore: numbers.length > mostLookups,
    link: readLink(one('shows'), one('days'), most.days),
    replyLang: one('reply'),
    replyTopic: topicIds.find((id) => id === one('topic')) ?? null,
  };
}

/**
 * A line each, or with commas, semicolons or tabs of any script between them, as they come out of mails and sheets; on
 * one line also with blanks or words between them.
 */
function splitNumbers(text: string, isNumber: boolean): string[] {
  const parts = text
    .split(/[\r\n\t,;、，；،؛]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (!isNumber) return [...new Set(parts)];
  const isMail = parts.length > 1 && parts.some((part) => part.split(/\s+/).length >= 4);
  if (isMail) {
    // A customer's mail or our own reply, pasted whole: its link, or the one number in it, is meant.
    const read = readPastedText(text);
    if (read.kind === 'number' && read.po !== text) return [read.po];
  }
  const numbers = parts.flatMap((part) => numbersIn(part, parts.length === 1));
  const withDigit = isMail ? numbers.filter((number) => /\p{Nd}/u.test(number)) : [];
  return [...new Set(withDigit.length > 0 ? withDigit : numbers)];
}

/** Agents copy the address of a customer's page, too. A link without a number is nothing to look up. */
function numbersIn(part: string, isAlone: boolean): string[] {
  const read = readPastedText(part);
  if (read.kind !== 'number') return isAlone ? [part] : [];
  if (read.po !== part) return [read.po];
  const words = part.length <= longestLine ? numberWords(part) : [];
  const isList = isAlone || words.length === part.split(/\s+/).length;
  return words.length > 1 && isList ? words : [part];
}

const longestLine = 512;

function readLink(shows: string | null, days: string | null, mostDays: number): DeskQuestion['link'] {
  const view = views.find((known) => known === shows);
  const count = /^\d{1,5}$/.test(days ?? '') ? Number(days) : 0;
  return view === undefined || count < 1 || count > mostDays ? null : { shows: view, days: count };
}
