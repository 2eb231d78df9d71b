import 'server-only';
import type { OrderLookup } from '@/lib/order-status-api/client';
import { parsePurchaseOrder } from '@/lib/orders/purchase-order';

// No document says what a notification looks like, so it is searched, and not far: it is a hint, and others may
// send it.
const deepest = 6;
const mostValues = 2000;
const mostLookups = 10;
const mostKeys = 20;
const longestName = 100;

/** What a notification says it is about, in whatever shape it came. */
export interface Notification {
  /** The orders that it names, by purchase order or id. */
  lookups: OrderLookup[];
  /** The names of its outermost fields, for the log. */
  keys: string[];
}

/** Finds what orders a notification names. @param body parsed JSON or a form's fields; anything at all */
export function readNotification(body: unknown): Notification {
  const found = new Map<string, OrderLookup>();
  let values = 0;
  const visit = (value: unknown, key: string, depth: number): void => {
    if (depth > deepest || ++values > mostValues || found.size >= mostLookups) return;
    if (typeof value === 'object' && value !== null) {
      // What stands in a list goes by the list's name. A long name is none, and not looked at with each value.
      for (const [name, inner] of Object.entries(value)) {
        const ownName = name.length > longestName ? '' : name;
        visit(inner, Array.isArray(value) ? key : ownName, depth + 1);
        // JSON that was sent under a form's type is all of it a name.
        if (!Array.isArray(value)) visitJson(name, depth + 1);
      }
      return;
    }
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    // Some senders put JSON into a form's field.
    visitJson(text, depth + 1);
    for (const lookup of lookupsFrom(key, text)) found.set(JSON.stringify(lookup), lookup);
  };
  const visitJson = (text: string, depth: number): void => {
    if (depth > deepest || values >= mostValues) return;
    const inner = parseObject(text);
    if (inner !== null) visit(inner, '', depth);
  };
  visit(body, '', 0);
  return { lookups: [...found.values()].slice(0, mostLookups), keys: keyNames(body) };
}

function lookupsFrom(key: string, text: string): OrderLookup[] {
  // `order[purchase_order]`, `PurchaseOrder` and `purchase-order` are one name.
  const name = key.toLowerCase().replace(/[^a-z0-9]/g, '');
  const isNumber = /^(po|orders?|ordernumbers?)$|(purchaseorders?|ponumbers?)$/.test(name);
  const isId = /^(id|orders?)$|orderids?$/.test(name);
  const purchaseOrder = isNumber ? parsePurchaseOrder(text) : null;
  return [
    ...(purchaseOrder === null ? [] : [{ purchaseOrder }]),
    ...(isId && /^\d{1,20}$/.test(text) ? [{ id: text }] : []),
  ];
}

function parseObject(text: string): object | null {
  if (!/^[{[]/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Only what looks like a name: a whole body may have been sent as one. */
function keyNames(body: unknown): string[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  return Object.keys(body)
    .filter((key) => /^[a-z_][a-z_.[\]-]{0,39}$/i.test(key))
    .slice(0, mostKeys);
}
