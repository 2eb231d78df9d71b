import 'server-only';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type FrameAsset = 'frame.js' | 'frame.css';

const known = new Map<FrameAsset, string>();

/**
 * The address of a file that the frame's page loads; it names the content, so that caches may keep it for ever:
 * lib/server/static-files.ts lets them where the name is that of the build's own file.
 */
export function frameAssetAddress(asset: FrameAsset): string {
  const address = known.get(asset) ?? `/embed/${asset}?v=${contentHash(asset)}`;
  if (process.env.NODE_ENV === 'production') known.set(asset, address);
  return address;
}

function contentHash(asset: FrameAsset): string {
  const content = readFileSync(join(process.cwd(), 'public/embed', asset));
  return createHash('sha256').update(content).digest('base64url').slice(0, 12);
}
