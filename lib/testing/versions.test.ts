import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const manifest = read('package.json');
const pinned: [string, string][] = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

function isAtLeast(version: string, floor: string): boolean {
  const [parts, least] = [version, floor].map((text) => text.split('.').map(Number));
  for (const [index, wanted] of (least ?? []).entries()) {
    const part = parts?.[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

// Earlier releases let strangers run code on the server.
test.each([
  ['next', '16.4.6'],
  ['react', '19.3.1'],
  ['react-dom', '19.3.1'],
])('%s is %s or later, in the manifest and as installed', (name, floor) => {
  expect(isAtLeast(manifest.dependencies[name], floor)).toBe(true);
  expect(isAtLeast(read(`node_modules/${name}/package.json`).version, floor)).toBe(true);
});

test('a floor is a floor', () => {
  expect(isAtLeast('16.4.5', '16.4.6')).toBe(false);
  expect(isAtLeast('15.9.9', '16.4.6')).toBe(false);
  expect(isAtLeast('16.10.0', '16.4.6')).toBe(true);
});

test('every package in the lockfile is held to its bytes, those of other platforms too', () => {
  const packages: [string, { integrity?: string; link?: true }][] = Object.entries(
    read('package-lock.json').packages,
  );
  expect(packages.length).toBeGreaterThan(100);
  const unheld = packages.filter(([path, { integrity, link }]) => path !== '' && !link && !integrity);
  expect(unheld.map(([path]) => path)).toEqual([]);
});

test('every version is exact, and the lockfile names no place to download from', () => {
  for (const [name, version] of pinned) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  expect(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')).not.toContain(
    '"resolved"',
  );
});
