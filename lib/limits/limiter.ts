import 'server-only';
import type { Redis } from 'ioredis';
import { type Usage, Windows } from '@/lib/process/windows';

/** A count per key and window of time, shared by all instances where there is Redis. Never throws. */
export interface Limiter {
  readonly name: string;
  readonly limit: number;
  take(key: string): Promise<Usage>;
  giveBack(key: string): Promise<Usage>;
  look(key: string): Promise<Usage>;
  /** Lets go of what is over. */
  sweep(): void;
}

export interface LimiterOptions {
  name: string;
  limit: number;
  windowSeconds: number;
  redis: Redis | null;
}

/** Adds points, which may be none or less, to a window that it begins where there is none; keeps no empty one. */
const count = `
local points, windowMs = tonumber(ARGV[1]), ARGV[2]
if points <= 0 and redis.call('EXISTS', KEYS[1]) == 0 then return {0, 0} end
local taken = redis.call('INCRBY', KEYS[1], points)
if taken <= 0 then redis.call('DEL', KEYS[1]) return {0, 0} end
local leftMs = redis.call('PTTL', KEYS[1])
if leftMs < 0 then
  redis.call('PEXPIRE', KEYS[1], windowMs)
  leftMs = tonumber(windowMs)
end
return {taken, leftMs}`;

/** Counts in Redis where there is one, and in memory while it is away. */
export function createLimiter({ name, limit, windowSeconds, redis }: LimiterOptions): Limiter {
  const memory = new Windows();
  const windowMs = windowSeconds * 1000;

  /** Memory learns what Redis counted, so that whoever is at the limit stays there when Redis goes away. */
  async function change(key: string, points: number, inMemory: () => Usage): Promise<Usage> {
    if (redis === null) return inMemory();
    try {
      const usage = toUsage(await redis.eval(count, 1, `limit:${name}:${key}`, points, windowMs));
      memory.set(key, usage);
      return usage;
    } catch {
      return inMemory();
    }
  }

  return {
    name,
    limit,
    take: (key) => change(key, 1, () => memory.take(key, 1, windowMs)),
    giveBack: (key) => change(key, -1, () => memory.giveBack(key, 1)),
    look: (key) => change(key, 0, () => memory.look(key)),
    sweep: () => memory.sweep(),
  };
}

/** @param answer what the script returns: points taken, and milliseconds until the window ends */
function toUsage(answer: unknown): Usage {
  const [taken, leftMs] = Array.isArray(answer) ? answer.map(Number) : [];
  if (taken === undefined || leftMs === undefined) throw new Error('Redis answered with something else');
  return { taken, secondsLeft: taken === 0 ? 0 : Math.max(1, Math.ceil(leftMs / 1000)) };
}
