import { DeskSearch } from '@/components/desk/desk-search';
import { DeskShell } from '@/components/desk/desk-shell';
import { getTracker } from '@/lib/tracker/get-tracker';
import { MissingPage } from '../../[...missing]/missing-page';
import type { SearchParams } from '../../page-request';
import { AttentionSection, parseReason } from '../attention-section';
import { DeskGate } from '../desk-gate';
import { readDeskRequest } from '../desk-request';

/** Orders that need somebody's look. There is no such page without a memory. */
export default async function AttentionPage({ searchParams }: { searchParams: SearchParams }) {
  const [desk, query] = [await readDeskRequest(), await searchParams];
  if (getTracker().attention === null) return <MissingPage />;
  const reason = parseReason(query.reason);
  const address = `/support/attention${reason === null ? '' : `?reason=${reason}`}`;
  if (desk.access !== 'agent') return <DeskGate desk={desk} to={address} />;
  return (
    <DeskShell title="Needs a look" desk={desk} current="attention">
      <DeskSearch typed="" by="po" isAlone={false} nonce={desk.nonce} />
      <AttentionSection reason={reason} />
    </DeskShell>
  );
}
