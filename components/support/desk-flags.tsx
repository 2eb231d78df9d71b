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
  'unsafe-link-dropped': 'Unsafe link',
  'unreadable-time': 'Unreadable time',
  'shared-proof': 'Shared e-mail',
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
      return 'It has shipped, but no tracking number is on file.';
    case 'unsafe-link-dropped':
      return 'A carrier’s link was left out, because it is no safe web address. The customer sees the number alone.';
    case 'unreadable-time':
      return `A time of the print shop can’t be read, and is shown to nobody else: ${detail.unreadableTimes.join(', ')}.`;
    case 'shared-proof':
      return 'The e-mail on this order is the store’s own, or stands on orders to different places, so it opens nothing. Ask for the postal code, or send a signed link.';
    case 'nothing-to-prove-with':
      return 'No e-mail or postal code is on file that could prove whose order it is. Send a signed link.';
    default:
      return flag satisfies never;
  }
}
