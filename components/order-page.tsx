'use client';

import type { ReactNode } from 'react';
import type { Clock } from '@/lib/i18n/clock';
import { fill } from '@/lib/i18n/message';
import type { Messages } from '@/lib/i18n/messages/en';
import type { PublicOrder } from '@/lib/orders/public-order';
import type { Hold } from '@/lib/orders/stage';
import { type TrackAddress, trackAddress } from '@/lib/orders/track-address';
import { LiveOrder } from './live-order';
import { pageTitle } from './page-frame';
import { ProofSection } from './proof-section';
import { Share } from './share';
import { type Surroundings, TrackFrame } from './track-frame';

/** All that the page of an order says. It goes to the browser, which keeps the order fresh. */
type OrderPageWords = Pick<Messages, 'page' | 'order' | 'proof' | 'share' | 'help'>;

/**
 * The page of an order that was found. It is the browser's from end to end: a page that only the server draws passes
 * through two renderers there and is sent twice, as HTML and as what React compares it with.
 */
export function OrderPage(props: {
  order: PublicOrder;
  hold: Hold | null;
  words: OrderPageWords;
  storeClock: Clock;
  surroundings: Surroundings;
  /** What this page was asked for. */
  address: TrackAddress;
  /** The plain address, and its QR code for paper: drawn by the server, since what draws it weighs more than it. */
  share: { address: string; qrCode: ReactNode } | null;
}) {
  const { order, hold, words, storeClock, surroundings, address, share } = props;
  const { store, chosenLang } = surroundings;
  const title = fill(words.page.orderTitle, { po: order.po });
  const query = new URLSearchParams(address.token ? { t: address.token } : { po: order.po });
  return (
    <TrackFrame
      {...{ surroundings, address }}
      messages={words}
      title={fill(title, { stage: words.order.stages[order.stage] })}
      po={order.po}
    >
      <LiveOrder
        {...{ order, hold, storeClock }}
        title={pageTitle(title, store, words)}
        words={words.order}
        jsonAddress={`/api/orders?${query}`}
        pageAddress={trackAddress({ ...address, lang: chosenLang })}
      />
      {order.shows === 'full' ? null : (
        <ProofSection
          messages={words}
          order={order}
          hidden={chosenLang === null ? {} : { lang: chosenLang }}
          to="track"
          isAside
        />
      )}
      {share === null ? null : <Share messages={words} {...share} />}
    </TrackFrame>
  );
}
