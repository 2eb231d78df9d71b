import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { messagesIn } from '@/lib/i18n/messages-in';
import { setStoreWords, storeWords } from '@/lib/i18n/store-words';
import { log } from './log';
import { readStoreTexts, takeStoreTexts, watchStoreTexts } from './store-texts';

const folder = mkdtempSync(join(tmpdir(), 'store-texts-'));
const file = join(folder, 'texts.json');
const nothing = storeWords();
let stop = () => {};

const write = (text: string | Uint8Array) => {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
};
const packed = (text: string) => JSON.stringify({ en: { 'order.next.packed': text } });
const saidNow = () => messagesIn('en').order.next.packed;

beforeEach(() => {
  vi.spyOn(log, 'warn').mockImplementation(() => {});
  vi.spyOn(log, 'info').mockImplementation(() => {});
  write(packed('First.'));
  const read = readStoreTexts(file);
  if (read.kind === 'ready') takeStoreTexts(read.texts);
});
afterEach(() => {
  stop();
  setStoreWords(nothing);
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
  expect(saidNow()).toBe('First.');
  const { edition } = storeWords();
  stop = watchStoreTexts(file, 5);
  write(packed('Second, longer.'));
  await vi.waitFor(() => expect(saidNow()).toBe('Second, longer.'));
  expect(storeWords().edition).toBeGreaterThan(edition);

  write('{ "en": { "order.gone": "x" } }');
  await vi.waitFor(() => expect(storeWords().problems).toEqual(['en: order.gone is unknown']));
  expect(saidNow()).toBe('Second, longer.');
  expect(log.warn).toHaveBeenCalledWith({ problems: ['en: order.gone is unknown'] }, expect.any(String));

  rmSync(file);
  await vi.waitFor(() => expect(storeWords().problems).toEqual(["can't be read (ENOENT)"]));
  expect(saidNow()).toBe('Second, longer.');

  write(packed('Third.'));
  await vi.waitFor(() => expect(saidNow()).toBe('Third.'));
  expect(storeWords().problems).toEqual([]);
});
