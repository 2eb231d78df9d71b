import 'server-only';
import { type Command, Redis } from 'ioredis';
import { log } from '@/lib/log/log';

/** How long a command may take. A shopper waits for one of these at most, whatever has become of Redis. */
const usualAnswerWithinMs = 80;

/**
 * A connection that never makes a visitor wait: a command fails at once while Redis is away, and one that isn't
 * answered in time takes the connection down with it, so that a frozen Redis costs its time-out once and not once
 * per command. It comes back by itself.
 */
class ImpatientRedis extends Redis {
  readonly #answerWithinMs: number;

  constructor(url: string, answerWithinMs: number) {
    super(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 1000,
      disconnectTimeout: 20,
      disableClientInfo: true,
      retryStrategy: (attempt) => Math.min(50 * attempt, 500),
      // The class's own fields are there only after this: until then nothing may be sent.
      lazyConnect: true,
    });
    this.#answerWithinMs = answerWithinMs;
    this.connect().catch(() => {}); // it goes on trying, and tells by its events
  }

  override sendCommand(command: Command, stream?: Parameters<Redis['sendCommand']>[1]): unknown {
    let settled = false;
    const timer = setTimeout(() => {
      // Where this process itself was busy, the answer may be waiting to be read: it goes first.
      setImmediate(() =>
        setImmediate(() => {
          if (settled) return;
          const late = new Error('Redis did not answer in time');
          command.reject(late);
          this.emit('error', late);
          this.disconnect(true);
        }),
      );
    }, this.#answerWithinMs);
    const settle = () => {
      settled = true;
      clearTimeout(timer);
    };
    command.promise.then(settle, settle);
    return super.sendCommand(command, stream);
  }
}

/** What several instances share: one connection for commands, one that listens. */
export interface RedisConnections {
  commands: Redis;
  subscriber: Redis;
}

export function connectRedis(url: string, answerWithinMs = usualAnswerWithinMs): RedisConnections {
  const commands = new ImpatientRedis(url, answerWithinMs);
  // Nobody waits for the listener: it keeps trying, and hears again what it listened to.
  const subscriber = new Redis(url, {
    maxRetriesPerRequest: null,
    disableClientInfo: true,
    keepAlive: 10_000,
    retryStrategy: (attempt) => Math.min(50 * attempt, 500),
  });
  logChanges(commands);
  subscriber.on('error', ignore); // the other connection tells the same
  return { commands, subscriber };
}

export async function disconnectRedis({ commands, subscriber }: RedisConnections): Promise<void> {
  commands.disconnect();
  subscriber.disconnect();
}

/** One line when Redis goes away and one when it is back, not one per command. */
function logChanges(redis: Redis): void {
  let isAway = false;
  let reason = 'the connection was closed';
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
  });
}

function ignore(): void {}
