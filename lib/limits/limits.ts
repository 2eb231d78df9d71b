import 'server-only';
import type { AdmitCall, Caller } from '@/lib/orders/call-admission';
import type { Refusal } from '@/lib/orders/refusal';
import type { TooManyRequests } from '@/lib/orders/too-many-requests';
import { type Client, networkOf } from '@/lib/process/client-address';
import type { Keys } from '@/lib/process/keys';
import { log } from '@/lib/process/log';
import type { RedisConnections } from '@/lib/redis/connection';
import { createLimiter, type Limiter } from './limiter';
import { type Reservation, Reservations } from './reservations';
import { createShownOrders, type ShownOrders } from './shown-orders';
import { firstUsedUp, giveBackAll, takeAll, talliesOf, tallyOf, type UsedUp } from './tally';

/** A lookup or a proof that may go on; its calls to the upstream are admitted one by one. */
interface Admitted {
  kind: 'admitted';
  admitCall: AdmitCall;
  caller: Caller;
}

/** A lookup by number alone. */
export interface AdmittedLookup extends Admitted {
  /** To be called before an order is shown: null, or why this client may see no more of them by number alone. */
  show(): Promise<TooManyRequests | null>;
  /** To be called once, with what came of it. */
  end(outcome: 'shown' | 'not-found' | 'unanswered'): Promise<void>;
}

/** An email address can't be guessed; a postal code can. */
export type OfferedProof = 'email' | 'postal-code';

/** A try that counts as failed, which is safe against many at once, until it is forgiven. */
export interface AdmittedProof extends Admitted {
  /** The try was right, or could not be decided. */
  forgive(): Promise<void>;
}

export type CheckedSecret = { kind: 'right' | 'wrong' } | TooManyRequests;

export interface LimitSettings {
  redis: RedisConnections | null;
  /** Limits know clients and orders by their hashes alone. */
  keys: Pick<Keys, 'hashForLog'>;
  lookupsPerMinute: number;
  failedLookupsPerHour: number;
  /** Different orders shown to one client by number alone. */
  ordersPerHour: number;
  /** Lookups and proofs, by everybody together, for which the upstream was asked and knew no order. */
  missesPerMinute: number;
  /** Told which limit was reached whenever somebody is refused. */
  onRefusal?: (limit: string) => void;
}

const minute = 60;
const quarter = 900;
const hour = 3600;
const everybody = 'all';
/** Calls that find no order; more only where an operator lets a client fail more often than that. */
const emptyCallsPerMinute = 30;
/** More than anybody opens questions and carriers' pages. */
const countsPerMinute = 30;

/** How often whom may ask for what. Every limit of a client holds for its network, too. */
export class Limits {
  readonly #lookups: Limiter;
  readonly #failures: Limiter;
  readonly #emptyCalls: Limiter;
  readonly #misses: Limiter;
  readonly #orders: Limiter;
  readonly #clientProofs: Limiter;
  readonly #orderProofs: Limiter;
  readonly #secrets: Limiter;
  readonly #allSecrets: Limiter;
  readonly #counts: Limiter;
  readonly #limiters: Limiter[] = [];
  readonly #shown: ShownOrders;
  readonly #showing = new Map<string, Promise<TooManyRequests | null>>();
  readonly #reservations = new Reservations();
  readonly #onRefusal: (limit: string) => void;
  readonly #keys: LimitSettings['keys'];

