import { carrierNamed, carrierOfHost } from '@/lib/orders/carriers';

/** The operator's own templates with `{number}`, by carrier or host in lower case: see `CARRIER_LINKS`. */
export type CarrierLinks = Readonly<Record<string, string>>;

const ownPages: Record<string, string> = {
  USPS: 'https://tools.usps.com/go/TrackConfirmAction?tLabels={number}',
  UPS: 'https://www.ups.com/track?tracknum={number}',
  FedEx: 'https://www.fedex.com/fedextrack/?trknbr={number}',
  DHL: 'https://www.dhl.com/en/express/tracking.html?AWB={number}&brand=DHL',
  OnTrac: 'https://www.ontrac.com/tracking/?number={number}',
  'Canada Post': 'https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={number}',
  'Royal Mail': 'https://www.royalmail.com/track-your-item#/tracking-results/{number}',
  'Australia Post': 'https://auspost.com.au/mypost/track/details/{number}',
};

/** A carrier's own page about a number; null for a carrier whose page is not known. */
export function ownPage(carrier: string, number: string, links: CarrierLinks): string | null {
  const template = links[carrier.toLowerCase()] ?? ownPages[carrier];
  return template === undefined ? null : fill(template, number);
}

/** The page that the operator's settings name for a carrier as an order calls it; null where they name none. */
export function pageBySettings(carrier: string | null, number: string, links: CarrierLinks): string | null {
  if (carrier === null) return null;
  const template = links[carrier.toLowerCase()] ?? links[carrierNamed(carrier)?.toLowerCase() ?? ''];
  return template === undefined ? null : fill(template, number);
}

/** A given link, led elsewhere where the settings have a template for its host, or for the carrier whose host it is. */
export function repairedLink(href: string, number: string | null, links: CarrierLinks): string {
  if (number === null) return href;
  const parts = new URL(href).host.split('.');
  const hosts = parts.slice(0, -1).map((_, from) => parts.slice(from).join('.'));
  const carrier = carrierOfHost(parts.join('.'))?.toLowerCase();
  const template = [...hosts, carrier ?? ''].map((name) => links[name]).find((known) => known !== undefined);
  return template === undefined ? href : fill(template, number);
}

function fill(template: string, number: string): string {
  return template.replaceAll('{number}', encodeURIComponent(number));
}
