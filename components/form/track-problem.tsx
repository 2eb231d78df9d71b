import type { ReactNode } from 'react';
import { Heading } from '@/components/shell/heading';
import { Rich } from '@/components/shell/rich';
import { StateMark } from '@/components/shell/state-mark';
import { fillPlural, type Plural } from '@/lib/i18n/message';
import type { Messages } from '@/lib/i18n/messages/en';
import type { ProofFailure } from '@/lib/orders/lookup-question';
import type { TrackProblemKind } from '@/lib/orders/track-answer';
import { ProblemSummary } from './field';
import { LookupForm } from './lookup-form';
import { ProofForm } from './proof-form';

export interface TrackProblemProps {
  problem: TrackProblemKind;
  /** What was typed; kept in the form. */
  typed: string;
  messages: Messages;
  locale: string;
  /** Where the forms lead: our own page, or the frame. */
  to: 'track' | 'embed';
  hidden: Record<string, string>;
  /** The address of this same question, to ask it again. */
  retryHref: string;
  /** Level of the heading above, on another site's page. */
  under?: number;
}

/** One kind page for each outcome that isn't an order, with the form still there. */
export function TrackProblem(props: TrackProblemProps) {
  const { problem, messages } = props;
  switch (problem.kind) {
    case 'number-lost':
      return <Lookup {...props} heading={messages.numberLost.heading} text={messages.numberLost.text} />;
    case 'invalid-purchase-order':
      return (
        <Lookup
          {...props}
          heading={messages.invalidNumber.heading}
          fieldProblem={messages.problem.invalidNumber}
        />
      );
    case 'not-found':
      return <NotFound {...props} />;
    case 'link-invalid':
      return <Lookup {...props} heading={messages.linkInvalid.heading} text={messages.linkInvalid.text} />;
    case 'link-expired':
      return <Lookup {...props} heading={messages.linkExpired.heading} text={messages.linkExpired.text} />;
    case 'verification-required':
      return <Proof {...props} fieldProblem={null} />;
    case 'proof-failed':
      return <Proof {...props} fieldProblem={proofProblemText(problem, messages, props.locale)} />;
    case 'too-many-requests':
      return (
        <Wait {...props} heading={messages.tooMany.heading} retry={messages.tooMany.retry}>
          {waitText(messages.tooMany.text, problem.retryAfterSeconds, props.locale)}
        </Wait>
      );
    case 'unavailable':
      return (
        <Wait {...props} heading={messages.unavailable.heading} retry={messages.unavailable.retry}>
          {messages.unavailable.text}
        </Wait>
      );
    default:
      return problem satisfies never;
  }
}

function Lookup(props: TrackProblemProps & { heading: string; text?: string; fieldProblem?: string }) {
  const { messages, typed, hidden, to, heading, text, fieldProblem = null } = props;
  return (
    <State {...props} heading={heading} lead={text} field={{ id: 'po', problem: fieldProblem }}>
      <LookupForm {...{ messages, typed, hidden }} action={`/${to}`} problem={fieldProblem} showsExample />
    </State>
  );
}

function NotFound(props: TrackProblemProps) {
  const { messages, typed, hidden, to } = props;
  const words = messages.notFound;
  return (
    <State
      {...props}
      heading={words.heading}
      lead={<Rich message={words.text} values={{ po: <bdi className="typed">{typed}</bdi> }} />}
    >
      <ul className="advice">
        <li>{words.checkNumber}</li>
        <li>{words.newOrder}</li>
        <li>{words.help}</li>
      </ul>
      <LookupForm {...{ messages, typed, hidden }} action={`/${to}`} showsExample />
    </State>
  );
}

function Proof(props: TrackProblemProps & { fieldProblem: string | null }) {
  const { messages, typed, hidden, to, retryHref, fieldProblem } = props;
  const { heading, text } = messages.verification;
  return (
    <State {...props} heading={heading} lead={text} field={{ id: 'proof', problem: fieldProblem }}>
      <p className="kept">
        {messages.proof.number} <bdi className="typed">{typed}</bdi>
      </p>
      <ProofForm {...{ messages, hidden, to }} po={typed} problem={fieldProblem} />
      {fieldProblem === null ? null : (
        <p className="retry">
          <a className="link" href={retryHref}>
            {messages.proof.withoutProof}
          </a>
        </p>
      )}
    </State>
  );
}

function Wait(props: TrackProblemProps & { heading: string; retry: string; children: ReactNode }) {
  const { messages, typed, hidden, to, retryHref, heading, retry, children } = props;
  return (
    <State {...props} heading={heading} lead={children}>
      <p className="retry">
        <a className="button" href={retryHref}>
          {retry}
        </a>
      </p>
      <LookupForm {...{ messages, typed, hidden }} action={`/${to}`} isAside />
    </State>
  );
}

/** What all of them have: the mark, what is wrong with the field, the answer, and why. */
function State(
  props: Pick<TrackProblemProps, 'problem' | 'messages' | 'under'> & {
    heading: string;
    lead: ReactNode;
    field?: { id: string; problem: string | null };
    children: ReactNode;
  },
) {
  const { problem, messages, under, heading, lead, field, children } = props;
  const kind = problem.kind === 'proof-failed' ? 'verification-required' : problem.kind;
  return (
    <div className="state">
      <StateMark kind={kind} />
      {field === undefined || field.problem === null ? null : (
        <ProblemSummary
          heading={messages.problem.heading}
          text={field.problem}
          fieldId={field.id}
          under={under}
        />
      )}
      <Heading rank={1} under={under}>
        {heading}
      </Heading>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}

function waitText(message: Plural, seconds: number, locale: string): string {
  return fillPlural(message, Math.ceil(seconds / 60), locale);
}

function proofProblemText(failure: ProofFailure, { problem }: Messages, locale: string): string {
  switch (failure.reason) {
    case 'no-match':
      return problem.noMatch;
    case 'invalid-proof':
      return problem.invalidProof;
    case 'too-many-requests':
      return waitText(problem.tooManyProofs, failure.retryAfterSeconds, locale);
    case 'unavailable':
      return problem.proofUnavailable;
    default:
      return failure satisfies never;
  }
}
