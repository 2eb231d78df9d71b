// An Order Status API for measuring: every purchase order is known, and every call is counted.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://upstream');
  const send = (status, body) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  if (url.pathname === '/calls') return send(200, { calls });
  calls++;
  const po = url.searchParams.get('purchase_order');
  if (po === null)
    return send(404, { status: 'not_found', message: 'An order with that ID cannot be located' });
  return send(200, order(po));
});
let calls = 0;

server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.once('disconnect', () => process.exit(0));

/** The seed document's order, with an address and three more items, as a common order has them. */
function order(purchaseOrder) {
  const item = (id, description, state) => ({
    id,
    customer_sku: `SKU-${id}`,
    sku_id: 202,
    description,
    workflow_state: state,
  });
  return {
    id: 16724,
    purchase_order: purchaseOrder,
    created_at: '2014-06-30T23:56:24.691 -07:00',
    shipped_at: '2014-07-01T12:21:24.691 -07:00',
    status: 'shipped',
    client_amount: 5.25,
    items: [
      item(1, 'T-Shirt', 'packaged'),
      item(2, 'Hoodie', 'packaged'),
      item(3, 'Mug', 'packaged'),
      item(4, 'Poster', 'canceled'),
    ],
    shipments: [
      {
        shipping_method: 'Smartmail Expedited',
        tracking_number: '9374869903500930473876',
        search_link: 'http://webtrack.dhlglobalmail.com/?trackingnumber=9374869903500930473876',
      },
    ],
    address: { ship_to_first_name: 'Wilhelmina', ship_to_last_name: 'Zimmer', ship_to_zip_code: '90210' },
  };
}
