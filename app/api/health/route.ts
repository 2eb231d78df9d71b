export const dynamic = 'force-dynamic';

/** Alive: the process answers. Whether it is ready to serve shoppers is another question. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}
