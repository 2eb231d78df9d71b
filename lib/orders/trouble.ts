import type { PublicOrder } from './public-order';

/** Why what is shown may be older than it should be. All but the last pass by themselves. */
export const troubles = ['outage', 'offline', 'limited', 'link-ended'] as const;
export type Trouble = (typeof troubles)[number];

/** @param address what was asked: a link that is not known any more has ended, a number may be found again */
export function troubleFromStatus(status: number, address: string): Trouble {
  const isLink = /[?&]t=/.test(address);
  if (status === 410 || (status === 404 && isLink)) return 'link-ended';
  return status === 429 ? 'limited' : 'outage';
}

/** What kept the last look from an order; a server that can't reach the print shop sends its last copy. */
export function troubleOf({ stale }: Pick<PublicOrder, 'stale'>, met: Trouble | null): Trouble | null {
  return met ?? (stale ? 'outage' : null);
}
