import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { keysFor, type PurposeKey } from '@/lib/config/keys';
import type { WireAddress } from '@/lib/order-status-api/wire-order';
import { emailFact, postalClaims, postalFact } from './proof-facts';

/**
 * What is kept of the facts that prove whose order it is: keyed digests, by each key there is, so that a key can be
 * changed while copies made under the old one are around. Null where the order has no such fact.
 */
export interface ProofDigest {
  /** The key's id, as `keysFor('proof-digest')` tells it. */
  keyId: string;
  email: string | null;
  postalCode: string | null;
}

type ProofFacts = Pick<WireAddress, 'ship_to_email' | 'ship_to_zip_code' | 'ship_to_country'>;

/** The digests of an order's facts, one entry for each key. */
export function buildProofDigests(
  address: ProofFacts,
  keys: PurposeKey[] = keysFor('proof-digest'),
): ProofDigest[] {
  const email = emailFact(address.ship_to_email ?? '');
  const postalCode = postalFact(address.ship_to_zip_code ?? '', address.ship_to_country ?? '');
  return keys.map((key) => ({
    keyId: key.id,
    email: email === null ? null : digest(key, email),
    postalCode: postalCode === null ? null : digest(key, postalCode),
  }));
}

/** Whether a visitor's e-mail address or postal code is the order's. Nothing never matches, on either side. */
export function matchesProof(
  digests: ProofDigest[],
  proof: string,
  keys: PurposeKey[] = keysFor('proof-digest'),
): boolean {
  const facts = [emailFact(proof), ...postalClaims(proof)].filter((fact) => fact !== null);
  let matches = false;
  for (const key of keys) {
    const known = digests.find(({ keyId }) => keyId === key.id);
    for (const fact of facts) {
      const claimed = digest(key, fact);
      // Every comparison is made, so that time tells nothing.
      for (const kept of [known?.email, known?.postalCode]) matches = isSameDigest(claimed, kept) || matches;
    }
  }
  return matches;
}

function digest(key: PurposeKey, fact: string): string {
  return createHmac('sha256', key.bytes).update(fact).digest('base64url');
}

function isSameDigest(claimed: string, kept: string | null | undefined): boolean {
  const [a, b] = [Buffer.from(claimed), Buffer.from(kept ?? '')];
  return a.length === b.length && timingSafeEqual(a, b);
}
