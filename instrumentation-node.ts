import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readConfig, setConfig } from '@/lib/config/config';
import { enterRequestContext } from '@/lib/http/request-context';

const exitWrongConfiguration = 78; // EX_CONFIG of sysexits.h

/** Checks the settings and listens to each request from its first moment. */
export async function start(): Promise<void> {
  const result = readConfig(process.env);
  if (result.kind === 'wrong') {
    const lines = result.problems.map(({ variable, message }) => `  ${variable} ${message}`);
    const text = `The order tracker can't start, because of these settings:\n${lines.join('\n')}\n`;
    process.stderr.write(text, () => process.exit(exitWrongConfiguration));
    // Next answers with errors while this is written; nothing must be served before the exit.
    return new Promise(() => {});
  }
  setConfig(result.config);
  subscribe('http.server.request.start', (message) => {
    // The channel's documented message; Node's types say unknown.
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    // The framework crashes on TRACE; a method that no address of ours takes is refused everywhere.
    if (request.method === 'TRACE') request.method = 'PATCH';
    enterRequestContext(request, response);
  });
}
