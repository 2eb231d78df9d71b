import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import type { AccessGrant, LinkParts } from '@/lib/access/access-link';
import { createEndedSessions } from '@/lib/access/ended-sessions';
import { Proofs } from '@/lib/access/proofs';
import { SupportSessions } from '@/lib/access/support-session';
import { type CheckedSecret, Limits } from '@/lib/limits/limits';
import { answerQuestion } from '@/lib/lookups/answer-question';
import {
  type AttentionResult,
  type FiguresResult,
  findAttention,
  findFigures,
} from '@/lib/lookups/find-attention';
import { findSupportOrder, findSupportOrders, type SupportParts } from '@/lib/lookups/find-support-order';
import type { LookupParts, ReadRemembered } from '@/lib/lookups/lookup-parts';
import { readNotification } from '@/lib/lookups/notification';
import {
  makeShareLink,
  type ShareLinkRequest,
  type ShareLinkResult,
  shareLinkTo,
} from '@/lib/lookups/share-link';
import { trackOrder } from '@/lib/lookups/track-order';
import { type VerifyRequest, type VerifyResult, verifyOrder } from '@/lib/lookups/verify-order';
import { OrderSource } from '@/lib/order-source/order-source';
import { createOrderStore } from '@/lib/order-source/order-store';
import { createOrderStatusClient, type OrderStatusClient } from '@/lib/order-status-api/client';
import { upstreamLimits } from '@/lib/order-status-api/upstream-guard';
import type { LookupQuestion } from '@/lib/orders/lookup-question';
import { shapeOf } from '@/lib/orders/number-shape';
import { orderFlags, type SupportLookup, type SupportResult } from '@/lib/orders/support-order';
import type { ToldOrder } from '@/lib/orders/told-order';
import type { TrackAnswer } from '@/lib/orders/track-answer';
import type { TrackRequest, TrackResult } from '@/lib/orders/track-result';
import { usualOf } from '@/lib/orders/usual';
import type { WatchState } from '@/lib/orders/watch-state';
import type { Client } from '@/lib/process/client-address';
import { Keys } from '@/lib/process/keys';
import { Lifecycle } from '@/lib/process/lifecycle';
import { log } from '@/lib/process/log';
import { createMetrics, type Metrics } from '@/lib/process/metrics';
import {
  type Config,
  type ProcessSettings,
  type StoreSettings,
  storeFromConfig,
} from '@/lib/process/settings';
import { connectRedis, disconnectRedis, redisState } from '@/lib/redis/connection';
import { type StoreTextsFile, StoreWords } from '@/lib/store-words/store-words';
import type { WatchReport } from '@/lib/watcher/watcher';
import { createMemory, type Memory } from './memory';
import { memoryReader } from './memory-reader';
import { createWatcher } from './watcher';

/** What a tracker is made of; everything but the settings is made from them where a test doesn't bring its own. */
export interface TrackerParts {
  config: Config;
  client?: OrderStatusClient;
  /** The file of `STORE_TEXTS`, read and found good; left out where it isn't set. */
  textsFile?: StoreTextsFile;
}

