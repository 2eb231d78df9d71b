import { LookupForm } from '@/components/form/lookup-form';
import { Heading } from '@/components/shell/heading';
import { PageShell } from '@/components/shell/page-shell';
import type { ProofFailure } from '@/lib/orders/lookup-question';
import type { TrackProblemKind } from '@/lib/orders/track-answer';
import { MissingPage } from '../../[...missing]/missing-page';
import { readPageRequest, type SearchParams } from '../../page-request';
import { AnswerPage } from '../../track/answer-page';

/** Every state of the pages from fixtures, for development and for looking at them. Absent from production. */
export default async function StatesPage({ searchParams }: { searchParams: SearchParams }) {
  if (process.env.NODE_ENV !== 'development') return <MissingPage />;
  const { orderStates } = await import('./orders');
  const query = await searchParams;
  const page = readPageRequest();
  const state = typeof query.state === 'string' ? query.state : '';
  const order = orderStates[state];
  const problem = problems.find(({ name }) => name === state)?.problem;
  if (state === 'broken') throw new Error('The error page, as asked for.');

  if (order !== undefined) {
    const hidesNumbers = order.shows === 'status' || state === 'hidden-number';
    const request = { po: order.po, token: null };
    return <AnswerPage {...{ page, request }} answer={{ kind: 'order', order, hidesNumbers }} />;
  }
  if (problem !== undefined) {
    return (
      <AnswerPage
        {...{ page }}
        request={{ po: '#1001', token: null }}
        answer={{ kind: 'problem', problem }}
      />
    );
  }
  const { messages, surroundings } = page;
  return (
    <PageShell store={surroundings.store} messages={messages} lookupHref="/" languages={null}>
      <title>States</title>
      <Heading rank={1}>States</Heading>
      <ul className="rows">
        {[...Object.keys(orderStates), ...problems.map(({ name }) => name), 'broken'].map((name) => (
          <li key={name}>
            <a className="link" href={`/dev/states?state=${name}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <LookupForm messages={messages} showsExample />
    </PageShell>
  );
}

const failedProof = (failure: ProofFailure) => ({
  name: `proof-${failure.reason}`,
  problem: { kind: 'proof-failed', ...failure } as const,
});

const problems: { name: string; problem: TrackProblemKind }[] = [
  { name: 'number-lost', problem: { kind: 'number-lost' } },
  { name: 'invalid', problem: { kind: 'invalid-purchase-order' } },
  { name: 'verification', problem: { kind: 'verification-required' } },
  failedProof({ reason: 'no-match' }),
  failedProof({ reason: 'invalid-proof' }),
  failedProof({ reason: 'too-many-requests', retryAfterSeconds: 700 }),
  failedProof({ reason: 'unavailable', retryAfterSeconds: 15 }),
  { name: 'not-found', problem: { kind: 'not-found' } },
  { name: 'link-invalid', problem: { kind: 'link-invalid' } },
  { name: 'link-expired', problem: { kind: 'link-expired' } },
  { name: 'too-many', problem: { kind: 'too-many-requests', retryAfterSeconds: 700 } },
  { name: 'unavailable', problem: { kind: 'unavailable', retryAfterSeconds: 30 } },
];
