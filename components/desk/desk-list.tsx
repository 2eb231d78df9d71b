import { Heading } from '@/components/shell/heading';
import type { Messages } from '@/lib/i18n/messages/en';
import type { SupportLookup, SupportResult } from '@/lib/orders/support-order';
import { DeskRows } from './desk-rows';

/** Several orders, a row each, in the order they were pasted in. */
export function DeskList(props: {
  /** Those that are there when the page comes; the others come where scripts run. */
  rows: { lookup: SupportLookup; result: SupportResult }[];
  later: SupportLookup[];
  /** More were pasted than are looked up at once. */
  hasMore: boolean;
  /** Where the next ones are, without scripts; null where these are all. */
  nextAddress: string | null;
  messages: Pick<Messages, 'order'>;
}) {
  const { rows, later, hasMore, nextAddress, messages } = props;
  return (
    <section aria-labelledby="orders" className="desk-list">
      <Heading rank={1} id="orders">
        {rows.length + later.length} numbers
      </Heading>
      {hasMore ? <p className="banner">Up to two hundred at once: these are the first two hundred.</p> : null}
      <DeskRows rows={rows} later={later} messages={{ order: messages.order }} />
      {nextAddress === null ? null : (
        <noscript>
          <p className="actions">
            <a className="quiet-button" href={nextAddress}>
              The next ten
            </a>
          </p>
        </noscript>
      )}
    </section>
  );
}
