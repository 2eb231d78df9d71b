// The floor: a bare node:http server that fetches the order for each request and prints the page from a template.
// Its arguments: the upstream's address, and a file with the page as the product rendered it for `template`.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [upstream, pageFile] = process.argv.slice(2);
const pieces = readFileSync(pageFile, 'utf8').split('template');

const server = createServer(async (request, response) => {
  const po = new URL(request.url ?? '/', 'http://floor').searchParams.get('po') ?? '';
  const answer = await fetch(`${upstream}/orders/show?purchase_order=${encodeURIComponent(po)}`);
  const order = await answer.json();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(pieces.join(order.purchase_order));
});

server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.once('disconnect', () => process.exit(0));
