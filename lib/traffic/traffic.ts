import 'server-only';
import { hashForLog } from '@/lib/config/keys';
import { foldPurchaseOrder } from '@/lib/orders/purchase-order';
import type { TooManyRequests } from '@/lib/orders/too-many-requests';
import type { RedisConnections } from '@/lib/redis/connection';
import type { Client } from './client-address';
import { createLimiter, type Limiter, type Usage } from './limiter';
import { createShownOrders, type ShownOrders } from './shown-orders';

/** A lookup that may go on. */
export interface AdmittedLookup {
  kind: 'admitted';
  /** To be called before each call to the upstream for a number that nothing is known of; null: it may be made. */
  refuseCall(): Promise<TooManyRequests | null>;
  /** To be called once, with what came of it. An outage is nobody's failure. */
  end(outcome: 'shown' | 'not-found' | 'unanswered', purchaseOrder?: string): Promise<void>;
}

/** A try that counts as failed, which is safe against many at once, until it is forgiven. */
export interface AdmittedTry {
  kind: 'admitted';
  /** The try was right, or could not be decided. */
  forgive(): Promise<void>;
}

/** A try that may make the upstream be asked for an order that nothing is known of. */
export interface AdmittedProof extends AdmittedTry {
  /** See `AdmittedLookup`. */
  refuseCall(): Promise<TooManyRequests | null>;
}

/** An e-mail address can't be guessed; a postal code can. */
export type OfferedProof = 'email' | 'postal-code';

export interface TrafficSettings {
  redis: RedisConnections | null;
  lookupsPerMinute: number;
  failedLookupsPerHour: number;
  /** Calls to the upstream for numbers that turn out unknown, by everybody together. */
  missesPerMinute: number;
  /** Told which limit was reached whenever somebody is refused. */
  onRefusal?: (limit: string) => void;
}

const hour = 3600;
const quarter = 900;

/** How often whom may ask for what. */
export class Traffic {
  readonly #lookups: Limiter;
  readonly #failures: Limiter;
  readonly #misses: Limiter;
  readonly #clientProofs: Limiter;
  readonly #orderProofs: Limiter;
  readonly #signIns: Limiter;
  readonly #shown: ShownOrders;
  readonly #reservations = new Map<string, Reservation>();
  readonly #onRefusal: (limit: string) => void;

  constructor(settings: TrafficSettings) {
    const redis = settings.redis?.commands ?? null;
    const limiter = (name: string, limit: number, windowSeconds: number) =>
      createLimiter({ name, limit, windowSeconds, redis });
    this.#lookups = limiter('lookups', settings.lookupsPerMinute, 60);
    this.#failures = limiter('failures', settings.failedLookupsPerHour, hour);
    this.#misses = limiter('misses', settings.missesPerMinute, 60);
    this.#clientProofs = limiter('client-proofs', 5, quarter);
    this.#orderProofs = limiter('order-proofs', 20, hour);
    this.#signIns = limiter('sign-ins', 5, quarter);
    this.#shown = createShownOrders(redis);
    this.#onRefusal = settings.onRefusal ?? (() => {});
  }

