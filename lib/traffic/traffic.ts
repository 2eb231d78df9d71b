import 'server-only';
import { hashForLog } from '@/lib/config/keys';
import { foldPurchaseOrder } from '@/lib/orders/purchase-order';
import type { RedisConnections } from '@/lib/redis/connection';
import type { Client } from './client-address';
import { createLimiter, type Limiter, type LimiterOptions, type Usage } from './limiter';
import { createShownOrders } from './shown-orders';

/** Not now: the same for every reason, so that it tells nothing. */
export interface TooManyRequests {
  kind: 'too-many-requests';
  retryAfterSeconds: number;
}

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

export interface Traffic {
  admitLookup(client: Client, purchaseOrder: string): Promise<AdmittedLookup | TooManyRequests>;
  /** A signed link, or another way in that is not a guess: counted, but not stopped by failures. */
  admitLink(client: Client): Promise<TooManyRequests | null>;
  admitProof(client: Client, purchaseOrder: string): Promise<AdmittedProof | TooManyRequests>;
  admitSignIn(client: Client): Promise<AdmittedTry | TooManyRequests>;
}

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

/** How often whom may ask for what. */
export function createTraffic(settings: TrafficSettings): Traffic {
  const redis = settings.redis?.commands ?? null;
  const limiter = (options: Omit<LimiterOptions, 'redis'>) => createLimiter({ ...options, redis });
  const lookups = limiter({ name: 'lookups', limit: settings.lookupsPerMinute, windowSeconds: 60 });
  const failures = limiter({ name: 'failures', limit: settings.failedLookupsPerHour, windowSeconds: hour });
  const misses = limiter({ name: 'misses', limit: settings.missesPerMinute, windowSeconds: 60 });
  const clientProofs = limiter({ name: 'client-proofs', limit: 5, windowSeconds: 900 });
  const orderProofs = limiter({ name: 'order-proofs', limit: 20, windowSeconds: hour });
  const signIns = limiter({ name: 'sign-ins', limit: 5, windowSeconds: 900 });
  const shown = createShownOrders(redis);
  const reservations = new Map<string, Reservation>();

  function tooMany(limiter: Limiter, { secondsLeft }: Usage): TooManyRequests {
    settings.onRefusal?.(limiter.name);
    return { kind: 'too-many-requests', retryAfterSeconds: Math.max(1, secondsLeft) };
  }

  /** Takes one of each, or nothing where one is used up. */
  async function takeAll(wanted: [Limiter, string][]): Promise<AdmittedTry | TooManyRequests> {
    const taken: [Limiter, string][] = [];
    const giveBack = async () => {
      await Promise.all(taken.map(([limiter, key]) => limiter.giveBack(key)));
    };
    for (const [limiter, key] of wanted) {
      const usage = await limiter.take(key);
      taken.push([limiter, key]);
      if (usage.taken > limiter.limit) {
        await giveBack();
        return tooMany(limiter, usage);
      }
    }
    return { kind: 'admitted', forgive: giveBack };
  }

  /** One failure held ready for all lookups of one number by one client that run at the same time. */
  function reserveFailure(client: string, pair: string): Reservation {
    const running = reservations.get(pair);
    if (running !== undefined) return running;
    const reservation: Reservation = {
      usage: failures.take(client),
      settle: async (isFailure) => {
        if (reservations.get(pair) !== reservation) return;
        reservations.delete(pair);
        await reservation.usage;
        if (!isFailure) await failures.giveBack(client);
      },
    };
    reservations.set(pair, reservation);
    return reservation;
  }

  async function admitLookup(client: Client, purchaseOrder: string) {
    const who = hashForLog(client);
    const pairOf = (po: string) => `${who}:${hashForLog(foldPurchaseOrder(po))}`;
    const pair = pairOf(purchaseOrder);
    const [lookup, failed] = await Promise.all([lookups.take(who), failures.look(who)]);
    if (lookup.taken > lookups.limit) return tooMany(lookups, lookup);
    const isExempt = failed.taken >= failures.limit && (await shown.has(pair));
    if (failed.taken >= failures.limit && !isExempt) return tooMany(failures, failed);

    let reservation: Reservation | null = null;
    let calls = 0;
    const admitted: AdmittedLookup = {
      kind: 'admitted',
      async refuseCall() {
        calls++;
        if (isExempt || reservation !== null) return null;
        const all = await misses.look('all');
        if (all.taken >= misses.limit) return tooMany(misses, all);
        reservation = reserveFailure(who, pair);
        const usage = await reservation.usage;
        return usage.taken > failures.limit ? tooMany(failures, usage) : null;
      },
      async end(outcome, shownAs = purchaseOrder) {
        if (outcome === 'shown') for (const po of [purchaseOrder, shownAs]) shown.add(pairOf(po));
        if (outcome === 'not-found' && calls > 0) await misses.take('all', calls);
        if (reservation !== null) await reservation.settle(outcome === 'not-found');
        else if (outcome === 'not-found') await failures.take(who);
      },
    };
    return admitted;
  }

  async function admitLink(client: Client) {
    const lookup = await lookups.take(hashForLog(client));
    return lookup.taken > lookups.limit ? tooMany(lookups, lookup) : null;
  }

  async function admitProof(client: Client, purchaseOrder: string) {
    const who = hashForLog(client);
    const order = hashForLog(foldPurchaseOrder(purchaseOrder));
    const refusal = await admitLink(client);
    if (refusal !== null) return refusal;
    const attempt = await takeAll([
      [failures, who],
      [clientProofs, `${who}:${order}`],
      [orderProofs, order],
    ]);
    if (attempt.kind !== 'admitted') return attempt;
    let calls = 0;
    const admitted: AdmittedProof = {
      kind: 'admitted',
      async refuseCall() {
        calls++;
        const all = await misses.take('all');
        return all.taken > misses.limit ? tooMany(misses, all) : null;
      },
      async forgive() {
        await attempt.forgive();
        if (calls > 0) await misses.giveBack('all', calls);
      },
    };
    return admitted;
  }

  return {
    admitLookup,
    admitLink,
    admitProof,
    admitSignIn: (client) => takeAll([[signIns, hashForLog(client)]]),
  };
}

interface Reservation {
  usage: Promise<Usage>;
  /** The first to end decides: all of them looked for the same. */
  settle(isFailure: boolean): Promise<void>;
}
