import 'server-only';
import { log } from '@/lib/process/log';

/**
 * The framework reports by the console, in words of several lines that may hold an address, and so a number or a token.
 * Here it becomes one line of the log: what kind of error and where in the code, addresses left out.
 */
export function logFrameworkConsole(): void {
  for (const [method, level] of Object.entries({
    log: 'debug',
    info: 'debug',
    warn: 'warn',
    error: 'error',
  } as const)) {
    Object.assign(console, { [method]: (...said: unknown[]) => log[level](lineOf(said)) });
  }
  // Node prints these by itself.
  process.noDeprecation = true;
}

/** What was said, as fields of one line. */
export function lineOf(said: unknown[]): { source: 'framework'; msg: string; at?: string[] } {
  const error = said.find((part) => part instanceof Error);
  const msg = said
    .map((part) =>
      part instanceof Error ? `${part.name}: ${part.message}` : typeof part === 'string' ? part : '',
    )
    .filter((part) => part !== '')
    .join(' ');
  const at = error?.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    source: 'framework',
    msg: withoutAddresses(msg),
    ...(at && { at: at.map((line) => line.trim()) }),
  };
}

/** A path, a query or a whole address reaches to the next blank or quote. */
function withoutAddresses(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colors of a terminal
  return text.replace(/\x1b\[[\d;]*m/g, '').replace(/[^\s'"`]*[/?][^\s'"`]*/g, '[address]');
}
