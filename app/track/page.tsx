import { redirect } from 'next/navigation';
import { currentClient } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';
import { readPageRequest, type SearchParams } from '../page-request';
import { AnswerPage } from './answer-page';
import { trackQuestion } from './track-question';

/** One order, or a kind page that says why not. */
export default async function TrackPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await readPageRequest();
  const question = trackQuestion(await searchParams, page.surroundings.chosenLang);
  if (question.kind === 'redirect') return redirect(question.to);
  const request = 'request' in question ? question.request : { po: '', token: null };
  const answer = await getTracker().answer(question, currentClient());
  return <AnswerPage {...{ page, request, answer }} />;
}
