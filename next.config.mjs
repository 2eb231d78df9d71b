// Constants only: whatever stands here is frozen into the build. Everything that a deployment may change is read from
// the environment when the server starts (lib/config).

const forEver = 'max-age=31536000, immutable';
const cached = (howLong) => [{ key: 'cache-control', value: `public, ${howLong}` }];

// Any store's page loads the widget: with an integrity hash too, and where it is isolated from other sites.
const forAnySite = [
  { key: 'access-control-allow-origin', value: '*' },
  { key: 'cross-origin-resource-policy', value: 'cross-origin' },
  { key: 'x-content-type-options', value: 'nosniff' },
];

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
    { source: '/embed/:version(\\d+\\.\\d+\\.\\d+).js', headers: cached(forEver) },
    // The frame's page names these by their content.
    { source: '/embed/frame.:type(js|css)', has: [{ type: 'query', key: 'v' }], headers: cached(forEver) },
  ],
};

export default nextConfig;
