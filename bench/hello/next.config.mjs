// The floor that the product is measured against: the same framework, doing nothing.
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default {
  output: 'standalone',
  poweredByHeader: false,
  agentRules: false,
  outputFileTracingRoot: root,
  turbopack: { root },
  experimental: { agentUpgrade: false },
};
