import { Heading } from '@/components/shell/heading';
import { formatCountry } from '@/lib/i18n/message';
import type { OrderMessages } from '@/lib/i18n/messages/en';
import type { Destination as Place } from '@/lib/orders/order';

/** Where the order goes, as far as its view grants: never a street. */
export function Destination(props: { place: Place; words: OrderMessages; locale: string; under?: number }) {
  const { place, words, locale } = props;
  const { name, city, region, postalCode, country } = place;
  const town = [city, region].filter((fact) => fact !== null).join(', ');
  // Countries put the postal code before, after or below the town: on a line of its own it is right in all of them.
  const lines = [name, town, postalCode, country === null ? null : formatCountry(country, locale)];
  return (
    <section aria-labelledby="destination" className="section">
      <Heading rank={2} under={props.under} id="destination">
        {words.destination}
      </Heading>
      <address>{lines.map((line) => (line ? <bdi key={line}>{line}</bdi> : null))}</address>
    </section>
  );
}
