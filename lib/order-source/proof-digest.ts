import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { WireAddress } from '@/lib/order-status-api/wire-order';
import { keysFor, type PurposeKey } from '@/lib/process/keys';
import { emailFact, postalClaims, postalFact } from './proof-facts';
import { isSharedEmail } from './shared-email';

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
  const email = provingEmail(address.ship_to_email ?? '');
  const postalCode = postalFact(address.ship_to_zip_code ?? '', address.ship_to_country ?? '');
  return keys.map((key) => ({
    keyId: key.id,
    email: email === null ? null : digest(key, email),
    postalCode: postalCode === null ? null : digest(key, postalCode),
  }));
}

/** What a visitor offers as a proof: whatever has the form of an e-mail address, or else a postal code. */
export type ProofKind = 'email' | 'postal-code';

export function proofKind(proof: string): ProofKind {
  return emailFact(proof) === null ? 'postal-code' : 'email';
}

/**
 * Whether a visitor's e-mail address or postal code is the order's. Nothing never matches, on either side. What has
 * the form of an e-mail address is never taken for a postal code, too: it has other limits.
 */
export function matchesProof(
  digests: ProofDigest[],
  proof: string,
  keys: PurposeKey[] = keysFor('proof-digest'),
): boolean {
  // A copy may have been made when the address still counted as a customer's own: it is looked at here, too.
  const claims = proofKind(proof) === 'email' ? [provingEmail(proof)] : postalClaims(proof);
  const facts = claims.filter((fact) => fact !== null);
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

/** Whether an e-mail address is on an order that proves nothing, since the settings tell that many share it. */
export function hasSharedEmail({ ship_to_email }: Pick<WireAddress, 'ship_to_email'>): boolean {
  const email = ship_to_email ?? '';
  return emailFact(email) !== null && provingEmail(email) === null;
}

/** An e-mail address that is one customer's, as far as the settings tell. */
function provingEmail(text: string): string | null {
  const email = emailFact(text);
  return email === null || isSharedEmail(email.replace(/^email:/, '')) ? null : email;
}

function digest(key: PurposeKey, fact: string): string {
  return createHmac('sha256', key.bytes).update(fact).digest('base64url');
}

function isSameDigest(claimed: string, kept: string | null | undefined): boolean {
  const [a, b] = [Buffer.from(claimed), Buffer.from(kept ?? '')];
  return a.length === b.length && timingSafeEqual(a, b);
}
