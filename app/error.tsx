'use client';

import { Broken } from '@/components/shell/broken';
import { useErrorWords } from '@/components/shell/error-words';

/** What a page that failed to draw shows in its place, in the reader's language. */
export default function ErrorPage() {
  const page = useErrorWords();
  if (page === null) return null;
  return (
    <main id="content" tabIndex={-1}>
      <title>{page.broken.heading}</title>
      <Broken words={page.broken} requestId={page.requestId} />
    </main>
  );
}
