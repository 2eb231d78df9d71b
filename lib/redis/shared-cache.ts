import 'server-only';
import { randomBytes } from 'node:crypto';
import type { PurposeKeys } from '@/lib/process/keys';
import type { RedisConnections } from './connection';
import { openText, sealText } from './seal';

export interface SharedCacheOptions {
  /** Tells it from the others on one Redis; a version in it leaves the copies of another build alone. */
  name: string;
  mostItems: number;
  /** Of all values together, as JSON. */
  mostCharacters: number;
  /** Null: memory alone. */
  redis: RedisConnections | null;
  /** What goes into Redis is sealed: an order's postal code would prove whose it is. */
  sealKeys: PurposeKeys;
  /** Whether others have to hear of each value; where one never changes it is enough that they find it. */
  announces: boolean;
}

interface Entry {
  text: string;
  /** Milliseconds since 1970. */
  writtenAt: number;
  endsAt: number;
  /** False where another instance may have written a later one: Redis is asked before it is used. */
  isCurrent: boolean;
}

/**
 * Values by key, in memory and, where there is Redis, shared by all instances: each reads its own copy until it hears
 * that there is a later one. While Redis is away each goes on with what it has. Never throws.
 */
export class SharedCache<Value> {
  readonly #options: SharedCacheOptions;
  /** What was used last stands last. */
  readonly #entries = new Map<string, Entry>();
  readonly #instance = randomBytes(8).toString('base64url');
  #characters = 0;
  /** How many messages came in. */
  #heard = 0;

  constructor(options: SharedCacheOptions) {
    this.#options = options;
    const { redis } = options;
    if (redis === null) return;
    const channel = this.#channelOf(redis);
    redis.subscriber.on('message', (heardOn: string, message: string) => {
      if (heardOn === channel) this.#hear(message);
    });
    // Nobody knows what was said while it could not be heard.
    redis.subscriber.on('ready', () => {
      for (const entry of this.#entries.values()) entry.isCurrent = false;
    });
    redis.subscriber.subscribe(channel).catch(() => {}); // subscribes again by itself with each connection
  }

  async get(key: string): Promise<Value | null> {
    const copy = this.#read(key);
    if (copy?.isCurrent) return JSON.parse(copy.text);
    const heardBefore = this.#heard;
    const shared = await this.#readShared(key);
    const own = this.#read(key); // it may have been written meanwhile
    if (shared === 'unknown') return own === null ? null : JSON.parse(own.text);
    // What was written while Redis was away is brought there now.
    if (own !== null && (shared === null || shared.writtenAt < own.writtenAt)) {
      own.isCurrent = true;
      await this.#share(key, own);
      return JSON.parse(own.text);
    }
    if (shared === null) return null;
    this.#keep(key, { ...shared, isCurrent: this.#heard === heardBefore });
    return JSON.parse(shared.text);
  }

  async set(key: string, value: Value, forMs: number): Promise<void> {
    const writtenAt = Date.now();
    const entry = { text: JSON.stringify(value), writtenAt, endsAt: writtenAt + forMs, isCurrent: true };
    this.#keep(key, entry);
    await this.#share(key, entry);
  }

  async delete(key: string): Promise<void> {
    this.#forget(key);
    const { redis } = this.#options;
    if (redis === null) return;
    await Promise.all([redis.commands.unlink(this.#nameOf(key)), this.#say(redis, 'gone', key)]).catch(
      () => {}, // the others' copies come to their time by themselves
    );
  }

  #read(key: string): Entry | null {
    const entry = this.#entries.get(key);
    if (entry === undefined) return null;
    if (entry.endsAt <= Date.now()) {
      this.#forget(key);
      return null;
    }
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  #keep(key: string, entry: Entry): void {
    const { mostItems, mostCharacters } = this.#options;
    this.#forget(key);
    this.#entries.set(key, entry);
    this.#characters += entry.text.length;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= mostItems && this.#characters <= mostCharacters) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#characters -= this.#entries.get(key)?.text.length ?? 0;
    this.#entries.delete(key);
  }

  /** `unknown` while Redis is away, or where none is configured. */
  async #readShared(key: string): Promise<Entry | null | 'unknown'> {
    const { redis, sealKeys } = this.#options;
    if (redis === null) return 'unknown';
    const name = this.#nameOf(key);
    const sealed = await redis.commands.get(name).catch(() => undefined);
    if (sealed === undefined) return 'unknown';
    const opened = sealed === null ? null : openText(sealKeys, sealed, name);
    const [, writtenAt, endsAt, text] = /^(\d+) (\d+) (.*)$/s.exec(opened ?? '') ?? [];
    if (text === undefined || Number(endsAt) <= Date.now()) return null; // what isn't ours counts as not there
    return { text, writtenAt: Number(writtenAt), endsAt: Number(endsAt), isCurrent: true };
  }

  async #share(key: string, { text, writtenAt, endsAt }: Entry): Promise<void> {
    const { redis, sealKeys, announces } = this.#options;
    if (redis === null) return;
    const name = this.#nameOf(key);
    const sealed = sealText(sealKeys, `${writtenAt} ${endsAt} ${text}`, name);
    const leftMs = Math.max(1, Math.ceil(endsAt - Date.now()));
    await Promise.all([
      redis.commands.set(name, sealed, 'PX', leftMs),
      announces ? this.#say(redis, 'changed', key) : null,
    ]).catch(() => {}); // memory is enough for this instance
  }

  /** Anybody who reaches Redis can say something: at worst, a copy is asked for again. */
  #hear(message: string): void {
    this.#heard++;
    const [from, what, key = ''] = message.split(' ', 3);
    const entry = this.#entries.get(key);
    if (from === this.#instance || entry === undefined) return;
    if (what === 'gone') this.#forget(key);
    else entry.isCurrent = false;
  }

  #say(redis: RedisConnections, what: 'changed' | 'gone', key: string): Promise<unknown> {
    return redis.commands.publish(this.#channelOf(redis), `${this.#instance} ${what} ${key}`);
  }

  #channelOf({ prefix }: RedisConnections): string {
    return `${prefix}${this.#options.name}`;
  }

  #nameOf(key: string): string {
    return `${this.#options.name}:${key}`;
  }
}
