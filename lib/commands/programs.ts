import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { chromium } from 'playwright';
import { bin, run } from './run';

/** A program that the tests start, by the names it goes by. Debian's package of it is installed where it is missing. */
export interface Program {
  names: string[];
  debianPackage: string;
  /** Where it lies beside the usual folders. */
  folders?: string[];
}

/** What the tests start beside a browser, by the variable that names its path to them. */
const testPrograms: Record<string, Program> = {
  POSTGRES_PATH: {
    names: ['postgres'],
    debianPackage: 'postgresql',
    folders: [18, 17, 16, 15, 14].map((version) => `/usr/lib/postgresql/${version}/bin`),
  },
  REDIS_SERVER_PATH: { names: ['redis-server'], debianPackage: 'redis-server' },
  NGINX_PATH: { names: ['nginx'], debianPackage: 'nginx-light' },
};

/** Playwright's own is one, too: it takes a little over half the time of the whole browser. */
const chromiumShell: Program = {
  names: ['chromium-headless-shell'],
  debianPackage: 'chromium-headless-shell',
};

/** The variables that the tests read, each with the path of its program. What the environment sets goes before. */
export async function findTestPrograms(): Promise<Record<string, string>> {
  // All at once takes less time than one by one. What that left out is looked for by itself.
  const wanted = Object.entries(testPrograms).filter(([variable]) => !process.env[variable]);
  const missing = wanted.map(([, program]) => program).filter((program) => !find(program));
  await install(...missing, ...(findInstalledChromium() ? [] : [chromiumShell]));
  const paths: Record<string, string> = { CHROMIUM_PATH: await findChromium() };
  for (const [variable, program] of Object.entries(testPrograms)) {
    paths[variable] = process.env[variable] || (await findProgram(program));
  }
  return paths;
}

const wholeChromium: Program = {
  names: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'],
  debianPackage: 'chromium',
};

function findInstalledChromium(): string | undefined {
  const known = [process.env.CHROMIUM_PATH, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
  return known ?? find(chromiumShell) ?? find(wholeChromium);
}

/** Path of a Chromium: Playwright's own, else the system's, else one that is installed now. */
export async function findChromium(): Promise<string> {
  const found =
    findInstalledChromium() ?? (await installed(chromiumShell)) ?? (await installed(wholeChromium));
  if (found) return found;
  console.log('Installing a browser with Playwright.');
  await run(bin('playwright'), ['install', '--with-deps', 'chromium']);
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  throw new Error('The tests need a browser: install Chromium, or name one in CHROMIUM_PATH.');
}

/** Path of a program, installed where it is missing. */
export async function findProgram(program: Program): Promise<string> {
  const found = find(program) ?? (await installed(program));
  if (found) return found;
  const { names, debianPackage } = program;
  throw new Error(`The tests need ${names[0]}: install it (Debian's package is ${debianPackage}).`);
}

function find({ names, folders = [] }: Pick<Program, 'names' | 'folders'>): string | undefined {
  const usual = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin'];
  return names
    .flatMap((name) => [...usual, ...folders].map((folder) => `${folder}/${name}`))
    .find((path) => existsSync(path));
}

let updating: Promise<number> | undefined;

async function installed(program: Program): Promise<string | undefined> {
  await install(program);
  return find(program);
}

async function install(...programs: Program[]): Promise<void> {
  const isPossible =
    process.platform === 'linux' && process.getuid?.() === 0 && find({ names: ['apt-get'] }) !== undefined;
  if (programs.length === 0 || !isPossible) return;
  const packages = programs.map(({ debianPackage }) => debianPackage);
  console.log(`Installing ${packages.join(', ')} from Debian's packages, which the tests need.`);
  // Runlevel 1 keeps a package from starting its service: the tests start their own.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  // Another installation may be under way: it is waited for.
  const apt = (...args: string[]) => run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=180', ...args], env);
  updating ??= apt('update');
  await updating;
  await apt('install', '-y', '--no-install-recommends', ...packages);
}
