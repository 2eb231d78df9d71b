import type { Notice } from '@/lib/orders/notices';
import type { Locale } from './locales';
import type { Plural } from './message';
import type { Messages } from './messages/en';

/** Sentences in the store's own words, by the dictionary's key: `order.answers.shipped`. */
export type StoreSentences = Record<string, string | Plural>;

/** What a store says in its own words: the whole of its `STORE_TEXTS`. */
export interface StoreTexts {
  sentences: Partial<Record<Locale, StoreSentences>>;
  notices: Notice[];
}

/** A dictionary with the store's sentences in the place of those built in. */
export function withStoreSentences(messages: Messages, sentences: StoreSentences): Messages {
  return replaced(messages, new Map(Object.entries(sentences)), '');
}

function replaced<Part extends object>(
  part: Part,
  sentences: Map<string, string | Plural>,
  path: string,
): Part {
  const copy = { ...part };
  for (const [key, value] of Object.entries(part)) {
    const own = sentences.get(path + key);
    if (own !== undefined) Object.assign(copy, { [key]: own });
    else if (typeof value === 'object')
      Object.assign(copy, { [key]: replaced(value, sentences, `${path + key}.`) });
  }
  return copy;
}

/** The parts of the dictionary that an order page, its frame, its title and the ready reply are made of. */
export const orderPageParts = ['page', 'order', 'topics', 'proof', 'share', 'help', 'reply'] as const;

/** Every sentence of an order page by its key, as the dictionary has it. */
export function orderPageSentences(messages: Messages): Map<string, string | Plural> {
  return new Map(orderPageParts.flatMap((part) => sentencesIn(messages[part], `${part}.`)));
}

function sentencesIn(part: object, path: string): [string, string | Plural][] {
  return Object.entries(part).flatMap(([key, value]): [string, string | Plural][] => {
    if (typeof value === 'string' || isPlural(value)) return [[path + key, value]];
    return sentencesIn(value, `${path + key}.`);
  });
}

function isPlural(value: object): value is Plural {
  return 'other' in value && typeof value.other === 'string';
}
