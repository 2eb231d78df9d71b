import type { Sandbox } from '../order-status-api/sandbox/server';

/** Settings that speak to a sandbox, with limits that no test or bench meets unless it sets others. */
export function settingsFor(sandbox: Sandbox, env: Record<string, string> = {}): Record<string, string> {
  return {
    ORDER_STATUS_API_URL: sandbox.url,
    ORDER_STATUS_API_TOKEN: sandbox.token,
    UPSTREAM_REQUESTS_PER_SECOND: '1000',
    LOOKUPS_PER_MINUTE: '100000',
    FAILED_LOOKUPS_PER_HOUR: '100000',
    ORDERS_PER_HOUR: '100000',
    LINK_SECRET: 'a-secret-for-tests-alone-0123456789abcdef',
    STORE_NAME: 'Juniper & Finch',
    ...env,
  };
}
