import type { Messages } from '@/lib/i18n/messages/en';
import type { HelpWindows } from '@/lib/orders/topics';
import { answerOf, type OrderWording } from '@/lib/wording/order-answer';
import { type AskPlaces, askAddress, sayTopics } from '@/lib/wording/topic-help';

/** What a topic is drawn from, beside its order. */
export interface TopicsProps {
  wording: OrderWording;
  words: Messages['topics'];
  places: AskPlaces;
  windows: HelpWindows;
  /** The store's, whose days count. */
  timeZone: string | undefined;
  /** ISO 8601. */
  now: string;
  /** In a frame, the store's page opens outside of it. */
  target?: '_blank';
}

/** What can be done now: two to four questions, each with what to do and one way to ask the store. */
export function Topics(props: TopicsProps) {
  const { wording, words, places, target } = props;
  const { order, locale } = wording;
  return (
    <section className="topics" aria-label={words.heading}>
      {sayTopics(order, words, { ...props, locale }).map((topic) => {
        const { po, stage } = order;
        const address = askAddress(places, words, { po, stage, topic, answer: answerOf(wording) });
        return (
          <details key={topic.id} id={`topic-${topic.id}`} data-topic={topic.id} open={topic.isOpen}>
            <summary>{topic.question}</summary>
            <p className="actions muted">{topic.said}</p>
            {address === null ? null : (
              <p className="actions">
                <a className="quiet-button" href={address} rel="noopener noreferrer" target={target}>
                  {words.ask}
                  <span className="sr-only">: {topic.question}</span>
                </a>
              </p>
            )}
          </details>
        );
      })}
    </section>
  );
}