  /** A lookup by purchase order, which may be a guess. */
  async admitLookup(client: Client, purchaseOrder: string): Promise<AdmittedLookup | TooManyRequests> {
    const who = hashForLog(client);
    const pair = pairOf(who, purchaseOrder);
    const [lookup, failed] = await Promise.all([this.#lookups.take(who), this.#failures.look(who)]);
    if (lookup.taken > this.#lookups.limit) return this.#refuse(this.#lookups, lookup);
    const isBlocked = failed.taken >= this.#failures.limit;
    const isWatched = isBlocked && (await this.#shown.has(pair));
    if (isBlocked && !isWatched) return this.#refuse(this.#failures, failed);
    return this.#admittedLookup(who, purchaseOrder, isWatched);
  }

  /** A signed link, or another way in that is not a guess: counted, but not stopped by failures. */
  async admitLink(client: Client): Promise<TooManyRequests | null> {
    const lookup = await this.#lookups.take(hashForLog(client));
    return lookup.taken > this.#lookups.limit ? this.#refuse(this.#lookups, lookup) : null;
  }

  /**
   * A try to prove whose order it is; a failed one is a failed lookup, too. What others failed at before keeps
   * nobody's e-mail address out.
   */
  async admitProof(
    client: Client,
    purchaseOrder: string,
    offered: OfferedProof,
  ): Promise<AdmittedProof | TooManyRequests> {
    const refusal = await this.admitLink(client);
    if (refusal !== null) return refusal;
    const who = hashForLog(client);
    const attempt = await this.#admitTry(
      [
        [this.#failures, who],
        [this.#clientProofs, pairOf(who, purchaseOrder)],
        [this.#orderProofs, hashForLog(foldPurchaseOrder(purchaseOrder))],
      ],
      offered === 'email' ? [this.#orderProofs] : [],
    );
    if (attempt.kind !== 'admitted') return attempt;
    let calls = 0;
    return {
      kind: 'admitted',
      refuseCall: async () => {
        calls++;
        const all = await this.#misses.take('all');
        return all.taken > this.#misses.limit ? this.#refuse(this.#misses, all) : null;
      },
      forgive: async () => {
        await attempt.forgive();
        if (calls > 0) await this.#misses.giveBack('all', calls);
      },
    };
  }

  admitSignIn(client: Client): Promise<AdmittedTry | TooManyRequests> {
    return this.#admitTry([[this.#signIns, hashForLog(client)]]);
  }

  #admittedLookup(who: string, purchaseOrder: string, isWatched: boolean): AdmittedLookup {
    let reservation: Reservation | null = null;
    let calls = 0;
    return {
      kind: 'admitted',
      refuseCall: async () => {
        calls++;
        if (isWatched || reservation !== null) return null;
        const all = await this.#misses.look('all');
        if (all.taken >= this.#misses.limit) return this.#refuse(this.#misses, all);
        reservation = this.#reserveFailure(who, pairOf(who, purchaseOrder));
        const usage = await reservation.usage;
        return usage.taken > this.#failures.limit ? this.#refuse(this.#failures, usage) : null;
      },
      end: async (outcome, shownAs = purchaseOrder) => {
        if (outcome === 'shown') for (const po of [purchaseOrder, shownAs]) this.#shown.add(pairOf(who, po));
        if (outcome === 'not-found' && calls > 0) await this.#misses.take('all', calls);
        if (reservation !== null) await reservation.settle(outcome === 'not-found');
        else if (outcome === 'not-found') await this.#failures.take(who);
      },
    };
  }

  /** One failure held ready for all lookups of one number by one client that run at the same time. */
  #reserveFailure(who: string, pair: string): Reservation {
    const running = this.#reservations.get(pair);
    if (running !== undefined) return running;
    const usage = this.#failures.take(who);
    const reservation: Reservation = {
      usage,
      settle: async (isFailure) => {
        if (this.#reservations.get(pair) !== reservation) return;
        this.#reservations.delete(pair);
        await usage;
        if (!isFailure) await this.#failures.giveBack(who);
      },
    };
    this.#reservations.set(pair, reservation);
    return reservation;
  }

  /** Takes one of each, or nothing where one is used up that does not only count. */
  async #admitTry(
    wanted: [Limiter, string][],
    onlyCounting: Limiter[] = [],
  ): Promise<AdmittedTry | TooManyRequests> {
    const taken: [Limiter, string][] = [];
    const giveBack = async () => {
      await Promise.all(taken.map(([limiter, key]) => limiter.giveBack(key)));
    };
    for (const [limiter, key] of wanted) {
      const usage = await limiter.take(key);
      taken.push([limiter, key]);
      if (usage.taken > limiter.limit && !onlyCounting.includes(limiter)) {
        await giveBack();
        return this.#refuse(limiter, usage);
      }
    }
    return { kind: 'admitted', forgive: giveBack };
  }

  #refuse({ name }: Limiter, { secondsLeft }: Usage): TooManyRequests {
    this.#onRefusal(name);
    return { kind: 'too-many-requests', retryAfterSeconds: Math.max(1, secondsLeft) };
  }
}

interface Reservation {
  usage: Promise<Usage>;
  /** The first to end decides: all of them looked for the same. */
  settle(isFailure: boolean): Promise<void>;
}

/** A client and an order, whichever way it is written. */
function pairOf(who: string, purchaseOrder: string): string {
  return `${who}:${hashForLog(foldPurchaseOrder(purchaseOrder))}`;
}
