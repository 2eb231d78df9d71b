import { redirect } from 'next/navigation';
import { LookupForm } from '@/components/form/lookup-form';
import { RecentOrders } from '@/components/form/recent-orders';
import { Heading } from '@/components/shell/heading';
import { Help } from '@/components/shell/help';
import { LanguageSwitch } from '@/components/shell/language-switch';
import { PageShell, pageTitle } from '@/components/shell/page-shell';
import { lookupQuestion } from '@/lib/orders/lookup-question';
import { homeAddress, type TrackAddress, trackAddress } from '@/lib/orders/track-address';
import { readPageRequest, type SearchParams } from './page-request';
import { parametersOf } from './track/track-question';

/** The lookup form. */
export default async function HomePage({ searchParams }: { searchParams: SearchParams }) {
  const asked = askedElsewhere(await searchParams);
  const { messages, hidden, surroundings, clock, nonce } = readPageRequest();
  const { store, help, locale, chosenLang } = surroundings;
  if (asked !== null) redirect(trackAddress({ ...asked, lang: chosenLang }));

  return (
    <PageShell
      store={store}
      messages={messages}
      lookupHref={null}
      languages={<LanguageSwitch current={locale} label={messages.page.language} hrefFor={homeAddress} />}
    >
      <title>{pageTitle(messages.page.title, store, messages)}</title>
      <div className="ask">
        <div>
          <Heading rank={1}>{messages.lookup.heading}</Heading>
          <p className="lead">{messages.lookup.intro}</p>
        </div>
        <LookupForm messages={messages} hidden={hidden} showsExample />
        <div>
          <RecentOrders
            words={messages.recent}
            stages={messages.order.stages}
            clock={clock}
            lang={chosenLang}
            nonce={nonce}
          />
          <Help messages={messages} places={help} po={null} />
        </div>
      </div>
    </PageShell>
  );
}

/** What this address asks for that has a page of its own; null where it asks for nothing. */
function askedElsewhere(query: Awaited<SearchParams>): TrackAddress | null {
  const question = lookupQuestion(parametersOf(query));
  if (question.kind === 'nothing-asked') return null;
  // Of two numbers neither is the one: they are asked for again, as one that got lost is.
  return 'request' in question ? question.request : { po: '' };
}
