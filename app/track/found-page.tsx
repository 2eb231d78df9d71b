import { OrderPage, type OrderPageFacts } from '@/components/order/order-page';
import { pageTitle } from '@/components/shell/page-shell';
import { fill } from '@/lib/i18n/message';
import type { PublicOrder } from '@/lib/orders/public-order';
import { trackAddress } from '@/lib/orders/track-address';
import type { TrackRequest } from '@/lib/orders/track-result';
import { countTopics } from '../count-topics';
import type { PageRequest } from '../page-request';
import { PageStyle } from '../page-style';

/** The page of an order. Picks what goes to the browser along with it: only what is named here does. */
export function FoundPage(props: {
  page: PageRequest;
  request: TrackRequest;
  order: PublicOrder;
  /** See `TrackResult`. */
  hidesNumbers: boolean;
}) {
  const { page, request, order, hidesNumbers } = props;
  const { surroundings, messages } = page;
  countTopics(order, page.clock);
  const { page: pageWords, order: orderWords, topics, proof, share, help } = messages;
  const facts: OrderPageFacts = {
    order,
    hidesNumbers,
    words: { page: pageWords, order: orderWords, topics, proof, share, help },
    storeClock: page.clock,
    surroundings,
    address: request,
    shareAddress: page.origin === null ? null : page.origin + trackAddress({ po: order.po }),
  };
  const title = fill(pageWords.orderTitle, { po: order.po, stage: orderWords.stages[order.stage] });
  return (
    <>
      <PageStyle rooms={order.shows === 'full' ? ['order'] : ['order', 'form']} />
      <OrderPage title={pageTitle(title, surroundings.store, messages)} facts={JSON.stringify(facts)} />
    </>
  );
}
