import 'server-only';
import { log } from './log';
import { getRequestContext } from './request-context';

/** One line for a fault of ours, with the id that whoever met it was told. To be called once for each. */
export function logFault(error: unknown, message: string, more: Record<string, unknown> = {}): void {
  log.error(
    { error: describeError(error), requestId: getRequestContext()?.requestId ?? null, ...more },
    message,
  );
}

/** What kind of error, and where in the code: what broke may have had an address in hand, and so a number or a token. */
export function describeError(error: unknown): { type: string; message: string; at: string[] } {
  if (!(error instanceof Error))
    return { type: typeof error, message: withoutAddresses(String(error)), at: [] };
  const at = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    type: error.name,
    message: withoutAddresses(error.message),
    at: at.map((line) => line.trim()),
  };
}

/** A path, a query or a whole address reaches to the next blank or quote. */
export function withoutAddresses(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colors of a terminal
  return text.replace(/\x1b\[[\d;]*m/g, '').replace(/[^\s'"`]*[/?][^\s'"`]*/g, '[address]');
}
