// Whatever stands here, headers() included, is frozen into the build: constants, and what the built files say of
// themselves. Everything that a deployment may change is read from the environment when the server starts (lib/config).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const cached = (howLong) => [{ key: 'cache-control', value: `public, ${howLong}` }];
const forEver = cached('max-age=31536000, immutable');
const sniffNothing = { key: 'x-content-type-options', value: 'nosniff' };

// Any store's page loads the widget: with an integrity hash too, and where it is isolated from other sites.
const forAnySite = [
  { key: 'access-control-allow-origin', value: '*' },
  { key: 'cross-origin-resource-policy', value: 'cross-origin' },
  sniffNothing,
];

/** What never changes under its address. A version that this build doesn't have may come with the next one. */
function keptForEver() {
  const directory = join(process.cwd(), 'public/embed');
  const versions = readdirSync(directory).filter((name) => /^\d+\.\d+\.\d+\.js$/.test(name));
  // The frame's page names this by its content, as lib/embed/frame-assets.ts does. Under another build's name, which is
  // asked for while instances change over, stands what this build has: not for ever.
  const hash = createHash('sha256').update(readFileSync(join(directory, 'frame.js')));
  const script = {
    name: 'frame.js',
    has: [{ type: 'query', key: 'v', value: hash.digest('base64url').slice(0, 12) }],
  };
  return [...versions.map((name) => ({ name })), script].map(({ name, ...conditions }) => ({
    source: `/embed/${name}`,
    ...conditions,
    headers: forEver,
  }));
}

/** @type {import('next').NextConfig} */
const nextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  agentRules: false,
  images: { unoptimized: true },
  experimental: { agentUpgrade: false },
  headers: async () => [
    { source: '/embed/:file', headers: forAnySite },
    { source: '/embed/v1.js', headers: cached('max-age=3600, must-revalidate') },
    ...keptForEver(),
    {
      source: '/:icon(favicon\\.ico|icon\\.svg|icon-192\\.png|icon-512\\.png|apple-touch-icon\\.png)',
      headers: [...cached('max-age=86400'), sniffNothing],
    },
    { source: '/manifest.webmanifest', headers: [sniffNothing] },
  ],
};

export default nextConfig;
