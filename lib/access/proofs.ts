import 'server-only';
import type { Redis } from 'ioredis';
import { foldPurchaseOrder } from '@/lib/orders/purchase-order';
import type { ProofDigest, ProvingAddress, ToldOrder } from '@/lib/orders/told-order';
import type { Keys } from '@/lib/process/keys';
import { createEmailSightings, type EmailSightings } from './email-sightings';
import { buildProofDigests, hasSharedEmail, matchesProof, type ProofParts, proofKind } from './proof-digest';
import { type SharedEmailSettings, sharedEmailFinder } from './shared-email';

/** What proves whose order it is: an email address or postal code, kept and compared as keyed digests alone. */
export class Proofs {
  readonly #keys: Keys;
  readonly #parts: ProofParts;
  readonly #sightings: EmailSightings;

  constructor({ keys, store, redis }: { keys: Keys; store: SharedEmailSettings; redis: Redis | null }) {
    this.#keys = keys;
    this.#parts = { keys: keys.of('proof-digest'), isSharedEmail: sharedEmailFinder(store) };
    this.#sightings = createEmailSightings(redis);
  }

  /** The digests of what proves, one entry for each key. */
  digestsOf(address: ProvingAddress): ProofDigest[] {
    return buildProofDigests(address, this.#parts);
  }

  /** Whether an order has an email address that the settings tell to be shared by many. */
  isEmailShared(email: string | null): boolean {
    return hasSharedEmail(email, this.#parts);
  }

  /** Whether what a visitor offers proves whose order it is. Never throws. */
  async isProven(digests: ProofDigest[], proof: string): Promise<boolean> {
    if (!matchesProof(digests, proof, this.#parts)) return false;
    return proofKind(proof) === 'postal-code' || !(await this.isEmailOnManyOrders(digests));
  }

  /** Remembers which email address stands on an order, where it has one and a postal code. Never throws. */
  noteEmail({ order, proofs }: Pick<ToldOrder, 'order' | 'proofs'>): void {
    const { email, postalCode } = this.#currentOf(proofs) ?? {};
    if (!email || !postalCode) return;
    const hash = this.#keys.hash('cache-key', `order:${foldPurchaseOrder(order.purchaseOrder)}`);
    this.#sightings.note({ email, postalCode, order: hash });
  }

  /**
   * Whether the email address on an order stands on three orders with different postal codes: then it is nobody's
   * own, and proves nothing. Never throws.
   */
  async isEmailOnManyOrders(digests: ProofDigest[]): Promise<boolean> {
    const email = this.#currentOf(digests)?.email ?? null;
    return email !== null && (await this.#sightings.isShared(email));
  }

  /** By the key that makes: digests by another one can't be compared with it. */
  #currentOf(digests: ProofDigest[]): ProofDigest | undefined {
    const [{ id }] = this.#keys.of('proof-digest');
    return digests.find(({ keyId }) => keyId === id);
  }
}
