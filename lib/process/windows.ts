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
const mostPassed = 64;

/**
 * Counts per key and window of time, in memory. There is no timer per key: a window is read as over when its time has
 * come, and leaves with the next sweep.
 *
 * The map is bounded. Where it is full, the oldest that is over or was counted only once makes room, so that a crowd of
 * new keys can't wipe out the count of whoever has reached a limit; where there is none such nearby, the least counted.
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
    const now = Date.now();
    const passed: [string, Window][] = [];
    let least: [string, Window] | null = null;
    for (const entry of this.#windows) {
      const [, window] = entry;
      passed.push(entry);
      if (least === null || window.taken < least[1].taken) least = entry;
      const isWorthLittle = window.taken <= 1 || window.endsAt <= now;
      if (isWorthLittle) least = entry;
      if (isWorthLittle || passed.length === mostPassed) break;
    }
    for (const [key, window] of passed) {
      this.#windows.delete(key);
      // Those that are worth more come back to stand at the end, where they are passed next after all others.
      if (key !== least?.[0]) this.#windows.set(key, window);
    }
  }
}

function usageOf(window: Window | null): Usage {
  if (window === null) return nothing;
  const secondsLeft = Math.max(1, Math.ceil((window.endsAt - Date.now()) / 1000));
  return { taken: window.taken, secondsLeft };
}
