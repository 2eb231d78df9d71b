import { DeskShell } from '@/components/desk/desk-shell';
import { Heading } from '@/components/shell/heading';
import { displayParameters, parseDisplaySettings } from '@/lib/embed/display-settings';
import { getTracker } from '@/lib/tracker/get-tracker';
import type { SearchParams } from '../../page-request';
import { DeskGate } from '../desk-gate';
import { readDeskRequest } from '../desk-request';
import { ArrivalTest } from './arrival-test';
import { LooksForm } from './looks-form';
import { Macros } from './macro-list';
import { Preview } from './preview';
import { AllowedPages, Snippets, WhereToPaste } from './snippet-list';

/** What goes onto the store's help page and into its macros, filled in and ready to copy. */
export default async function InstallPage({ searchParams }: { searchParams: SearchParams }) {
  const [desk, query] = [await readDeskRequest(), await searchParams];
  if (desk.access !== 'agent') return <DeskGate desk={desk} to={addressOf(query)} />;

  const read = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value : null;
  };
  const settings = parseDisplaySettings(read);
  const { EMBED_ALLOWED_ORIGINS, PURCHASE_ORDER_PREFIX } = getTracker().store;
  const { origin } = desk;
  return (
    <DeskShell title="Install" desk={desk} current="install">
      <div className="install">
        <Heading rank={1}>On your help page</Heading>
        {origin === null ? (
          <p className="banner">
            This tracker doesn’t know its own address yet: the operator has to set PUBLIC_URL, such as
            https://track.store.example. Then the snippets stand here.
          </p>
        ) : (
          <>
            <p className="lead">
              Three ways to put order tracking on a page of your store. All show the same; take the first one
              that your platform lets through.
            </p>
            <AllowedPages origins={EMBED_ALLOWED_ORIGINS} />
            <LooksForm settings={settings} />
            <Snippets origin={origin} settings={settings} />
            <Preview attributes={Object.fromEntries(displayParameters(settings))} />
            <WhereToPaste origin={origin} />
            <Macros origin={origin} />
            <ArrivalTest origin={origin} written={read('written')} prefix={PURCHASE_ORDER_PREFIX} />
          </>
        )}
      </div>
    </DeskShell>
  );
}

/** This page as it was asked for, to come back to after signing in. */
function addressOf(query: Awaited<SearchParams>): string {
  const asked = Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return `/support/install?${new URLSearchParams(asked)}`;
}
