import { Notices } from '@/components/order/notices';
import { OrderView } from '@/components/order/order-view';
import { Topics, type TopicsProps } from '@/components/order/topics';
import type { Clock } from '@/lib/i18n/clock';
import type { Messages } from '@/lib/i18n/messages/en';
import type { PageNotice } from '@/lib/orders/notices';
import type { View } from '@/lib/orders/public-order';
import type { SupportOrder } from '@/lib/orders/support-order';
import { DeskFlags } from './desk-flags';
import { DeskInternals } from './desk-internals';
import { DeskShare, type DeskShareProps } from './desk-share';

/** One order as the shopper sees it, beside what only the store may see and what the agent does with it. */
export function DeskOrder(props: {
  order: SupportOrder;
  /** What the number alone opens. */
  alone: View | 'nothing';
  messages: Pick<Messages, 'order'>;
  clock: Clock;
  share: DeskShareProps;
  topics: Pick<TopicsProps, 'words' | 'places' | 'windows'>;
  notices: PageNotice[];
}) {
  const { order, alone, messages, clock, share, topics, notices } = props;
  const wording = {
    order: order.detail.order,
    words: messages.order,
    locale: clock.locale,
  };
  return (
    <>
      <DeskFlags order={order} />
      <div className="desk-columns">
        <div className="desk-shopper">
          <p className="desk-caption">
            What the customer sees with a proof. <span className="muted">{aloneTexts[alone]}</span>
          </p>
          <OrderView
            wording={wording}
            clock={clock}
            isReadersClock={false}
            notices={<Notices notices={notices} stage={order.stage} />}
            topics={
              <Topics
                {...topics}
                wording={wording}
                timeZone={clock.timeZone}
                now={clock.now}
                target="_blank"
              />
            }
            target="_blank"
          />
        </div>
        <div className="desk-aside">
          <DeskShare {...share} />
          <DeskInternals order={order} clock={clock} words={messages.order} />
        </div>
      </div>
    </>
  );
}

const aloneTexts: Record<View | 'nothing', string> = {
  full: 'The number alone shows the same.',
  tracking: 'The number alone shows all but the destination.',
  status: 'The number alone shows neither tracking numbers nor the destination.',
  nothing: 'The number alone shows nothing: it asks for a proof.',
};
