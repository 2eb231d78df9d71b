import { answering } from '@/lib/http/answering';

export const dynamic = 'force-dynamic';

/** Alive: the process answers. Whether it is ready to serve shoppers is another question. */
export const GET = answering(() =>
  Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } }),
);
