'use client';

import { useErrorWords } from '@/components/error-words';

/**
 * For a file of the framework's that isn't there: an address that isn't one of ours gets `[...missing]`. The framework
 * puts this into every answer, needed or not: so it is drawn by the browser's part, which costs an answer one line.
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
