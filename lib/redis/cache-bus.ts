import 'server-only';
import type { BusDriver, CreateBusDriverResult } from 'bentocache/types';
import { z } from 'zod';
import type { RedisConnections } from './connection';

/** What the cache library sends; its own to read. */
type Payload = Parameters<BusDriver['publish']>[1];

/**
 * How the caches of several instances tell each other what changed. The cache's own Redis bus makes connections
 * that either wait for Redis with every message or never listen again; this one sends by the impatient connection
 * and listens by the patient one.
 */
export function cacheBus(redis: RedisConnections): CreateBusDriverResult {
  return {
    options: { retryQueue: { enabled: true, maxSize: 1000 } },
    factory: () => new CacheBus(redis),
  };
}

/** See `cacheBus`. */
export class CacheBus implements BusDriver {
  readonly #redis: RedisConnections;
  readonly #handlers = new Map<string, (payload: never) => unknown>();
  #id = '';

  constructor(redis: RedisConnections) {
    this.#redis = redis;
    redis.subscriber.on('message', (channel: string, text: string) => {
      const handler = this.#handlers.get(channel);
      const message = parseMessage(text);
      if (handler !== undefined && message !== null && message.from !== this.#id) handler(message.payload);
    });
  }

  setId(id: string): this {
    this.#id = id;
    return this;
  }

  async publish(channel: string, payload: Payload): Promise<void> {
    await this.#redis.commands.publish(ours(channel), JSON.stringify({ from: this.#id, payload }));
  }

  async subscribe(channel: string, handler: (payload: never) => unknown): Promise<void> {
    this.#handlers.set(ours(channel), handler);
    await this.#redis.subscriber.subscribe(ours(channel));
  }

  onReconnect(callback: () => void): void {
    this.#redis.commands.on('ready', callback);
  }

  async unsubscribe(channel: string): Promise<void> {
    this.#handlers.delete(ours(channel));
    await this.#redis.subscriber.unsubscribe(ours(channel));
  }

  /** The connections belong to whoever made them. */
  async disconnect(): Promise<void> {}
}

// Anybody who reaches Redis can say something on our channel. Whatever isn't a message of the library is left alone.
const busMessage = z.object({
  from: z.string(),
  payload: z.looseObject({ type: z.string(), keys: z.array(z.string()), namespace: z.string().optional() }),
});

function parseMessage(text: string): { from: string; payload: never } | null {
  try {
    const parsed = busMessage.safeParse(JSON.parse(text));
    // The library's handlers take what its own `publish` was given, which has been looked at here.
    return parsed.success ? { from: parsed.data.from, payload: parsed.data.payload as never } : null;
  } catch {
    return null;
  }
}

/** Another application on the same Redis may use the same library, and its channel. */
function ours(channel: string): string {
  return `order-tracker:${channel}`;
}
