import { keepTyped } from '@/lib/browser/desk-keys';
import { DeskKeys } from './desk-keys';

/** The desk's one field. Enter goes; several numbers go one to a line. */
export function DeskSearch(props: {
  typed: string;
  by: 'po' | 'id';
  /** Nothing else is on the page. */
  isAlone: boolean;
  /** Nothing has been asked for. */
  isFirst?: boolean;
  /** Of this answer's policy. */
  nonce: string | undefined;
}) {
  const { typed, by, isAlone, isFirst = isAlone, nonce } = props;
  return (
    <form
      action="/support"
      method="get"
      className="desk-search"
      data-desk-search
      data-alone={isAlone || undefined}
    >
      <div className="field">
        <label htmlFor="q">Find orders</label>
        <p id="q-hint" className="hint">
          Up to two hundred at once, one to a line or with commas between them. Press <kbd>/</kbd> to get here
          from anywhere, <kbd>Enter</kbd> to go.
        </p>
        <textarea
          id="q"
          name="q"
          rows={1}
          defaultValue={typed}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          autoComplete="off"
          dir="auto"
          aria-describedby="q-hint"
          // biome-ignore lint/a11y/noAutofocus: an agent who opens the desk pastes a number next
          autoFocus={isFirst}
        />
        <script nonce={nonce} suppressHydrationWarning>
          {keepTyped}
        </script>
        <DeskKeys />
      </div>
      <fieldset className="desk-by">
        <legend className="sr-only">What the numbers are</legend>
        <label>
          <input type="radio" name="by" value="po" defaultChecked={by === 'po'} /> Purchase order
        </label>
        <label>
          <input type="radio" name="by" value="id" defaultChecked={by === 'id'} /> Internal id
        </label>
      </fieldset>
      <button type="submit" className="button">
        Find
      </button>
    </form>
  );
}
