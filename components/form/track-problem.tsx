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
  const { messages, typed, hidden, to, heading, text, fieldProblem } = props;
  return (
    <div className="state">
      <StateMark kind={props.problem.kind} />
      {fieldProblem === undefined ? null : (
        <ProblemSummary
          heading={messages.problem.heading}
          text={fieldProblem}
          fieldId="po"
          under={props.under}
        />
      )}
      <Heading rank={1} under={props.under}>
        {heading}
      </Heading>
      {text === undefined ? null : <p className="lead">{text}</p>}
      <LookupForm
        {...{ messages, typed, hidden }}
        action={`/${to}`}
        problem={fieldProblem ?? null}
        showsExample
      />
    </div>
  );
}

function NotFound({ messages, typed, hidden, to, under }: TrackProblemProps) {
  const words = messages.notFound;
  return (
    <div className="state">
      <StateMark kind="not-found" />
      <Heading rank={1} under={under}>
        {words.heading}
      </Heading>
      <p className="lead">
        <Rich message={words.text} values={{ po: <bdi className="typed">{typed}</bdi> }} />
      </p>
      <ul className="advice">
        <li>{words.checkNumber}</li>
        <li>{words.newOrder}</li>
        <li>{words.help}</li>
      </ul>
      <LookupForm {...{ messages, typed, hidden }} action={`/${to}`} showsExample />
    </div>
  );
}

function Proof(props: TrackProblemProps & { fieldProblem: string | null }) {
  const { messages, typed, hidden, to, retryHref, fieldProblem } = props;
  return (
    <div className="state">
      <StateMark kind="verification-required" />
      {fieldProblem === null ? null : (
        <ProblemSummary
          heading={messages.problem.heading}
          text={fieldProblem}
          fieldId="proof"
          under={props.under}
        />
      )}
      <Heading rank={1} under={props.under}>
        {messages.verification.heading}
      </Heading>
      <p className="lead">{messages.verification.text}</p>
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
    </div>
  );
}

function Wait(props: TrackProblemProps & { heading: string; retry: string; children: ReactNode }) {
  const { messages, typed, hidden, to, retryHref, heading, retry, children } = props;
  return (
    <div className="state">
      <StateMark kind={props.problem.kind} />
      <Heading rank={1} under={props.under}>
        {heading}
      </Heading>
      <p className="lead">{children}</p>
      <p className="retry">
        <a className="button" href={retryHref}>
          {retry}
        </a>
      </p>
      <LookupForm {...{ messages, typed, hidden }} action={`/${to}`} isAside />
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
