import 'server-only';

export interface BreakerLimits {
  /** Failures in a row, and of how many orders, that make the upstream suspect. */
  failuresToRest: number;
  ordersToRest: number;
  /** Each rest lasts twice as long as the one before, up to the longest. */
  restMs: number;
  longestRestMs: number;
}

export type BreakerState = 'closed' | 'half-open' | 'open';

/**
 * Counts failures in a row, and tells when the upstream may be sick. It never gives it a rest by itself: odd numbers
 * may be all that fails. Whoever owns it makes sure by another question, and then calls `rest` or `reset`.
 */
export class Breaker {
  readonly #limits: BreakerLimits;
  readonly #orders = new Set<string>();
  #failures = 0;
  #rests = 0;
  #restsUntil = 0;
  #isProbing = false;

  constructor(limits: BreakerLimits) {
    this.#limits = limits;
  }

  get state(): BreakerState {
    if (this.#rests === 0) return 'closed';
    return Date.now() < this.#restsUntil ? 'open' : 'half-open';
  }

  /** Null where a call may be made: always while closed, and one at a time after a rest. Else milliseconds to wait. */
  get waitMs(): number | null {
    const { state } = this;
    if (state === 'open') return this.#restsUntil - Date.now();
    return state === 'half-open' && this.#isProbing ? this.#limits.restMs : null;
  }

  /** A call goes out. */
  begin(): void {
    if (this.state === 'half-open') this.#isProbing = true;
  }

  /** A call ended without telling anything of the upstream. */
  endUndecided(): void {
    this.#isProbing = false;
  }

  /** A call failed: whether that makes the upstream suspect. Until it is decided, no second probe goes out. */
  fail(order: string): boolean {
    this.#failures++;
    // More would only fill the memory during a long outage.
    if (this.#orders.size < this.#limits.ordersToRest) this.#orders.add(order);
    if (this.state !== 'closed') return this.state === 'half-open';
    return this.#failures >= this.#limits.failuresToRest && this.#orders.size >= this.#limits.ordersToRest;
  }

  /** It is sick: tells for how long it gets a rest. */
  rest(): number {
    const restMs = Math.min(this.#limits.longestRestMs, this.#limits.restMs * 2 ** this.#rests);
    this.#rests++;
    this.#restsUntil = Date.now() + restMs;
    this.#isProbing = false;
    return restMs;
  }

  /** It is well: tells whether it had been resting. */
  reset(): boolean {
    const wasResting = this.#rests > 0;
    this.#failures = 0;
    this.#orders.clear();
    this.#rests = 0;
    this.#isProbing = false;
    return wasResting;
  }
}
