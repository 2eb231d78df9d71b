import { livePurchaseOrder } from './orders';
import { american, internalFields, items, laterInstant, laterShipment } from './wire-builders';

const second = 1000;
/** When each thing happens, counted from the first look at the order. */
const journey = {
  released: 45 * second,
  firstPacked: 75 * second,
  secondPacked: 100 * second,
  packed: 120 * second,
  shipped: 165 * second,
  delivered: 240 * second,
  /** Nobody watches a delivered order any more: the next look, if it comes this late, begins a new journey. */
  over: 540 * second,
};

/**
 * The order that a visitor can watch. Its journey begins with the first look at it, not with the server's start,
 * so that whoever comes sees it from the beginning; and begins again once it is long over.
 */
export function liveOrder(): (now: number) => object {
  let receivedAt: number | null = null;
  return (now) => {
    if (receivedAt === null || now - receivedAt >= journey.over) receivedAt = now;
    return wireAt(receivedAt, now);
  };
}

function wireAt(receivedAt: number, now: number): object {
  const age = now - receivedAt;
  const id = 20051;
  const isPast = (moment: keyof typeof journey) => age >= journey[moment];
  const word = (isPacked: boolean) => (isPast('shipped') ? 'shipped' : isPacked ? 'completed' : 'open');
  return {
    id,
    purchase_order: livePurchaseOrder,
    received_at: laterInstant(receivedAt),
    created_at: isPast('released') ? laterInstant(receivedAt + journey.released) : null,
    shipped_at: isPast('shipped') ? laterInstant(receivedAt + journey.shipped) : null,
    status: statusAt(isPast),
    client_amount: 73.19,
    items: items(id, [word(isPast('firstPacked')), word(isPast('secondPacked')), word(isPast('packed'))]),
    shipments: isPast('shipped') ? [laterShipment('9400111899223197428596', isPast('delivered'))] : [],
    address: american,
    ...internalFields(receivedAt),
  };
}

function statusAt(isPast: (moment: keyof typeof journey) => boolean): string {
  if (isPast('shipped')) return 'shipped';
  if (isPast('packed')) return 'completed';
  return isPast('released') ? 'open' : 'received';
}
