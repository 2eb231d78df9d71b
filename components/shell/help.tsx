import { Heading } from '@/components/shell/heading';
import { fill } from '@/lib/i18n/message';
import type { Messages } from '@/lib/i18n/messages/en';
import { type AskPlaces, helpAddress } from '@/lib/wording/topic-help';
import { Rich } from './rich';

/** Where "Get help" leads, as the store configured it. */
export type HelpPlaces = AskPlaces;

/** How to reach the store about an order; nothing where the store names no way. */
export function Help(props: {
  messages: Pick<Messages, 'help'>;
  places: HelpPlaces;
  po: string | null;
  target?: '_blank';
  under?: number;
}) {
  const { messages, places, po, target, under } = props;
  const words = messages.help;
  if (places.email === undefined && places.url === undefined) return null;
  return (
    <section aria-labelledby="help" className="section">
      <Heading rank={2} under={under} id="help">
        {words.heading}
      </Heading>
      <p className="muted">
        {po === null ? (
          words.textWithoutNumber
        ) : (
          <Rich message={words.text} values={{ po: <bdi>{po}</bdi> }} />
        )}
      </p>
      <p className="actions">
        {places.url === undefined ? null : (
          <a
            className="link"
            href={helpAddress(places.url, { po: po ?? '' })}
            rel="noopener noreferrer"
            target={target}
          >
            {words.contact}
          </a>
        )}
        {places.email === undefined ? null : (
          <a className="link" href={mailAddress(places.email, po, words.emailSubject)} target={target}>
            <Rich message={words.email} values={{ email: <bdi>{places.email}</bdi> }} />
          </a>
        )}
      </p>
    </section>
  );
}

export function mailAddress(email: string, po: string | null, subject: string): string {
  return po === null
    ? `mailto:${email}`
    : `mailto:${email}?subject=${encodeURIComponent(fill(subject, { po }))}`;
}
