import 'server-only';
import { readFileSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages/en';
import { messagesIn } from '@/lib/i18n/messages-in';
import { type StoreSentences, type StoreTexts, withStoreSentences } from '@/lib/i18n/store-sentences';
import type { Notice } from '@/lib/orders/notices';
import { log } from '@/lib/process/log';
import { type ParsedStoreTexts, parseStoreTexts } from './store-texts';

const largestFile = 512 * 1024;
const lookEveryMs = 2000;

/** What the store says, in every language: the words that are built in, with its own from `STORE_TEXTS` among them. */
export class StoreWords {
  #texts: StoreTexts = { sentences: {}, notices: [] };
  #messages: Partial<Record<Locale, Messages>> = {};
  #problems: string[] = [];

  /** What is wrong with the file as it now stands, where the last good texts hold on. */
  get problems(): string[] {
    return this.#problems;
  }

  get notices(): Notice[] {
    return this.#texts.notices;
  }

  /** The words of a language, the store's own where it has some. */
  messagesIn(locale: Locale): Messages {
    return this.#messages[locale] ?? messagesIn(locale);
  }

  /** The store's own alone, by the dictionary's key. */
  sentencesIn(locale: Locale): StoreSentences {
    return this.#texts.sentences[locale] ?? {};
  }

  /** Those of them that the page of an order may say, as its browser needs them; null where there are none. */
  pageSentencesIn(locale: Locale): StoreSentences | null {
    const own = Object.entries(this.sentencesIn(locale)).filter(([key]) => !key.startsWith('reply.'));
    return own.length === 0 ? null : Object.fromEntries(own);
  }

  /** Makes the texts hold from now on. */
  take(texts: StoreTexts): void {
    const messages: Partial<Record<Locale, Messages>> = {};
    for (const locale of locales) {
      const sentences = texts.sentences[locale];
      if (sentences !== undefined) messages[locale] = withStoreSentences(messagesIn(locale), sentences);
    }
    this.#texts = texts;
    this.#messages = messages;
    this.#problems = [];
  }

  /**
   * Takes what the file says wherever it isn't as it was `seen`, looking every two seconds, outside of any request. A
   * change that is wrong leaves the last good texts in force, and is told in the log and on the desk.
   * @returns ends it
   */
  watch(file: string, seen: string, everyMs = lookEveryMs): () => void {
    let last = seen;
    const timer = setInterval(async () => {
      const stamp = await stat(file).then(stampOf, codeOf);
      if (stamp === last) return;
      last = stamp;
      const read = readStoreTexts(file);
      if (read.kind === 'ready') {
        this.take(read.texts);
        log.info('STORE_TEXTS changed.');
      } else {
        this.#problems = read.problems;
        log.warn(
          { problems: read.problems },
          'STORE_TEXTS changed and is wrong: the last good texts hold on.',
        );
      }
    }, everyMs);
    timer.unref();
    return () => clearInterval(timer);
  }
}

/** The file of `STORE_TEXTS` as it was when the server started. */
export interface StoreTextsFile {
  path: string;
  texts: StoreTexts;
  /** Tells this state of the file from others. */
  stamp: string;
}

/** Reads the file for a start. Its stamp is taken first: what changes in between is seen by who watches from it on. */
export function openStoreTexts(
  path: string,
): { kind: 'ready'; file: StoreTextsFile } | Extract<ParsedStoreTexts, { kind: 'wrong' }> {
  const stamp = stampOfNow(path);
  const read = readStoreTexts(path);
  return read.kind === 'wrong' ? read : { kind: 'ready', file: { path, texts: read.texts, stamp } };
}

/** Reads the file once. Problems are lines that name a place in it. */
export function readStoreTexts(file: string): ParsedStoreTexts {
  try {
    if (statSync(file).size > largestFile) return { kind: 'wrong', problems: ['must have at most 512 kB'] };
    // A text that isn't UTF-8 is refused, not guessed.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return parseStoreTexts(text);
  } catch (error) {
    const isText = error instanceof TypeError;
    return { kind: 'wrong', problems: [isText ? 'is not UTF-8' : `can't be read (${codeOf(error)})`] };
  }
}

function stampOfNow(file: string): string {
  try {
    return stampOf(statSync(file));
  } catch (error) {
    return codeOf(error);
  }
}

function stampOf({ mtimeMs, size, ino }: { mtimeMs: number; size: number; ino: number }): string {
  return `${mtimeMs} ${size} ${ino}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
