import { expect, test } from 'vitest';
import type { Shipment } from './order';
import { type Stage, stages } from './stage';
import { buildSteps } from './timeline';

const parcel = (delivered: boolean | null): Shipment => ({
  carrier: null,
  method: null,
  trackingNumber: null,
  trackingUrl: null,
  lastMile: null,
  delivered,
});

function steps(stage: Stage, shipments: Shipment[] = []) {
  return buildSteps({
    stage,
    receivedAt: '2020-01-01T00:00:00.000Z',
    releasedAt: '2020-01-02T00:00:00.000Z',
    shippedAt: '2020-01-03T00:00:00.000Z',
    shipments,
  });
}

test.each([
  ['received', 'received'],
  ['in-review', 'received'],
  ['in-progress', 'received'],
  ['in-production', 'in-production'],
  ['packed', 'packed'],
  ['partly-shipped', 'shipped'],
  ['shipped', 'shipped'],
] as const)('places a %s order at the %s step', (stage, expected) => {
  expect(steps(stage).filter((step) => step.state === 'current')).toMatchObject([{ id: expected }]);
});

test('steps before the current one are done, those after it upcoming', () => {
  expect(steps('packed').map((step) => step.state)).toEqual(['done', 'done', 'current', 'upcoming']);
});

test('a canceled order is nowhere: no step is current', () => {
  expect(steps('canceled').map((step) => step.state)).toEqual(['done', 'upcoming', 'upcoming', 'upcoming']);
});

test('there is a step for delivery only where a carrier tells of one', () => {
  expect(steps('shipped', [parcel(null)]).map((step) => step.id)).not.toContain('delivered');
  expect(steps('shipped', [parcel(null), parcel(false)]).at(-1)).toEqual({
    id: 'delivered',
    state: 'upcoming',
    at: null,
  });
  expect(steps('delivered', [parcel(true)]).at(-1)).toEqual({ id: 'delivered', state: 'current', at: null });
});

test('times are those the API tells, and no others', () => {
  expect(steps('shipped').map((step) => step.at)).toEqual([
    '2020-01-01T00:00:00.000Z',
    '2020-01-02T00:00:00.000Z',
    null,
    '2020-01-03T00:00:00.000Z',
  ]);
});

test('at most one step is current in any stage', () => {
  for (const stage of stages) {
    const current = steps(stage, [parcel(true)]).filter((step) => step.state === 'current');
    expect(current).toHaveLength(stage === 'canceled' ? 0 : 1);
  }
});
