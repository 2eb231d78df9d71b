import 'server-only';
import type { IBreaker } from 'cockatiel';
import type { FetchOrderResult } from './fetch-order-result';

/** Whether it tells of a sick upstream: an answer that is no answer. */
export function isFailure(result: FetchOrderResult): boolean {
  return result.kind === 'unavailable';
}

/**
 * Opens the breaker after so many failures in a row, if they are of so many orders: one odd order that always fails
 * must not close the door for all.
 */
export class FailuresInARow implements IBreaker {
  state: unknown = null;
  readonly #most: number;
  readonly #mostOrders: number;
  readonly #orders = new Set<string>();
  #count = 0;

  constructor(most: number, mostOrders: number) {
    this.#most = most;
    this.#mostOrders = mostOrders;
  }

  /** To be called with each result, before the breaker learns of it. */
  note(order: string, result: FetchOrderResult): void {
    if (isFailure(result)) {
      this.#count++;
      // More would only fill the memory during a long outage.
      if (this.#orders.size < this.#mostOrders) this.#orders.add(order);
    } else if (result.kind !== 'refused') {
      // A refusal tells nothing of the upstream's health: it neither counts nor ends the row.
      this.#reset();
    }
  }

  success(): void {
    // Noted already, as not every result that is no failure ends the row.
  }

  failure(): boolean {
    return this.#count >= this.#most && this.#orders.size >= this.#mostOrders;
  }

  #reset(): void {
    this.#count = 0;
    this.#orders.clear();
  }
}
