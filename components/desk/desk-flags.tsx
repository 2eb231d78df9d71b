import type { SupportFlag, SupportOrder } from '@/lib/orders/support-order';

/** What to look at twice before answering. */
export function DeskFlags({ order }: { order: SupportOrder }) {
  const { flags } = order.detail;
  if (flags.length === 0) return null;
  return (
    <section aria-labelledby="flags" className="desk-flags">
      <h2 id="flags">Look twice</h2>
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
  'unknown-word': 'Unknown word',
  'status-at-odds': 'Status at odds',
  'shipped-without-tracking': 'No tracking',
  'delivered-at-odds': 'Delivered, status at odds',
  'item-at-odds': 'Item at odds',
  'parcels-at-odds': 'Parcels at odds',
  'number-unreadable': 'Unreadable number',
  'number-elsewhere': 'Number elsewhere',
  'unsafe-link-dropped': 'Link dropped',
  'unreadable-time': 'Unreadable time',
  'shared-proof': 'Shared e-mail',
  'proof-hidden': 'Hidden until proof',
  'nothing-to-prove-with': 'No proof possible',
};

function flagText(flag: SupportFlag, { status, shippedAt, detail }: SupportOrder): string {
  switch (flag) {
    case 'unknown-word':
      return `The print shop uses a word that we don’t know: ${detail.unknownWords.join(', ')}. The customer reads a neutral one.`;
    case 'status-at-odds':
      return shippedAt === null
        ? 'The status says shipped, but there is no time of shipping.'
        : `There is a time of shipping, but the status says ${status ?? 'nothing'}.`;
    case 'shipped-without-tracking':
      return 'It has shipped, but a package, or every one, has no tracking number on file.';
    case 'delivered-at-odds':
      return `A carrier reports a package delivered, but the status says ${status ?? 'nothing'}. Ask the print shop which is true.`;
    case 'item-at-odds':
      return 'The order has left, but an item says that it isn’t packed yet: the customer reads “In progress” there. Ask the print shop whether it was sent.';
    case 'parcels-at-odds':
      return 'The print shop lists one package twice, once as delivered and once as not. The customer sees it once, as delivered.';
    case 'number-unreadable':
      return 'A tracking number can’t be read, or came cut short, and isn’t shown. Ask the print shop for the right one.';
    case 'number-elsewhere':
      return 'A package has no tracking number, but its carrier or method seems to hold one. Check it, and send it to the customer.';
    case 'unsafe-link-dropped':
      return 'A carrier’s link was left out, because it is no safe web address, holds two, or was never filled in. The customer follows the number instead.';
    case 'unreadable-time':
      return `A time of the print shop can’t be read or can’t be right, and is shown to nobody else: ${detail.unreadableTimes.join(', ')}.`;
    case 'shared-proof':
      return 'The e-mail on this order is the store’s own, or stands on orders to different places, so it opens nothing. Ask for the postal code, or send a signed link.';
    case 'proof-hidden':
      return 'A tracking number, link, carrier or item holds the customer’s postal code or e-mail. It stays hidden from whoever has the order number alone; a signed link shows all but the e-mail.';
    case 'nothing-to-prove-with':
      return 'No e-mail or postal code is on file that could prove whose order it is. Send a signed link.';
    default:
      return flag satisfies never;
  }
}
