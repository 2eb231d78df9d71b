import 'server-only';
import { createHash } from 'node:crypto';
import { EncryptJWT, errors, type JWTHeaderParameters, jwtDecrypt } from 'jose';
import { z } from 'zod';
import type { Order } from '@/lib/orders/order';
import { type View, views } from '@/lib/orders/public-order';
import { type PurchaseOrder, parsePurchaseOrder } from '@/lib/orders/purchase-order';
import type { PurposeKeys } from '@/lib/process/keys';
import { endOfDay } from './end-of-day';

/** What a link opens, and for how long. */
export interface AccessGrant {
  /** As the upstream knows it: it is looked up exactly, not in other forms. */
  purchaseOrder: PurchaseOrder;
  /** The fulfiller's own id of the order; null where it tells none. */
  orderId: Order['id'];
  shows: View;
  /** At least so many times 24 hours: the link ends with the day that this brings it to. */
  days: number;
}

/** What links are made with: the keys for `access-link`, and where the store's days end. */
export interface LinkParts {
  keys: PurposeKeys;
  timeZone: string;
}

export interface AccessLink {
  /** What stands behind `?t=`: letters, digits, `-`, `_` and four dots. */
  token: string;
  /** The last second of a day in the store's time zone, as ISO 8601 in UTC. */
  expiresAt: string;
}

export type OpenedAccessLink =
  /** `mark` is for `isLinkTo`. */
  | { kind: 'open'; purchaseOrder: PurchaseOrder; mark: string | null; shows: View }
  | { kind: 'invalid' }
  | { kind: 'expired' };

// A purchase order of 128 characters of four bytes each makes some 930; anything longer isn't ours.
const longestToken = 1200;
const dayMs = 24 * 60 * 60 * 1000;

const claims = z.object({
  po: z.string().transform((text) => parsePurchaseOrder(text)),
  shows: z.enum(views),
  mark: z.string().nullable(),
});

/**
 * Seals a grant into a token (JWE, `dir` and `A256GCM`), so that nobody can read, change or make one.
 * It ends with a day, since "works until 24 December" is what an agent can tell and a customer remember.
 * @param now milliseconds since 1970
 */
export async function makeAccessLink(
  grant: AccessGrant,
  now: number,
  { keys, timeZone }: LinkParts,
): Promise<AccessLink> {
  const [key] = keys;
  const expiresAt = endOfDay(now + grant.days * dayMs, timeZone);
  const token = await new EncryptJWT({
    po: grant.purchaseOrder,
    shows: grant.shows,
    mark: markOf(grant.orderId),
  })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: key.id })
    .setExpirationTime(expiresAt / 1000)
    .encrypt(key.bytes);
  return { token, expiresAt: new Date(expiresAt).toISOString() };
}

/** Reads a token that a stranger hands us. Never throws: what isn't ours, whole and in time, opens nothing. */
export async function openAccessLink(
  token: string,
  now: number,
  { keys }: Pick<LinkParts, 'keys'>,
): Promise<OpenedAccessLink> {
  if (token.length > longestToken || !token.split('.').every(isCanonicalBase64Url))
    return { kind: 'invalid' };
  try {
    const { payload } = await jwtDecrypt(token, ({ kid }) => keyById(kid, keys), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    });
    const { po, shows, mark } = claims.parse(payload);
    return po === null ? { kind: 'invalid' } : { kind: 'open', purchaseOrder: po, shows, mark };
  } catch (error) {
    // jose opens the seal before it looks at the time, so an expired link is one that we did make.
    return { kind: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
  }
}

/**
 * Whether an order is the one that a link was made for. Its number may have been given to another order since: the
 * fulfiller's id has not.
 */
export function isLinkTo({ mark }: { mark: string | null }, { id }: Pick<Order, 'id'>): boolean {
  return mark === markOf(id);
}

/** Stands for an id of any length, so that no token becomes too long to open. */
function markOf(orderId: Order['id']): string | null {
  return orderId === null ? null : createHash('sha256').update(orderId).digest('base64url').slice(0, 22);
}

function keyById(kid: JWTHeaderParameters['kid'], keys: PurposeKeys): Buffer {
  const key = keys.find(({ id }) => id === kid);
  if (key === undefined) throw new errors.JWEDecryptionFailed();
  return key.bytes;
}

/** The last character of a part can hold bits that decoding drops: a changed one would open like the true one. */
function isCanonicalBase64Url(part: string): boolean {
  return Buffer.from(part, 'base64url').toString('base64url') === part;
}
