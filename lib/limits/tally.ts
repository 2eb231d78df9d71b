import 'server-only';
import type { Caller } from '@/lib/orders/call-admission';
import type { Usage } from '@/lib/process/windows';
import type { Limiter } from './limiter';

/** One count of one key, and how far it may go. */
export interface Tally {
  limiter: Limiter;
  key: string;
  limit: number;
}

/** A limit that is reached. */
export interface UsedUp {
  name: string;
  secondsLeft: number;
}

/** Whoever has one address of a network may have many of them: together they get ten times what one gets. */
const networkShare = 10;

export function tallyOf(limiter: Limiter, key: string): Tally {
  return { limiter, key, limit: limiter.limit };
}

/** A limit of a client holds for its network, too. */
export function talliesOf(limiter: Limiter, { client, network }: Caller): Tally[] {
  return [tallyOf(limiter, client), { limiter, key: network, limit: limiter.limit * networkShare }];
}

/** Takes one of each and tells null; or takes nothing, where one is used up. */
export async function takeAll(tallies: Tally[]): Promise<UsedUp | null> {
  for (const [index, { limiter, key, limit }] of tallies.entries()) {
    const usage = await limiter.take(key);
    if (usage.taken <= limit) continue;
    await giveBackAll(tallies.slice(0, index + 1));
    return usedUp(limiter, usage);
  }
  return null;
}

export async function giveBackAll(tallies: Tally[]): Promise<void> {
  await Promise.all(tallies.map(({ limiter, key }) => limiter.giveBack(key)));
}

/** The first of them that is used up, or null. */
export async function firstUsedUp(tallies: Tally[]): Promise<UsedUp | null> {
  const usages = await Promise.all(tallies.map(({ limiter, key }) => limiter.look(key)));
  for (const [index, { limiter, limit }] of tallies.entries()) {
    const usage = usages[index];
    if (usage !== undefined && usage.taken >= limit) return usedUp(limiter, usage);
  }
  return null;
}

function usedUp({ name }: Limiter, { secondsLeft }: Usage): UsedUp {
  return { name, secondsLeft: Math.max(1, secondsLeft) };
}
