import { DeskList } from '@/components/desk/desk-list';
import { DeskProblem } from '@/components/desk/desk-problem';
import { DeskSearch } from '@/components/desk/desk-search';
import { DeskShell } from '@/components/desk/desk-shell';
import { signInProblems } from '@/components/desk/sign-in';
import { TextsProblem } from '@/components/desk/texts-problem';
import { Heading } from '@/components/shell/heading';
import { deskAddress } from '@/lib/http/desk-address';
import { problemStatus } from '@/lib/http/problem';
import { mostLinkDays, type SupportLookup, type SupportResult } from '@/lib/orders/support-order';
import { setResponseStatus } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';
import type { SearchParams } from '../page-request';
import { AttentionSection } from './attention-section';
import { DeskGate } from './desk-gate';
import { DeskOrderPage } from './desk-order-page';
import { type DeskQuestion, readDeskQuestion } from './desk-question';
import { type DeskRequest, readDeskRequest } from './desk-request';

/** How many come with the page itself. */
const mostAtOnce = 10;

type Query = Awaited<SearchParams>;

/** The support desk: one field, and what it finds. */
export default async function DeskPage({ searchParams }: { searchParams: SearchParams }) {
  const [desk, query] = [await readDeskRequest(), await searchParams];
  if (desk.access !== 'agent') return <Gate desk={desk} query={query} />;

  const question = readDeskQuestion(query, { days: mostLinkDays });
  if (question === null) setResponseStatus(400);
  const { typed = '', by = 'po', lookups = [] } = question ?? {};
  const isFirst = lookups.length === 0;
  return (
    <DeskShell title={lookups.length === 1 ? typed : 'Look up'} desk={desk} current="desk">
      <TextsProblem problems={getTracker().words.problems} />
      {isFirst && !desk.hasMemory ? (
        <Heading rank={1} className="sr-only">
          Support desk
        </Heading>
      ) : null}
      <DeskSearch {...{ typed, by, isFirst }} isAlone={isFirst && !desk.hasMemory} nonce={desk.nonce} />
      {question === null ? <p className="banner">This address can’t be read. Search anew.</p> : null}
      {isFirst ? <AttentionSection reason={null} /> : null}
      {question === null || isFirst ? null : <Found desk={desk} question={question} />}
    </DeskShell>
  );
}

/** Signing in leads on to what was asked for. */
function Gate({ desk, query }: { desk: DeskRequest; query: Query }) {
  const asked = Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  const wanted = typeof query.to === 'string' ? query.to : `/support?${new URLSearchParams(asked)}`;
  const problem = signInProblems.find((known) => known === query.problem) ?? null;
  if (problem === 'too-many-requests') setResponseStatus(429);
  return <DeskGate desk={desk} to={deskAddress(wanted)} problem={problem} />;
}

async function Found({ desk, question }: { desk: DeskRequest; question: DeskQuestion }) {
  if (question.whole !== null) {
    const result = await getTracker().support(question.whole, desk.origin);
    if (result.kind === 'found') return <DeskOrderPage desk={desk} question={question} found={result} />;
  }
  const { lookups, from, hasMore, typed, by } = question;
  const atOnce = lookups.slice(from, from + mostAtOnce);
  const results = await getTracker().supportAll(atOnce, desk.origin);
  const rows = atOnce.flatMap((lookup, index) => {
    const result = results[index];
    return result === undefined ? [] : [{ lookup, result }];
  });
  const [only] = rows;
  if (only === undefined || lookups.length > 1) {
    const next = from + mostAtOnce;
    const address = `/support?${new URLSearchParams({ q: typed, by, from: String(next) })}`;
    return (
      <DeskList
        rows={rows}
        later={lookups.slice(next)}
        hasMore={hasMore}
        nextAddress={next < lookups.length ? address : null}
        messages={getTracker().words.messagesIn('en')}
      />
    );
  }
  return <One {...only} desk={desk} question={question} />;
}

function One(props: {
  desk: DeskRequest;
  question: DeskQuestion;
  lookup: SupportLookup;
  result: SupportResult;
}) {
  const { desk, question, lookup, result } = props;
  if (result.kind === 'found') return <DeskOrderPage desk={desk} question={question} found={result} />;
  setResponseStatus(
    problemStatus(result.kind === 'another-order' ? 'unavailable' : result.kind),
    result.kind === 'unavailable' ? result.retryAfterSeconds : undefined,
  );
  return <DeskProblem kind={result.kind} lookup={lookup} />;
}
