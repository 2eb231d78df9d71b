import type { ReactNode } from 'react';
import { Heading } from '@/components/shell/heading';
import { Moment } from '@/components/shell/moment';
import { Rich } from '@/components/shell/rich';
import { type Clock, formatFull, formatMoment, formatZone } from '@/lib/i18n/clock';
import { fill } from '@/lib/i18n/message';
import type { OrderMessages } from '@/lib/i18n/messages/en';
import { type Trouble, troubleOf } from '@/lib/orders/trouble';
import { answerOf, type OrderWording, remarkOf } from '@/lib/wording/order-answer';
import { troubleMessage } from '@/lib/wording/order-news';
import { Destination } from './destination';
import { Items } from './items';
import { Parcels } from './parcels';
import { Timeline } from './timeline';

/**
 * One order, whole: the answer, the timeline, the packages, the items. Complete as HTML; what a script adds
 * hangs on `data-` attributes or comes in through `controls`, so that the page and the widget both draw it.
 */
export function OrderView(props: {
  wording: OrderWording;
  clock: Clock;
  /** Whether `clock` is the reader's own, or the store's, which is then named. */
  isReadersClock: boolean;
  trouble?: Trouble | null;
  /** Somebody asked, and there was nothing to tell. */
  isNothingNew?: boolean;
  /** What stands after "Last checked 14:02": asking again, and a switch to stop. */
  controls?: ReactNode;
  /** What changed since the last visit. */
  since?: ReactNode;
  /** What the store tells at this time. */
  notices?: ReactNode;
  /** What can be done. */
  topics?: ReactNode;
  /** Where a carrier's page opens: in a frame, outside of it. */
  target?: '_blank';
  /** Level of the heading above, on another site's page. */
  under?: number;
}) {
  const { wording, clock, isReadersClock, controls, since, notices, topics, target, under } = props;
  const { order, words } = wording;
  const trouble = troubleOf(order, props.trouble ?? null);
  const remark = remarkOf(wording);
  const [nothingNew = ''] = words.nothingNew.split('{checked}');
  // The longest that may stand in the line: after a look without news, in the other clock's words.
  const roomText =
    nothingNew +
    fill(isReadersClock ? words.checkedIn : words.checked, {
      time: formatMoment(order.checkedAt, clock),
      zone: formatZone(clock),
    });
  return (
    <article className="order" data-stage={order.stage}>
      <header className="answer">
        <p className="eyebrow">
          <Rich message={words.number} values={{ po: <bdi>{order.po}</bdi> }} />
        </p>
        <Heading rank={1} under={under}>
          {answerOf(wording)}
        </Heading>
        {remark === null ? null : <p className="lead">{remark}</p>}
        {since}
        {notices}
      </header>
      {trouble === null ? null : (
        <TroubleBanner key={trouble} {...{ trouble, words, clock }} checkedAt={order.checkedAt} />
      )}
      <div className="panel">
        <Timeline wording={wording} clock={clock} />
        <div className="checked">
          <p data-checked="" data-room={roomText} suppressHydrationWarning>
            <span>
              <span data-nothing-new="" hidden={!props.isNothingNew}>
                {nothingNew}
              </span>
              <Rich
                message={isReadersClock ? words.checked : words.checkedIn}
                values={{
                  time: <Moment at={order.checkedAt} clock={clock} as="moment" />,
                  zone: (
                    <span data-zone="" suppressHydrationWarning>
                      {formatZone(clock)}
                    </span>
                  ),
                }}
              />
            </span>
          </p>
          {controls}
          <p className="print-only" suppressHydrationWarning>
            {fill(words.asOf, { time: formatFull(order.checkedAt, clock) })}
          </p>
        </div>
      </div>
      {topics}
      <Parcels {...{ wording, target, under }} />
      <Items {...{ wording, under }} />
      {order.destination === null ? null : (
        <Destination place={order.destination} words={words} locale={wording.locale} under={under} />
      )}
    </article>
  );
}

/** Why what is shown may be old, and since when. The widget keeps each at hand, hidden, for its script to show. */
export function TroubleBanner(props: {
  trouble: Trouble;
  checkedAt: string;
  words: OrderMessages;
  clock: Clock;
  isAtHand?: boolean;
}) {
  const { trouble, checkedAt, words, clock, isAtHand } = props;
  return (
    <p className="banner" data-trouble={trouble} hidden={isAtHand}>
      <Rich
        message={troubleMessage(trouble, words)}
        values={{ time: <Moment at={checkedAt} clock={clock} as="moment" /> }}
      />
    </p>
  );
}
