import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** A program that runs beside a test, and ends with this process at the latest. */
export interface Program {
  process: ChildProcess;
  isRunning(): boolean;
  /** What it wrote so far, standard output and error together. */
  log(): string;
  /** Resolves to the first look that gives something; throws, and ends the program, where none does in time. */
  until<Seen>(look: () => Promise<Seen | null>, withinMs?: number): Promise<Seen>;
  /** Asks it to end, by SIGTERM unless told otherwise; its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface ProgramOptions {
  /** Its whole environment. */
  env: NodeJS.ProcessEnv;
  cwd?: string;
  /** Throws its standard output away, where reading it would count in what is measured. */
  isOutputIgnored?: boolean;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export function startProgram(file: string, args: string[], options: ProgramOptions): Program {
  const { isOutputIgnored = false, ...whereAndWith } = options;
  const child = spawn(file, args, {
    ...whereAndWith,
    stdio: ['ignore', isOutputIgnored ? 'ignore' : 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  const ended = once(child, 'close');
  // Whoever waits for the end is told of a program that could not be started; nobody else needs to be.
  ended.catch(() => {});
  const kill = () => child.kill('SIGKILL');
  running.add(child);
  child.once('close', () => running.delete(child));
  const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  return {
    process: child,
    isRunning,
    log: () => written,
    until: async (look, withinMs = 60_000) => {
      for (const giveUpAt = Date.now() + withinMs; Date.now() < giveUpAt && isRunning(); await wait(10)) {
        const seen = await look();
        if (seen !== null) return seen;
      }
      kill();
      throw new Error(`${file} did not start:\n${written}`);
    },
    stop: async (signal = 'SIGTERM') => {
      if (isRunning()) child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** A look for `until`: whether an address answers with 2xx. */
export async function answers(url: string): Promise<true | null> {
  const answer = await fetch(url).catch(() => null);
  await answer?.body?.cancel();
  return answer?.ok ? true : null;
}
