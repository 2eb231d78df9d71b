import { afterEach, expect, test, vi } from 'vitest';
import type { SupportResult } from '@/lib/orders/support-order';
import { lookUpRows } from './desk-rows';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The desk's door, which answers as told, by number. */
function aDoor(answers: Record<string, () => Response>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const query = new URLSearchParams(address.split('?')[1]);
    expect(query.get('among')).toBe('many');
    const number = query.get('po') ?? query.get('id') ?? '';
    asked.push(number);
    await null;
    return answers[number]?.() ?? Response.json({ code: 'not-found' }, { status: 404 });
  });
  return asked;
}

const found = (po: string) => () => Response.json({ po });

test('every number comes to its own row, whatever became of the others', async () => {
  const answers = { a: found('a'), d: () => Response.json({ code: 'internal-error' }, { status: 500 }) };
  const asked = aDoor({ ...answers, e: found('e') });
  const told = new Map<number, string>();
  const lookups = [{ po: 'a' }, { po: 'b' }, { id: '7' }, { po: 'd' }, { po: 'e' }];
  await lookUpRows(lookups, (at, { kind }) => told.set(at, kind), new AbortController().signal);
  expect(asked).toEqual(['a', 'b', '7', 'd', 'e']);
  expect([...told].sort()).toEqual([
    [0, 'found'],
    [1, 'not-found'],
    [2, 'not-found'],
    [3, 'unavailable'],
    [4, 'found'],
  ]);
});

test('one that is not answered is tried again when the answer says so, and not for ever', async () => {
  vi.useFakeTimers();
  const away = () => Response.json({ code: 'unavailable' }, { status: 503, headers: { 'retry-after': '5' } });
  let tries = 0;
  const asked = aDoor({ a: () => (++tries < 3 ? away() : found('a')()), b: away });
  const told: SupportResult['kind'][] = [];
  const all = lookUpRows(
    [{ po: 'a' }, { po: 'b' }],
    (_, { kind }) => told.push(kind),
    new AbortController().signal,
  );
  await vi.advanceTimersByTimeAsync(9000);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  await all;
  expect(told).toEqual(['found', 'unavailable']);
  expect(asked.filter((number) => number === 'b')).toHaveLength(6);
});

test('no more than three are asked for at once, and none when the page is left', async () => {
  let [inside, most] = [0, 0];
  vi.stubGlobal('fetch', async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setTimeout(resolve, 1));
    inside--;
    return found('x')();
  });
  const ending = new AbortController();
  let told = 0;
  await lookUpRows(
    Array.from({ length: 50 }, (_, at) => ({ po: String(at) })),
    () => {
      if (++told === 20) ending.abort();
    },
    ending.signal,
  );
  expect(most).toBe(3);
  expect(told).toBeLessThan(24);
});
