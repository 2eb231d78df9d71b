import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { PurposeKeys } from '@/lib/process/keys';

const algorithm = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];

/**
 * What goes into Redis, closed to whoever else reads there: the key's id, a dot, and the sealed text in base64url.
 * @param name what it is kept under; sealed with it, so that it opens in no other place
 */
export function sealText([key]: PurposeKeys, text: string, name: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key.bytes, iv).setAAD(Buffer.from(name));
  const sealed = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return `${key.id}.${Buffer.concat(sealed).toString('base64url')}`;
}

/** The text that `sealText` closed under this name with a key of ours; null where it is anything else. Never throws. */
export function openText(keys: PurposeKeys, sealed: string, name: string): string | null {
  const [id, body = ''] = sealed.split('.', 2);
  const key = keys.find((known) => known.id === id);
  const bytes = Buffer.from(body, 'base64url');
  if (key === undefined || bytes.length < ivBytes + tagBytes) return null;
  const [iv, text, tag] = [
    bytes.subarray(0, ivBytes),
    bytes.subarray(ivBytes, -tagBytes),
    bytes.subarray(-tagBytes),
  ];
  try {
    const decipher = createDecipheriv(algorithm, key.bytes, iv, { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(name)).setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch {
    return null; // changed, moved, or closed by another with a key of this id
  }
}
