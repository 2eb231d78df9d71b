import { LookupForm } from '@/components/form/lookup-form';
import { Heading } from '@/components/shell/heading';
import { PageShell, pageTitle } from '@/components/shell/page-shell';
import { StateMark } from '@/components/shell/state-mark';
import { homeAddress } from '@/lib/orders/track-address';
import { setResponseStatus } from '@/lib/process/request-context';
import { readPageRequest } from '../page-request';

/** An address that isn't one of ours. */
export function MissingPage() {
  setResponseStatus(404);
  const { messages, hidden, surroundings } = readPageRequest();
  const { store, chosenLang } = surroundings;
  const words = messages.pageNotFound;
  return (
    <PageShell store={store} messages={messages} lookupHref={homeAddress(chosenLang)} languages={null}>
      <title>{pageTitle(words.heading, store, messages)}</title>
      <div className="state">
        <StateMark kind="number-lost" />
        <Heading rank={1}>{words.heading}</Heading>
        <p className="lead">{words.text}</p>
        <LookupForm messages={messages} hidden={hidden} showsExample />
      </div>
    </PageShell>
  );
}
