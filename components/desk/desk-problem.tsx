import { Heading } from '@/components/shell/heading';
import type { SupportLookup, SupportResult } from '@/lib/orders/support-order';

export type DeskProblemKind = Exclude<SupportResult, { kind: 'found' }>['kind'];

/** Why there is no order to show, in words for an agent. */
export function deskProblemText(kind: DeskProblemKind): string {
  switch (kind) {
    case 'invalid-request':
      return 'An internal id is digits only.';
    case 'invalid-purchase-order':
      return 'That isn’t a purchase order number: it has 1 to 128 characters.';
    case 'not-found':
      return 'The print shop has no such order.';
    case 'another-order':
      return 'The print shop answered with an order of another number.';
    case 'unavailable':
      return 'The print shop can’t be reached right now.';
    default:
      return kind satisfies never;
  }
}

/** An order that can't be shown, and what to try next. */
export function DeskProblem({ kind, lookup }: { kind: DeskProblemKind; lookup: SupportLookup }) {
  const [typed, other, otherName] =
    'id' in lookup
      ? [lookup.id, { q: lookup.id, by: 'po' }, 'a purchase order']
      : [lookup.po, { q: lookup.po, by: 'id' }, 'an internal id'];
  const mayBeOther = kind !== 'unavailable' && ('id' in lookup || /^\s*\d+\s*$/.test(typed));
  return (
    <section className="desk-problem" role="status">
      <Heading rank={1}>{deskProblemText(kind)}</Heading>
      <p className="lead">
        Asked for <bdi className="typed">{typed.trim()}</bdi>.
        {kind === 'unavailable' ? ' Nothing is wrong with the number: try again in a minute.' : null}
      </p>
      {mayBeOther ? (
        <p>
          <a className="link" href={`/support?${new URLSearchParams(other)}`}>
            Look it up as {otherName}
          </a>
        </p>
      ) : null}
    </section>
  );
}
