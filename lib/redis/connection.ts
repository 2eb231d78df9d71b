import 'server-only';
import { type Command, Redis } from 'ioredis';
import { log } from '@/lib/process/log';
import { outsideRequests } from '@/lib/process/outside-requests';

/** How long Redis may be silent while a command waits. A shopper waits for one of these, whatever has become of it. */
const usualSilenceMs = 80;

/**
 * A connection that never makes a visitor wait: a command fails at once while Redis is away, and one that meets
 * silence takes the connection down with it, so that a frozen Redis costs its time-out once and not once per command.
 * It comes back by itself.
 */
class ImpatientRedis extends Redis {
  readonly #longestSilenceMs: number;
  #lastAnswerAt = 0;

  constructor(url: string, keyPrefix: string, longestSilenceMs: number) {
    super(url, {
      keyPrefix,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 1000,
      disconnectTimeout: 20,
      disableClientInfo: true,
      retryStrategy: (attempt) => Math.min(50 * attempt, 500),
      // The class's own fields are there only after this: until then nothing may be sent.
      lazyConnect: true,
    });
    this.#longestSilenceMs = longestSilenceMs;
    this.connect().catch(() => {}); // it goes on trying, and tells by its events
  }

  override sendCommand(command: Command, stream?: Parameters<Redis['sendCommand']>[1]): unknown {
    let isSettled = false;
    let timer: NodeJS.Timeout;
    const check = () => {
      if (isSettled) return;
      const silentMs = performance.now() - Math.max(this.#lastAnswerAt, sentAt);
      if (silentMs >= this.#longestSilenceMs) this.#giveUp(command);
      else timer = setTimeout(look, this.#longestSilenceMs - silentMs);
    };
    // Where this process itself was busy, the answer may be waiting to be read: it goes first.
    const look = () => setImmediate(() => setImmediate(check));
    const sentAt = performance.now();
    timer = setTimeout(look, this.#longestSilenceMs);
    const settle = () => {
      isSettled = true;
      clearTimeout(timer);
    };
    command.promise.then(() => {
      settle();
      this.#lastAnswerAt = performance.now();
    }, settle);
    return super.sendCommand(command, stream);
  }

  #giveUp(command: Command): void {
    const silence = new Error('Redis did not answer in time');
    command.reject(silence);
    this.emit('error', silence);
    // The new connection is nobody's request.
    outsideRequests(() => this.disconnect(true));
  }
}

/** What several instances share: one connection for commands, one that listens. */
export interface RedisConnections {
  commands: Redis;
  subscriber: Redis;
  /** What stands before the names of keys, by itself, and has to be put before channels. */
  prefix: string;
}

/**
 * Begins to connect, and keeps trying for as long as it takes. Never throws: what fails is a command.
 * @param storeTag whose things are kept: what one store counts and keeps is none of another's
 */
export function connectRedis(
  url: string,
  storeTag: string,
  longestSilenceMs = usualSilenceMs,
): RedisConnections {
  const prefix = `order-tracker:${storeTag}:`;
  const commands = new ImpatientRedis(url, prefix, longestSilenceMs);
  // Nobody waits for the listener: it keeps trying, and hears again what it listened to.
  const subscriber = new Redis(url, {
    maxRetriesPerRequest: null,
    disableClientInfo: true,
    keepAlive: 10_000,
    retryStrategy: (attempt) => Math.min(50 * attempt, 500),
  });
  logChanges(commands);
  subscriber.on('error', ignore); // the other connection tells the same
  return { commands, subscriber, prefix };
}

/** Ends both for good; what was under way fails. */
export async function disconnectRedis({ commands, subscriber }: RedisConnections): Promise<void> {
  commands.disconnect();
  subscriber.disconnect();
}

/** One line when Redis goes away and one when it is back, not one per command. */
function logChanges(redis: Redis): void {
  const closed = 'the connection was closed';
  let isAway = false;
  let reason = closed;
  redis.on('error', (error: Error) => {
    reason = error.message;
  });
  redis.on('close', () => {
    if (isAway) return;
    isAway = true;
    log.warn({ reason }, 'Redis cannot be reached: going on in memory');
  });
  redis.on('ready', () => {
    if (isAway) log.info('Redis is back');
    isAway = false;
    reason = closed;
  });
}

function ignore(): void {}

/** For readiness and metrics. */
export function redisState(redis: RedisConnections | null): 'not-configured' | 'reachable' | 'unreachable' {
  if (redis === null) return 'not-configured';
  return redis.commands.status === 'ready' ? 'reachable' : 'unreachable';
}
