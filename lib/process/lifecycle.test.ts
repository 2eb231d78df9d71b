import { expect, test, vi } from 'vitest';
import { Lifecycle } from './lifecycle';
import { log } from './log';

/** Parts that write down when they are started and stopped. */
function aLife(parts: Record<string, { start?: () => void; stop?: () => void | Promise<void> }>) {
  const told: string[] = [];
  const life = new Lifecycle();
  for (const [name, { start, stop }] of Object.entries(parts)) {
    life.join({
      name,
      start: () => {
        told.push(`+${name}`);
        start?.();
      },
      stop: () => {
        told.push(`-${name}`);
        return stop?.();
      },
    });
  }
  return { life, told };
}

test('parts start in their order and stop in the reverse, once', async () => {
  const { life, told } = aLife({ redis: {}, limits: {}, watcher: {} });
  await life.start();
  expect(life.isEnding).toBe(false);
  life.announceEnd();
  expect([life.isEnding, told]).toEqual([true, ['+redis', '+limits', '+watcher']]);
  await life.stop();
  await life.stop();
  expect(told.slice(3)).toEqual(['-watcher', '-limits', '-redis']);
});

test('a part that can not start stops those before it, and says why', async () => {
  const broken = () => {
    throw new Error('no database');
  };
  const { life, told } = aLife({ redis: {}, database: { start: broken }, watcher: {} });
  await expect(life.start()).rejects.toThrow('no database');
  expect(told).toEqual(['+redis', '+database', '-redis']);
});

test('a part that fails to stop, or never does, keeps no other from stopping', async () => {
  const logged = vi.spyOn(log, 'error').mockReturnValue();
  const fails = () => Promise.reject(new Error('gone'));
  const hangs = () => new Promise<void>(() => {});
  const { life, told } = aLife({ redis: {}, database: { stop: fails }, watcher: { stop: hangs } });
  await life.start();
  await life.stop(10);
  expect(told.slice(3)).toEqual(['-watcher', '-database', '-redis']);
  expect(logged.mock.calls.map(([fields]) => fields)).toMatchObject([
    { part: 'watcher' },
    { part: 'database' },
  ]);
  logged.mockRestore();
});
