// The floor: a bare node:http server that fetches the order for each request and prints the page from a template.
// FLOOR_UPSTREAM and FLOOR_TOKEN say where from; FLOOR_PAGE is a file with the page as the product rendered it for
// the order `template`.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { FLOOR_UPSTREAM, FLOOR_TOKEN, FLOOR_PAGE = '', PORT } = process.env;
const pieces = readFileSync(FLOOR_PAGE, 'utf8').split('template');
const headers = { authorization: `Token token=${FLOOR_TOKEN}` };

createServer(async (request, response) => {
  const po = new URL(request.url ?? '/', 'http://floor').searchParams.get('po') ?? '';
  const answer = await fetch(`${FLOOR_UPSTREAM}/orders/show?purchase_order=${encodeURIComponent(po)}`, {
    headers,
  });
  const order = await answer.json();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(pieces.join(order.purchase_order));
}).listen(Number(PORT), '127.0.0.1');
