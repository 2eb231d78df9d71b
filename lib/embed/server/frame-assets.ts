import 'server-only';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

let known: string | undefined;

/**
 * The address of the script that the frame's page loads; it names the content, so that caches may keep it for ever:
 * lib/server/static-files.ts lets them where the name is that of the build's own file.
 */
export function frameScriptAddress(): string {
  const address = known ?? `/embed/frame.js?v=${contentHash()}`;
  if (process.env.NODE_ENV === 'production') known = address;
  return address;
}

function contentHash(): string {
  const content = readFileSync(join(process.cwd(), 'public/embed/frame.js'));
  return createHash('sha256').update(content).digest('base64url').slice(0, 12);
}
