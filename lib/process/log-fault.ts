import 'server-only';
import { log } from './log';
import { getRequestContext } from './request-context';

/** One line for a fault of ours, with the id that whoever met it was told. To be called once for each. */
export function logFault(error: unknown, message: string, more: Record<string, unknown> = {}): void {
  log.error({ err: error, requestId: getRequestContext()?.requestId ?? null, ...more }, message);
}
