import 'server-only';
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { type Config, storeIdentity } from './settings';

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

/** The keys of one purpose: the first makes, all read. */
export type PurposeKeys = readonly [PurposeKey, ...PurposeKey[]];

const mostHashes = 1000;
// Logs and limits hold one for each client: short, and not a part of a longer text, which would be kept with it.
const hashBytes = { 'log-hash': 12, 'cache-key': 32 };

/**
 * The keys of one store, derived (HKDF-SHA-256) for each purpose from each part of `LINK_SECRET`; that there may be
 * several is how an operator changes the secret without breaking what is out there. Another store's are others,
 * whatever its secret. Without one they are of this run alone: what they made ends with the process.
 */
export class Keys {
  readonly #secrets: readonly [string, ...string[]];
  readonly #identity: string;
  // Deriving takes longer than all that a lookup does with the key.
  readonly #derived = new Map<KeyPurpose, PurposeKeys>();
  // One lookup needs the hashes of its client and its number several times, and so does the next one of the same.
  readonly #hashes = new Map<string, string>();

  constructor(config: Config) {
    const [first = randomBytes(32).toString('hex'), ...others] = config.LINK_SECRET ?? [];
    this.#secrets = [first, ...others];
    this.#identity = storeIdentity(config);
  }

  /** Tells this store's things from others' where several keep theirs in one place. */
  get storeTag(): string {
    return this.#identity.slice(0, 8);
  }

  of(purpose: KeyPurpose): PurposeKeys {
    const known = this.#derived.get(purpose);
    if (known !== undefined) return known;
    const info = `${purpose} ${this.#identity}`;
    const [first, ...others] = this.#secrets;
    const keys: PurposeKeys = [deriveKey(first, info), ...others.map((secret) => deriveKey(secret, info))];
    this.#derived.set(purpose, keys);
    return keys;
  }

  /** A keyed hash for logs and counters: tells equal values apart from others without telling the value. */
  hashForLog(value: string): string {
    return this.hash('log-hash', value);
  }

  /**
   * HMAC-SHA-256 by the first key of a purpose, in base64url. The last thousand are remembered, in memory alone: not
   * for what must not be, such as a proof.
   */
  hash(purpose: 'log-hash' | 'cache-key', value: string): string {
    const name = `${purpose}:${value}`;
    const known = this.#hashes.get(name);
    if (known !== undefined) return known;
    const digest = createHmac('sha256', this.of(purpose)[0].bytes).update(value).digest();
    const made = digest.subarray(0, hashBytes[purpose]).toString('base64url');
    if (this.#hashes.size >= mostHashes) this.#hashes.clear();
    // A part of an address is kept as a view of the whole: what is remembered is a copy, as short as it looks.
    this.#hashes.set(Buffer.from(name).toString(), made);
    return made;
  }
}

function deriveKey(secret: string, info: string): PurposeKey {
  const bytes = Buffer.from(hkdfSync('sha256', secret, 'order-tracker', info, 32));
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}
