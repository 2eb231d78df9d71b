'use client';

import { Suspense } from 'react';
import { useAnswerFacts } from '@/components/shell/answer-facts';
import { Broken } from '@/components/shell/broken';
import { Worded } from './worded';

/**
 * What a page that failed to draw shows in its place, in the reader's language. Where its words can't be loaded any more,
 * the last page (`global-error.tsx`) takes over.
 */
export default function ErrorPage() {
  const facts = useAnswerFacts();
  if (facts === null) return null;
  return (
    <Suspense>
      <Worded locale={facts.locale}>
        {({ broken }) => (
          <main id="content" tabIndex={-1}>
            <title>{broken.heading}</title>
            <Broken words={broken} requestId={facts.requestId} />
          </main>
        )}
      </Worded>
    </Suspense>
  );
}
