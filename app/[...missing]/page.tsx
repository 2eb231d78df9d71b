import { LookupForm } from '@/components/lookup-form';
import { PageFrame, pageTitle } from '@/components/page-frame';
import { StateMark } from '@/components/state-mark';
import { setResponseStatus } from '@/lib/http/request-context';
import { homeAddress } from '@/lib/orders/track-address';
import { readPageRequest } from '../page-request';
import { PageStyle } from '../page-style';

/** An address that isn't one of ours. */
export default async function MissingPage() {
  setResponseStatus(404);
  const { messages, hidden, surroundings } = await readPageRequest();
  const { store, chosenLang } = surroundings;
  const words = messages.pageNotFound;
  return (
    <PageFrame store={store} messages={messages} lookupHref={homeAddress(chosenLang)} languages={null}>
      <PageStyle rooms={['form', 'problem']} />
      <title>{pageTitle(words.heading, store, messages)}</title>
      <div className="state">
        <StateMark kind="number-lost" />
        <h1>{words.heading}</h1>
        <p className="lead">{words.text}</p>
        <LookupForm messages={messages} hidden={hidden} showsExample />
      </div>
    </PageFrame>
  );
}
