import { redirect } from 'next/navigation';
import type { TrackProblemKind } from '@/components/form/track-problem';
import { typedText } from '@/lib/orders/typed-text';
import { currentClient } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';
import { readPageRequest, type SearchParams } from '../page-request';
import { FoundPage } from './found-page';
import { BrokenPage, ProblemPage } from './problem-page';
import { trackQuestion } from './track-question';

/** One order, or a kind page that says why not. */
export default async function TrackPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await readPageRequest();
  const query = await searchParams;
  const question = trackQuestion(query, page.surroundings.chosenLang);
  const request = 'request' in question ? question.request : { po: '', token: null };
  const typed = typedText(request.po ?? '');
  const problem = (kind: TrackProblemKind) => <ProblemPage {...{ page, request, typed }} problem={kind} />;
  switch (question.kind) {
    case 'redirect':
      return redirect(question.to);
    case 'number-lost':
    case 'unreadable':
      return problem({ kind: 'number-lost' });
    case 'proof-failed':
      return problem(question);
    case 'order': {
      const result = await getTracker().track(request, currentClient());
      if (result.kind === 'broken') return <BrokenPage {...{ page, request }} />;
      if (result.kind !== 'found') return problem(result);
      return <FoundPage {...{ page, request }} order={result.order} hidesNumbers={result.hidesNumbers} />;
    }
    default:
      return question satisfies never;
  }
}
