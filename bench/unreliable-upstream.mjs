// An Order Status API that goes wrong on demand: /control?down=1 stops answering orders, a purchase order that begins
// with `fault-KIND-` is answered with that fault, `unknown-` is not found, and every other is known.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

let calls = 0;
let isDown = false;

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://upstream');
  if (url.pathname === '/calls') return json(response, 200, { calls });
  if (url.pathname === '/control') {
    isDown = url.searchParams.get('down') === '1';
    return json(response, 200, { isDown });
  }
  calls++;
  if (isDown) return request.socket.destroy();
  const po = url.searchParams.get('purchase_order') ?? '';
  const [, kind] = /^fault-([a-z]+)-/.exec(po) ?? [];
  if (kind !== undefined) return faults[kind](request, response, po);
  if (po.startsWith('unknown-')) {
    return json(response, 404, { status: 'not_found', message: 'An order with that ID cannot be located' });
  }
  return json(response, 200, order(po));
});

server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.once('disconnect', () => process.exit(0));

const bomb = gzipSync(Buffer.alloc(50_000_000, 32));

/** The same names as in reliability.mjs. */
const faults = {
  latency: (_, response, po) => setTimeout(() => json(response, 200, order(po)), 300),
  hang: () => {},
  reset: (request) => request.socket.resetAndDestroy(),
  truncated: (request, response, po) => {
    const text = JSON.stringify(order(po));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
    response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
  },
  bomb: (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(bomb);
  },
  malformed: (_, response, po) => raw(response, 200, JSON.stringify(order(po)).replace(/\}$/, ',}')),
  types: (_, response, po) => json(response, 200, { ...order(po), items: 'none', shipments: 7 }),
  other: (_, response) => json(response, 200, order('ANOTHER')),
  redirect: (_, response) => {
    response.writeHead(302, { location: 'http://127.0.0.1:1/' });
    response.end();
  },
  forbidden: (_, response) => json(response, 403, { status: 'forbidden' }),
  html: (_, response) => raw(response, 404, '<h1>Not here</h1>'),
  refused: (_, response) => json(response, 422, { status: 'unprocessable_entity' }),
  broken: (_, response) => json(response, 500, { status: 'error' }),
  empty: (_, response) => raw(response, 200, ''),
  nested: (_, response) => raw(response, 200, `{"items":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
};

function json(response, status, body) {
  raw(response, status, JSON.stringify(body));
}

function raw(response, status, text) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(text);
}

function order(purchaseOrder) {
  return {
    id: 16724,
    purchase_order: purchaseOrder,
    created_at: '2026-01-05T10:00:00Z',
    status: 'open',
    items: [{ id: 1, customer_sku: 'SKU-1', sku_id: 202, description: 'T-Shirt', workflow_state: 'open' }],
    shipments: [],
    address: { ship_to_first_name: 'Wilhelmina', ship_to_last_name: 'Zimmer', ship_to_zip_code: '90210' },
  };
}
