import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anItem, aPublicOrder, aShipment } from '@/lib/testing/public-orders';
import { forgetVisits, keepRoomForChanges, readVisits, rememberVisit, visitOf } from './visits';

const now = new Date('2026-11-24T13:00:00.000Z');
const visit = (po: string) => visitOf(aPublicOrder({ stage: 'packed', po }), now);

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('what is remembered is the number and what was seen, and nothing that finds a person', () => {
  const order = aPublicOrder({
    stage: 'shipped',
    items: [anItem('T-Shirt', 'packed'), anItem('Hat', 'canceled')],
    shipments: [aShipment()],
    destination: {
      name: 'Wilhelmina Z.',
      city: 'Portland',
      region: null,
      postalCode: '97201',
      country: null,
    },
  });
  expect(visitOf(order, now)).toEqual({
    po: '5697626056',
    stage: 'shipped',
    packed: 1,
    canceled: 1,
    parcels: 1,
    seenAt: now.toISOString(),
  });
});

test('the latest stands first, each once, eight at most', () => {
  for (const po of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '3']) rememberVisit(visit(po));
  expect(readVisits().map(({ po }) => po)).toEqual(['3', '9', '8', '7', '6', '5', '4', '2']);
});

test('a visit gives what the one before it saw', () => {
  expect(rememberVisit(visit('1'))).toBeNull();
  expect(rememberVisit({ ...visit('1'), packed: 3 })).toEqual(visit('1'));
});

test('one is forgotten, or all', () => {
  for (const po of ['1', '2']) rememberVisit(visit(po));
  expect(forgetVisits('1').map(({ po }) => po)).toEqual(['2']);
  expect(forgetVisits(null)).toEqual([]);
  expect(readVisits()).toEqual([]);
});

test.each(['not json', '{}', '[{"po":1}]', '[null]', '[{"po":"1","seenAt":"never"}]'])(
  'what others left there is passed over: %s',
  (text) => {
    localStorage.setItem('order-tracker:visits', text);
    expect(readVisits()).toEqual([]);
  },
);

test('a browser that keeps nothing is no problem', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(rememberVisit(visit('1'))).toBeNull();
  expect(readVisits()).toEqual([]);
});

/** Whether the script keeps room on a page of this order, in a browser that remembers these visits. */
function keepsRoom(order: Parameters<typeof keepRoomForChanges>[0], remembered: string | undefined): boolean {
  const dataset: Record<string, string> = {};
  const script = keepRoomForChanges(order);
  expect(script).not.toContain('<');
  runInNewContext(script, {
    document: { currentScript: { parentNode: { dataset } } },
    localStorage: { 'order-tracker:visits': remembered },
  });
  return 'changed' in dataset;
}

test('a number’s signs stand for themselves, whatever they mean in a pattern', () => {
  const order = aPublicOrder({ stage: 'shipped', po: '1.0*(' });
  const before = { ...visitOf(order, now), stage: 'packed' };
  expect(keepsRoom(order, JSON.stringify([before]))).toBe(true);
  expect(keepsRoom(order, JSON.stringify([{ ...before, po: '1x0*(' }]))).toBe(false);
});

test('room is kept for the line that tells what changed, where something did', () => {
  const order = aPublicOrder({ stage: 'shipped', po: `</script>"10'0\\1`, shipments: [aShipment()] });
  const same = visitOf(order, now);
  const remember = (...visits: object[]) => JSON.stringify(visits);
  expect(keepsRoom(order, remember({ ...same, stage: 'packed' }))).toBe(true);
  expect(keepsRoom(order, remember(visit('1'), { ...same, parcels: 7 }))).toBe(true);
  expect(keepsRoom(order, remember({ ...same, parcels: 12 }))).toBe(true);
  expect(keepsRoom(order, remember(same))).toBe(false);
  expect(keepsRoom(order, remember({ ...same, po: '2', stage: 'packed' }))).toBe(false);
  expect(keepsRoom(order, undefined)).toBe(false);
  expect(keepsRoom(order, 'garbage')).toBe(false);
});
