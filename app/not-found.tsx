'use client';

import { useErrorWords } from '@/components/shell/error-words';

/**
 * In place of the framework's own, whose inline styles our policy forbids. No address leads here: one that isn't ours
 * gets `[...missing]`. The framework puts this into every answer all the same: as a part of the browser's it costs a line.
 */
export default function NotFound() {
  const page = useErrorWords();
  if (page === null) return null;
  return (
    <main id="content">
      <h1>{page.missing.heading}</h1>
      <a className="link" href="/">
        {page.missing.trackAnother}
      </a>
    </main>
  );
}
