import { buildOpenApi } from '@/lib/http/openapi';

/** The contract of /api for programs; it holds nothing of an order, and anyone may read it. */
export function GET(): Response {
  return Response.json(buildOpenApi(), { headers: { 'access-control-allow-origin': '*' } });
}
