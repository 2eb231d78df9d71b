declare const brand: unique symbol;

/** A purchase order as a visitor gave it, checked: 1 to 128 characters, none of them a control character. */
export type PurchaseOrder = string & { readonly [brand]: true };

/** Names under which other shops' links carry the number; an address of ours has one spelling, `po`. */
export const purchaseOrderAliases = ['purchase_order', 'order', 'order_number'];

const longest = 128;
const edges = /^[\s\p{Z}\p{Cf}]+|[\s\p{Z}\p{Cf}]+$/gu;
// The replacement character stands where an address or a form held bytes that are no text.
const unwritable = /[\p{Cc}\p{Cs}\u2028\u2029\ufffd]/u;

/**
 * Trims white space and invisible formatting characters from both ends. Null where nothing is left, where it is
 * longer than 128 characters, or holds a control character or bytes that were no text.
 */
export function parsePurchaseOrder(text: string): PurchaseOrder | null {
  const trimmed = text.replace(edges, '');
  if (trimmed === '' || [...trimmed].length > longest || unwritable.test(trimmed)) return null;
  return trimmed as PurchaseOrder; // the one place that makes one, after every check
}

/**
 * The forms to ask the upstream for, in this order and without repeats: as typed, bare ("Order #1001." is 1001),
 * and with the store's prefix before the bare one.
 */
export function purchaseOrderForms(typed: PurchaseOrder, prefix: string | undefined): PurchaseOrder[] {
  const bare = bareForm(typed);
  const forms = [typed, parsePurchaseOrder(bare), prefix && bare ? parsePurchaseOrder(prefix + bare) : null];
  const known = new Set<string>();
  return forms.filter((form): form is PurchaseOrder => {
    if (form === null || known.has(form)) return false;
    known.add(form);
    return true;
  });
}

/** Whether an answer is for the order that was asked for: equal after NFKC and case folding. */
export function isSamePurchaseOrder(asked: string, answered: string): boolean {
  return foldPurchaseOrder(asked) === foldPurchaseOrder(answered);
}

/** One key for all spellings that count as the same purchase order. */
export function foldPurchaseOrder(text: string): string {
  // Upper case opens up "ß" and the like, which lower case alone leaves apart; the capital "ẞ" first has to become one.
  return text.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}

/** One key for the ways of writing that lead to the same order, so that tries count together: "#1001", "Order 1001". */
export function purchaseOrderKey(typed: PurchaseOrder, prefix: string | undefined): string {
  const bare = foldPurchaseOrder(bareForm(typed));
  const start = foldPurchaseOrder(prefix ?? '');
  const rest = start !== '' && bare.startsWith(start) ? bare.slice(start.length) : bare;
  return rest === '' ? foldPurchaseOrder(typed) : rest;
}

const quotes = '"\'`´“”„‟‘’‚‛«»‹›「」『』';
const noise = [
  new RegExp(`^[${quotes}]+`, 'u'),
  new RegExp(`[${quotes}.,;:!?。、，！？]+$`, 'u'),
  /^order\b[\s:]*(?:(?:number|no\.?)(?=[\s:#]))?[\s:]*/iu,
  /^#+/u,
];

function bareForm(text: string): string {
  let bare = text.normalize('NFKC');
  for (let before = ''; before !== bare; ) {
    before = bare;
    for (const pattern of noise) bare = bare.replace(pattern, '').trim();
  }
  return bare;
}
