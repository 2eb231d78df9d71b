import { redirect } from 'next/navigation';
import { answerQuestion } from '@/lib/lookups/answer-question';
import { trackOrder } from '@/lib/lookups/track-order';
import { readPageRequest, type SearchParams } from '../page-request';
import { AnswerPage } from './answer-page';
import { trackQuestion } from './track-question';

/** One order, or a kind page that says why not. */
export default async function TrackPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await readPageRequest();
  const question = trackQuestion(await searchParams, page.surroundings.chosenLang);
  if (question.kind === 'redirect') return redirect(question.to);
  const request = 'request' in question ? question.request : { po: '', token: null };
  return <AnswerPage {...{ page, request }} answer={await answerQuestion(question, trackOrder)} />;
}
