import 'server-only';

/** How far a key has used up what it may in its window of time. */
export interface Usage {
  taken: number;
  /** Until the window ends. */
  secondsLeft: number;
}

interface Window {
  taken: number;
  /** Milliseconds since 1970. */
  endsAt: number;
}

const nothing: Usage = { taken: 0, secondsLeft: 0 };
const mostKeys = 50_000;
const lookedAt = 8;

/**
 * Counts per key and window of time, in memory. There is no timer per key: a window is read as over when its time has
 * come, and leaves with the next sweep.
 *
 * The map is bounded. Where it is full, the least counted of the oldest few makes room, so that a crowd of keys that
 * were counted once each can't wipe out the count of whoever has reached a limit.
 */
export class Windows {
  readonly #windows = new Map<string, Window>();
  readonly #mostKeys: number;

  constructor(most = mostKeys) {
    this.#mostKeys = most;
  }

  get size(): number {
    return this.#windows.size;
  }

  look(key: string): Usage {
    return usageOf(this.#running(key));
  }

  /** Adds to a window, or begins one. */
  take(key: string, points: number, windowMs: number): Usage {
    const running = this.#running(key);
    if (running === null) return this.#begin(key, { taken: points, endsAt: Date.now() + windowMs });
    running.taken += points;
    return usageOf(running);
  }

  /** A key that has used nothing any more is not kept. */
  giveBack(key: string, points: number): Usage {
    const running = this.#running(key);
    if (running === null) return nothing;
    running.taken -= points;
    if (running.taken > 0) return usageOf(running);
    this.#windows.delete(key);
    return nothing;
  }

  /** Takes over what is known from elsewhere. */
  set(key: string, { taken, secondsLeft }: Usage): void {
    const endsAt = Date.now() + secondsLeft * 1000;
    const running = this.#running(key);
    if (taken <= 0) this.#windows.delete(key);
    else if (running === null) this.#begin(key, { taken, endsAt });
    else Object.assign(running, { taken, endsAt });
  }

  /** Lets go of the windows that are over. */
  sweep(): void {
    const now = Date.now();
    for (const [key, { endsAt }] of this.#windows) if (endsAt <= now) this.#windows.delete(key);
  }

  #running(key: string): Window | null {
    const window = this.#windows.get(key);
    return window !== undefined && window.endsAt > Date.now() ? window : null;
  }

  #begin(key: string, window: Window): Usage {
    this.#windows.delete(key); // a window that is over would keep its place among the oldest
    if (this.#windows.size >= this.#mostKeys) this.#makeRoom();
    this.#windows.set(key, window);
    return usageOf(window);
  }

  #makeRoom(): void {
    const oldest: [string, Window][] = [];
    for (const entry of this.#windows) if (oldest.push(entry) === lookedAt) break;
    const now = Date.now();
    const worth = ({ taken, endsAt }: Window) => (endsAt <= now ? 0 : taken);
    oldest.sort(([, a], [, b]) => worth(a) - worth(b));
    for (const [index, [key, window]] of oldest.entries()) {
      this.#windows.delete(key);
      // The others were worth more: they come back to stand at the end, where the next look finds them last.
      if (index > 0) this.#windows.set(key, window);
    }
  }
}

function usageOf(window: Window | null): Usage {
  if (window === null) return nothing;
  const secondsLeft = Math.max(1, Math.ceil((window.endsAt - Date.now()) / 1000));
  return { taken: window.taken, secondsLeft };
}
