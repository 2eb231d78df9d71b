import 'server-only';
import { log } from '@/lib/process/log';
import { describeError, withoutAddresses } from '@/lib/process/log-fault';

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
    const tell = (...said: unknown[]) => {
      const line = lineOf(said);
      if (line !== null) log[isNodesWarning(line.msg) ? 'warn' : level](line);
    };
    Object.assign(console, { [method]: tell });
  }
  // Node prints these by itself.
  process.noDeprecation = true;
}

/** Node writes its own warnings as errors: "(node:17) ExperimentalWarning: …". */
export function isNodesWarning(text: string): boolean {
  return /^\(node:\d+\) /.test(text);
}

/**
 * What was said, as fields of one line; null where it is told elsewhere: an error that a page threw bears a digest by
 * then, and instrumentation.ts logs it with the id of its request.
 */
export function lineOf(said: unknown[]): { source: 'framework'; msg: string; at?: string[] } | null {
  const error = said.find((part) => part instanceof Error);
  if (error !== undefined && 'digest' in error) return null;
  const msg = said
    .map((part) =>
      part instanceof Error ? `${part.name}: ${part.message}` : typeof part === 'string' ? part : '',
    )
    .filter((part) => part !== '')
    .join(' ');
  return {
    source: 'framework',
    msg: withoutAddresses(msg),
    ...(error && { at: describeError(error).at }),
  };
}
