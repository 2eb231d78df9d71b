import { describe, expect, test } from 'vitest';
import { anItem, aPublicOrder, aShipment } from '@/lib/testing/public-orders';
import type { PublicOrder } from './public-order';
import { daysBetween, type TopicMoment, topicsOf } from './topics';

const at = (now: string, given: Partial<TopicMoment> = {}): TopicMoment => ({
  now,
  timeZone: 'UTC',
  lateAfterDays: 10,
  ...given,
});
const noon = at('2026-11-24T12:00:00Z');

type Given = Parameters<typeof aPublicOrder>[0];

function shipped(shippedAt: string | null, given: Partial<PublicOrder> = {}): PublicOrder {
  const order = aPublicOrder({ stage: 'shipped', shipments: [aShipment()], ...given });
  return {
    ...order,
    steps: order.steps.map((step) => (step.id === 'shipped' ? { ...step, at: shippedAt } : step)),
  };
}

/** As `late! change-or-cancel`: the mark stands for one that is open. */
const told = (order: PublicOrder, moment = noon) =>
  topicsOf(order, moment)
    .map(({ id, isOpen }) => (isOpen ? `${id}!` : id))
    .join(' ');

const canceled = anItem('Tote Bag', 'canceled');

describe('what a shopper can do', () => {
  test.each<[Given, string, string]>([
    [{ stage: 'received' }, 'change-or-cancel when', 'changeEarly'],
    [{ stage: 'in-review' }, 'on-hold change-or-cancel', 'onHold'],
    [{ stage: 'in-review', hold: 'production' }, 'on-hold change-or-cancel', 'onHoldProduction'],
    [{ stage: 'in-review', hold: 'intake' }, 'on-hold change-or-cancel', 'onHoldIntake'],
    [{ stage: 'in-production' }, 'when change-or-cancel', 'changeInProduction'],
    [{ stage: 'packed' }, 'when change-or-cancel', 'changeTooLate'],
    [{ stage: 'delivered' }, 'delivered-not-received! wrong-or-damaged', 'wrongOrDamaged'],
    [{ stage: 'canceled', items: [canceled] }, 'canceled order-again', 'canceled'],
    [{ stage: 'in-progress' }, 'when change-or-cancel', 'changeUnknown'],
  ])('%o: %s', (given, expected, text) => {
    const order = aPublicOrder(given);
    expect(told(order)).toBe(expected);
    expect(topicsOf(order, noon).map((topic) => topic.text)).toContain(text);
  });

  test.each<[Given, string]>([
    [{ stage: 'received' }, 'canceled change-or-cancel when'],
    [{ stage: 'in-review', hold: 'intake' }, 'on-hold canceled change-or-cancel'],
    [{ stage: 'in-production' }, 'canceled when change-or-cancel'],
    [{ stage: 'packed' }, 'canceled when change-or-cancel'],
    [{ stage: 'delivered' }, 'delivered-not-received! wrong-or-damaged canceled'],
    [{ stage: 'in-progress' }, 'canceled when change-or-cancel'],
  ])('with an item canceled, %o: %s', (given, expected) => {
    expect(told(aPublicOrder({ ...given, items: [anItem('T-Shirt', 'packed'), canceled] }))).toBe(expected);
  });

  test.each([
    ['2026-11-24T11:59:00Z', 'no-scan-yet change-or-cancel'],
    ['2026-11-22T00:00:00Z', 'no-scan-yet change-or-cancel'],
    ['2026-11-21T23:59:59Z', 'when change-or-cancel'],
    ['2026-11-14T00:00:00Z', 'when change-or-cancel'],
    ['2026-11-13T23:59:59Z', 'late! change-or-cancel'],
    ['2014-07-01T19:21:24Z', 'late! change-or-cancel'],
    // A clock that is ahead of ours.
    ['2026-11-25T11:00:00Z', 'no-scan-yet change-or-cancel'],
    [null, 'when change-or-cancel'],
  ])('shipped %s: %s', (shippedAt, expected) => {
    expect(told(shipped(shippedAt))).toBe(expected);
  });

  test('what the carrier has brought so far is asked about beside what is still on its way', () => {
    const shipments = [aShipment({ delivered: true }), aShipment({ delivered: false })];
    expect(told(shipped('2026-11-01T12:00:00Z', { shipments }))).toBe(
      'late! delivered-not-received wrong-or-damaged change-or-cancel',
    );
    expect(told(shipped('2026-11-23T12:00:00Z', { shipments }))).toBe(
      'no-scan-yet delivered-not-received wrong-or-damaged change-or-cancel',
    );
  });

  test('a part that has shipped has an age, and the rest may still change its address', () => {
    const items = [anItem('T-Shirt', 'shipped'), anItem('Mug', 'in-production')];
    const order = shipped('2026-11-23T12:00:00Z', { stage: 'partly-shipped', items });
    expect(told(order)).toBe('no-scan-yet change-or-cancel');
    expect(topicsOf(order, noon).at(-1)?.text).toBe('changeInProduction');
    const packed = shipped(null, {
      stage: 'partly-shipped',
      items: [anItem('A', 'shipped'), anItem('B', 'packed')],
    });
    expect(told(packed)).toBe('when change-or-cancel');
    expect(topicsOf(packed, noon).at(-1)?.text).toBe('changeTooLate');
  });

  test('the store says when an order counts as late, even before a first scan would be due', () => {
    const order = shipped('2026-11-22T12:00:00Z');
    expect(told(order, at('2026-11-24T12:00:00Z', { lateAfterDays: 1 }))).toBe('late! change-or-cancel');
    expect(told(order, at('2026-11-24T12:00:00Z', { lateAfterDays: 2 }))).toBe(
      'no-scan-yet change-or-cancel',
    );
    expect(told(shipped('2026-10-25T12:00:00Z'), at('2026-11-24T12:00:00Z', { lateAfterDays: 30 }))).toBe(
      'when change-or-cancel',
    );
  });

  test('there are two to four at a time, each once, and at most the first is open', () => {
    const stages = ['received', 'in-review', 'in-production', 'packed', 'partly-shipped', 'shipped'] as const;
    for (const stage of [...stages, 'delivered', 'canceled', 'in-progress'] as const) {
      for (const items of [[], [canceled], [canceled, anItem('T-Shirt', 'shipped')]]) {
        for (const delivered of [null, false, true]) {
          for (const shippedAt of [
            null,
            '2026-11-23T12:00:00Z',
            '2026-11-18T12:00:00Z',
            '2026-10-01T12:00:00Z',
          ]) {
            const order = shipped(shippedAt, { stage, items, shipments: [aShipment({ delivered })] });
            const topics = topicsOf(order, noon);
            const ids = topics.map(({ id }) => id);
            expect(ids.length).toBeGreaterThanOrEqual(2);
            expect(ids.length).toBeLessThanOrEqual(4);
            expect(new Set(ids).size).toBe(ids.length);
            expect(topics.slice(1).some(({ isOpen }) => isOpen)).toBe(false);
          }
        }
      }
    }
  });
});

