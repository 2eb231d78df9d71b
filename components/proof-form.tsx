import type { Messages } from '@/lib/i18n/messages/en';
import { Field } from './field';
import { HiddenFields } from './hidden-fields';

/** Asks for the e-mail or postal code that shows whose order it is. It travels in a POST body, never in an address. */
export function ProofForm(props: {
  messages: Pick<Messages, 'proof'>;
  po: string;
  to: 'track' | 'embed';
  problem?: string | null;
  hidden?: Record<string, string>;
}) {
  const { messages, po, to, problem = null, hidden = {} } = props;
  const words = messages.proof;
  return (
    <form action="/verify" method="post" className="form">
      <HiddenFields fields={{ ...hidden, po, to }} />
      <Field
        id="proof"
        label={words.label}
        hint={words.hint}
        problem={problem}
        input={{ name: 'proof', autoComplete: 'email' }}
      />
      <button type="submit" className="button">
        {words.submit}
      </button>
    </form>
  );
}
