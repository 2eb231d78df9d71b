import { answering } from '@/lib/http/answering';
import { buildOpenApi } from '@/lib/http/openapi';
import { publicOrigin } from '@/lib/process/public-origin';
import { getTracker } from '@/lib/tracker/get-tracker';

/** The contract of /api for programs; it holds nothing of an order, and anyone may read it. */
export const GET = answering((request) => {
  return Response.json(buildOpenApi(publicOrigin(request.headers, getTracker().store)), {
    headers: { 'access-control-allow-origin': '*' },
  });
});
