import type { Messages } from '@/lib/i18n/messages/en';
import { Field } from './field';
import { HiddenFields } from './hidden-fields';

/** Asks for the email or postal code that shows whose order it is. It travels in a POST body, never in an address. */
export function ProofForm(props: {
  messages: Pick<Messages, 'proof'>;
  po: string;
  to: 'track' | 'embed';
  problem?: string | null;
  hidden?: Record<string, string>;
  /** On an order's page it stands beside the answer, not in its place. */
  isAside?: boolean;
}) {
  const { messages, po, to, problem = null, hidden = {}, isAside = false } = props;
  const words = messages.proof;
  return (
    <form action="/verify" method="post" className={isAside ? 'form form-inline' : 'form'}>
      <HiddenFields fields={{ ...hidden, po, ...(to === 'embed' ? { to } : {}) }} />
      <Field
        id="proof"
        label={words.label}
        hint={words.hint}
        problem={problem}
        isGuest={to === 'embed'}
        input={{ name: 'proof', autoComplete: 'email' }}
      />
      <button type="submit" className={isAside ? 'button button-quiet' : 'button'}>
        {words.submit}
      </button>
    </form>
  );
}
