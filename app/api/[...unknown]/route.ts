import { problemResponse } from '@/lib/http/problem';

/** An address under /api that doesn't exist answers like the rest of it, not with a page. */
export function GET(): Response {
  return problemResponse('not-found');
}
