import { Heading } from '@/components/shell/heading';
import { Moment } from '@/components/shell/moment';
import type { Clock } from '@/lib/i18n/clock';
import type { Messages } from '@/lib/i18n/messages/en';
import { type Attention, type AttentionReason, attentionReasons } from '@/lib/orders/attention';
import type { WatchState } from '@/lib/orders/watch-state';

/** A reason as an agent says it. */
export const reasonNames: Record<AttentionReason, string> = {
  'on-hold': 'On hold for over two days',
  'not-released': 'Received, not in production yet',
  'long-in-production': 'In production longer than usual',
  'printed-not-shipped': 'Printed, not shipped',
  'no-tracking': 'Shipped without a tracking number',
  late: 'Shipped, not delivered',
  'at-odds': 'Contradicts itself',
  'often-seen': 'Opened often by the customer',
};

const mostRows = 200;

/** The orders that need a look, a row each, the most pressing first. */
export function AttentionList(props: {
  orders: Attention[];
  watch: WatchState | null;
  /** Only those with this reason. */
  reason: AttentionReason | null;
  now: number;
  clock: Clock;
  words: Pick<Messages['order'], 'stages'>;
}) {
  const { orders, watch, reason, now, clock, words } = props;
  const shown = reason === null ? orders : orders.filter((order) => has(order, reason));
  const counts = attentionReasons
    .map((one) => ({ reason: one, count: orders.filter((order) => has(order, one)).length }))
    .filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="attention" className="desk-list desk-attention">
      <Heading rank={1} id="attention">
        {titleOf(shown.length)}
      </Heading>
      <Watching watch={watch} clock={clock} />
      {counts.length < 2 ? null : (
        <ul className="desk-filters" aria-label="Show only">
          <Filter name="All" count={orders.length} href="/support/attention" isChosen={reason === null} />
          {counts.map((one) => (
            <Filter
              key={one.reason}
              name={reasonNames[one.reason]}
              count={one.count}
              href={`/support/attention?reason=${one.reason}`}
              isChosen={one.reason === reason}
            />
          ))}
        </ul>
      )}
      {shown.length === 0 ? (
        <p>Nothing is waiting for you here.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Order</th>
              <th scope="col">Stage</th>
              <th scope="col">Why</th>
              <th scope="col">Since</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, mostRows).map((order) => (
              <Row key={order.po} {...{ order, now, clock, words }} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length > mostRows ? (
        <p className="note">And {shown.length - mostRows} more, in the CSV.</p>
      ) : null}
      {orders.length === 0 ? null : (
        <p className="actions">
          <a className="quiet-button" href="/api/support/attention?as=csv" download>
            Download CSV
          </a>
        </p>
      )}
    </section>
  );
}

function has({ reasons }: Attention, wanted: AttentionReason): boolean {
  return reasons.some(({ reason }) => reason === wanted);
}

function titleOf(count: number): string {
  if (count === 0) return 'No order needs a look';
  return count === 1 ? '1 order needs a look' : `${count} orders need a look`;
}

function Filter(props: { name: string; count: number; href: string; isChosen: boolean }) {
  const { name, count, href, isChosen } = props;
  return (
    <li>
      <a className="link" href={href} aria-current={isChosen ? 'true' : undefined}>
        {name}
      </a>{' '}
      <span className="muted">{count}</span>
    </li>
  );
}

function Row(props: {
  order: Attention;
  now: number;
  clock: Clock;
  words: Pick<Messages['order'], 'stages'>;
}) {
  const { order, now, clock, words } = props;
  const [first] = order.reasons;
  return (
    <tr>
      <th scope="row">
        <a className="link" href={`/support?${new URLSearchParams({ po: order.po })}`}>
          <bdi>{order.po}</bdi>
        </a>
      </th>
      <td>{words.stages[order.stage]}</td>
      <td>{order.reasons.map(({ reason }) => reasonNames[reason]).join('; ')}</td>
      <td className="desk-since">
        {first === undefined ? null : (
          <>
            <Moment at={new Date(first.since).toISOString()} clock={clock} as="day" />{' '}
            <span className="muted">{daysText(now - first.since)}</span>
          </>
        )}
      </td>
    </tr>
  );
}

function daysText(ms: number): string {
  const days = Math.floor(ms / (24 * 60 * 60 * 1000));
  if (days === 0) return 'today';
  return days === 1 ? '1 day' : `${days} days`;
}

/** How it is known, and what can't be. */
function Watching({ watch, clock }: { watch: WatchState | null; clock: Clock }) {
  const isListed = watch?.list === 'works';
  return (
    <p className="muted">
      {isListed && watch.since !== null ? (
        <>
          Watched since <Moment at={watch.since} clock={clock} as="day" />
          {watch.lastPassAt === null ? null : (
            <>
              , last looked through <Moment at={watch.lastPassAt} clock={clock} as="moment" />
            </>
          )}
          . Orders that came in before that, and that nobody has opened, may be missing.
        </>
      ) : (
        'The print shop’s list of orders is not read: only orders that somebody opened are here.'
      )}
    </p>
  );
}

/** In place of the list while the memory can't be read. */
export function AttentionAway() {
  return <p className="banner">The memory can’t be read right now. Looking up orders works as ever.</p>;
}
