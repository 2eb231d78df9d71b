'use client';

import { useErrorWords } from '@/components/error-words';
import { fill } from '@/lib/i18n/message';

/** A fault of ours. It is told in the reader's language, with the id that finds it in the log. */
export default function ErrorPage() {
  const page = useErrorWords();
  if (page === null) return null;
  const { words, requestId } = page;
  return (
    <main id="content" tabIndex={-1}>
      <title>{words.heading}</title>
      <div className="state">
        <h1>{words.heading}</h1>
        <p className="lead">{words.text}</p>
        <p>
          {/* biome-ignore lint/a11y/useValidAnchor: an empty address is this same page, asked for anew */}
          <a className="button" href="">
            {words.retry}
          </a>
        </p>
        {requestId === null ? null : <p className="muted">{fill(words.reference, { id: requestId })}</p>}
      </div>
    </main>
  );
}
