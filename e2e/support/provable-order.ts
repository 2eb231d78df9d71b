import type { Sandbox } from '../../lib/order-status-api/sandbox/server';

let made = 0;
/** An order that is on its way to Reno, under a number of its own. */
export function putProvableOrder(sandbox: Sandbox, own: object = {}): string {
  const po = `PROOF-${process.pid}-${++made}`;
  sandbox.putOrder({
    id: 700_000 + made,
    purchase_order: po,
    created_at: '2026-11-20T08:00:00Z',
    shipped_at: '2026-11-23T08:00:00Z',
    status: 'shipped',
    items: [{ id: 1, description: 'T-Shirt', workflow_state: 'packaged' }],
    shipments: [{ shipping_carrier: 'UPS', tracking_number: '1Z999AA10123456784' }],
    ship_to_first_name: 'Wilhelmina',
    ship_to_last_name: 'Zimmermann',
    ship_to_address: '12 Hollyhock Lane',
    ship_to_city: 'Reno',
    ship_to_state: 'NV',
    ship_to_zip_code: '89501-1234',
    ship_to_country: 'US',
    ship_to_email: 'Wilhelmina.Z@Example.com',
    ...own,
  });
  return po;
}
