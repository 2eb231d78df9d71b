/**
 * Names under which links carry an order's number, in any case: ours, those of shops, and last the internal one, which
 * may stand beside the number that customers know. As the source of an expression, which the loader makes its own of.
 */
export const numberNames = [
  'po',
  'purchase_?order(?:_?number)?|order(?:_?(?:number|no))?|po_?number',
  'order_?id',
] as const;

const ranks = numberNames.map((names) => new RegExp(`^(?:amp;)*(?:${names})$`, 'i'));

/** How much a parameter's name says that its value is the number: 0 says the most; null where it says nothing. */
export function numberRank(name: string): number | null {
  const rank = ranks.findIndex((names) => names.test(name));
  return rank === -1 ? null : rank;
}
