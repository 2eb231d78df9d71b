import type { Messages } from '@/lib/i18n/messages/en';
import type { SupportLookup, SupportResult } from '@/lib/orders/support-order';
import { answerOf } from '@/lib/wording/order-answer';
import { flagNames } from './desk-flags';
import { deskProblemText } from './desk-problem';

/** Several orders, a row each, in the order they were pasted in. */
export function DeskList(props: {
  rows: { lookup: SupportLookup; result: SupportResult }[];
  hasMore: boolean;
  messages: Pick<Messages, 'order'>;
}) {
  const { rows, hasMore, messages } = props;
  return (
    <section aria-labelledby="orders" className="desk-list">
      <h1 id="orders">{rows.length} numbers</h1>
      {hasMore ? <p className="banner">Up to ten at once: these are the first ten.</p> : null}
      <table>
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col">Stage</th>
            <th scope="col">What the customer reads</th>
            <th scope="col">Check before replying</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ lookup, result }) => {
            const [typed, by] = 'id' in lookup ? [lookup.id, 'id'] : [lookup.po, 'po'];
            return (
              <tr key={typed}>
                <th scope="row">
                  <a className="link" href={`/support?${new URLSearchParams({ q: typed, by })}`}>
                    <bdi>{typed}</bdi>
                  </a>
                </th>
                <Cells result={result} messages={messages} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Cells({ result, messages }: { result: SupportResult; messages: Pick<Messages, 'order'> }) {
  if (result.kind !== 'found') {
    return (
      <td colSpan={3} className="muted">
        {deskProblemText(result.kind)}
      </td>
    );
  }
  const { detail, stage } = result.order;
  const words = messages.order;
  return (
    <>
      <td>{words.stages[stage]}</td>
      <td>{answerOf({ order: detail.order, words, locale: 'en' })}</td>
      <td>{detail.flags.map((flag) => flagNames[flag]).join(', ') || <span className="muted">–</span>}</td>
    </>
  );
}
