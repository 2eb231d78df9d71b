import { isDeepStrictEqual } from 'node:util';
import { LookupForm } from '@/components/form/lookup-form';
import { TrackProblem } from '@/components/form/track-problem';
import { Broken } from '@/components/shell/broken';
import { pageTitle } from '@/components/shell/page-shell';
import { TrackShell } from '@/components/shell/track-shell';
import { defaultHelpWindows } from '@/lib/orders/topics';
import { trackAddress } from '@/lib/orders/track-address';
import type { TrackAnswer } from '@/lib/orders/track-answer';
import type { TrackRequest } from '@/lib/orders/track-result';
import { typedText } from '@/lib/orders/typed-text';
import { getRequestContext, setResponseStatus } from '@/lib/process/request-context';
import { answerTitle, orderTitle } from '@/lib/wording/answer-title';
import { countTopics } from '../count-topics';
import type { PageRequest } from '../page-request';
import { pageStatus } from '../page-status';
import { OrderPageIn, type PageFacts } from './order-page-in';

interface AnswerProps {
  page: PageRequest;
  request: TrackRequest;
  answer: TrackAnswer;
}

/** What `/track` answers, with the status of the same outcome in JSON. */
export function AnswerPage(props: AnswerProps) {
  const { status, retryAfterSeconds } = pageStatus(props.answer);
  setResponseStatus(status, retryAfterSeconds);
  return props.answer.kind === 'order' ? (
    <OrderAnswer {...props} answer={props.answer} />
  ) : (
    <OtherAnswer {...props} answer={props.answer} />
  );
}

type OrderAnswerKind = Extract<TrackAnswer, { kind: 'order' }>;

/** Picks what goes to the browser along with an order: only what is named here does, and of that, what isn't usual. */
function OrderAnswer({ page, request, answer }: AnswerProps & { answer: OrderAnswerKind }) {
  const { order, hidesNumbers } = answer;
  const { ownSentences, windows, notices } = page;
  countTopics(order, page.clock);
  const facts: PageFacts = {
    order,
    ...(hidesNumbers ? { hidesNumbers } : {}),
    ...(isDeepStrictEqual(windows, defaultHelpWindows) ? {} : { windows }),
    ...(ownSentences === null ? {} : { ownSentences }),
    ...(notices.length === 0 ? {} : { notices }),
    ...(request.token === null && request.po === order.po ? {} : { address: request }),
    storeClock: page.clock,
    surroundings: page.surroundings,
    shareAddress: page.origin === null ? null : page.origin + trackAddress({ po: order.po }),
  };
  const { messages, surroundings } = page;
  return (
    <>
      <title>{pageTitle(orderTitle(order, messages), surroundings.store, messages)}</title>
      <OrderPageIn facts={JSON.stringify(facts)} locale={surroundings.locale} nonce={page.nonce} />
    </>
  );
}

/** A kind page that says why there is no order to see. */
function OtherAnswer(props: AnswerProps & { answer: Exclude<TrackAnswer, OrderAnswerKind> }) {
  const { page, request, answer } = props;
  const { surroundings, messages } = page;
  const typed = typedText(request.po ?? '');
  return (
    <TrackShell {...{ surroundings, messages }} address={request} po={typed === '' ? null : typed}>
      <title>{pageTitle(answerTitle(answer, messages), surroundings.store, messages)}</title>
      <Content {...{ page, request, answer, typed }} />
    </TrackShell>
  );
}

function Content(props: {
  page: PageRequest;
  request: TrackRequest;
  answer: Exclude<TrackAnswer, OrderAnswerKind>;
  typed: string;
}) {
  const { page, request, answer, typed } = props;
  const { messages, hidden, surroundings } = page;
  const { locale, chosenLang } = surroundings;
  const retryHref = trackAddress({ ...request, lang: chosenLang });
  switch (answer.kind) {
    case 'form':
      return <LookupForm {...{ messages, hidden }} showsExample />;
    case 'problem':
      return (
        <TrackProblem
          {...{ typed, messages, locale, hidden, retryHref }}
          problem={answer.problem}
          to="track"
        />
      );
    case 'broken':
      // The framework's own page for a fault of ours is blank without scripts.
      return (
        <Broken
          words={messages.broken}
          requestId={getRequestContext()?.requestId ?? null}
          retryHref={retryHref}
        />
      );
    default:
      return answer satisfies never;
  }
}
