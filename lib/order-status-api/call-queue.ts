import 'server-only';

export interface QueueLimits {
  /** How many may be inside at once. */
  inside: number;
  /** How many may wait, and how long at most. */
  waiting: number;
  longestWaitMs: number;
  /** How many may enter in a second, and how many at once after a quiet time. */
  perSecond: number;
  burst: number;
}

interface Waiting {
  enter: () => void;
}

/**
 * Lets calls through one by one: so many at once, so many a second. The others wait in line, in the order in which
 * they came, for a place and for their turn alike.
 */
export class CallQueue {
  readonly #limits: QueueLimits;
  readonly #line: Set<Waiting> = new Set();
  #inside = 0;
  #permits: number;
  #countedAt = Date.now();
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
    this.#permits = limits.burst;
  }

  /** Whether it may go in; who does calls `leave` afterwards. */
  enter(patienceMs: number): Promise<boolean> {
    if (this.#line.size === 0 && this.#admit()) return Promise.resolve(true);
    if (this.#line.size >= this.#limits.waiting) return Promise.resolve(false);
    return new Promise((resolve) => {
      const waiting: Waiting = {
        enter: () => {
          clearTimeout(timer);
          resolve(true);
        },
      };
      const timer = setTimeout(
        () => {
          this.#line.delete(waiting);
          resolve(false);
        },
        Math.min(patienceMs, this.#limits.longestWaitMs),
      );
      this.#line.add(waiting);
      this.#move();
    });
  }

  leave(): void {
    this.#inside--;
    this.#move();
  }

  #admit(): boolean {
    this.#countPermits();
    if (this.#inside >= this.#limits.inside || this.#permits < 1) return false;
    this.#permits--;
    this.#inside++;
    return true;
  }

  /** Lets in whoever may, from the head of the line, and comes back when the next permit is due. */
  #move(): void {
    for (const waiting of this.#line) {
      if (!this.#admit()) break;
      this.#line.delete(waiting);
      waiting.enter();
    }
    clearTimeout(this.#timer);
    // Without a place inside a permit is of no use: then `leave` comes first.
    if (this.#line.size === 0 || this.#inside >= this.#limits.inside) return;
    const untilPermitMs = Math.ceil(((1 - this.#permits) * 1000) / this.#limits.perSecond);
    this.#timer = setTimeout(() => this.#move(), Math.max(1, untilPermitMs));
  }

  #countPermits(): void {
    const now = Date.now();
    // A clock that was set back must not take permits away.
    const gained = (Math.max(0, now - this.#countedAt) * this.#limits.perSecond) / 1000;
    this.#permits = Math.min(this.#limits.burst, this.#permits + gained);
    this.#countedAt = now;
  }
}
