import { meantAddress } from '@/lib/browser/lost-number';

/** What becomes of an order number that a help desk writes into a link as it stands. */
export interface ArrivingNumber {
  /** The link as sent. */
  link: string;
  /** What the server hears, before anything is rescued. */
  heard: string;
  /** What a browser keeps to itself: everything from a `#` on. */
  fragment: string;
  /** The number that is looked for; empty where only the form can be shown. */
  number: string;
}

/** Follows a number through a link, as browsers do, and through the rescue of one that begins with `#`. */
export function arrivingNumber(origin: string, written: string): ArrivingNumber {
  const link = `${origin}/track?po=${written}`;
  const address = new URL(link);
  const rescued = new URL(meantAddress(link) ?? link);
  return {
    link,
    heard: address.searchParams.get('po') ?? '',
    fragment: address.hash,
    number: rescued.searchParams.get('po')?.trim() ?? '',
  };
}
