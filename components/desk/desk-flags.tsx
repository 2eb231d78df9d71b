import { Heading } from '@/components/shell/heading';
import type { SupportFlag, SupportOrder } from '@/lib/orders/support-order';

/** What to check before replying. */
export function DeskFlags({ order }: { order: SupportOrder }) {
  const { flags } = order.detail;
  if (flags.length === 0) return null;
  return (
    <section aria-labelledby="flags" className="desk-flags">
      <Heading rank={2} id="flags">
        Check before replying
      </Heading>
      <ul>
        {flags.map((flag) => (
          <li key={flag}>{flagText(flag, order)}</li>
        ))}
      </ul>
    </section>
  );
}

/** A flag in two or three words, for a row of a list. */
export const flagNames: Record<SupportFlag, string> = {
  'unknown-word': 'Unknown status',
  'status-at-odds': 'Status at odds',
  'shipped-without-tracking': 'No tracking',
  'delivered-at-odds': 'Delivered, status at odds',
  'item-at-odds': 'Item at odds',
  'parcels-at-odds': 'Parcels at odds',
  'number-unreadable': 'Unreadable number',
  'number-elsewhere': 'Number elsewhere',
  'unsafe-link-dropped': 'Link dropped',
  'unreadable-time': 'Unreadable time',
  'shared-proof': 'Shared email',
  'proof-hidden': 'Hidden until proof',
  'nothing-to-prove-with': 'No proof possible',
};

function flagText(flag: SupportFlag, { status, shippedAt, detail }: SupportOrder): string {
  switch (flag) {
    case 'unknown-word':
      return `The print shop sent a status we don’t recognize: ${detail.unknownWords.join(', ')}. The customer reads a neutral one.`;
    case 'status-at-odds':
      return shippedAt === null
        ? 'The status says shipped, but there is no shipping time.'
        : `There is a shipping time, but the status is ${status ?? 'missing'}.`;
    case 'shipped-without-tracking':
      return 'It has shipped, but at least one package has no tracking number on file.';
    case 'delivered-at-odds':
      return `A carrier reports a package delivered, but the status is ${status ?? 'missing'}. Ask the print shop which is right.`;
    case 'item-at-odds':
      return 'The order has left, but an item isn’t marked as packed: the customer reads “In progress” there. Ask the print shop whether it was sent.';
    case 'parcels-at-odds':
      return 'The print shop lists one package twice, once as delivered and once as not. The customer sees it once, as delivered.';
    case 'number-unreadable':
      return 'A tracking number is unreadable or incomplete, and isn’t shown. Ask the print shop for the right one.';
    case 'number-elsewhere':
      return 'A package has no tracking number, but its carrier or method seems to hold one. Check it, and send it to the customer.';
    case 'unsafe-link-dropped':
      return 'A carrier’s link was left out, because it isn’t a safe web address, holds two, or was never filled in. The customer sees the number alone.';
    case 'unreadable-time':
      return `A time from the print shop is unreadable or can’t be right, so customers don’t see it: ${detail.unreadableTimes.join(', ')}.`;
    case 'shared-proof':
      return 'The email on this order is the store’s own, or is on orders to different places, so it can’t be used as proof. Ask for the postal code, or send a signed link.';
    case 'proof-hidden':
      return 'A tracking number, link, carrier or item holds the customer’s postal code or email. It stays hidden from anyone who has only the order number; a signed link shows all but the email.';
    case 'nothing-to-prove-with':
      return 'There is no email or postal code on file to prove whose order it is. Send a signed link.';
    default:
      return flag satisfies never;
  }
}
