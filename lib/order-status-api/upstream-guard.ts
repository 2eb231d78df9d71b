import 'server-only';
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  circuitBreaker,
  DelegateBackoff,
  handleWhenResult,
} from 'cockatiel';
import { log } from '@/lib/log/log';
import { CallQueue, type QueueLimits } from './call-queue';
import { FailuresInARow, isFailure } from './failures-in-a-row';
import { type FetchOrderResult, type UnavailableReason, unavailable } from './fetch-order-result';

/** What the upstream is spared, and how long a visitor waits for it. */
export interface UpstreamLimits extends QueueLimits {
  /** One call, and all of a question: its queue, its calls and the pause between them. */
  callWithinMs: number;
  answerWithinMs: number;
  /** Retries are at most this share of the calls, beside a few at the start. */
  retryShare: number;
  firstRetries: number;
  retryPauseMs: { least: number; most: number };
  /** Failures in a row, and of how many orders, that open the breaker; each opening lasts twice as long. */
  failuresToRest: number;
  ordersToRest: number;
  restMs: number;
  longestRestMs: number;
  /** How long a wrong key is not tried again. */
  wrongKeyMs: number;
  /** What `Retry-After` is believed up to; how long a 429 without one counts. */
  longestPauseMs: number;
  usualPauseMs: number;
}

/** How long one question may take in all, every form of its number, retries and waits included. */
export const answerWithinMs = 7000;

/** The limits that hold in production: only the rate is the operator's to set. */
export function upstreamLimits(requestsPerSecond: number): UpstreamLimits {
  return {
    inside: 10,
    waiting: 50,
    longestWaitMs: 1000,
    perSecond: requestsPerSecond,
    burst: requestsPerSecond * 2,
    callWithinMs: 3500,
    answerWithinMs,
    retryShare: 0.1,
    firstRetries: 2,
    retryPauseMs: { least: 100, most: 400 },
    failuresToRest: 5,
    ordersToRest: 3,
    restMs: 5000,
    longestRestMs: 60_000,
    wrongKeyMs: 60_000,
    longestPauseMs: 300_000,
    usualPauseMs: 1000,
  };
}

/** One call over the network. Never rejects. */
export type Call = (withinMs: number) => Promise<FetchOrderResult>;

/** A call that had less time than this would tell nothing about the upstream. */
const shortestCallMs = 300;

/** A failure that a second try may well mend. */
const passing: ReadonlySet<UnavailableReason> = new Set(['network', 'timeout', 'server-error']);

/**
 * Stands between our visitors and the upstream: calls it no more often than it bears, leaves it alone when it is
 * sick, asks us to wait or refuses our key, and sees to it that every question is answered in time.
 */
export class UpstreamGuard {
  readonly #limits: UpstreamLimits;
  readonly #queue: CallQueue;
  readonly #breaker: CircuitBreakerPolicy;
  readonly #failures: FailuresInARow;
  #restsUntil = 0;
  #pausedUntil = 0;
  #wrongKeyUntil = 0;
  #isKeyRefused = false;
  /** How many retries are allowed: each call earns a share of one. */
  #retries: number;

