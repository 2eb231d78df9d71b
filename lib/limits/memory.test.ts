import { AsyncLocalStorage } from 'node:async_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { keysOf } from '@/lib/testing/settings-of';
import { Limits } from './limits';

const keys = keysOf();

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

async function heapUsed(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  return process.memoryUsage().heapUsed;
}

type Visit = (limits: Limits, client: string) => Promise<unknown>;

const visits: Record<string, Visit> = {
  'was shown an order': async (limits, client) => {
    const lookup = await limits.admitLookup(client, 'order');
    if (lookup.kind !== 'admitted') throw new Error(lookup.kind);
    const call = await lookup.admitCall('order');
    if (call.kind === 'admitted') await call.end('order');
    await lookup.show();
    await lookup.end('shown');
  },
  'asked for what nobody knows': async (limits, client) => {
    const lookup = await limits.admitLookup(client, client);
    if (lookup.kind !== 'admitted') throw new Error(lookup.kind);
    const call = await lookup.admitCall(client);
    if (call.kind === 'admitted') await call.end('no-order');
    await lookup.end('not-found');
  },
  'gave a wrong proof': (limits, client) => limits.admitProof(client, client, 'postal-code'),
  'gave a wrong passcode': (limits, client) => limits.admitSecret(client, false),
};

test.each(Object.entries(visits))(
  'a client that %s costs less than 2 kB',
  { timeout: 30_000 },
  async (_, visit) => {
    const context = new AsyncLocalStorage<number[]>();
    const limits = new Limits({
      redis: null,
      keys,
      lookupsPerMinute: 60,
      failedLookupsPerHour: 30,
      ordersPerHour: 100,
      missesPerMinute: 1_000_000,
    });
    const come = async (from: number, count: number) => {
      for (let n = from; n < from + count; n++) {
        // A request has some 50 kB that must not outlive it.
        const request = Array<number>(6000).fill(n);
        await context.run(request, () => visit(limits, `10.${n >> 8}.${n & 255}.1`));
      }
    };
    await come(0, 1000);
    const before = await heapUsed();
    await come(1000, 1000);
    expect((await heapUsed()) - before).toBeLessThan(1000 * 2000);
  },
);
