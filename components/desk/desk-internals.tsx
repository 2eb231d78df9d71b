import type { ReactNode } from 'react';
import { Fold } from '@/components/shell/fold';
import { Heading } from '@/components/shell/heading';
import { Moment } from '@/components/shell/moment';
import type { Clock } from '@/lib/i18n/clock';
import type { OrderMessages } from '@/lib/i18n/messages/en';
import type { SupportOrder } from '@/lib/orders/support-order';

/** What only the store may see of an order: the print shop's own words, dates, address, notes. */
export function DeskInternals(props: {
  order: SupportOrder;
  clock: Clock;
  words: Pick<OrderMessages, 'showMore'>;
}) {
  const { order, clock, words } = props;
  const time = (at: string | null) => (at === null ? null : <Moment at={at} clock={clock} as="moment" />);
  const { detail } = order;
  return (
    <section aria-labelledby="internals" className="desk-internals">
      <Heading rank={2} id="internals">
        Only for us
      </Heading>
      <dl>
        <Fact name="Internal id">{order.id}</Fact>
        <Fact name="Status, as sent">{order.status === null ? null : <code>{order.status}</code>}</Fact>
        {order.hold === null ? null : <Fact name="Held for">{holdTexts[order.hold]}</Fact>}
        <Fact name="Received">{time(order.receivedAt)}</Fact>
        <Fact name="To production">{time(order.releasedAt)}</Fact>
        <Fact name="Shipped">{time(order.shippedAt)}</Fact>
        <Fact name="Made at">{order.location}</Fact>
        <Fact name="Address">{addressOf(order)}</Fact>
        <Fact name="Email">{order.email}</Fact>
        <Fact name="Telephone">{order.telephone}</Fact>
      </dl>
      {detail.items.length === 0 ? null : (
        <>
          <Heading rank={3}>Item status, as sent</Heading>
          <Fold
            entries={detail.items}
            showMore={words.showMore}
            locale={clock.locale}
            list={(items, from) => (
              <ul className="desk-lines">
                {items.map((item, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an order may hold the same item twice
                  <li key={from + index}>
                    <bdi>{item.name ?? item.sku ?? 'Item'}</bdi> <code>{item.word ?? 'no status'}</code>
                    <span className="muted"> {item.id === null ? null : `item ${item.id}`}</span>
                  </li>
                ))}
              </ul>
            )}
          />
        </>
      )}
      {detail.notes.length === 0 ? null : (
        <>
          <Heading rank={3}>Notes</Heading>
          <ul className="desk-lines">
            {detail.notes.map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: notes have no name of their own
              <li key={index}>
                <span className="muted">
                  {noteNames[note.about]} {time(note.at)}
                </span>
                <bdi>{note.text}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {detail.serviceRequests.length === 0 ? null : (
        <>
          <Heading rank={3}>Service requests</Heading>
          <ul className="desk-lines">
            {detail.serviceRequests.map((request, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: requests have no name of their own
              <li key={index}>
                <span className="muted">
                  {request.state ?? 'no state'} {time(request.at)}
                </span>
                <bdi>{request.reason ?? 'No reason given'}</bdi>
                {request.itemCount === null ? null : ` (items: ${request.itemCount})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const holdTexts = {
  production: 'choosing where to print',
  intake: 'a check of address, artwork or stock',
};

const noteNames = { order: 'Order', fulfillment: 'Fulfillment', status: 'Status' };

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? <span className="muted">not provided</span>}</dd>
    </div>
  );
}

function addressOf(order: SupportOrder): ReactNode {
  const town = [order.postalCode, order.city, order.region].filter((fact) => fact !== null).join(' ');
  const lines = [order.name, order.company, order.street, order.street2, town, order.country];
  const told = lines.filter((line): line is string => line !== null && line !== '');
  if (told.length === 0) return null;
  return (
    <address>
      {[...new Set(told)].map((line) => (
        <bdi key={line}>{line}</bdi>
      ))}
    </address>
  );
}