  constructor(limits: UpstreamLimits) {
    this.#limits = limits;
    this.#retries = limits.firstRetries;
    this.#queue = new CallQueue(limits);
    this.#failures = new FailuresInARow(limits.failuresToRest, limits.ordersToRest);
    this.#breaker = circuitBreaker(
      handleWhenResult((result) => isFailure(result as FetchOrderResult)), // the type of what `#call` runs in it
      {
        breaker: this.#failures,
        halfOpenAfter: new DelegateBackoff(({ attempt }: { attempt: number }) => {
          const restMs = Math.min(limits.longestRestMs, limits.restMs * 2 ** (attempt - 1));
          this.#restsUntil = Date.now() + restMs;
          log.warn({ restMs }, 'The Order Status API fails too often: it gets a rest.');
          return restMs;
        }),
      },
    );
    this.#breaker.onReset(() => log.info('The Order Status API answers again.'));
  }

  /** For readiness and metrics. */
  get state(): { breaker: 'closed' | 'half-open' | 'open'; isKeyRefused: boolean } {
    return { breaker: this.#breakerState, isKeyRefused: this.#isKeyRefused };
  }

  /**
   * Asks once, and a second time where that may help. Never rejects.
   * @param order what the call is about: one odd order that always fails must not close the door for all
   * @param deadlineAt when the answer must be there, in milliseconds since 1970
   */
  async ask(order: string, call: Call, deadlineAt: number): Promise<FetchOrderResult> {
    const first = await this.#askOnce(order, call, deadlineAt);
    if (first.kind !== 'unavailable' || !passing.has(first.reason) || first.retryAfterSeconds !== null)
      return first;
    const { least, most } = this.#limits.retryPauseMs;
    const delayMs = least + Math.random() * (most - least);
    if (deadlineAt - Date.now() - delayMs < shortestCallMs || this.#retries < 1) return first;
    this.#retries--;
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    return this.#askOnce(order, call, deadlineAt);
  }

  async #askOnce(order: string, call: Call, deadlineAt: number): Promise<FetchOrderResult> {
    const spared = this.#spare();
    if (spared) return spared;
    if (!(await this.#queue.enter(deadlineAt - Date.now()))) return unavailable('overloaded', 5);
    try {
      const withinMs = Math.min(this.#limits.callWithinMs, deadlineAt - Date.now());
      if (withinMs < shortestCallMs) return unavailable('timeout');
      // Much may have happened while this one waited in line.
      return this.#spare() ?? (await this.#call(order, () => call(withinMs)));
    } finally {
      this.#queue.leave();
    }
  }

  /** The answer that needs no call, while the upstream is to be left alone. */
  #spare(): FetchOrderResult | null {
    const now = Date.now();
    if (now < this.#wrongKeyUntil) return { kind: 'unauthorized' };
    if (now < this.#pausedUntil) return unavailable('paused', secondsBetween(now, this.#pausedUntil));
    if (this.#breakerState === 'open') return unavailable('resting', secondsBetween(now, this.#restsUntil));
    // One call at a time finds out whether it is well again.
    return this.#breaker.state === CircuitState.HalfOpen ? unavailable('resting', 5) : null;
  }

  get #breakerState(): 'closed' | 'half-open' | 'open' {
    if (this.#breaker.state === CircuitState.Closed) return 'closed';
    return this.#breaker.state === CircuitState.Open && Date.now() < this.#restsUntil ? 'open' : 'half-open';
  }

  async #call(order: string, call: () => Promise<FetchOrderResult>): Promise<FetchOrderResult> {
    this.#retries = Math.min(10, this.#retries + this.#limits.retryShare);
    // Where the key was refused, one call finds out whether it still is; the others are spared meanwhile.
    if (this.#isKeyRefused) this.#wrongKeyUntil = Date.now() + this.#limits.wrongKeyMs;
    try {
      return await this.#breaker.execute(async () => {
        const result = await call();
        this.#failures.note(order, result);
        this.#noteKey(result);
        this.#notePause(result);
        return result;
      });
    } catch (error) {
      if (error instanceof BrokenCircuitError) return unavailable('resting', 5);
      throw error;
    }
  }

  #noteKey({ kind }: FetchOrderResult): void {
    if (kind === 'unauthorized') {
      if (!this.#isKeyRefused) {
        log.error(
          'The Order Status API refuses our key: check ORDER_STATUS_API_TOKEN. It is tried once a minute.',
        );
      }
      this.#isKeyRefused = true;
      this.#wrongKeyUntil = Date.now() + this.#limits.wrongKeyMs;
      return;
    }
    // A failed call tells nothing of the key.
    if (kind === 'unavailable' || !this.#isKeyRefused) return;
    this.#isKeyRefused = false;
    this.#wrongKeyUntil = 0;
    log.info('The Order Status API takes our key again.');
  }

  #notePause(result: FetchOrderResult): void {
    if (result.kind !== 'unavailable') return;
    const { reason, retryAfterSeconds } = result;
    if (reason !== 'rate-limited' && retryAfterSeconds === null) return;
    const askedMs = retryAfterSeconds === null ? this.#limits.usualPauseMs : retryAfterSeconds * 1000;
    const until = Date.now() + Math.min(askedMs, this.#limits.longestPauseMs);
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
  }
}

function secondsBetween(now: number, then: number): number {
  return Math.max(1, Math.ceil((then - now) / 1000));
}
