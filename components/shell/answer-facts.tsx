'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Locale } from '@/lib/i18n/locales';

/** What the error page has to know: it is drawn when nothing can be asked for any more. */
interface AnswerFacts {
  locale: Locale;
  /** Finds this answer in the log. */
  requestId: string | null;
}

const Facts = createContext<AnswerFacts | null>(null);

export function AnswerFactsProvider({ children, ...facts }: AnswerFacts & { children: ReactNode }) {
  return <Facts value={facts}>{children}</Facts>;
}

export function useAnswerFacts(): AnswerFacts | null {
  return useContext(Facts);
}
