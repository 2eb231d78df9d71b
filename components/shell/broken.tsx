import { Heading } from '@/components/shell/heading';
import { fill } from '@/lib/i18n/message';
import type { Messages } from '@/lib/i18n/messages/en';

/** A fault of ours, with the id that finds it in the log. An empty address is this same page, asked for anew. */
export function Broken(props: {
  words: Messages['broken'];
  requestId: string | null;
  retryHref?: string;
  /** Level of the heading above, on another site's page. */
  under?: number;
}) {
  const { words, requestId, retryHref = '' } = props;
  return (
    <div className="state">
      <Heading rank={1} under={props.under}>
        {words.heading}
      </Heading>
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
