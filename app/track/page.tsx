import { redirect } from 'next/navigation';
import { readPageRequest } from '../page-request';
import { AnswerPage } from './answer-page';
import { readTrackPage } from './read-track-page';

/** One order, or a kind page that says why not. */
export default async function TrackPage() {
  const found = await readTrackPage();
  if (found.kind === 'redirect') return redirect(found.to);
  return <AnswerPage page={readPageRequest()} request={found.request} answer={found.answer} />;
}