/** The tracker: all that pages, route handlers and the server ask of what is below them. Made once for a process. */
export interface Tracker {
  readonly store: StoreSettings;
  readonly settings: ProcessSettings;
  readonly words: StoreWords;
  readonly metrics: Metrics;
  readonly lifecycle: Lifecycle;
  readonly desk: SupportSessions;
  /** What is shown for what an address asks for: see `answerQuestion`. */
  answer(question: LookupQuestion, client: Client): Promise<TrackAnswer>;
  /** See `trackOrder`. */
  track(asked: TrackRequest, client: Client): Promise<TrackResult>;
  /** See `verifyOrder`. */
  verify(request: VerifyRequest): Promise<VerifyResult>;
  /** One order for the support desk. @param origin see `publicOrigin` */
  support(lookup: SupportLookup, origin: string | null, isAmongMany?: boolean): Promise<SupportResult>;
  /** Several, in their order. */
  supportAll(lookups: SupportLookup[], origin: string | null): Promise<SupportResult[]>;
  /** See `makeShareLink`. */
  share(request: ShareLinkRequest, origin: string): Promise<ShareLinkResult>;
  /** A signed link to an order that was found. */
  linkTo(grant: AccessGrant, origin: string): Promise<{ url: string; expiresAt: string }>;
  /** A hint from outside that orders moved: their copies are asked for again by who wants to see them next. */
  notify(body: unknown): Promise<void>;
  /** Counts what a shopper asked next, as far as one of them may; null where nothing is remembered. */
  readonly count: ((kind: 'topic' | 'carrier', name: string, client: Client) => Promise<void>) | null;
  /** See `findAttention` and `findFigures`; null where nothing is remembered. */
  readonly attention: (() => Promise<AttentionResult>) | null;
  readonly figures: (() => Promise<FiguresResult>) | null;
  /** See `Watcher.watchOnce`; `unavailable` where nothing is remembered. */
  watchOnce(): Promise<WatchReport>;
  /** What the watcher has done; null where nothing is remembered, or the database is away. */
  watchState(): Promise<WatchState | null>;
  /** See `Limits.checkSecret`. */
  checkSecret(client: Client, variable: string, isRight: boolean): Promise<CheckedSecret>;
  hashForLog(text: string): string;
  /** For readiness and metrics. */
  state(): {
    upstream: OrderStatusClient['state'];
    redis: ReturnType<typeof redisState>;
    database: 'not-configured' | Memory['database']['state'];
  };
}

function countLookup(counters: Memory['counters'], { po }: TrackRequest, result: TrackResult): void {
  counters.count('outcome', result.kind);
  if (result.kind === 'not-found' && po !== null) counters.count('shape', shapeOf(po));
  if (result.kind !== 'found') return;
  counters.count('stage', result.order.stage);
  counters.countLook(result.order.po);
}

const sweptEveryMs = 60_000;

