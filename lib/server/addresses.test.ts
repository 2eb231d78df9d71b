import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAddress, knownRoutes } from './addresses';

const root = join(import.meta.dirname, '../..');

test('every page and route handler of the app is an address here, and every address has one', () => {
  const routes = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .map((file) => /^(?:(.*)\/)?(?:page|route)\.tsx?$/.exec(file))
    .filter((match) => match !== null)
    .map(([, folder = '']) => `/${folder.replace('[secret]', '*')}`)
    // For what isn't there, and for development alone.
    .filter((route) => route !== '/[...missing]' && route !== '/dev/states');
  expect([...knownRoutes].sort()).toEqual(routes.sort());
});

test('no file of `public` stands where a page or a route handler does', () => {
  const files = readdirSync(join(root, 'public'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(join(root, 'public').length)}/${entry.name}`);
  expect(files).toContain('/embed/v1.js');
  for (const path of files) {
    expect(knownRoutes, path).not.toContain(path);
    // A prefix belongs to one of the two: what isn't there any more must be missed as the file that it was.
    expect(['other', '/embed/*'], path).toContain(findAddress(path).route);
  }
});

test('a page is read, a form is posted, and both say so', () => {
  expect(findAddress('/track')).toMatchObject({ kind: 'page', methods: ['GET', 'HEAD'] });
  expect(findAddress('/verify')).toMatchObject({ kind: 'form', methods: ['POST'] });
  for (const route of knownRoutes) {
    const folder = join(root, 'app', route.replace('*', '[secret]'));
    const isHandler = existsSync(join(folder, 'route.ts')) || existsSync(join(folder, 'route.tsx'));
    expect(findAddress(route).kind !== 'page', route).toBe(isHandler);
  }
});

test.each([
  ['/', '/'],
  ['/track', '/track'],
  ['/api/orders', '/api/orders'],
  ['/api/notifications/canary', '/api/notifications/*'],
  ['/api/notifications/canary/x', '/api/*'],
  ['/api/canary', '/api/*'],
  ['/_next/static/chunks/canary.js', '/_next/*'],
  ['/embed/canary', '/embed/*'],
  ['/support/canary', '/support/*'],
  ['/canary', 'other'],
  ['//canary', 'other'],
  ['/track/canary', 'other'],
  ['*', 'other'],
])('%s is logged as %s', (path, route) => {
  expect(findAddress(path).route).toBe(route);
});

test('there are as many names as the code knows, whatever is asked for', () => {
  const names = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom('', '/', '/track', '/api/', '/api/orders', '/embed/', '/support'),
      fc.string(),
      (path, rest) => {
        names.add(findAddress(path + rest).route);
      },
    ),
  );
  expect(names.size).toBeLessThan(25);
});
