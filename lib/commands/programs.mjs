// Finds the programs that the tests drive (a browser, Redis, nginx), or installs them and says so.
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { chromium } from 'playwright';
import { bin, run } from './run.mjs';

/** Path of a Chromium: Playwright's own, else the system's, else one that is installed now. */
export async function findBrowser() {
  const known = [process.env.CHROMIUM_PATH, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
  const found = known ?? find(names) ?? (await install('chromium', names));
  if (found) return found;
  console.log('Installing a browser with Playwright.');
  await run(bin('playwright'), ['install', '--with-deps', 'chromium']);
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  throw new Error('The tests need a browser: install Chromium, or name one in CHROMIUM_PATH.');
}

/** Path of a program of Debian's packages, installed where it is missing. Elsewhere it may go by other names. */
export async function findProgram(name, packageName, ...otherNames) {
  const names = [name, ...otherNames];
  const found = find(names) ?? (await install(packageName, names));
  if (found) return found;
  throw new Error(`The tests need ${name}: install it (Debian's package is ${packageName}).`);
}

function find(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin'];
  return names
    .flatMap((name) => folders.map((folder) => `${folder}/${name}`))
    .find((path) => existsSync(path));
}

async function install(packageName, names) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !find(['apt-get'])) return undefined;
  console.log(`Installing ${packageName} from Debian's packages, which the tests need.`);
  // Runlevel 1 keeps a package from starting its service: the tests start their own.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  // Another installation may be under way: it is waited for.
  const apt = (...args) => run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=180', ...args], env);
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', packageName);
  return find(names);
}
