/** Pieces of what the Order Status API sends, in the forms that its two generations use. */

export const hourMs = 3_600_000;

/** The first generation's instant: `2014-06-30T23:56:24.691 -07:00`, with a space before the offset. */
export function firstInstant(ms: number): string {
  return `${new Date(ms - 7 * hourMs).toISOString().slice(0, -1)} -07:00`;
}

/** The later generation's instant: `2020-02-05T11:53:08-08:00`, without a fraction. */
export function laterInstant(ms: number): string {
  return `${new Date(ms - 8 * hourMs).toISOString().slice(0, 19)}-08:00`;
}

const products = [
  ['TEE-NVY-L', 'Unisex T-Shirt, Navy, L'],
  ['HOOD-GRY-M', 'Pullover Hoodie, Heather Grey, M'],
  ['MUG-11OZ', 'Ceramic Mug, 11 oz'],
  ['TOTE-NAT', 'Canvas Tote Bag, Natural'],
  ['POST-A2', 'Matte Poster, A2'],
] as const;

/** Items with these words, their ids counted from the order's. */
export function items(orderId: number, words: string[]): object[] {
  return words.map((word, index) => {
    const [sku, description] = products[index % products.length] ?? products[0];
    return {
      id: orderId * 2 + index,
      customer_sku: index < products.length ? sku : `${sku}-${index + 1}`,
      sku_id: 202 + (index % products.length),
      description,
      workflow_state: word,
    };
  });
}

/** A parcel as the first generation tells it. */
export function firstShipment(trackingNumber: string): object {
  return {
    shipping_method: 'Smartmail Expedited',
    tracking_number: trackingNumber,
    search_link: `http://webtrack.dhlglobalmail.com/?trackingnumber=${trackingNumber}`,
  };
}

/** A parcel as the later generation tells it; `delivered` is left out where the carrier tells nothing. */
export function laterShipment(trackingNumber: string, delivered?: boolean): object {
  return {
    shipping_carrier: 'USPS',
    shipping_method: 'First Class',
    tracking_number: trackingNumber,
    search_link: `https://tools.usps.com/go/TrackConfirmAction?tLabels=${trackingNumber}`,
    ...(delivered === undefined ? {} : { delivered }),
  };
}

/** A parcel of UPS. */
export function upsShipment(trackingNumber: string): object {
  return {
    shipping_carrier: 'UPS',
    shipping_method: 'UPS Ground',
    tracking_number: trackingNumber,
    search_link: `https://www.ups.com/track?tracknum=${trackingNumber}`,
  };
}

export const american = {
  ship_to_first_name: 'Wilhelmina',
  ship_to_last_name: 'Zimmermann',
  ship_to_company_name: 'Quillfeather Stationers',
  ship_to_address: '4711 Hollyhock Crescent',
  ship_to_address_2: 'Apartment 9B',
  ship_to_city: 'Beverly Hills',
  ship_to_state: 'CA',
  ship_to_zip_code: '90210-4321',
  ship_to_country: 'US',
  ship_to_email: 'Wilhelmina.Zimmermann@example.com',
  ship_to_telephone: '+1 310 555 0142',
};

export const british = {
  ship_to_first_name: 'Oluwaseun',
  ship_to_last_name: 'Featherstone',
  ship_to_company_name: 'Marrowbone Books',
  ship_to_address: '221 Larkspur Mews',
  ship_to_address_2: 'Second Floor',
  ship_to_city: 'London',
  ship_to_state: 'Greater London',
  ship_to_zip_code: 'SW1A 1AA',
  ship_to_country: 'GB',
  ship_to_email: 'seun.featherstone@example.org',
  ship_to_telephone: '+44 20 7946 0958',
};

/** What the later generation tells of an order's inner life: for the support desk alone. */
export function internalFields(at: number): object {
  return {
    location: 'Ruddock Mill 3',
    order_notes: 'Gift wrap requested by the Tamarind account',
    fulfillment_notes: 'Blank garments from Oxbow Supply, job 88-1207',
    order_status_notes: [
      { note: 'Waiting for Oxbow Supply PO 55-3301', created_at: laterInstant(at + hourMs) },
      { note: 'Garments arrived', created_at: laterInstant(at + 5 * hourMs) },
    ],
    service_requests: [
      {
        reason: 'Misprinted sleeve reported',
        workflow_state: 'approved',
        items_count: 1,
        created_at: laterInstant(at + 6 * hourMs),
      },
    ],
  };
}
