import { Fragment } from 'react';
import { Fold } from '@/components/shell/fold';
import { Heading } from '@/components/shell/heading';
import { CopyIcon, OutsideIcon } from '@/components/shell/icons';
import { Rich } from '@/components/shell/rich';
import { fill, formatNumber } from '@/lib/i18n/message';
import type { OrderMessages } from '@/lib/i18n/messages/en';
import { carrierNamed, carrierOfHost } from '@/lib/orders/carriers';
import type { Shipment } from '@/lib/orders/order';
import type { PublicOrder } from '@/lib/orders/public-order';
import type { OrderWording } from '@/lib/wording/order-answer';
import { TrackingNumber } from './tracking-number';

/** Every package, numbered and with an anchor, and what isn't known about them. */
export function Parcels(props: { wording: OrderWording; target?: '_blank'; under?: number }) {
  const { wording, target, under } = props;
  const { order, hidesNumbers, words, locale } = wording;
  const hasLeft = order.stage === 'shipped' || order.stage === 'delivered';
  const hasNumber = order.shipments.some((shipment) => shipment.trackingNumber !== null);
  const lacksNumbers = hasLeft && !hasNumber && !hidesNumbers;
  if (order.shipments.length === 0 && !lacksNumbers) return null;
  return (
    <section aria-labelledby="packages" className="section">
      <Heading rank={2} under={under} id="packages">
        {words.packages}
      </Heading>
      {order.shipments.length === 0 ? null : (
        <Fold
          entries={order.shipments}
          showMore={words.showMore}
          locale={locale}
          list={(shipments, from) => (
            <ul className="rows">
              {shipments.map((shipment, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a package's number is its place
                <li key={from + index} id={`package-${from + index + 1}`}>
                  <Parcel
                    {...{ wording, shipment, target, under }}
                    number={from + index + 1}
                    saysNumberIsMissing={!lacksNumbers && !hidesNumbers}
                  />
                </li>
              ))}
            </ul>
          )}
        />
      )}
      {lacksNumbers ? <p className="note">{words.noNumberGiven}</p> : null}
      {hidesNumbers ? <p className="note">{words.hiddenNumbers}</p> : null}
      {order.shipments.length > 1 && order.items.length > 1 ? (
        <p className="note">{words.noAssignment}</p>
      ) : null}
      {order.stage === 'shipped' && order.shipments.length > 0 ? (
        <p className="note">{words.noDeliveryDate}</p>
      ) : null}
    </section>
  );
}

function Parcel(props: {
  wording: OrderWording;
  shipment: Shipment;
  number: number;
  saysNumberIsMissing: boolean;
  target: '_blank' | undefined;
  under: number | undefined;
}) {
  const { wording, shipment, number, saysNumberIsMissing, target, under } = props;
  const { order, words, locale } = wording;
  const { trackingNumber, trackingUrl, lastMile, carrier } = shipment;
  const by = [carrier, shipment.method].filter((fact) => fact !== null);
  // Where the carrier's own page is the post office's, one button leads there.
  const post = lastMile && lastMile.trackingUrl !== trackingUrl ? lastMile : null;
  return (
    <div className="parcel">
      <div className="parcel-about">
        <Heading rank={3} under={under}>
          <span>
            {order.shipments.length === 1
              ? words.package
              : fill(words.packageNumber, {
                  number: formatNumber(number, locale),
                  total: formatNumber(order.shipments.length, locale),
                })}
          </span>
          {by.length === 0 ? null : (
            <span className="parcel-by">
              {by.map((fact) => (
                // Each by itself, so that a line may end between them in either direction of reading.
                <Fragment key={fact}>
                  {' · '}
                  <bdi>{fact}</bdi>
                </Fragment>
              ))}
            </span>
          )}
        </Heading>
        {trackingNumber !== null ? (
          <NumberLine
            number={trackingNumber}
            copyName={
              order.shipments.length === 1
                ? words.copyNumber
                : fill(words.copyNumberOf, { number: formatNumber(number, locale) })
            }
            words={words}
          />
        ) : saysNumberIsMissing && trackingUrl === null ? (
          <p className="muted">{words.noTrackingNumber}</p>
        ) : null}
        <ParcelState
          delivered={shipment.delivered}
          hasLabel={trackingNumber !== null || trackingUrl !== null || wording.hidesNumbers === true}
          {...{ order, words }}
        />
        {post === null ? null : <p className="muted">{words.lastMile}</p>}
      </div>
      {trackingUrl === null && post === null ? null : (
        <div className="parcel-links">
          {trackingUrl === null ? null : (
            <CarrierLink
              href={trackingUrl}
              by={carrierOfHost(new URL(trackingUrl).host) ?? carrierNamed(carrier)}
              {...{ words, target }}
            />
          )}
          {post === null ? null : (
            <CarrierLink href={post.trackingUrl} by={post.carrier} isQuiet {...{ words, target }} />
          )}
        </div>
      )}
    </div>
  );
}

function NumberLine(props: { number: string; copyName: string; words: OrderMessages }) {
  const { number, copyName, words } = props;
  return (
    <p className="number-line">
      <span className="sr-only">{words.trackingNumber} </span>
      <TrackingNumber number={number} />
      <CopyButton text={number} name={copyName} words={words} />
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

/** @param props.hasLabel a number or a link is known or hidden: without one nothing tells that a label was printed */
function ParcelState(props: {
  delivered: boolean | null;
  hasLabel: boolean;
  order: PublicOrder;
  words: OrderMessages;
}) {
  const { delivered, hasLabel, order, words } = props;
  const text = parcelState(delivered, hasLabel, order, words);
  return text === null ? null : <p className="muted">{text}</p>;
}

function parcelState(
  delivered: boolean | null,
  hasLabel: boolean,
  { stage }: PublicOrder,
  words: OrderMessages,
): string | null {
  // A canceled order with a package that arrived is the desk's to explain: the page says neither.
  if (stage === 'canceled') return null;
  if (delivered === true) return words.packageDelivered;
  const hasLeft = stage === 'shipped' || stage === 'partly-shipped' || stage === 'delivered';
  if (!hasLeft) return hasLabel ? words.labelOnly : null;
  return delivered === false ? words.packageNotDelivered : null;
}

/** Called by its carrier, where that is known, with the host beneath; else by the host alone. */
function CarrierLink(props: {
  href: string;
  by: string | null;
  isQuiet?: boolean;
  words: OrderMessages;
  target: '_blank' | undefined;
}) {
  const { href, by, isQuiet, words, target } = props;
  const host = <bdi dir="ltr">{new URL(href).host}</bdi>;
  return (
    <a
      className={isQuiet ? 'button button-quiet' : 'button'}
      href={href}
      rel="noopener noreferrer"
      target={target}
      data-outbound=""
    >
      <span className="carrier">
        <span>
          <span>
            {by === null ? (
              <Rich message={words.trackAt} values={{ host }} />
            ) : (
              <Rich message={words.trackWith} values={{ carrier: <bdi>{by}</bdi> }} />
            )}
          </span>
          <OutsideIcon />
        </span>{' '}
        {by === null ? null : <small>{host}</small>}
      </span>
    </a>
  );
}
