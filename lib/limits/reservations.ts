import 'server-only';
import { giveBackAll, type Tally, takeAll, type UsedUp } from './tally';

/** What was taken before it is known whether it has to be paid. */
export interface Reservation {
  /** Null: it was taken. */
  usedUp: Promise<UsedUp | null>;
  /** Pays it or gives it back; tells whether this was the first to end it, who decides for all. */
  end(isDue: boolean): Promise<boolean>;
}

/** One reservation for all who want the same at the same time: many readers of one number are one guess. */
export class Reservations {
  readonly #running = new Map<string, Reservation>();

  hold(key: string, tallies: Tally[]): Reservation {
    const running = this.#running.get(key);
    if (running !== undefined) return running;
    const usedUp = takeAll(tallies);
    const reservation: Reservation = {
      usedUp,
      end: async (isDue) => {
        if (this.#running.get(key) !== reservation) return false;
        this.#running.delete(key);
        const isTaken = (await usedUp) === null;
        if (isTaken && !isDue) await giveBackAll(tallies);
        return isTaken;
      },
    };
    this.#running.set(key, reservation);
    return reservation;
  }
}
