import 'server-only';
import type { CreateDriverResult, L2CacheDriver } from 'bentocache/types';
import type { Redis } from 'ioredis';
import { openText, sealText } from './seal';

/**
 * The cache's shared layer. The cache library has one of its own, which knows our connection for one only where both
 * came from the same copy of ioredis; in a bundle they don't, and it would quietly connect to somewhere else. Whatever
 * is kept there is sealed: an order's postal code would prove whose it is.
 */
export function cacheLayer(redis: Redis): CreateDriverResult<L2CacheDriver> {
  return {
    options: {},
    factory: ({ prefix }: { prefix: string }) => new CacheLayer(redis, prefix),
  };
}

class CacheLayer implements L2CacheDriver {
  readonly type = 'l2';
  readonly #redis: Redis;
  readonly #prefix: string;

  constructor(redis: Redis, prefix: string) {
    this.#redis = redis;
    this.#prefix = prefix;
  }

  namespace(name: string): CacheLayer {
    return new CacheLayer(this.#redis, `${this.#prefix}:${name}`);
  }

  async get(key: string): Promise<string | undefined> {
    const name = this.#nameOf(key);
    return opened(await this.#redis.get(name), name);
  }

  async set(key: string, value: string, ttlMs?: number): Promise<boolean> {
    const name = this.#nameOf(key);
    const sealed = sealText(value, name);
    const stored = ttlMs ? this.#redis.set(name, sealed, 'PX', ttlMs) : this.#redis.set(name, sealed);
    return (await stored) === 'OK';
  }

  async pull(key: string): Promise<string | undefined> {
    const name = this.#nameOf(key);
    return opened(await this.#redis.getdel(name), name);
  }

  async delete(key: string): Promise<boolean> {
    return (await this.#redis.unlink(this.#nameOf(key))) > 0;
  }

  async deleteMany(keys: string[]): Promise<boolean> {
    if (keys.length > 0) await this.#redis.unlink(...keys.map((key) => this.#nameOf(key)));
    return true;
  }

  async clear(): Promise<void> {
    throw new Error('What instances share is not cleared as a whole: it ends by itself.');
  }

  /** The connection belongs to whoever made it. */
  async disconnect(): Promise<void> {}

  #nameOf(key: string): string {
    return `${this.#prefix}:${key}`;
  }
}

/** What isn't ours counts as not there. */
function opened(sealed: string | null, name: string): string | undefined {
  return sealed === null ? undefined : (openText(sealed, name) ?? undefined);
}
