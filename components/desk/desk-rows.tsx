'use client';

import { useEffect, useState } from 'react';
import { lookUpRows } from '@/lib/browser/desk-rows';
import type { Messages } from '@/lib/i18n/messages/en';
import { csvText } from '@/lib/orders/csv';
import type { SupportLookup, SupportResult } from '@/lib/orders/support-order';
import { answerOf } from '@/lib/wording/order-answer';
import { flagNames } from './desk-flags';
import { deskProblemText } from './desk-problem';

type Words = Pick<Messages, 'order'>;
interface Row {
  lookup: SupportLookup;
  /** Null while it is looked up. */
  result: SupportResult | null;
}

/** The rows of several orders: some are there, the others come one by one, at the pace that the fulfiller bears. */
export function DeskRows(props: {
  rows: { lookup: SupportLookup; result: SupportResult }[];
  later: SupportLookup[];
  messages: Words;
}) {
  const { rows: first, later, messages } = props;
  const [came, setCame] = useState<ReadonlyMap<number, SupportResult>>(new Map());
  const [round, setRound] = useState(0);
  const rows: Row[] = [
    ...first.map((row, index) => ({ ...row, result: came.get(index) ?? row.result })),
    ...later.map((lookup, index) => ({ lookup, result: came.get(first.length + index) ?? null })),
  ];

  // biome-ignore lint/correctness/useExhaustiveDependencies: what has come since is no reason to begin again
  useEffect(() => {
    const ending = new AbortController();
    const wanted = rows
      .map((row, index) => ({ ...row, index }))
      .filter(({ result }) => (round === 0 ? result === null : result?.kind === 'unavailable'));
    const tell = (at: number, result: SupportResult) => {
      const index = wanted[at]?.index;
      if (index !== undefined && !ending.signal.aborted)
        setCame((known) => new Map(known).set(index, result));
    };
    void lookUpRows(
      wanted.map(({ lookup }) => lookup),
      tell,
      ending.signal,
    );
    return () => ending.abort();
  }, [round]);

  const done = rows.filter(({ result }) => result !== null).length;
  const isDone = done === rows.length;
  const away = rows.filter(({ result }) => result?.kind === 'unavailable').length;
  return (
    <>
      {later.length === 0 ? null : (
        <p role="status" className="muted">
          {isDone ? `All ${rows.length} are looked up.` : `${done} of ${rows.length} are looked up.`}
        </p>
      )}
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
            const [typed, by] = typedOf(lookup);
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
      {later.length === 0 ? null : (
        <p className="actions" hidden={!isDone}>
          {away === 0 ? null : (
            <button type="button" className="quiet-button" onClick={() => setRound(round + 1)}>
              Try {away} again
            </button>
          )}
          <button type="button" className="quiet-button" onClick={() => downloadCsv(rows, messages)}>
            Download CSV
          </button>
        </p>
      )}
    </>
  );
}

function typedOf(lookup: SupportLookup): [typed: string, by: 'id' | 'po'] {
  return 'id' in lookup ? [lookup.id, 'id'] : [lookup.po, 'po'];
}

function Cells({ result, messages }: { result: SupportResult | null; messages: Words }) {
  if (result === null || result.kind !== 'found') {
    return (
      <td colSpan={3} className="muted">
        {result === null ? '…' : deskProblemText(result.kind)}
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

function downloadCsv(rows: Row[], { order: words }: Words): void {
  const lines = rows.map(({ lookup, result }) => {
    const [typed] = typedOf(lookup);
    if (result?.kind !== 'found') return [typed, '', result === null ? '' : deskProblemText(result.kind)];
    const { stage, shippedAt, trackingNumbers, flags, detail } = result.order;
    const answer = answerOf({ order: detail.order, words, locale: 'en' });
    return [typed, stage, answer, shippedAt ?? '', trackingNumbers, flags];
  });
  const text = csvText([['order', 'stage', 'answer', 'shipped', 'tracking', 'flags'], ...lines]);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = 'orders.csv';
  link.click();
  // A browser that saves later has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
