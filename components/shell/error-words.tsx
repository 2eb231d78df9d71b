'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Messages } from '@/lib/i18n/messages/en';

interface ErrorPageWords {
  broken: Messages['broken'];
  requestId: string | null;
}

const Words = createContext<ErrorPageWords | null>(null);

/** Keeps the few words of the error page at hand: it is drawn when nothing can be asked for any more. */
export function ErrorWords({ children, ...value }: ErrorPageWords & { children: ReactNode }) {
  return <Words value={value}>{children}</Words>;
}

export function useErrorWords(): ErrorPageWords | null {
  return useContext(Words);
}
