'use client';

import { ProofSection } from '@/components/form/proof-section';
import { pageTitle } from '@/components/shell/page-shell';
import { type Surroundings, TrackShell } from '@/components/shell/track-shell';
import type { Clock } from '@/lib/i18n/clock';
import { fill } from '@/lib/i18n/message';
import type { Messages } from '@/lib/i18n/messages/en';
import type { PublicOrder } from '@/lib/orders/public-order';
import { type TrackAddress, trackAddress } from '@/lib/orders/track-address';
import { LiveOrder } from './live-order';
import { renderedOnce } from './rendered-once';
import { Share } from './share';

/** All that the page of an order is drawn from. It goes to the browser, which keeps the order fresh. */
export interface OrderPageFacts {
  order: PublicOrder;
  /** A proof would open a tracking number that isn't shown. */
  hidesNumbers: boolean;
  words: Pick<Messages, 'page' | 'order' | 'topics' | 'proof' | 'share' | 'help'>;
  storeClock: Clock;
  surroundings: Surroundings;
  /** What this page was asked for. */
  address: TrackAddress;
  /** The order's plain address in full; null where this tracker's own isn't known. */
  shareAddress: string | null;
}

/**
 * The page of an order that was found. It is the browser's from end to end: a page that only the server draws passes
 * through two renderers there and is sent twice, as HTML and as what React compares it with.
 * @param facts `OrderPageFacts` as JSON
 */
export function OrderPage({ title, facts }: { title: string; facts: string }) {
  return (
    <>
      <title>{title}</title>
      <RenderedOrder facts={facts} />
    </>
  );
}

/** Where somebody's order goes is kept nowhere. */
const RenderedOrder = renderedOnce(Order, ({ order }) => order.shows !== 'full');

function Order(facts: OrderPageFacts) {
  const { order, hidesNumbers, words, storeClock, surroundings, address, shareAddress } = facts;
  const { store, chosenLang } = surroundings;
  const query = new URLSearchParams(address.token ? { t: address.token } : { po: order.po });
  return (
    <TrackShell {...{ surroundings, address }} messages={words} po={order.po}>
      <LiveOrder
        {...{ order, hidesNumbers, storeClock }}
        title={pageTitle(fill(words.page.orderTitle, { po: order.po }), store, words)}
        words={words.order}
        topics={{ words: words.topics, places: surroundings.help, windows: surroundings.windows }}
        notices={surroundings.notices}
        jsonAddress={`/api/orders?${query}`}
        pageAddress={trackAddress({ ...address, lang: chosenLang })}
      />
      {order.shows === 'full' ? null : (
        <ProofSection
          messages={words}
          {...{ order, hidesNumbers }}
          hidden={chosenLang === null ? {} : { lang: chosenLang }}
          to="track"
          isAside
        />
      )}
      {shareAddress === null ? null : <Share messages={words} address={shareAddress} />}
    </TrackShell>
  );
}
