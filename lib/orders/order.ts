import type { Hold, ItemState, Stage } from './stage';

/**
 * What an order means to us, and all of it that is safe to keep in a cache: no street, email, telephone,
 * company, price or note. Instants are ISO 8601 in UTC.
 */
export interface Order {
  /** The fulfiller's own id: a way to forget a cached copy, never a way in for a visitor. */
  id: string | null;
  /** The purchase order as the upstream calls it. */
  purchaseOrder: string;
  stage: Stage;
  hold: Hold | null;
  receivedAt: string | null;
  /** When it was released to production; null where the API tells only one time. */
  releasedAt: string | null;
  shippedAt: string | null;
  items: OrderItem[];
  shipments: Shipment[];
  destination: Destination | null;
  /**
   * The items and shipments that a proof opens, where some of them hold the order's own postal code; null where they
   * are the same as above.
   */
  withProof: Pick<Order, 'items' | 'shipments'> | null;
}

export interface OrderItem {
  /** The product's description. */
  name: string | null;
  /** The store's own SKU. */
  sku: string | null;
  state: ItemState;
}

/** One parcel. A shipment may exist before anything is shipped: then it is a printed label. */
export interface Shipment {
  carrier: string | null;
  method: string | null;
  trackingNumber: string | null;
  /** An http or https address without credentials. */
  trackingUrl: string | null;
  /** The postal service, where it brings to the door what another carrier took, and its page. */
  lastMile: { carrier: string; trackingUrl: string } | null;
  /** What the carrier tells, where it tells. */
  delivered: boolean | null;
}

/** Where an order goes, without what would find the door. */
export interface Destination {
  /** First name and initial: "Wilhelmina Z." */
  name: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
}
