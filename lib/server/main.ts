import { readFileSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shareAsyncContext } from '@/lib/process/async-context';
import { log } from '@/lib/process/log';
import { type Config, type ConfigProblem, readConfig } from '@/lib/process/settings';
import { openStoreTexts, type StoreTextsFile } from '@/lib/store-words/store-words';
import { createTracker } from '@/lib/tracker/create-tracker';
import { setTracker } from '@/lib/tracker/get-tracker';
import { databaseProblemFrom, forget } from '@/lib/tracker/memory';
import { dropCompilersWork } from './compiled-code';
import { createEdge } from './edge';
import { logFrameworkConsole } from './framework-console';
import { drainOnSignals, limitConnections, serverOptions } from './server-life';
import { readStaticFiles } from './static-files';

// The server: `node server.js` in the build, and what `npm run dev` starts. Nothing listens before everything is ready.
// `node server.js forget PO` deletes what is remembered of one order.
const exitWrongConfiguration = 78; // EX_CONFIG of sysexits.h
const isDevelopment = process.env.NODE_ENV === 'development';
const port = Number(process.env.PORT || 3000);
const hostname = process.env.HOSTNAME || '0.0.0.0';

const result = readConfig(process.env);
const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
// The build makes its own directory the current one: a path is meant from where the server was started.
const path = result.kind === 'ready' ? result.config.STORE_TEXTS : undefined;
const texts = path === undefined ? null : openStoreTexts(resolve(path));
const problems = [
  ...(result.kind === 'wrong' ? result.problems : []),
  ...(texts?.kind === 'wrong' ? texts.problems.map((message) => ({ variable: 'STORE_TEXTS', message })) : []),
  ...(isPort ? [] : [{ variable: 'PORT', message: 'must be a whole number from 0 to 65535' }]),
];
if (result.kind === 'wrong' || texts?.kind === 'wrong' || !isPort) refuseToStart(problems);
else if (process.argv[2] === 'forget') await run(() => forgetByCommand(result.config));
else await run(() => start(result.config, texts?.file));

/** What only whoever set the database can mend is told like a wrong setting. */
async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const problem = databaseProblemFrom(error);
    if (problem === null) throw error;
    refuseToStart([problem]);
  }
}

function refuseToStart(problems: ConfigProblem[]): void {
  const lines = problems.map(({ variable, message }) => `  ${variable} ${message}`);
  const text = `The order tracker can't start, because of these settings:\n${lines.join('\n')}\n`;
  process.stderr.write(text, () => process.exit(exitWrongConfiguration));
}

async function forgetByCommand(config: Config): Promise<void> {
  const { text, exitCode } = await forget(config, process.argv.slice(3).join(' '));
  process.stdout.write(`${text}\n`, () => process.exit(exitCode));
}

async function start(config: Config, textsFile: StoreTextsFile | undefined): Promise<void> {
  if (config.LINK_SECRET === undefined) {
    log.warn('LINK_SECRET is not set: access links and sessions of the desk end when this server does.');
  }
  const ready = config.ORDER_STATUS_API_SANDBOX ? await withSandbox(config) : config;
  // Before the framework, which puts a `fetch` of its own in the place of Node's.
  const { lifecycle } = setTracker(
    createTracker({ config: ready, ...(textsFile === undefined ? {} : { textsFile }) }),
  );
  await lifecycle.start();
  const server = createServer(serverOptions);
  const directory = isDevelopment ? process.cwd() : enterBuild();
  dropCompilersWork();
  shareAsyncContext();
  const { default: next } = await import('next');
  const app = next({
    dev: isDevelopment,
    dir: directory,
    hostname,
    port,
    // The framework answers upgrades of connections on this server, by closing them. It needs them in development
    // alone; one that nobody listens for is answered like any other request.
    httpServer: isDevelopment ? server : new Server(),
  });
  await app.prepare();
  const edge = createEdge(app.getRequestHandler(), readStaticFiles(directory));
  server.on('request', edge);
  server.on('checkContinue', edge);
  if (!isDevelopment) {
    limitConnections(server);
    drainOnSignals(server, lifecycle);
  }
  server.on('error', (error) => {
    log.fatal({ err: error }, 'The server can not listen.');
    process.exit(1);
  });
  server.listen(port, hostname, () => log.info({ hostname, port }, 'Listening.'));
}

/** Makes the build's directory the current one, and the framework ready for it, as its own start script does. */
function enterBuild(): string {
  const directory = dirname(fileURLToPath(import.meta.url));
  process.chdir(directory);
  logFrameworkConsole();
  // One request's broken promise must not end the server for all.
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'A promise was broken.'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'The server ends.');
    process.exit(1);
  });
  const { config } = JSON.parse(readFileSync(join(directory, '.next/required-server-files.json'), 'utf8'));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
  return directory;
}

/** Starts the built-in Order Status API and points the settings at it; no real key goes there, nor a real order. */
async function withSandbox(config: Config): Promise<Config> {
  const { startSandbox } = await import('@/lib/order-status-api/sandbox/server');
  const { url, token } = await startSandbox({ year: true });
  log.warn('Demo data: the built-in sandbox stands in for the Order Status API.');
  return { ...config, ORDER_STATUS_API_URL: url, ORDER_STATUS_API_TOKEN: token };
}
