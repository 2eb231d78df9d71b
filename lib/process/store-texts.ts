import 'server-only';
import { readFileSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { locales } from '@/lib/i18n/locales';
import { builtInMessagesIn } from '@/lib/i18n/messages-in';
import { type ParsedStoreTexts, parseStoreTexts } from '@/lib/i18n/store-texts';
import { type StoreTexts, setStoreWords, storeWords, withStoreSentences } from '@/lib/i18n/store-words';
import { log } from './log';

const largestFile = 512 * 1024;
const lookEveryMs = 2000;

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

/** Makes the texts hold from now on. */
export function takeStoreTexts(texts: StoreTexts): void {
  const messages: ReturnType<typeof storeWords>['messages'] = {};
  for (const locale of locales) {
    const sentences = texts.sentences[locale];
    if (sentences !== undefined) messages[locale] = withStoreSentences(builtInMessagesIn(locale), sentences);
  }
  setStoreWords({ ...texts, messages, edition: storeWords().edition + 1, problems: [] });
}

/**
 * Looks every two seconds whether the file has changed, outside of any request. A change that is wrong leaves the last
 * good texts in force, and is told in the log and on the desk.
 * @returns ends it
 */
export function watchStoreTexts(file: string, everyMs = lookEveryMs): () => void {
  let seen = stampOfNow(file);
  const timer = setInterval(async () => {
    const stamp = await stat(file).then(stampOf, codeOf);
    if (stamp === seen) return;
    seen = stamp;
    const read = readStoreTexts(file);
    if (read.kind === 'ready') {
      takeStoreTexts(read.texts);
      log.info('STORE_TEXTS changed.');
    } else {
      setStoreWords({ ...storeWords(), problems: read.problems });
      log.warn({ problems: read.problems }, 'STORE_TEXTS changed and is wrong: the last good texts hold on.');
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
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
