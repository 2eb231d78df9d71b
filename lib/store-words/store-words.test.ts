import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { messagesIn } from '@/lib/i18n/messages-in';
import { log } from '@/lib/process/log';
import { openStoreTexts, readStoreTexts, StoreWords } from './store-words';

const folder = mkdtempSync(join(tmpdir(), 'store-texts-'));
const file = join(folder, 'texts.json');
let words = new StoreWords();
let stop = () => {};

const write = (text: string | Uint8Array) => {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
};
const packed = (text: string) => JSON.stringify({ en: { 'order.next.packed': text } });
/** As a start does: opened, taken, and watched from there on. */
const watchOpened = () => {
  const opened = openStoreTexts(file);
  if (opened.kind === 'wrong') throw new Error(opened.problems.join());
  words.take(opened.file.texts);
  stop = words.watch(file, opened.file.stamp, 5);
};
const saidNow = () => words.messagesIn('en').order.next.packed;

beforeEach(() => {
  vi.spyOn(log, 'warn').mockImplementation(() => {});
  vi.spyOn(log, 'info').mockImplementation(() => {});
  write(packed('First.'));
  words = new StoreWords();
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

test('a file that isn’t there, isn’t text or is too long is told as such', () => {
  expect(readStoreTexts(join(folder, 'none.json'))).toEqual({
    kind: 'wrong',
    problems: ["can't be read (ENOENT)"],
  });
  expect(readStoreTexts(folder)).toMatchObject({ kind: 'wrong' });
  write(Uint8Array.of(0x7b, 0xff, 0x7d));
  expect(readStoreTexts(file)).toEqual({ kind: 'wrong', problems: ['is not UTF-8'] });
  write(' '.repeat(600_000));
  expect(readStoreTexts(file)).toEqual({ kind: 'wrong', problems: ['must have at most 512 kB'] });
  write(`\ufeff${packed('With a mark.')}`);
  expect(readStoreTexts(file).kind).toBe('ready');
});

test('a change holds from the next look on; a broken one leaves the last good texts, and says so', async () => {
  watchOpened();
  expect(saidNow()).toBe('First.');
  write(packed('Second, longer.'));
  await vi.waitFor(() => expect(saidNow()).toBe('Second, longer.'));

  write('{ "en": { "order.gone": "x" } }');
  await vi.waitFor(() => expect(words.problems).toEqual(['en: order.gone is unknown']));
  expect(saidNow()).toBe('Second, longer.');
  expect(log.warn).toHaveBeenCalledWith({ problems: ['en: order.gone is unknown'] }, expect.any(String));

  rmSync(file);
  await vi.waitFor(() => expect(words.problems).toEqual(["can't be read (ENOENT)"]));
  expect(saidNow()).toBe('Second, longer.');

  write(packed('Third.'));
  await vi.waitFor(() => expect(saidNow()).toBe('Third.'));
  expect(words.problems).toEqual([]);
});

test('the words are those built in where the store has none; the browser gets what an order page says', () => {
  expect(words.messagesIn('de')).toBe(messagesIn('de'));
  expect(words.pageSentencesIn('en')).toBeNull();
  words.take({ sentences: { en: { 'reply.hello': 'Howdy,' } }, notices: [] });
  expect(words.pageSentencesIn('en')).toBeNull();
  const page = { 'order.next.packed': 'Soon.' };
  words.take({ sentences: { en: { ...page, 'reply.hello': 'Howdy,' } }, notices: [] });
  expect(words.pageSentencesIn('en')).toEqual(page);
  expect(words.pageSentencesIn('de')).toBeNull();
  expect(words.messagesIn('en').reply.hello).toBe('Howdy,');
});

test('what changes between the reading at the start and the watching is seen', async () => {
  const opened = openStoreTexts(file);
  if (opened.kind === 'wrong') throw new Error(opened.problems.join());
  words.take(opened.file.texts);
  write(packed('In between, and longer.'));
  stop = words.watch(file, opened.file.stamp, 5);
  await vi.waitFor(() => expect(saidNow()).toBe('In between, and longer.'));
});
