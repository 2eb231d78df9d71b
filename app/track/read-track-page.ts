import 'server-only';
import { cache } from 'react';
import type { TrackAnswer } from '@/lib/orders/track-answer';
import type { TrackRequest } from '@/lib/orders/track-result';
import { currentClient, getRequestContext } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';
import { readPageRequest } from '../page-request';
import { trackQuestion } from './track-question';

export type TrackPageAnswer =
  | { kind: 'redirect'; to: string }
  | { kind: 'answer'; request: TrackRequest; answer: TrackAnswer };

/** What `/track` answers to this request, found once: the layout asks for the style of it, the page for all of it. */
export const readTrackPage = cache(async (): Promise<TrackPageAnswer> => {
  const { surroundings } = readPageRequest();
  const query = getRequestContext()?.query ?? new URLSearchParams();
  const question = trackQuestion(byName(query), surroundings.chosenLang);
  if (question.kind === 'redirect') return question;
  const request = 'request' in question ? question.request : { po: '', token: null };
  return { kind: 'answer', request, answer: await getTracker().answer(question, currentClient()) };
});

/** A query as the framework hands it over, without what an object has by nature. */
function byName(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
