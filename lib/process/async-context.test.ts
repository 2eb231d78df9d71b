import asyncHooks, { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { EventEmitter, once } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import { setImmediate as later } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { SharedAsyncLocalStorage, shareAsyncContext } from './async-context';
import { nodeVersion } from './node-version';

const kinds: Record<string, typeof AsyncLocalStorage> = {
  "Node's own": AsyncLocalStorage,
  shared: SharedAsyncLocalStorage,
};

test.each(Object.entries(kinds))(
  '%s: what runs finds its store, and after it, nobody does',
  async (_, Kind) => {
    const storage = new Kind<string>();
    const inside = storage.run(
      'a',
      async (more: string) => {
        expect(storage.getStore()).toBe('a');
        await later();
        return `${storage.getStore()} ${more}`;
      },
      'b',
    );
    expect(storage.getStore()).toBeUndefined();
    expect(await inside).toBe('a b');
    expect(storage.getStore()).toBeUndefined();
  },
);

test.each(Object.entries(kinds))(
  '%s: an inner run hides the outer one, and gives it back',
  async (_, Kind) => {
    const storage = new Kind<string>();
    await storage.run('outer', async () => {
      const inner = storage.run('inner', () => later().then(() => storage.getStore()));
      expect(storage.getStore()).toBe('outer');
      expect(await inner).toBe('inner');
      expect(storage.getStore()).toBe('outer');
      expect(storage.exit(() => storage.getStore())).toBeUndefined();
      expect(storage.getStore()).toBe('outer');
    });
  },
);

test.each(Object.entries(kinds))('%s: a store is taken back, too, where the work throws', (_, Kind) => {
  const storage = new Kind<string>();
  expect(() =>
    storage.run('a', () => {
      throw new Error('thrown');
    }),
  ).toThrow('thrown');
  expect(storage.getStore()).toBeUndefined();
});

test.each(Object.entries(kinds))('%s: storages know nothing of each other', async (_, Kind) => {
  const [one, other] = [new Kind<string>(), new Kind<string>()];
  await one.run('a', () =>
    other.run('b', async () => {
      await later();
      expect([one.getStore(), other.getStore()]).toEqual(['a', 'b']);
      one.exit(() => expect([one.getStore(), other.getStore()]).toEqual([undefined, 'b']));
      other.disable();
      expect([one.getStore(), other.getStore()]).toEqual(['a', undefined]);
      other.enterWith('c');
      await later();
      expect([one.getStore(), other.getStore()]).toEqual(['a', 'c']);
    }),
  );
});

test.each(Object.entries(kinds))('%s: many at once keep to their own', async (_, Kind) => {
  const storage = new Kind<number>();
  const found = Array.from({ length: 50 }, (_, n) =>
    storage.run(n, async () => {
      for (let turn = 0; turn < n % 5; turn++) await later();
      return storage.getStore();
    }),
  );
  expect(await Promise.all(found)).toEqual(Array.from({ length: 50 }, (_, n) => n));
});

test.each(Object.entries(kinds))(
  '%s: timers, resources and snapshots keep what they were made in',
  async (_, Kind) => {
    const storage = new Kind<string>();
    const emitter = new EventEmitter();
    storage.run('a', () => {
      setTimeout(() => emitter.emit('timer', storage.getStore()), 1);
    });
    expect(await once(emitter, 'timer')).toEqual(['a']);
    const { bound, resource, snapshot } = storage.run('b', () => ({
      bound: Kind.bind(() => storage.getStore()),
      resource: new AsyncResource('test'),
      snapshot: Kind.snapshot(),
    }));
    storage.run('c', () => {
      expect(bound()).toBe('b');
      expect(resource.runInAsyncScope(() => storage.getStore())).toBe('b');
      expect(snapshot(() => storage.getStore())).toBe('b');
    });
  },
);

const hasHooks = nodeVersion < 24;

test.runIf(hasHooks)('a promise bears one store, however many there are', () => {
  const storesOnPromise = (storages: AsyncLocalStorage<number>[]): number => {
    const own = () => Object.getOwnPropertySymbols(Promise.resolve()).length;
    const before = own();
    const inside = storages.reduceRight((work, storage) => () => storage.run(1, work), own);
    return inside() - before;
  };
  new SharedAsyncLocalStorage<number>().run(1, () => {});
  expect(storesOnPromise(Array.from({ length: 5 }, () => new SharedAsyncLocalStorage()))).toBe(0);
  const nodesOwn = Array.from({ length: 5 }, () => new AsyncLocalStorage<number>());
  expect(storesOnPromise(nodesOwn)).toBe(5);
  for (const storage of nodesOwn) storage.disable();
});

test('takes the place of the one of Node that keeps a store for each', () => {
  const nodesOwn = AsyncLocalStorage;
  const descriptor = Object.getOwnPropertyDescriptor(asyncHooks, 'AsyncLocalStorage');
  try {
    shareAsyncContext();
    expect(AsyncLocalStorage === SharedAsyncLocalStorage).toBe(hasHooks);
    expect(new AsyncLocalStorage()).toBeInstanceOf(nodesOwn);
  } finally {
    Object.defineProperty(asyncHooks, 'AsyncLocalStorage', { ...descriptor });
    syncBuiltinESMExports();
  }
});
