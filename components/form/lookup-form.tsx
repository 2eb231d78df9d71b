import { Rich } from '@/components/shell/rich';
import type { Messages } from '@/lib/i18n/messages/en';
import { Field } from './field';
import { HiddenFields } from './hidden-fields';

/** Asks for an order number. A plain GET form: the address it leads to is the one people share. */
export function LookupForm(props: {
  messages: Pick<Messages, 'lookup'>;
  action?: '/track' | '/embed';
  /** What was typed before, kept after an error. */
  typed?: string | null;
  problem?: string | null;
  hidden?: Record<string, string>;
  /** A picture in words of where the number stands. */
  showsExample?: boolean;
  /** Where something else on the page is more likely to help. */
  isAside?: boolean;
}) {
  const { messages, action = '/track', typed = null, problem = null, hidden = {} } = props;
  const { showsExample = false, isAside = false } = props;
  const words = messages.lookup;
  return (
    <form action={action} method="get" className="form">
      <HiddenFields fields={hidden} />
      <Field
        id="po"
        label={words.label}
        hint={`${words.hint} ${words.hintPaste}`}
        problem={problem}
        isGuest={action === '/embed'}
        input={{ name: 'po', defaultValue: typed ?? '', autoComplete: 'off' }}
      />
      {showsExample ? (
        <p className="example" aria-hidden="true">
          <span className="example-from">{words.exampleFrom}</span>
          <span>
            <Rich message={words.exampleSubject} values={{ number: <mark dir="ltr">#1001</mark> }} />
          </span>
        </p>
      ) : null}
      <button type="submit" className={isAside ? 'button button-quiet' : 'button'}>
        {words.submit}
      </button>
    </form>
  );
}
