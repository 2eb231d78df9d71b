import { readiness } from '@/lib/http/readiness';

export const dynamic = 'force-dynamic';

/** Configured and not draining. How the upstream and Redis are is told, but doesn't decide: the cache serves on. */
export function GET(): Response {
  const body = readiness();
  const status = body.status === 'ready' ? 200 : 503;
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
