import 'server-only';
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { type Config, getConfig, storeIdentity } from './settings';

/** What a key is for. Each purpose has keys of its own, so that what one seals no other opens. */
type KeyPurpose =
  | 'access-link'
  | 'proof-digest'
  | 'cache-key'
  | 'log-hash'
  | 'support-session'
  | 'redis-seal';

export interface PurposeKey {
  /** Eight hexadecimal digits that name this key; safe to store beside what it made. */
  id: string;
  /** 32 bytes. */
  bytes: Buffer;
}

// A secret for this run alone, where none is configured; what it made ends with the process.
const slot = Symbol.for('order-tracker.random-secret');
const shared: typeof globalThis & { [slot]?: string } = globalThis;

/**
 * The keys of one purpose, derived (HKDF-SHA-256) from each part of `LINK_SECRET`. The first makes, all read:
 * that is how an operator changes the secret without breaking what is out there. They are the store's own: another
 * store's are others, whatever its secret.
 */
export function keysFor(purpose: KeyPurpose): [PurposeKey, ...PurposeKey[]] {
  const config = getConfig();
  const known = derived.get(config)?.get(purpose);
  if (known !== undefined) return known;
  shared[slot] ??= randomBytes(32).toString('hex');
  const [first = shared[slot], ...others] = config.LINK_SECRET ?? [];
  const info = `${purpose} ${storeIdentity(config)}`;
  const keys: [PurposeKey, ...PurposeKey[]] = [
    deriveKey(first, info),
    ...others.map((secret) => deriveKey(secret, info)),
  ];
  const ofConfig = derived.get(config) ?? new Map<KeyPurpose, [PurposeKey, ...PurposeKey[]]>();
  derived.set(config, ofConfig.set(purpose, keys));
  return keys;
}

// Deriving takes longer than all that a lookup does with the key.
const derived = new WeakMap<Config, Map<KeyPurpose, [PurposeKey, ...PurposeKey[]]>>();

function deriveKey(secret: string, info: string): PurposeKey {
  const bytes = Buffer.from(hkdfSync('sha256', secret, 'order-tracker', info, 32));
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}

/** A keyed hash for logs and counters: tells equal values apart from others without telling the value. */
export function hashForLog(value: string): string {
  return keyedHash('log-hash', value);
}

// One lookup needs the hashes of its client and its number several times, and so does the next one of the same.
const hashes = new Map<string, string>();
const mostHashes = 1000;
// Logs and limits hold one for each client: short, and not a part of a longer text, which would be kept with it.
const hashBytes = { 'log-hash': 12, 'cache-key': 32 };

/**
 * HMAC-SHA-256 by the first key of a purpose, in base64url. The last thousand are remembered, in memory alone: not
 * for what must not be, such as a proof.
 */
export function keyedHash(purpose: 'log-hash' | 'cache-key', value: string): string {
  const [{ id, bytes }] = keysFor(purpose);
  const name = `${id}:${value}`;
  const known = hashes.get(name);
  if (known !== undefined) return known;
  const digest = createHmac('sha256', bytes).update(value).digest();
  const made = digest.subarray(0, hashBytes[purpose]).toString('base64url');
  if (hashes.size >= mostHashes) hashes.clear();
  // A part of an address is kept as a view of the whole: what is remembered is a copy, as short as it looks.
  hashes.set(Buffer.from(name).toString(), made);
  return made;
}
