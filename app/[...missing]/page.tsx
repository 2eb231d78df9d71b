import { redirect } from 'next/navigation';
import { trackAddress } from '@/lib/orders/track-address';
import { readPageRequest, type SearchParams } from '../page-request';
import { askedAt } from '../track/track-question';
import { MissingPage } from './missing-page';

/** An address that isn't one of ours leads on to the order that it names, as `/Track?po=1001` does. */
export default async function AnyOtherPage(props: {
  params: Promise<{ missing: string[] }>;
  searchParams: SearchParams;
}) {
  const asked = askedAt((await props.params).missing, await props.searchParams);
  if (asked === null) return <MissingPage />;
  const { surroundings } = readPageRequest();
  return redirect(trackAddress({ ...asked, lang: surroundings.chosenLang }));
}
