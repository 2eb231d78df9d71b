// Starts what is measured as processes of their own, and reads what the system says of them.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A script of ours that listens on a port of its own choice and tells it. */
export async function startScript(file, ...args) {
  const child = fork(new URL(file, import.meta.url), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [{ port }] = await once(child, 'message');
  return { child, origin: `http://127.0.0.1:${port}` };
}

// As the README's unit runs it. Without a limit, Node lets garbage grow as far as the machine's memory allows.
const heapLimits = ['--max-old-space-size=384', '--max-semi-space-size=16'];

/** A Next standalone server; resolves at its first answer from `path`, and tells how long that took. */
export async function startServer(file, env, path) {
  const port = await freePort();
  const begun = performance.now();
  const child = fork(file, [], {
    env: { ...process.env, NODE_ENV: 'production', HOSTNAME: '127.0.0.1', PORT: String(port), ...env },
    execArgv: heapLimits,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const origin = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode} before it answered`);
    const answer = await fetch(origin + path).catch(() => null);
    if (answer?.ok) return { child, origin, startMs: performance.now() - begun };
    await wait(5);
  }
}

export async function stop({ child }) {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** User and system time of a process so far, in milliseconds; null where there is no /proc. */
export function cpuMs({ child }) {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10; // clock ticks are 1/100 s on Linux
  } catch {
    return null;
  }
}

/** Resident memory of a process, in MiB; null where there is no /proc. */
export function memoryMiB({ child }) {
  try {
    const [, kib] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kib) / 1024);
  } catch {
    return null;
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
