import 'server-only';
import type { Caller, Turn } from '@/lib/orders/call-admission';
import { Windows } from '@/lib/process/windows';

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
  caller: Turn | undefined;
  enter: () => void;
  sendAway: () => void;
}

/** How long it counts that somebody was let in, and a network's share of one client's weight. */
const recentMs = 60_000;
const networkShare = 10;
const mostRecent = 5000;

/**
 * Lets calls through: so many at once, so many a second. Where some have to wait, who was let in least often within
 * the last minute goes first, and among equals who came first: a few who ask for much can't shut the door for others.
 * Nor can those whose questions get no answer, which may be for what they ask: together they hold half of the places.
 */
export class CallQueue {
  readonly #limits: QueueLimits;
  readonly #line: Set<Waiting> = new Set();
  readonly #recent = new Windows(mostRecent);
  readonly #unanswered = new Windows(mostRecent);
  readonly #doubtedInside: Caller[] = [];
  #inside = 0;
  #permits: number;
  #countedAt = Date.now();
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
    this.#permits = limits.burst;
  }

  /**
   * Whether it may go in; who does calls `leave` afterwards.
   * @param caller for whom; nobody in particular goes before all, `background` behind all
   */
  enter(patienceMs: number, caller?: Turn): Promise<boolean> {
    if (this.#line.size === 0 && this.#admit(caller)) return Promise.resolve(true);
    if (this.#line.size >= this.#limits.waiting && !this.#makeRoomFor(caller)) return Promise.resolve(false);
    return new Promise((resolve) => {
      const end = (isIn: boolean) => {
        clearTimeout(timer);
        this.#line.delete(waiting);
        resolve(isIn);
      };
      const waiting: Waiting = { caller, enter: () => end(true), sendAway: () => end(false) };
      const timer = setTimeout(waiting.sendAway, Math.min(patienceMs, this.#limits.longestWaitMs));
      this.#line.add(waiting);
      this.#move();
    });
  }

  /** @param caller who went in, if anybody in particular @param isAnswered whether the call got an answer of any kind */
  leave(caller?: Turn, isAnswered = true): void {
    this.#inside--;
    if (caller !== undefined && caller !== 'background') {
      const at = this.#doubtedInside.indexOf(caller);
      if (at >= 0) this.#doubtedInside.splice(at, 1);
      if (!isAnswered) for (const key of keysOf(caller)) this.#unanswered.take(key, 1, recentMs);
    }
    this.#move();
  }

  /** Counts only whoever is let in. */
  #admit(caller: Turn | undefined): boolean {
    this.#countPermits();
    if (this.#inside >= this.#limits.inside || this.#permits < 1 || !this.#hasPlaceFor(caller)) return false;
    this.#permits--;
    this.#inside++;
    if (caller === undefined || caller === 'background') return true;
    if (this.#isDoubted(caller)) this.#doubtedInside.push(caller);
    for (const key of keysOf(caller)) this.#recent.take(key, 1, recentMs);
    return true;
  }

  #hasPlaceFor(caller: Turn | undefined): boolean {
    return this.#doubtedInside.length < this.#limits.inside / 2 || !this.#isDoubted(caller);
  }

  #isDoubted(caller: Turn | undefined): boolean {
    if (caller === undefined || caller === 'background') return false;
    const [client, network] = keysOf(caller).map((key) => this.#unanswered.look(key).taken);
    return (client ?? 0) > 0 || (network ?? 0) >= networkShare;
  }

  /** Lets in whoever may, and comes back when the next permit is due. */
  #move(): void {
    let next = this.#first();
    for (; next !== null && this.#admit(next.caller); next = this.#first()) next.enter();
    clearTimeout(this.#timer);
    // Without a place inside a permit is of no use: then `leave` comes first.
    if (next === null || this.#inside >= this.#limits.inside) return;
    const untilPermitMs = Math.ceil(((1 - this.#permits) * 1000) / this.#limits.perSecond);
    this.#timer = setTimeout(() => this.#move(), Math.max(1, untilPermitMs));
  }

  /** Of those for whom there could be a place. */
  #first(): Waiting | null {
    let [first, least] = [null as Waiting | null, Number.POSITIVE_INFINITY];
    for (const waiting of this.#line) {
      if (!this.#hasPlaceFor(waiting.caller)) continue;
      const weight = this.#weightOf(waiting.caller);
      if (weight < least) [first, least] = [waiting, weight];
    }
    return first;
  }

  /** Sends away the last of those who were let in more often than this one, if there is any. */
  #makeRoomFor(caller: Turn | undefined): boolean {
    let [last, most] = [null as Waiting | null, this.#weightOf(caller)];
    for (const waiting of this.#line) {
      const weight = this.#weightOf(waiting.caller);
      if (weight > most || (last !== null && weight === most)) [last, most] = [waiting, weight];
    }
    last?.sendAway();
    return last !== null;
  }

  #weightOf(caller: Turn | undefined): number {
    if (caller === undefined) return 0;
    if (caller === 'background') return Number.MAX_VALUE;
    const [client, network] = keysOf(caller).map((key) => this.#recent.look(key).taken);
    return Math.max(client ?? 0, (network ?? 0) / networkShare);
  }

  #countPermits(): void {
    const now = Date.now();
    // A clock that was set back must not take permits away.
    const gained = (Math.max(0, now - this.#countedAt) * this.#limits.perSecond) / 1000;
    this.#permits = Math.min(this.#limits.burst, this.#permits + gained);
    this.#countedAt = now;
  }
}

function keysOf({ client, network }: Caller): [client: string, network: string] {
  return [client, network];
}
