import 'server-only';
import type { Turn } from '@/lib/orders/call-admission';
import { log } from '@/lib/process/log';
import { Breaker, type BreakerLimits, type BreakerState } from './breaker';
import { CallQueue, type QueueLimits } from './call-queue';
import {
  type FetchOrderResult,
  type Unavailable,
  type UnavailableReason,
  unavailable,
} from './fetch-order-result';

/** What the upstream is spared, and how long a visitor waits for it. */
export interface UpstreamLimits extends QueueLimits, BreakerLimits {
  /** One call, and all of a question: its queue, its calls and the pause between them. */
  callWithinMs: number;
  answerWithinMs: number;
  /** Retries are at most this share of the calls, beside a few at the start. */
  retryShare: number;
  firstRetries: number;
  retryPauseMs: { least: number; most: number };
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

/** A question to the upstream. */
export interface Ask {
  /** What the call is about: one odd order that always fails must not close the door for all. */
  order: string;
  call: Call;
  /** When the answer must be there, in milliseconds since 1970. */
  deadlineAt: number;
  /** Whose turn it takes. */
  caller?: Turn | undefined;
}

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
  readonly #askEveryday: Call;
  readonly #queue: CallQueue;
  readonly #breaker: Breaker;
  /** Under way while it is found out whether the upstream is sick. */
  #makingSure: Promise<void> | null = null;
  #pausedUntil = 0;
  #wrongKeyUntil = 0;
  #isKeyRefused = false;
  #keyTakenAt = Number.NEGATIVE_INFINITY;
  /** How many retries are allowed: each call earns a share of one. */
  #retries: number;

  /** @param askEveryday a call that an upstream which is well answers, whatever visitors ask */
  constructor(limits: UpstreamLimits, askEveryday: Call) {
    this.#limits = limits;
    this.#askEveryday = askEveryday;
    this.#retries = limits.firstRetries;
    this.#queue = new CallQueue(limits);
    this.#breaker = new Breaker(limits);
  }

