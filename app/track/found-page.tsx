import { OrderPage } from '@/components/order-page';
import { QrCode } from '@/components/qr-code';
import type { PublicOrder } from '@/lib/orders/public-order';
import type { Hold } from '@/lib/orders/stage';
import { trackAddress } from '@/lib/orders/track-address';
import type { TrackRequest } from '@/lib/orders/track-order';
import type { PageRequest } from '../page-request';

/** The page of an order. Picks what goes to the browser along with it: only what is named here does. */
export function FoundPage(props: {
  page: PageRequest;
  request: TrackRequest;
  order: PublicOrder;
  hold: Hold | null;
}) {
  const { page, request, order, hold } = props;
  const { page: pageWords, order: orderWords, proof, share, help } = page.messages;
  const address = page.origin === null ? null : page.origin + trackAddress({ po: order.po });
  return (
    <OrderPage
      {...{ order, hold }}
      words={{ page: pageWords, order: orderWords, proof, share, help }}
      storeClock={page.clock}
      surroundings={page.surroundings}
      address={request}
      share={address === null ? null : { address, qrCode: <QrCode text={address} label={share.qrLabel} /> }}
    />
  );
}
