import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anItem, aPublicOrder, aShipment } from '@/lib/testing/public-orders';
import { forgetVisits, readVisits, rememberVisit, visitOf } from './visits';

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
