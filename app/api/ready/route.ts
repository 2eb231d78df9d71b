import { readiness } from '@/lib/server/readiness';

export const dynamic = 'force-dynamic';

/** Configured and not draining. How the upstream and Redis are is told to the operator, but doesn't decide: the cache serves on. */
export function GET({ headers }: Request): Response {
  const body = readiness(headers);
  const status = body.status === 'ready' ? 200 : 503;
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
