import {
  isMistake,
  problemHeading,
  TrackProblem,
  type TrackProblemKind,
} from '@/components/form/track-problem';
import { Broken } from '@/components/shell/broken';
import { pageTitle } from '@/components/shell/page-shell';
import { TrackShell } from '@/components/shell/track-shell';
import { fill } from '@/lib/i18n/message';
import { trackAddress } from '@/lib/orders/track-address';
import type { TrackRequest } from '@/lib/orders/track-result';
import { getRequestContext, setResponseStatus } from '@/lib/process/request-context';
import type { PageRequest } from '../page-request';
import { pageStatus } from '../page-status';
import { PageStyle } from '../page-style';

/** A kind page that says why there is no order to see, with the status of the same outcome in JSON. */
export function ProblemPage(props: {
  page: PageRequest;
  request: TrackRequest;
  problem: TrackProblemKind;
  typed: string;
}) {
  const { page, request, problem, typed } = props;
  const { messages, hidden, surroundings } = page;
  const { locale, chosenLang } = surroundings;
  setResponseStatus(
    pageStatus(problem),
    'retryAfterSeconds' in problem ? problem.retryAfterSeconds : undefined,
  );
  const heading = problemHeading(problem, messages);
  const title = isMistake(problem) ? fill(messages.page.errorTitle, { title: heading }) : heading;
  return (
    <TrackShell {...{ surroundings, messages }} address={request} po={typed === '' ? null : typed}>
      <PageStyle rooms={['form', 'problem']} />
      <title>{pageTitle(title, surroundings.store, messages)}</title>
      <TrackProblem
        {...{ problem, typed, messages, locale, hidden }}
        to="track"
        retryHref={trackAddress({ ...request, lang: chosenLang })}
      />
    </TrackShell>
  );
}

/** A fault of ours. The framework's own page for it is blank without scripts. */
export function BrokenPage({ page, request }: { page: PageRequest; request: TrackRequest }) {
  setResponseStatus(pageStatus({ kind: 'broken' }));
  const { surroundings, messages } = page;
  const words = messages.broken;
  const requestId = getRequestContext()?.requestId ?? null;
  return (
    <TrackShell {...{ surroundings, messages }} address={request} po={request.po}>
      <title>{pageTitle(words.heading, surroundings.store, messages)}</title>
      <Broken
        words={words}
        requestId={requestId}
        retryHref={trackAddress({ ...request, lang: surroundings.chosenLang })}
      />
    </TrackShell>
  );
}
