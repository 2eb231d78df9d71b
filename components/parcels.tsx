import { fill, formatNumber } from '@/lib/i18n/message';
import type { OrderMessages } from '@/lib/i18n/messages/en';
import type { Shipment } from '@/lib/orders/order';
import type { PublicOrder } from '@/lib/orders/public-order';
import { Fold } from './fold';
import { CopyIcon, OutsideIcon } from './icons';
import type { OrderWording } from './order-answer';
import { Rich } from './rich';
import { TrackingNumber } from './tracking-number';

/** Every package, numbered and with an anchor, and what isn't known about them. */
export function Parcels({ wording, target }: { wording: OrderWording; target?: '_blank' }) {
  const { order, words, locale } = wording;
  if (order.shipments.length === 0) return null;
  return (
    <section aria-labelledby="packages" className="section">
      <h2 id="packages">{words.packages}</h2>
      <Fold
        entries={order.shipments}
        showMore={words.showMore}
        locale={locale}
        list={(shipments, from) => (
          <ul className="rows">
            {shipments.map((shipment, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a package's number is its place
              <li key={from + index} id={`package-${from + index + 1}`}>
                <Parcel {...{ wording, shipment, target }} number={from + index + 1} />
              </li>
            ))}
          </ul>
        )}
      />
      {order.shows === 'status' ? <p className="note">{words.hiddenNumbers}</p> : null}
      {order.shipments.length > 1 && order.items.length > 1 ? (
        <p className="note">{words.noAssignment}</p>
      ) : null}
      {order.stage === 'shipped' ? <p className="note">{words.noDeliveryDate}</p> : null}
    </section>
  );
}

function Parcel(props: {
  wording: OrderWording;
  shipment: Shipment;
  number: number;
  target: '_blank' | undefined;
}) {
  const { wording, shipment, number, target } = props;
  const { order, words, locale } = wording;
  const by = [shipment.carrier, shipment.method].filter((fact) => fact !== null);
  return (
    <div className="parcel">
      <div className="parcel-facts">
        <h3>
          {order.shipments.length === 1
            ? words.package
            : fill(words.packageNumber, {
                number: formatNumber(number, locale),
                total: formatNumber(order.shipments.length, locale),
              })}
          {by.length === 0 ? null : (
            <span className="parcel-by">
              {' · '}
              <bdi>{by.join(' · ')}</bdi>
            </span>
          )}
        </h3>
        {order.shows === 'status' ? null : <NumberLine number={shipment.trackingNumber} words={words} />}
        <ParcelState delivered={shipment.delivered} order={order} words={words} />
      </div>
      {shipment.trackingUrl === null ? null : (
        <CarrierLink href={shipment.trackingUrl} words={words} target={target} />
      )}
    </div>
  );
}

function NumberLine({ number, words }: { number: string | null; words: OrderMessages }) {
  if (number === null) return <p className="muted">{words.noTrackingNumber}</p>;
  return (
    <p className="number-line">
      <span className="sr-only">{words.trackingNumber} </span>
      <TrackingNumber number={number} />
      <CopyButton text={number} name={fill(words.copyNumber, { number })} words={words} />
    </p>
  );
}

/** Copies its text by a script that listens for `data-copy`; without scripts it isn't shown. */
export function CopyButton(props: {
  text: string;
  name?: string;
  words: Pick<OrderMessages, 'copy' | 'copied'>;
}) {
  return (
    <button type="button" className="quiet-button" data-copy={props.text} aria-label={props.name}>
      <CopyIcon />
      <span className="when-idle">{props.words.copy}</span>
      <span className="when-done">{props.words.copied}</span>
    </button>
  );
}

function ParcelState(props: { delivered: boolean | null; order: PublicOrder; words: OrderMessages }) {
  const { delivered, order, words } = props;
  const text = parcelState(delivered, order, words);
  return text === null ? null : <p className="muted">{text}</p>;
}

function parcelState(delivered: boolean | null, { stage }: PublicOrder, words: OrderMessages): string | null {
  if (delivered === true) return words.packageDelivered;
  const hasLeft = stage === 'shipped' || stage === 'partly-shipped' || stage === 'delivered';
  if (!hasLeft) return stage === 'canceled' ? null : words.labelOnly;
  return delivered === false ? words.packageNotDelivered : null;
}

function CarrierLink(props: { href: string; words: OrderMessages; target: '_blank' | undefined }) {
  const { href, words, target } = props;
  return (
    <a className="button" href={href} rel="noopener noreferrer" target={target} data-outbound>
      <span>
        <Rich message={words.trackAt} values={{ host: <bdi dir="ltr">{new URL(href).host}</bdi> }} />
      </span>
      <OutsideIcon />
    </a>
  );
}