  /** For readiness and metrics. */
  get state(): { breaker: BreakerState; isKeyRefused: boolean } {
    return { breaker: this.#breaker.state, isKeyRefused: this.#isKeyRefused };
  }

  /**
   * Lets a call through that is no question of a visitor's, behind all that are: only while the upstream is well, and
   * never a second time. What comes of it tells neither of its health nor of the key, but whether it asks us to wait.
   * @param call gives what is wrong with the answer, if that is known, beside the answer itself
   * @returns why it wasn't made, or the answer
   */
  async askBehind<Answer extends { kind: string }>(
    withinMs: number,
    call: () => Promise<Answer | Unavailable>,
  ): Promise<Answer | Unavailable> {
    const before = this.#spareBehind();
    if (before) return before;
    if (!(await this.#queue.enter(withinMs, 'background'))) return unavailable('overloaded', 5);
    try {
      const stillSpared = this.#spareBehind();
      if (stillSpared) return stillSpared;
      const answer = await call();
      if (isUnavailable(answer)) this.#notePause(answer);
      return answer;
    } finally {
      this.#queue.leave('background');
    }
  }

  /** Work of ours never finds out whether the upstream is well again: that is for whoever waits for an answer. */
  #spareBehind(): Unavailable | null {
    const now = Date.now();
    if (this.#isKeyRefused) return unavailable('resting', secondsBetween(now, this.#wrongKeyUntil));
    if (now < this.#pausedUntil) return unavailable('paused', secondsBetween(now, this.#pausedUntil));
    if (this.#isClosed && this.#makingSure === null) return null;
    return unavailable('resting', secondsBetween(0, this.#breaker.waitMs ?? 0));
  }

  /** Asks once, and a second time where that may help. Never rejects. */
  async ask(question: Ask): Promise<FetchOrderResult> {
    if (question.caller === 'background') return this.#spareBehind() ?? this.#askOnce(question);
    const first = await this.#askOnce(question);
    if (first.kind !== 'unavailable' || !passing.has(first.reason) || first.retryAfterSeconds !== null)
      return first;
    const { least, most } = this.#limits.retryPauseMs;
    const delayMs = least + Math.random() * (most - least);
    if (question.deadlineAt - Date.now() - delayMs < shortestCallMs || this.#retries < 1) return first;
    this.#retries--;
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    return this.#askOnce(question);
  }

  async #askOnce({ order, call, deadlineAt, caller }: Ask): Promise<FetchOrderResult> {
    const spared = this.#spare();
    if (spared) return spared;
    if (!(await this.#queue.enter(deadlineAt - Date.now(), caller))) return unavailable('overloaded', 5);
    let [isSuspect, isAnswered] = [false, true];
    try {
      if (this.#makingSure !== null) await this.#makingSure;
      const withinMs = Math.min(this.#limits.callWithinMs, deadlineAt - Date.now());
      if (withinMs < shortestCallMs) return unavailable('timeout');
      // Much may have happened while this one waited in line.
      const stillSpared = this.#spare();
      if (stillSpared) return stillSpared;
      const result = await this.#call(() => call(withinMs));
      isAnswered = result.kind !== 'unavailable';
      isSuspect = this.#noteHealth(order, result);
      return result;
    } finally {
      // Making sure takes the place of the call that made it necessary.
      if (!isSuspect || this.#makingSure !== null) this.#queue.leave(caller, isAnswered);
      else {
        this.#makingSure = this.#makeSure().finally(() => {
          this.#makingSure = null;
          this.#queue.leave(caller, isAnswered);
        });
      }
    }
  }

  /** The answer that needs no call, while the upstream is to be left alone. */
  #spare(): FetchOrderResult | null {
    const now = Date.now();
    if (now < this.#wrongKeyUntil) return { kind: 'unauthorized' };
    if (now < this.#pausedUntil) return unavailable('paused', secondsBetween(now, this.#pausedUntil));
    const { waitMs } = this.#breaker;
    return waitMs === null ? null : unavailable('resting', secondsBetween(0, waitMs));
  }

  async #call(call: () => Promise<FetchOrderResult>, isEveryday = false): Promise<FetchOrderResult> {
    this.#retries = Math.min(10, this.#retries + this.#limits.retryShare);
    // Where the key was refused, one call finds out whether it still is; the others are spared meanwhile.
    if (this.#isKeyRefused) this.#wrongKeyUntil = Date.now() + this.#limits.wrongKeyMs;
    this.#breaker.begin();
    const result = await call();
    if (isEveryday || !this.#isOddRefusal(result)) this.#noteKey(result);
    this.#notePause(result);
    return result;
  }

  /** Learns from a result how the upstream is; tells whether it may be sick. */
  #noteHealth(order: string, result: FetchOrderResult): boolean {
    if (result.kind === 'unavailable') return this.#breaker.fail(order);
    if (this.#isOddRefusal(result)) return true;
    // A refusal tells little of the upstream's health, and neither counts nor ends the row; a probe's is an answer.
    const tellsNothing = result.kind === 'broken' || (result.kind === 'refused' && this.#isClosed);
    if (tellsNothing) this.#breaker.endUndecided();
    else this.#noteWell();
    return false;
  }

  /**
   * Odd numbers may be all that fails, and whoever sends them must not shut the door for others: the upstream gets a
   * rest only if it doesn't answer an everyday question either.
   */
  async #makeSure(): Promise<void> {
    const isPaused = Date.now() < this.#pausedUntil;
    const result = isPaused
      ? null
      : await this.#call(() => this.#askEveryday(this.#limits.callWithinMs), true);
    if (result === null || result.kind === 'broken') {
      this.#breaker.endUndecided();
    } else if (result.kind === 'unavailable') {
      const restMs = this.#breaker.rest();
      log.warn({ restMs }, 'The Order Status API fails too often: it gets a rest.');
    } else {
      this.#noteWell();
    }
  }

  #noteWell(): void {
    if (this.#breaker.reset()) log.info('The Order Status API answers again.');
  }

  get #isClosed(): boolean {
    return this.#breaker.state === 'closed';
  }

  /** A key that was taken a moment ago may be refused for an odd number alone. */
  #isOddRefusal({ kind }: FetchOrderResult): boolean {
    const wasJustTaken = Date.now() - this.#keyTakenAt < this.#limits.wrongKeyMs;
    return kind === 'unauthorized' && !this.#isKeyRefused && wasJustTaken;
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
    if (kind === 'unavailable' || kind === 'broken') return;
    this.#keyTakenAt = Date.now();
    if (!this.#isKeyRefused) return;
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

function isUnavailable(answer: { kind: string }): answer is Unavailable {
  return answer.kind === 'unavailable';
}

function secondsBetween(now: number, then: number): number {
  return Math.max(1, Math.ceil((then - now) / 1000));
}
