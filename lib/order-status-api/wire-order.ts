import 'server-only';
import { z } from 'zod';

/**
 * What the Order Status API sends of an order, in both of its generations, as far as we use it. Scalars are read
 * tolerantly: one that is missing or of a wrong type is null. A list of a wrong type makes the whole answer
 * unreadable, since half an order would be told as a whole one.
 *
 * Source: the vendor's Order Status document and its later edition; `address` fields may also stand at the top.
 */
export type WireOrder = z.output<typeof wireOrder>;
export type WireItem = WireOrder['items'][number];
export type WireShipment = WireOrder['shipments'][number];
export type WireAddress = z.output<typeof wireAddress>;

// A number too large for a double has already lost digits: no tracking number is better than a wrong one.
const numeric = z
  .number()
  .refine((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER)
  .transform(String);

const text = z
  .union([z.string(), numeric])
  .nullish()
  .transform((value) => value ?? null)
  .catch(null);

const yesOrNo = z
  .boolean()
  .nullish()
  .transform((value) => value ?? null)
  .catch(null);

/** A list that may be missing or null; entries that are not objects are left out. */
const listOf = <Entry extends z.ZodType>(entry: Entry) =>
  z
    .array(z.unknown())
    .nullish()
    .transform((values) =>
      (values ?? []).flatMap((value) => {
        const parsed = entry.safeParse(value);
        return parsed.success ? [parsed.data] : [];
      }),
    );

const addressFields = {
  ship_to_first_name: text,
  ship_to_last_name: text,
  ship_to_company_name: text,
  ship_to_address: text,
  ship_to_address_2: text,
  ship_to_city: text,
  ship_to_state: text,
  ship_to_zip_code: text,
  ship_to_country: text,
  ship_to_email: text,
  ship_to_telephone: text,
};

const wireAddress = z.object(addressFields);

const wireItem = z.object({
  id: text,
  customer_sku: text,
  sku_id: text,
  description: text,
  workflow_state: text,
});

const wireShipment = z
  .object({
    shipping_carrier: text,
    shipping_method: text,
    tracking_number: z.unknown().optional(),
    search_link: text,
    delivered: yesOrNo,
  })
  .transform(({ tracking_number: number, ...shipment }) => ({
    ...shipment,
    tracking_number: text.parse(number),
    /** It came as a JSON number that is too long for one, or can't be one. */
    number_lost_digits: typeof number === 'number' && !(Number.isSafeInteger(number) && number >= 0),
  }));

export const wireOrder = z
  .object({
    id: text,
    purchase_order: text,
    received_at: text,
    created_at: text,
    shipped_at: text,
    status: text,
    items: listOf(wireItem),
    shipments: listOf(wireShipment),
    address: wireAddress.nullish().catch(null),
    location: z.unknown().optional(),
    order_notes: z.unknown().optional(),
    fulfillment_notes: z.unknown().optional(),
    order_status_notes: listOf(z.object({ note: text, created_at: text })).catch([]),
    service_requests: listOf(
      z.object({ reason: text, workflow_state: text, items_count: text, created_at: text }),
    ).catch([]),
    ...addressFields,
  })
  .transform(({ address, ...order }) => ({ ...order, address: mergeAddress(address, order) }));

/** The documents don't say whether the address is nested: a nested fact goes before a flat one. */
function mergeAddress(nested: WireAddress | null | undefined, flat: WireAddress): WireAddress {
  const pick = (name: keyof WireAddress) => nested?.[name] ?? flat[name];
  return {
    ship_to_first_name: pick('ship_to_first_name'),
    ship_to_last_name: pick('ship_to_last_name'),
    ship_to_company_name: pick('ship_to_company_name'),
    ship_to_address: pick('ship_to_address'),
    ship_to_address_2: pick('ship_to_address_2'),
    ship_to_city: pick('ship_to_city'),
    ship_to_state: pick('ship_to_state'),
    ship_to_zip_code: pick('ship_to_zip_code'),
    ship_to_country: pick('ship_to_country'),
    ship_to_email: pick('ship_to_email'),
    ship_to_telephone: pick('ship_to_telephone'),
  };
}
