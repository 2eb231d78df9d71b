import type { PageNotice } from '@/lib/orders/notices';
import type { Stage } from '@/lib/orders/stage';

/**
 * What the store has to say at this time, quietly. What is to come within the day is there, too, hidden: in the frame a
 * script without words shows it when its time has come.
 */
export function Notices({ notices, stage }: { notices: PageNotice[]; stage: Stage }) {
  return notices
    .filter(({ stages }) => stages === null || stages.includes(stage))
    .map(({ text, from, until, isOn }) => (
      <p
        key={`${from} ${until} ${text}`}
        className="note"
        data-notice
        data-from={from ?? undefined}
        data-until={until ?? undefined}
        hidden={!isOn}
      >
        {text}
      </p>
    ));
}
