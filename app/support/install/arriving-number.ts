import { meantAddress } from '@/lib/browser/lost-number';
import { lookupQuestion } from '@/lib/orders/lookup-question';

/** What becomes of an order number that a help desk writes into a link as it stands. */
export interface ArrivingNumber {
  /** The link as sent. */
  link: string;
  /** What the server hears, before anything is rescued. */
  heard: string;
  /** What a browser keeps to itself: everything from a `#` on. */
  fragment: string;
  /** What is looked for: a number as it was understood, or the order of an access link. */
  asked: { kind: 'number'; number: string } | { kind: 'token' } | { kind: 'lost' };
}

/** Follows a number through a link, as browsers do, and reads it as our page does. */
export function arrivingNumber(origin: string, written: string): ArrivingNumber {
  const link = `${origin}/track?po=${written}`;
  const address = new URL(link);
  const question = lookupQuestion(new URL(meantAddress(link) ?? link).searchParams);
  const request = 'request' in question ? question.request : null;
  const asked =
    request === null
      ? ({ kind: 'lost' } as const)
      : request.po === null
        ? ({ kind: 'token' } as const)
        : ({ kind: 'number', number: request.po.trim() } as const);
  return { link, heard: address.searchParams.get('po') ?? '', fragment: address.hash, asked };
}
