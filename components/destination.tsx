import type { OrderMessages } from '@/lib/i18n/messages/en';
import type { Destination as Place } from '@/lib/orders/order';

/** Where the order goes, as far as its view grants: never a street. */
export function Destination({ place, words }: { place: Place; words: OrderMessages }) {
  const town = [place.postalCode, place.city, place.region].filter((fact) => fact !== null).join(' ');
  const lines = [place.name, town, place.country].filter((line) => line !== null && line !== '');
  return (
    <section aria-labelledby="destination" className="section">
      <h2 id="destination">{words.destination}</h2>
      <address>
        {lines.map((line) => (
          <bdi key={line}>{line}</bdi>
        ))}
      </address>
    </section>
  );
}
