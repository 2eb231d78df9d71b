import 'server-only';
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { getConfig } from './config';

/** What a key is for. Each purpose has keys of its own, so that what one seals no other opens. */
export type KeyPurpose = 'access-link' | 'proof-digest' | 'cache-key' | 'log-hash' | 'support-session';

export interface PurposeKey {
  /** Eight hexadecimal digits that name the secret it came from; safe to store beside what it made. */
  id: string;
  /** 32 bytes. */
  bytes: Buffer;
}

// A secret for this run alone, where none is configured; what it made ends with the process.
const slot = Symbol.for('order-tracker.random-secret');
const shared: typeof globalThis & { [slot]?: string } = globalThis;

/**
 * The keys of one purpose, derived (HKDF-SHA-256) from each part of `LINK_SECRET`. The first makes, all read:
 * that is how an operator changes the secret without breaking what is out there.
 */
export function keysFor(purpose: KeyPurpose): [PurposeKey, ...PurposeKey[]] {
  shared[slot] ??= randomBytes(32).toString('hex');
  const [first = shared[slot], ...others] = getConfig().LINK_SECRET ?? [];
  return [deriveKey(first, purpose), ...others.map((secret) => deriveKey(secret, purpose))];
}

/** A keyed hash for logs and counters: tells equal values apart from others without telling the value. */
export function hashForLog(value: string): string {
  return createHmac('sha256', keysFor('log-hash')[0].bytes).update(value).digest('base64url').slice(0, 16);
}

// Deriving takes longer than all that a lookup does with the key.
const derived = new Map<string, PurposeKey>();

function deriveKey(secret: string, purpose: KeyPurpose): PurposeKey {
  const known = derived.get(`${purpose}:${secret}`);
  if (known !== undefined) return known;
  const bytes = Buffer.from(hkdfSync('sha256', secret, 'order-tracker', purpose, 32));
  const key = { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
  derived.set(`${purpose}:${secret}`, key);
  return key;
}
