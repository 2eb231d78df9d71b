const body = { hello: 'world' };

export const dynamic = 'force-dynamic';

export function GET() {
  return Response.json(body, { headers: { 'cache-control': 'private, no-store' } });
}
