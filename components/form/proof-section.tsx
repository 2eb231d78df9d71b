import type { ComponentProps } from 'react';
import { Heading } from '@/components/shell/heading';
import type { PublicOrder } from '@/lib/orders/public-order';
import { ProofForm } from './proof-form';

/** Under an order that shows less than everything: what a proof would open. */
export function ProofSection(
  props: Pick<ComponentProps<typeof ProofForm>, 'messages' | 'hidden' | 'to' | 'isAside'> & {
    order: PublicOrder;
    /** It would open a tracking number, too. */
    hidesNumbers: boolean;
    under?: number;
  },
) {
  const { order, hidesNumbers, under, ...form } = props;
  const { heading, text, parcelsHeading, parcelsText } = form.messages.proof;
  const showsParcels = order.shows === 'tracking' && !hidesNumbers;
  return (
    <section aria-labelledby="proof-heading" className="section proof">
      <Heading rank={2} under={under} id="proof-heading">
        {showsParcels ? heading : parcelsHeading}
      </Heading>
      <p className="muted">{showsParcels ? text : parcelsText}</p>
      <ProofForm {...form} po={order.po} />
    </section>
  );
}