describe('days are those of the zone’s calendar', () => {
  test.each([
    // Each side of midnight.
    ['2026-11-23T23:59:59Z', '2026-11-24T00:00:00Z', 'UTC', 1],
    ['2026-11-24T00:00:00Z', '2026-11-24T23:59:59Z', 'UTC', 0],
    // The same two instants are one day in one zone, and two in another.
    ['2026-11-23T22:30:00Z', '2026-11-23T23:30:00Z', 'Europe/Berlin', 1],
    ['2026-11-23T22:30:00Z', '2026-11-23T23:30:00Z', 'America/Los_Angeles', 0],
    // A day of 23 hours, and one of 25.
    ['2026-03-28T23:30:00+01:00', '2026-03-31T00:00:00+02:00', 'Europe/Berlin', 3],
    ['2026-03-28T12:00:00+01:00', '2026-03-29T12:00:00+02:00', 'Europe/Berlin', 1],
    ['2026-10-24T12:00:00+02:00', '2026-10-25T12:00:00+01:00', 'Europe/Berlin', 1],
    ['2026-10-25T00:30:00+02:00', '2026-10-25T23:30:00+01:00', 'Europe/Berlin', 0],
    ['2026-11-01T00:30:00-07:00', '2026-11-01T23:30:00-08:00', 'America/Los_Angeles', 0],
    // A day that a country left out, when it moved across the date line.
    ['2011-12-29T12:00:00-10:00', '2011-12-31T12:00:00+14:00', 'Pacific/Apia', 2],
    // Over the end of a year, and through a leap day.
    ['2027-12-31T23:59:00Z', '2028-01-01T00:01:00Z', 'UTC', 1],
    ['2028-02-28T12:00:00Z', '2028-03-01T12:00:00Z', 'UTC', 2],
    ['2026-11-24T12:00:00Z', '2026-11-20T12:00:00Z', 'UTC', 0],
    // A quarter to six ahead.
    ['2026-11-24T18:14:59Z', '2026-11-24T18:15:00Z', 'Asia/Kathmandu', 1],
    ['2026-11-24T18:15:00Z', '2026-11-24T18:29:59Z', 'Asia/Kathmandu', 0],
  ])('%s to %s in %s: %i', (from, to, zone, days) => {
    expect(daysBetween(from, to, zone)).toBe(days);
  });

  test('an order turns late at the midnight after the last day of grace, also where an hour was lost', () => {
    const order = shipped('2026-03-20T18:00:00+01:00');
    const berlin = (now: string) => at(now, { timeZone: 'Europe/Berlin' });
    expect(told(order, berlin('2026-03-30T23:59:59+02:00'))).toBe('when change-or-cancel');
    expect(told(order, berlin('2026-03-31T00:00:00+02:00'))).toBe('late! change-or-cancel');
    expect(told(order, at('2026-03-30T22:30:00Z'))).toBe('when change-or-cancel');
  });
});
