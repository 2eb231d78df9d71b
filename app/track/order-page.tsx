import { trackAddress } from '@/components/addresses';
import { LiveOrder } from '@/components/live-order';
import { ProofForm } from '@/components/proof-form';
import { Share } from '@/components/share';
import type { PublicOrder } from '@/lib/orders/public-order';
import type { Hold } from '@/lib/orders/stage';
import type { TrackRequest } from '@/lib/orders/track-order';
import type { PageRequest } from '../page-request';

/** Everything below the masthead of an order that was found. */
export function OrderPage(props: {
  page: PageRequest;
  order: PublicOrder;
  hold: Hold | null;
  request: TrackRequest;
  title: string;
}) {
  const { page, order, hold, request, title } = props;
  const { messages, clock, hidden, chosenLang, origin } = page;
  const query = new URLSearchParams(request.token === null ? { po: order.po } : { t: request.token });
  return (
    <>
      <LiveOrder
        {...{ order, hold, title }}
        words={messages.order}
        storeClock={clock}
        jsonAddress={`/api/orders?${query}`}
        pageAddress={trackAddress({ ...request, lang: chosenLang })}
      />
      {order.shows === 'full' ? null : (
        <ProofSection {...{ messages, hidden }} po={order.po} showsParcels={order.shows === 'tracking'} />
      )}
      {origin === null ? null : (
        <Share messages={messages} address={origin + trackAddress({ po: order.po })} />
      )}
    </>
  );
}

function ProofSection(props: {
  messages: PageRequest['messages'];
  hidden: Record<string, string>;
  po: string;
  showsParcels: boolean;
}) {
  const { messages, hidden, po, showsParcels } = props;
  const words = messages.proof;
  return (
    <section aria-labelledby="proof-heading" className="section proof">
      <h2 id="proof-heading">{showsParcels ? words.heading : words.parcelsHeading}</h2>
      <p className="muted">{showsParcels ? words.text : words.parcelsText}</p>
      <ProofForm {...{ messages, hidden, po }} to="track" isAside />
    </section>
  );
}
