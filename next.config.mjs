// Whatever stands here is frozen into the build: constants. Everything that a deployment may change is read from the
// environment when the server starts (lib/config); files and their headers are lib/server's.
/** @type {import('next').NextConfig} */
const nextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  compress: false,
  agentRules: false,
  turbopack: { resolveAlias: { 'next/dist/compiled/process': { browser: './lib/browser/process.ts' } } },
  images: { unoptimized: true },
  experimental: { agentUpgrade: false },
  // Our server alone imports it, on a Node without SQLite; it finds its native code by its own place on the disk.
  outputFileTracingIncludes: {
    '/*': [
      'node_modules/@photostructure/sqlite/package.json',
      'node_modules/@photostructure/sqlite/dist/index.*js',
      'node_modules/@photostructure/sqlite/prebuilds/linux-*/*.node',
      'node_modules/node-gyp-build/{package.json,*.js}',
    ],
  },
  // Native code of the image optimizer, which is off.
  outputFileTracingExcludes: { '*': ['node_modules/sharp/**', 'node_modules/@img/**'] },
};

export default nextConfig;
