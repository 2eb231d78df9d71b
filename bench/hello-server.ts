// A hello-world of the same framework: the floor that the product is measured against.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { withHeapLimits } from '../lib/commands/heap-limits';
import { type App, projectRoot, startServer } from '../lib/testing/app-server';

const build = `${projectRoot}bench/hello/.next/`;
const standalone = `${build}standalone/bench/hello/`;

/** Builds it where it isn't built yet. */
export async function startHello(): Promise<App> {
  const file = `${standalone}server.js`;
  if (!existsSync(file)) {
    console.log('Building the hello-world floor …');
    const next = `${projectRoot}node_modules/next/dist/bin/next`;
    execFileSync(process.execPath, [next, 'build', 'bench/hello'], {
      cwd: projectRoot,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    });
    // The framework leaves out what a CDN may serve.
    await cp(`${build}static`, `${standalone}.next/static`, { recursive: true });
  }
  return startServer(
    {},
    { file, nodeOptions: withHeapLimits().split(' '), isOutputIgnored: true, alivePath: '/' },
  );
}
