'use client';

import { ProofSection } from '@/components/form/proof-section';
import { pageTitle } from '@/components/shell/page-shell';
import { type Surroundings, TrackShell } from '@/components/shell/track-shell';
import type { Clock } from '@/lib/i18n/clock';
import { fill } from '@/lib/i18n/message';
import type { Messages } from '@/lib/i18n/messages/en';
import type { PageNotice } from '@/lib/orders/notices';
import type { PublicOrder } from '@/lib/orders/public-order';
import { defaultHelpWindows, type HelpWindows } from '@/lib/orders/topics';
import { type TrackAddress, trackAddress } from '@/lib/orders/track-address';
import { LiveOrder } from './live-order';
import { Share } from './share';

/** All that goes to the browser with the page of an order, but its words. */
export interface OrderPageProps {
  order: PublicOrder;
  /** A proof would open a tracking number that isn't shown. */
  hidesNumbers?: boolean;
  storeClock: Clock;
  surroundings: Surroundings;
  /** Left out where the store has settled nothing of its own. */
  windows?: HelpWindows;
  /** What the store has to tell at this time; left out where that is nothing. */
  notices?: PageNotice[];
  /** What this page was asked for, where that isn't the number alone. */
  address?: TrackAddress;
  /** The order's plain address in full; null where this tracker's own isn't known. */
  shareAddress: string | null;
  /** Of this answer's policy. */
  nonce: string | undefined;
}

const noNotices: PageNotice[] = [];

/**
 * The page of an order that was found. It is the browser's from end to end: a page that only the server draws passes
 * through two renderers there and is sent twice, as HTML and as what React compares it with.
 */
export function OrderPage(props: OrderPageProps & { messages: Messages }) {
  const { order, messages, storeClock, surroundings, shareAddress, nonce } = props;
  const { hidesNumbers = false, windows = defaultHelpWindows, notices = noNotices } = props;
  const { address = { po: order.po } } = props;
  const { store, chosenLang } = surroundings;
  const query = new URLSearchParams(address.token ? { t: address.token } : { po: order.po });
  return (
    <TrackShell {...{ surroundings, address, messages }} po={order.po}>
      <LiveOrder
        {...{ order, hidesNumbers, storeClock, nonce, notices }}
        title={pageTitle(fill(messages.page.orderTitle, { po: order.po }), store, messages)}
        words={messages.order}
        topics={{ words: messages.topics, places: surroundings.help, windows }}
        jsonAddress={`/api/orders?${query}`}
        pageAddress={trackAddress({ ...address, lang: chosenLang })}
      />
      {order.shows === 'full' ? null : (
        <ProofSection
          {...{ messages, order, hidesNumbers }}
          hidden={chosenLang === null ? {} : { lang: chosenLang }}
          to="track"
          isAside
        />
      )}
      {shareAddress === null ? null : <Share messages={messages} address={shareAddress} />}
    </TrackShell>
  );
}
