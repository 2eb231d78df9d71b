import { linkInText } from '@/lib/orders/pasted-link';
import { type View, views } from '@/lib/orders/public-order';
import type { SupportLookup } from '@/lib/orders/support-order';
import { typedText } from '@/lib/orders/typed-text';

/** What the desk's address asks for. */
export interface DeskQuestion {
  /** What stands in the search field. */
  typed: string;
  by: 'po' | 'id';
  /** Nothing, one order to look at, or up to ten for a list. */
  lookups: SupportLookup[];
  /** More numbers were pasted than are looked up at once. */
  hasMore: boolean;
  /** A signed link to make, where one is asked for. */
  link: { shows: View; days: number } | null;
  /** The language of the ready reply, as it came. */
  replyLang: string | null;
}

export const mostLookups = 10;

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
    return typeof value === 'string' ? value : null;
  };
  const exact = one('id') ?? one('po');
  const by = one('id') !== null || one('by') === 'id' ? 'id' : 'po';
  const typed = typedText(exact ?? one('q') ?? '');
  const numbers = exact === null ? splitNumbers(typed) : [typed];
  return {
    typed,
    by,
    lookups: numbers.slice(0, mostLookups).map((number) => (by === 'id' ? { id: number } : { po: number })),
    hasMore: numbers.length > mostLookups,
    link: readLink(one('shows'), one('days'), most.days),
    replyLang: one('reply'),
  };
}

/** A line each, or with commas, semicolons or tabs between them, as they come out of mails and sheets. */
function splitNumbers(text: string): string[] {
  const numbers = text.split(/[\r\n\t,;]+/).map((number) => numberInLink(number) ?? number.trim());
  return [...new Set(numbers.filter((number) => number !== ''))];
}

/** Agents copy the address of a customer's page, too. */
function numberInLink(text: string): string | null {
  const link = linkInText(text);
  return link !== null && 'po' in link ? link.po : null;
}

function readLink(shows: string | null, days: string | null, mostDays: number): DeskQuestion['link'] {
  const view = views.find((known) => known === shows);
  const count = /^\d{1,5}$/.test(days ?? '') ? Number(days) : 0;
  return view === undefined || count < 1 || count > mostDays ? null : { shows: view, days: count };
}
