import { buildOpenApi } from '@/lib/http/openapi';
import { publicOrigin } from '@/lib/process/public-origin';

/** The contract of /api for programs; it holds nothing of an order, and anyone may read it. */
export function GET(request: Request): Response {
  return Response.json(buildOpenApi(publicOrigin(request.headers)), {
    headers: { 'access-control-allow-origin': '*' },
  });
}
