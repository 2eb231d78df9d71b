import 'server-only';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** How far a key has used up what it may in its window of time. */
export interface Usage {
  taken: number;
  /** Until the window ends. */
  secondsLeft: number;
}

/** A count per key and window of time, shared by all instances where there is Redis. Never throws. */
export interface Limiter {
  readonly name: string;
  readonly limit: number;
  take(key: string, points?: number): Promise<Usage>;
  giveBack(key: string, points?: number): Promise<void>;
  look(key: string): Promise<Usage>;
}

export interface LimiterOptions {
  name: string;
  limit: number;
  windowSeconds: number;
  redis: Redis | null;
}

/** Counts in Redis where there is one, and in memory while it is away. */
export function createLimiter({ name, limit, windowSeconds, redis }: LimiterOptions): Limiter {
  const settings = { keyPrefix: `order-tracker:limit:${name}`, points: limit, duration: windowSeconds };
  const memory = new RateLimiterMemory(settings);
  const counter =
    redis === null
      ? memory
      : new RateLimiterRedis({
          ...settings,
          storeClient: redis,
          insuranceLimiter: memory,
          rejectIfRedisNotReady: true,
        });

  /** Memory knows what Redis counted last, so that whoever is at the limit stays there when Redis goes away. */
  async function remember(key: string, usage: Usage): Promise<Usage> {
    if (redis !== null && usage.secondsLeft > 0) await memory.set(key, usage.taken, usage.secondsLeft);
    return usage;
  }

  return {
    name,
    limit,
    take: async (key, points = 1) =>
      remember(key, toUsage(await counter.consume(key, points).catch(refused))),
    giveBack: async (key, points = 1) => {
      await remember(key, toUsage(await counter.reward(key, points)));
    },
    look: async (key) => remember(key, toUsage(await counter.get(key))),
  };
}

/** Over the limit, the library rejects with the same figures that it resolves with below it. */
function refused(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason;
  throw reason;
}

function toUsage(result: RateLimiterRes | null): Usage {
  if (result === null) return { taken: 0, secondsLeft: 0 };
  return { taken: result.consumedPoints, secondsLeft: Math.max(1, Math.ceil(result.msBeforeNext / 1000)) };
}
