import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import type { Order } from '@/lib/orders/order';
import { toPublicOrder, views } from '@/lib/orders/public-order';
import { stages } from '@/lib/orders/stage';
import { placeTracker } from '@/lib/testing/tracker-of';
import { problem, publicOrder } from './api-schemas';
import { buildOpenApi } from './openapi';
import { problemCodes, problemResponse } from './problem';

test('a public linter has nothing to say against it', async () => {
  const config = await createConfig({
    extends: ['recommended-strict'],
    // What takes no parameters and no token can't be asked wrongly.
    rules: { 'operation-4xx-response': 'off' },
  });
  for (const origin of [null, 'https://track.example']) {
    const problems = await lintFromString({ source: JSON.stringify(buildOpenApi(origin)), config });
    const told = problems.map(
      ({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`,
    );
    expect(told).toEqual([]);
  }
});

test('every route is described, and nothing that is none', () => {
  const folder = join(import.meta.dirname, '../../app/api');
  const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/route.ts') && !file.includes('[...'))
    .flatMap((file) => {
      const path = `/api/${file.replace('/route.ts', '').replaceAll('[', '{').replaceAll(']', '}')}`;
      const handlers = readFileSync(join(folder, file), 'utf8').matchAll(
        /export const ([A-Z]+) = answering\(/g,
      );
      return [...handlers].map(([, method]) => `${method} ${path}`);
    });
  const described = Object.entries(buildOpenApi(null).paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.length).toBeGreaterThan(7);
  expect(described.sort()).toEqual(routes.sort());
});

test('every code comes with some answer, and every operation can meet a fault of ours', () => {
  const description = buildOpenApi(null);
  const text = JSON.stringify(description.paths);
  // An operation is described for its own method.
  const codes = problemCodes.filter((code) => code !== 'method-not-allowed');
  for (const code of codes) expect(text, code).toContain(`"code":"${code}"`);
  for (const methods of Object.values(description.paths ?? {})) {
    for (const operation of Object.values(methods)) {
      expect(JSON.stringify(operation.responses['500'])).toContain('internal-error');
    }
  }
});

test('the cookie of the desk is called what it is called', async () => {
  const { desk } = placeTracker({ SUPPORT_PASSCODE: 'correct horse battery' });
  const cookie = await desk.begin(new Headers({ host: 'localhost:3000' }), Date.now());
  const { supportSession } = buildOpenApi(null).components?.securitySchemes ?? {};
  expect(supportSession).toMatchObject({ in: 'cookie', name: cookie.slice(0, cookie.indexOf('=')) });
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
      publicOrder.parse(toPublicOrder(read, view, null));
    }
  }
  for (const code of problemCodes) problem.parse(await problemResponse(code).json());
});
