import { Keys } from '../process/keys';
import { type Config, readConfig, type StoreSettings, storeFromConfig } from '../process/settings';

/** Settings with what a test sets; without anything, those of the sandbox. */
export function settingsOf(env: Record<string, string | undefined> = {}): Config {
  const result = readConfig({ ORDER_STATUS_API_SANDBOX: '1', ...env });
  if (result.kind === 'wrong') throw new Error(`Wrong settings: ${JSON.stringify(result.problems)}`);
  return result.config;
}

export function storeOf(env: Record<string, string | undefined> = {}): StoreSettings {
  return storeFromConfig(settingsOf(env));
}

export function keysOf(env: Record<string, string | undefined> = {}): Keys {
  return new Keys(settingsOf(env));
}
