import { expect, test } from 'vitest';
import type { Order } from '@/lib/orders/order';
import { toPublicOrder, views } from '@/lib/orders/public-order';
import { stages } from '@/lib/orders/stage';
import { problem, publicOrder } from './api-schemas';
import { buildOpenApi } from './openapi';
import { problemCodes, problemResponse } from './problem';

test('every reference leads somewhere', () => {
  const text = JSON.stringify(buildOpenApi());
  const description = JSON.parse(text);
  const references = [...text.matchAll(/"#\/components\/schemas\/(\w*)"/g)].map((match) => match[1]);
  expect(references.length).toBeGreaterThan(10);
  expect(Object.keys(description.components.schemas)).toEqual(expect.arrayContaining(references));
});

test('real answers are of the shapes described', async () => {
  const shipment = {
    carrier: null,
    method: 'Mail',
    trackingNumber: '1',
    trackingUrl: 'http://a.example/',
    lastMile: { carrier: 'USPS', trackingUrl: 'https://b.example/' },
    delivered: true,
  };
  const order: Order = {
    id: '1',
    purchaseOrder: '1001',
    stage: 'shipped',
    hold: null,
    receivedAt: '2014-07-01T06:56:24.691Z',
    releasedAt: null,
    shippedAt: null,
    items: [{ name: 'Mug', sku: null, state: 'packed' }],
    shipments: [shipment],
    destination: { name: 'Wilhelmina Z.', city: null, region: null, postalCode: null, country: null },
    withProof: null,
  };
  for (const stage of stages) {
    for (const view of views) {
      const read = { order: { ...order, stage }, checkedAt: '2026-11-23T14:02:11.000Z', stale: false };
      publicOrder.parse(toPublicOrder(read, view));
    }
  }
  for (const code of problemCodes) problem.parse(await problemResponse(code).json());
});
