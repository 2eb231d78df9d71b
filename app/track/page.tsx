import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { homeAddress, trackAddress } from '@/components/addresses';
import { Help } from '@/components/help';
import { LanguageSwitch } from '@/components/language-switch';
import { PageFrame, pageTitle } from '@/components/page-frame';
import { isMistake, problemHeading, TrackProblem, type TrackProblemKind } from '@/components/track-problem';
import { publicOrigin } from '@/lib/http/public-origin';
import { setResponseStatus } from '@/lib/http/request-context';
import { fill } from '@/lib/i18n/message';
import { type TrackRequest, trackOrder } from '@/lib/orders/track-order';
import { type PageRequest, readPageRequest, type SearchParams } from '../page-request';
import { problemStatus } from '../problem-status';
import { OrderPage } from './order-page';
import { trackQuestion } from './track-question';

/** One order, or a kind page that says why not. */
export default async function TrackPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await readPageRequest();
  const query = await searchParams;
  const question = trackQuestion(query, page.chosenLang);
  const typed = typeof query.po === 'string' ? query.po : '';
  const request = question.kind === 'order' ? question.request : { po: typed, token: null };
  const problem = (kind: TrackProblemKind) => <ProblemPage {...{ page, request, typed }} problem={kind} />;
  switch (question.kind) {
    case 'redirect':
      return redirect(question.to);
    case 'number-lost':
      return problem(question);
    case 'unreadable':
      return problem({ kind: 'invalid-purchase-order' });
    case 'proof-failed':
      return problem(question);
    case 'order': {
      const result = await trackOrder(request);
      if (result.kind !== 'found') return problem(result);
      const { order, hold } = result;
      const title = fill(page.messages.page.orderTitle, { po: order.po });
      return (
        <Frame
          page={page}
          request={request}
          title={fill(title, { stage: page.messages.order.stages[order.stage] })}
          po={order.po}
        >
          <OrderPage
            {...{ page, order, hold, request }}
            title={pageTitle(title, page.store, page.messages)}
            origin={publicOrigin(await headers())}
          />
        </Frame>
      );
    }
    default:
      return question satisfies never;
  }
}

function ProblemPage(props: {
  page: PageRequest;
  request: TrackRequest;
  problem: TrackProblemKind;
  typed: string;
}) {
  const { page, request, problem, typed } = props;
  const { messages, locale, hidden, chosenLang } = page;
  setResponseStatus(
    problemStatus(problem),
    'retryAfterSeconds' in problem ? problem.retryAfterSeconds : undefined,
  );
  const heading = problemHeading(problem, messages);
  return (
    <Frame
      page={page}
      request={request}
      title={isMistake(problem) ? fill(messages.page.errorTitle, { title: heading }) : heading}
      po={typed === '' ? null : typed}
    >
      <TrackProblem
        {...{ problem, typed, messages, locale, hidden }}
        to="track"
        retryHref={trackAddress({ ...request, lang: chosenLang })}
      />
    </Frame>
  );
}

function Frame(props: {
  page: PageRequest;
  request: TrackRequest;
  title: string;
  po: string | null;
  children: ReactNode;
}) {
  const { page, request, title, po, children } = props;
  const { store, messages, locale, chosenLang, help } = page;
  return (
    <PageFrame
      store={store}
      messages={messages}
      lookupHref={homeAddress(chosenLang)}
      languages={
        <LanguageSwitch
          current={locale}
          label={messages.page.language}
          hrefFor={(lang) => trackAddress({ ...request, lang })}
        />
      }
    >
      <title>{pageTitle(title, store, messages)}</title>
      {children}
      <Help messages={messages} places={help} po={po} />
    </PageFrame>
  );
}
