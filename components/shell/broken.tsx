import { fill } from '@/lib/i18n/message';
import type { Messages } from '@/lib/i18n/messages/en';

/** A fault of ours, with the id that finds it in the log. An empty address is this same page, asked for anew. */
export function Broken(props: { words: Messages['broken']; requestId: string | null; retryHref?: string }) {
  const { words, requestId, retryHref = '' } = props;
  return (
    <div className="state">
      <h1>{words.heading}</h1>
      <p className="lead">{words.text}</p>
      <p className="retry">
        <a className="button" href={retryHref}>
          {words.retry}
        </a>
      </p>
      {requestId === null ? null : <p className="note">{fill(words.reference, { id: requestId })}</p>}
    </div>
  );
}
