// Constants only: whatever stands here is frozen into the build. Everything that a deployment may change is read from
// the environment when the server starts (lib/config).
/** @type {import('next').NextConfig} */
const nextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  agentRules: false,
  images: { unoptimized: true },
  experimental: { agentUpgrade: false },
};

export default nextConfig;
