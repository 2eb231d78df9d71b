/** How long something took, or has taken so far. */
export interface Span {
  /** In any unit, from 0. */
  length: number;
  /** Whether it came to its end; else it was still going on when it was last looked at. */
  hasEnded: boolean;
}

/**
 * The length within which a share of all has ended, by the product-limit estimate of Kaplan and Meier (1958): what
 * still goes on counts as long as it was watched, so that a backlog doesn't look fast.
 * @param share above 0, at most 1
 * @returns null where too much still goes on to tell
 */
export function percentileOf(spans: readonly Span[], share: number): number | null {
  // What ended counts before what was last seen going on at the same length.
  const inOrder = [...spans].sort(
    (one, other) => one.length - other.length || Number(other.hasEnded) - Number(one.hasEnded),
  );
  let stillGoing = 1;
  for (let at = 0; at < inOrder.length; ) {
    const { length } = inOrder[at] ?? { length: 0 };
    let [next, ended] = [at, 0];
    for (; inOrder[next]?.length === length; next++) if (inOrder[next]?.hasEnded) ended++;
    const atRisk = inOrder.length - at;
    stillGoing *= 1 - ended / atRisk;
    // A sum of shares is a little off the share.
    if (ended > 0 && 1 - stillGoing >= share - 1e-9) return length;
    at = next;
  }
  return null;
}
