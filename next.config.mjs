// Whatever stands here is frozen into the build: constants. Everything that a deployment may change is read from the
// environment when the server starts (lib/config); files and their headers are lib/server's.
/** @type {import('next').NextConfig} */
const nextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  agentRules: false,
  images: { unoptimized: true },
  experimental: { agentUpgrade: false },
  // Finds its native code by its own place on the disk.
  serverExternalPackages: ['@photostructure/sqlite'],
  outputFileTracingIncludes: { '/*': ['node_modules/@photostructure/sqlite/prebuilds/linux-*/*.node'] },
  // Native code of the image optimizer, which is off.
  outputFileTracingExcludes: { '*': ['node_modules/sharp/**', 'node_modules/@img/**'] },
};

export default nextConfig;