  constructor(settings: LimitSettings) {
    const redis = settings.redis?.commands ?? null;
    const limiter = (name: string, limit: number, windowSeconds: number) => {
      const made = createLimiter({ name, limit, windowSeconds, redis });
      this.#limiters.push(made);
      return made;
    };
    this.#lookups = limiter('lookups', settings.lookupsPerMinute, minute);
    this.#failures = limiter('failures', settings.failedLookupsPerHour, hour);
    this.#emptyCalls = limiter(
      'empty-calls',
      Math.max(emptyCallsPerMinute, settings.failedLookupsPerHour),
      minute,
    );
    this.#misses = limiter('misses', settings.missesPerMinute, minute);
    this.#orders = limiter('orders', settings.ordersPerHour, hour);
    this.#clientProofs = limiter('client-proofs', 5, quarter);
    this.#orderProofs = limiter('order-proofs', 20, hour);
    this.#secrets = limiter('secrets', 5, quarter);
    this.#allSecrets = limiter('all-secrets', 200, hour);
    this.#counts = limiter('counts', countsPerMinute, minute);
    this.#shown = createShownOrders(redis);
    this.#keys = settings.keys;
    this.#onRefusal = settings.onRefusal ?? (() => {});
  }

  /** Lets go of what is over; to be called now and then. */
  sweep(): void {
    for (const limiter of this.#limiters) limiter.sweep();
    this.#shown.sweep();
  }

  /**
   * A lookup by purchase order, which may be a guess.
   * @param order one key for all ways to write its number
   */
  async admitLookup(client: Client, order: string): Promise<AdmittedLookup | TooManyRequests> {
    const caller = this.callerFrom(client);
    const pair = this.#pairOf(caller, order);
    const [tooOften, stopped, isShown] = await Promise.all([
      takeAll(talliesOf(this.#lookups, caller)),
      firstUsedUp([...talliesOf(this.#failures, caller), ...talliesOf(this.#orders, caller)]),
      this.#shown.has(pair),
    ]);
    if (tooOften !== null) return this.#refuse(tooOften);
    // A page that is being watched goes on.
    if (stopped !== null && !isShown) return this.#refuse(stopped);
    return this.#admittedLookup(caller, pair, isShown);
  }

  /** A signed link, or another way in that is not a guess: counted, but not stopped by failures. */
  async admitLink(client: Client): Promise<TooManyRequests | null> {
    const tooOften = await takeAll(talliesOf(this.#lookups, this.callerFrom(client)));
    return tooOften === null ? null : this.#refuse(tooOften);
  }

  /**
   * A try to prove whose order it is; a failed one is a failed lookup, too. What others failed at before keeps
   * nobody's email address out.
   * @param order one key for all ways to write its number
   */
  async admitProof(
    client: Client,
    order: string,
    offered: OfferedProof,
  ): Promise<AdmittedProof | TooManyRequests> {
    const refusal = await this.admitLink(client);
    if (refusal !== null) return refusal;
    const caller = this.callerFrom(client);
    const ofOrder = tallyOf(this.#orderProofs, this.#keys.hashForLog(order));
    const tallies = [
      ...talliesOf(this.#failures, caller),
      tallyOf(this.#clientProofs, this.#pairOf(caller, order)),
      offered === 'email' ? { ...ofOrder, limit: Number.POSITIVE_INFINITY } : ofOrder,
    ];
    const usedUp = await takeAll(tallies);
    if (usedUp !== null) return this.#refuse(usedUp);
    const calls = this.#callsOf(caller, { ownFailures: 1 });
    return {
      kind: 'admitted',
      caller,
      admitCall: calls.admit,
      forgive: () => giveBackAll(tallies),
    };
  }

  /** Whether what a page says its reader did is counted: one browser is not to make the figures. */
  async admitCount(client: Client): Promise<boolean> {
    return (await takeAll(talliesOf(this.#counts, this.callerFrom(client)))) === null;
  }

  /**
   * A passcode, token or secret that was given: null where it may count. A right one takes nothing, so that programs
   * may send theirs as often as they like. When too many wrong ones came from everybody together, who has given one
   * is refused, right or wrong; a client that never did is not.
   */
  async admitSecret(client: Client, isRight: boolean): Promise<TooManyRequests | null> {
    const caller = this.callerFrom(client);
    const own = talliesOf(this.#secrets, caller);
    const all = tallyOf(this.#allSecrets, everybody);
    const usedUp = isRight ? await this.#secretsUsedUp(caller) : await takeAll([...own, all]);
    return usedUp === null ? null : this.#refuse(usedUp);
  }

  /**
   * A passcode, token or secret that somebody gave: whether it was right, unless they have tried too often. Each wrong
   * one is logged. @param variable the setting it was compared with
   */
  async checkSecret(client: Client, variable: string, isRight: boolean): Promise<CheckedSecret> {
    const refusal = await this.admitSecret(client, isRight);
    if (!isRight) {
      log.warn({ client: this.#keys.hashForLog(client), secret: variable }, 'a wrong secret was given');
    }
    return refusal ?? { kind: isRight ? 'right' : 'wrong' };
  }

  async #secretsUsedUp(caller: Caller): Promise<UsedUp | null> {
    const [own, given, all] = await Promise.all([
      firstUsedUp(talliesOf(this.#secrets, caller)),
      this.#secrets.look(caller.client),
      firstUsedUp([tallyOf(this.#allSecrets, everybody)]),
    ]);
    return own ?? (given.taken > 0 ? all : null);
  }

  #admittedLookup(caller: Caller, pair: string, isShown: boolean): AdmittedLookup {
    const calls = this.#callsOf(caller, { ownFailures: 0 });
    const failures = talliesOf(this.#failures, caller);
    let reserved: Reservation | null = null;
    return {
      kind: 'admitted',
      caller,
      admitCall: async (form) => {
        const doubted = await calls.refuseDoubted();
        if (doubted !== null) return doubted;
        if (!isShown) {
          reserved ??= this.#reservations.hold(pair, failures);
          const usedUp = await reserved.usedUp;
          if (usedUp !== null) return this.#refuse(usedUp);
        }
        return calls.admit(form);
      },
      show: () => this.#show(caller, pair, isShown),
      end: async (outcome) => {
        const isFailure = outcome === 'not-found' || (outcome === 'unanswered' && calls.foundNothing());
        if (reserved !== null) await reserved.end(isFailure);
        // What is remembered as unknown was not asked for, and is a failure all the same.
        else if (isFailure && !isShown) await takeAll(failures);
      },
    };
  }

  /**
   * The calls of one lookup or proof. Each that finds no order is its client's; one of them is a miss of everybody's.
   * @param ownFailures how many failures it holds itself
   */
  #callsOf(caller: Caller, { ownFailures }: { ownFailures: number }) {
    let doubted: Promise<Refusal | null> | undefined;
    let [empty, unanswered, hasMissed] = [0, 0, false];
    const refuseDoubted = () => {
      doubted ??= this.#refuseDoubted(caller, ownFailures);
      return doubted;
    };
    const admit: AdmitCall = async (form) => {
      const refusal = await refuseDoubted();
      if (refusal !== null) return refusal;
      const name = `${caller.client}:call:${this.#keys.hashForLog(form)}`;
      const reserved = this.#reservations.hold(name, talliesOf(this.#emptyCalls, caller));
      const usedUp = await reserved.usedUp;
      if (usedUp !== null) {
        await reserved.end(false);
        return this.#refuse(usedUp);
      }
      const end = async (cameTo: 'order' | 'no-order' | 'no-answer') => {
        if (cameTo === 'no-answer') unanswered++;
        const isMine = await reserved.end(cameTo === 'no-order');
        if (cameTo !== 'no-order') return;
        empty++;
        if (!isMine || hasMissed) return;
        hasMissed = true;
        await this.#misses.take(everybody);
      };
      return { kind: 'admitted', end };
    };
    /** Whether the upstream answered, and knew no order. */
    const foundNothing = () => empty > 0 && unanswered === 0;
    return { refuseDoubted, admit, foundNothing };
  }

  /**
   * When too much was asked for that doesn't exist, who has failed within the hour waits until the minute is over;
   * a shopper who comes for the first time does not. It is told as what it is: too much at the moment.
   */
  async #refuseDoubted(caller: Caller, ownFailures: number): Promise<Refusal | null> {
    const [usedUp, failed] = await Promise.all([
      firstUsedUp([tallyOf(this.#misses, everybody)]),
      this.#failures.look(caller.client),
    ]);
    if (usedUp === null || failed.taken <= ownFailures) return null;
    this.#onRefusal(usedUp.name);
    return { kind: 'unavailable', retryAfterSeconds: usedUp.secondsLeft };
  }

  /** What was shown within the hour is shown again; another order counts, once however many look at the same time. */
  #show(caller: Caller, pair: string, isShown: boolean): Promise<TooManyRequests | null> {
    const running = this.#showing.get(pair);
    if (running !== undefined) return running;
    const showing = this.#countOrder(caller, pair, isShown).finally(() => this.#showing.delete(pair));
    this.#showing.set(pair, showing);
    return showing;
  }

  async #countOrder(caller: Caller, pair: string, isShown: boolean): Promise<TooManyRequests | null> {
    if (!isShown && !(await this.#shown.has(pair))) {
      const usedUp = await takeAll(talliesOf(this.#orders, caller));
      if (usedUp !== null) return this.#refuse(usedUp);
    }
    this.#shown.add(pair);
    return null;
  }

  #refuse({ name, secondsLeft }: UsedUp): TooManyRequests {
    this.#onRefusal(name);
    return { kind: 'too-many-requests', retryAfterSeconds: secondsLeft };
  }

  /** A client as limits and the queue know it: by hashes. */
  callerFrom(client: Client): Caller {
    const hash = (text: string) => this.#keys.hashForLog(text);
    return { client: hash(client), network: hash(`network ${networkOf(client)}`) };
  }

  /** A client and an order, whichever way it is written. */
  #pairOf({ client }: Caller, order: string): string {
    return this.#keys.hashForLog(`${client}:${order}`);
  }
}
