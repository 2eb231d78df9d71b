import 'server-only';
import { log } from './log';

/** Something that runs beside the requests: connections, an interval, a loop. */
export interface LivingPart {
  /** For the log. */
  name: string;
  start?: () => void | Promise<void>;
  /** Ends for good; what must not be lost is written before it resolves. */
  stop?: () => void | Promise<void>;
}

/** How long one part may take to stop before the next one is told. */
const stopWithinMs = 3000;

/** Starts parts in the order in which they joined, and stops them in the reverse: who joins later may use who was there. */
export class Lifecycle {
  readonly #parts: LivingPart[] = [];
  readonly #started: LivingPart[] = [];
  #isEnding = false;

  /** Whether this process has been told to end: it answers what comes, but wants no more. */
  get isEnding(): boolean {
    return this.#isEnding;
  }

  join(part: LivingPart): void {
    this.#parts.push(part);
  }

  /** Rejects where a part can't start; those before it are stopped again. */
  async start(): Promise<void> {
    try {
      for (const part of this.#parts) {
        await part.start?.();
        this.#started.push(part);
      }
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** From now on it counts as ending; what runs goes on until `stop`. */
  announceEnd(): void {
    this.#isEnding = true;
  }

  /** Stops what was started. Never rejects: a part that can't stop, or takes too long, keeps no other from it. */
  async stop(withinMs = stopWithinMs): Promise<void> {
    this.announceEnd();
    for (let part = this.#started.pop(); part !== undefined; part = this.#started.pop()) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error('It took too long.')), withinMs);
      });
      try {
        await Promise.race([part.stop?.(), late]);
      } catch (error) {
        log.error({ err: error, part: part.name }, 'A part did not stop.');
      } finally {
        clearTimeout(timer);
      }
    }
  }
}
