import { EventEmitter } from 'node:events';
import type { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { CacheBus } from './cache-bus';

/** A bus that hears what is said on the channel of the test, from anybody. */
async function aBus() {
  const listener = Object.assign(new EventEmitter(), { subscribe: async () => {} });
  const connection = listener as unknown as Redis; // all of a connection that listening needs
  const bus = new CacheBus({ commands: connection, subscriber: connection }).setId('self');
  const heard: unknown[] = [];
  await bus.subscribe('channel', (payload) => heard.push(payload));
  return { heard, say: (text: string) => listener.emit('message', 'order-tracker:channel', text) };
}
const payload = { type: 'set', keys: ['key'], namespace: 'orders' };

test('a message of another instance is heard, and one of our own is not', async () => {
  const { heard, say } = await aBus();
  say(JSON.stringify({ from: 'other', payload }));
  say(JSON.stringify({ from: 'self', payload }));
  expect(heard).toEqual([payload]);
});

test.each([
  '',
  'hello',
  '{',
  'null',
  '7',
  '[]',
  '{}',
  '{"from":"other"}',
  '{"from":"other","payload":null}',
  '{"from":"other","payload":{"type":"set"}}',
  '{"from":"other","payload":{"type":"delete","keys":7}}',
  '{"from":"other","payload":{"type":"delete","keys":[{}]}}',
])('%j, from whoever says it, is left alone', async (text) => {
  const { heard, say } = await aBus();
  say(text);
  expect(heard).toEqual([]);
});