/** Makes all parts and joins them; nothing runs before its `lifecycle` is started. */
export function createTracker({ config, client: givenClient, textsFile }: TrackerParts): Tracker {
  const lifecycle = new Lifecycle();
  const metrics = createMetrics();
  const store = storeFromConfig(config);
  const keys = new Keys(config);

  const words = new StoreWords();
  if (textsFile !== undefined) {
    const { path, texts, stamp } = textsFile;
    words.take(texts);
    let endWatch = () => {};
    lifecycle.join({
      name: 'store words',
      start: () => {
        endWatch = words.watch(path, stamp);
      },
      stop: () => endWatch(),
    });
  }

  const redis = config.REDIS_URL === undefined ? null : connectRedis(config.REDIS_URL, keys.storeTag);
  if (redis !== null) lifecycle.join({ name: 'Redis', stop: () => disconnectRedis(redis) });

  const memory = createMemory(config, { metrics, lifecycle });

  const proofs = new Proofs({ keys, store, redis: redis?.commands ?? null });
  const client =
    givenClient ??
    createOrderStatusClient({
      baseUrl: config.ORDER_STATUS_API_URL,
      token: config.ORDER_STATUS_API_TOKEN,
      limits: upstreamLimits(config.UPSTREAM_REQUESTS_PER_SECOND),
      carrierLinks: store.CARRIER_LINKS,
      proofs,
      onCall: ({ result, ms }) => metrics.upstreamCalls.observe({ result }, ms / 1000),
    });
  const seenAnswer = ({ order, readDetails }: ToldOrder, askedAt: number) => ({
    order,
    flags: orderFlags(order, readDetails()),
    askedAt,
    seenAt: Date.now(),
  });
  const onSeen = (told: ToldOrder, askedAt: number) => {
    proofs.noteEmail(told);
    memory?.history.see(seenAnswer(told, askedAt));
  };
  const readRemembered: ReadRemembered = async (order) => {
    if (memory === null) return null;
    const seen = await memory.history.readSeenSteps(order);
    if (!config.USUAL_TIMES) return { seen };
    return { seen, usual: usualOf(order, memory.usual.times, Date.now()) };
  };
  const orders = new OrderSource({
    fetchOrder: client.fetchOrder,
    store: createOrderStore(redis, keys.of('redis-seal')),
    keys,
    onSeen,
  });

  const limits = new Limits({
    redis,
    keys,
    lookupsPerMinute: config.LOOKUPS_PER_MINUTE,
    failedLookupsPerHour: config.FAILED_LOOKUPS_PER_HOUR,
    ordersPerHour: config.ORDERS_PER_HOUR,
    // Half of what the upstream takes: then those who fail leave the other half to orders that exist.
    missesPerMinute: config.UPSTREAM_REQUESTS_PER_SECOND * 30,
    onRefusal: (limit) => metrics.refusals.inc({ limit }),
  });
  let sweeping: NodeJS.Timeout | undefined;
  lifecycle.join({
    name: 'limits',
    start: () => {
      sweeping = setInterval(() => limits.sweep(), sweptEveryMs).unref();
    },
    stop: () => clearInterval(sweeping),
  });

  const watcher =
    memory === null
      ? null
      : createWatcher(config, {
          ...memory,
          client,
          metrics,
          lifecycle,
          redis: redis?.commands ?? null,
          remember: async (told, askedAt) => {
            for (const one of told) proofs.noteEmail(one);
            await memory.history.seeNow(told.map((one) => seenAnswer(one, askedAt)));
          },
        });

  const links: LinkParts = { keys: keys.of('access-link'), timeZone: store.STORE_TIME_ZONE };
  const desk = new SupportSessions({
    keys: keys.of('support-session'),
    store,
    passcode: config.SUPPORT_PASSCODE,
    ended: createEndedSessions(redis?.commands ?? null),
  });

  const lookup: LookupParts = {
    store,
    orders,
    limits,
    links,
    proofs,
    readRemembered,
    keys,
    metrics,
    now: Date.now,
    wait,
  };
  const reader =
    memory === null || watcher === null ? null : memoryReader(memory, watcher, store.LATE_AFTER_DAYS);
  /** What is opened is counted; an open page that looks again by itself is not. */
  const trackAndCount = async (asked: TrackRequest, from: Client) => {
    const result = await trackOrder(asked, from, lookup);
    if (memory !== null) countLookup(memory.counters, asked, result);
    return result;
  };
  const support: SupportParts = { store, client, proofs, onSeen, readRemembered };
  return {
    store,
    settings: config,
    words,
    metrics,
    lifecycle,
    desk,
    answer: (question, from) => answerQuestion(question, (asked) => trackAndCount(asked, from)),
    track: (asked, from) => trackOrder(asked, from, lookup),
    verify: (request) => verifyOrder(request, lookup),
    support: (asked, origin, isAmongMany) => findSupportOrder(asked, origin, support, isAmongMany),
    supportAll: (asked, origin) => findSupportOrders(asked, origin, support),
    share: (request, origin) => makeShareLink(request, origin, Date.now(), { ...support, links }),
    linkTo: (grant, origin) => shareLinkTo(grant, origin, Date.now(), links),
    notify: async (body) => {
      const { lookups, keys: names } = readNotification(body);
      log.info({ keys: names, orders: lookups.length }, 'a notification came in');
      await Promise.all(lookups.map((one) => orders.expireOrder(one)));
    },
    count:
      memory === null
        ? null
        : async (kind, name, from) => {
            if (await limits.admitCount(from)) memory.counters.count(kind, name);
          },
    attention: reader === null ? null : () => findAttention(Date.now(), reader),
    figures: reader === null ? null : () => findFigures(Date.now(), reader),
    watchOnce: async () => watcher?.watchOnce() ?? { kind: 'unavailable' },
    watchState: async () => watcher?.readState() ?? null,
    checkSecret: (from, variable, isRight) => limits.checkSecret(from, variable, isRight),
    hashForLog: (text) => keys.hashForLog(text),
    state: () => ({
      upstream: client.state,
      redis: redisState(redis),
      database: memory?.database.state ?? 'not-configured',
    }),
  };
}
