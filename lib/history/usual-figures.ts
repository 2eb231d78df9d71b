import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import type { LastingDatabase } from '@/lib/database/lasting-database';
import type { UsualTimes } from '@/lib/orders/usual';
import { outsideRequests } from '@/lib/process/outside-requests';
import { readUsualTimes } from './usual-times';

const readEveryMs = 60 * 60 * 1000;
/** Until there is something to tell: a new memory fills within minutes. */
const triedEveryMs = 10_000;

/** How long orders usually take, read behind everybody and kept, so that no page waits for it. */
export class UsualFigures {
  readonly #database: Pick<LastingDatabase, 'current' | 'failed'>;
  readonly #store: string;
  readonly #ended = new AbortController();
  #times: UsualTimes | null = null;

  constructor(database: Pick<LastingDatabase, 'current' | 'failed'>, store: string) {
    this.#database = database;
    this.#store = store;
  }

  /** Null while nothing has been read. */
  get times(): UsualTimes | null {
    return this.#times;
  }

  start(): void {
    outsideRequests(() => void this.#readOn());
  }

  stop(): void {
    this.#ended.abort();
  }

  async #readOn(): Promise<void> {
    const { signal } = this.#ended;
    while (!signal.aborted) {
      await this.#read();
      const pauseMs = (this.#times?.toShip ?? null) === null ? triedEveryMs : readEveryMs;
      await wait(pauseMs, null, { signal, ref: false }).catch(() => {});
    }
  }

  async #read(): Promise<void> {
    const { current } = this.#database;
    if (current === null) return;
    try {
      this.#times = await readUsualTimes(current, this.#store, Date.now());
    } catch (error) {
      this.#database.failed(error);
    }
  }
}
