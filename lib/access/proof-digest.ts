import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ProofDigest, ProvingAddress } from '@/lib/orders/told-order';
import type { PurposeKey } from '@/lib/process/keys';
import { emailFact, postalClaims, postalFact } from './proof-readers';

/** What digests are made and compared with: the keys for `proof-digest`, and which email addresses are nobody's own. */
export interface ProofParts {
  keys: readonly PurposeKey[];
  isSharedEmail: (email: string) => boolean;
}

/** The digests of what proves, one entry for each key. */
export function buildProofDigests(
  address: ProvingAddress,
  { keys, isSharedEmail }: ProofParts,
): ProofDigest[] {
  const email = provingEmail(address.email ?? '', isSharedEmail);
  const postalCode = postalFact(address.postalCode ?? '', address.country ?? '');
  return keys.map((key) => ({
    keyId: key.id,
    email: email === null ? null : digest(key, email),
    postalCode: postalCode === null ? null : digest(key, postalCode),
  }));
}

/** What a visitor offers as a proof: whatever has the form of an email address, or else a postal code. */
export type ProofKind = 'email' | 'postal-code';

export function proofKind(proof: string): ProofKind {
  return emailFact(proof) === null ? 'postal-code' : 'email';
}

/**
 * Whether a visitor's email address or postal code is the order's. Nothing never matches, on either side. What has
 * the form of an email address is never taken for a postal code, too: it has other limits.
 */
export function matchesProof(
  digests: ProofDigest[],
  proof: string,
  { keys, isSharedEmail }: ProofParts,
): boolean {
  // A copy may have been made when the address still counted as a customer's own: it is looked at here, too.
  const claims = proofKind(proof) === 'email' ? [provingEmail(proof, isSharedEmail)] : postalClaims(proof);
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

/** Whether an email address is on an order that proves nothing, since the settings tell that many share it. */
export function hasSharedEmail(
  text: string | null,
  { isSharedEmail }: Pick<ProofParts, 'isSharedEmail'>,
): boolean {
  const email = text ?? '';
  return emailFact(email) !== null && provingEmail(email, isSharedEmail) === null;
}

/** An email address that is one customer's, as far as the settings tell. */
function provingEmail(text: string, isSharedEmail: ProofParts['isSharedEmail']): string | null {
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
