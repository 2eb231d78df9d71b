import 'server-only';
import asyncHooks, { AsyncLocalStorage } from 'node:async_hooks';
import { syncBuiltinESMExports } from 'node:module';
import { nodeVersion } from './node-version';

// Node 20 and 22 write the store of each AsyncLocalStorage on every promise that is made, and the framework has five: a
// seventh of the garbage of a page was that. Node 24 keeps all of them in one frame, and so do we. A frame is a list of
// keys, each followed by its store: for the half a dozen that there are, a Map would cost more.
type Frame = readonly unknown[];
const frames = new AsyncLocalStorage<Frame>();

/** An AsyncLocalStorage that shares the one of Node's with all others of its kind. */
export class SharedAsyncLocalStorage<Store> extends AsyncLocalStorage<Store> {
  /** What its stores go by in a frame; those of before `disable` are never found again. */
  #key = {};

  override run<Result, Args extends unknown[]>(
    store: Store,
    work: (...args: Args) => Result,
    ...args: Args
  ): Result {
    return frames.run(this.#frameWith(store), work, ...args);
  }

  override exit<Result, Args extends unknown[]>(work: (...args: Args) => Result, ...args: Args): Result {
    return frames.run(this.#frameWith(undefined), work, ...args);
  }

  override enterWith(store: Store): void {
    frames.enterWith(this.#frameWith(store));
  }

  override getStore(): Store | undefined {
    const frame = frames.getStore() ?? [];
    const at = frame.indexOf(this.#key);
    // After this key, only this has written.
    return at < 0 ? undefined : (frame[at + 1] as Store);
  }

  override disable(): void {
    this.#key = {};
  }

  #frameWith(store: Store | undefined): Frame {
    const frame = (frames.getStore() ?? []).slice();
    const at = frame.indexOf(this.#key);
    if (at < 0) frame.push(this.#key, store);
    else frame[at + 1] = store;
    return frame;
  }
}

/**
 * Puts it in the place of Node's own, for whatever is loaded from here on: the framework. A page takes an eighth less CPU on
 * Node 20. Where Node has one frame for all, nothing is changed.
 */
export function shareAsyncContext(): void {
  if (nodeVersion >= 24) return;
  // On Node 22 it is a getter.
  Object.defineProperty(asyncHooks, 'AsyncLocalStorage', { value: SharedAsyncLocalStorage });
  syncBuiltinESMExports();
}
