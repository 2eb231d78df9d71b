import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The architecture as rules: which rooms a file may import from, and words that stay in one file. */
const root = join(import.meta.dirname, '../..');
const sources = ['app', 'components', 'lib']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  // The tools around the product are no room of it.
  .filter((file) => !file.startsWith('lib/commands/'));

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** What a file imports, as paths from the root, or as the name of a package. */
function importsOf(file: string, { withTypes }: { withTypes: boolean }): string[] {
  const statements = textOf(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  );
  return [...statements].flatMap(([, typeOnly, named, lazy]) => {
    const target = named ?? lazy;
    if (target === undefined || (typeOnly && !withTypes)) return [];
    if (target.startsWith('@/')) return [target.slice(2)];
    return [target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target];
  });
}

function offenders(
  from: (file: string) => boolean,
  isForbidden: (target: string) => boolean,
  withTypes = true,
) {
  return sources.filter(from).flatMap((file) =>
    importsOf(file, { withTypes })
      .filter(isForbidden)
      .map((target) => `${file} → ${target}`),
  );
}

const within =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

describe('arrows point down', () => {
  test('there is something to look at', () => {
    expect(sources.length).toBeGreaterThan(25);
    expect(importsOf('lib/orders/track-order.ts', { withTypes: true })).toContain(
      'lib/order-source/read-order',
    );
    expect(importsOf('instrumentation.ts', { withTypes: true })).toContain('instrumentation-node');
  });

  test('nothing in lib imports components or app', () => {
    expect(offenders(within('lib'), within('app', 'components'))).toEqual([]);
  });

  test('components use pure files alone: no configuration, network or crypto, and no framework', () => {
    const isImpure = (target: string) =>
      within(
        'app',
        'lib/config',
        'lib/http',
        'lib/access',
        'lib/order-source',
        'lib/order-status-api',
        'lib/limits',
        'lib/log',
        'lib/process',
        'next',
        'node:crypto',
        'jose',
        'zod',
        'pino',
        'server-only',
      )(target) || target.startsWith('node:');
    expect(offenders(within('components'), isImpure)).toEqual([]);
    const isServerOnly = (target: string) =>
      within('lib/orders')(target) && /^import 'server-only'/m.test(textOf(`${target}.ts`));
    // Types are gone before a browser sees the file.
    expect(offenders(within('components', 'lib/browser'), isServerOnly, false)).toEqual([]);
  });

  test('the lower floors know nothing of the upper ones', () => {
    expect(
      offenders(
        within('lib/config', 'lib/log'),
        within('lib/orders', 'lib/order-source', 'lib/http', 'lib/access', 'lib/limits'),
      ),
    ).toEqual([]);
    expect(
      offenders(
        within('lib/order-status-api'),
        within('lib/order-source', 'lib/http', 'lib/access', 'lib/limits'),
      ),
    ).toEqual([]);
    expect(offenders(within('lib/order-source'), within('lib/access', 'lib/orders/track-order'))).toEqual([]);
  });

  test('WireOrder ends inside the room of the API, but for the digests that the cache keeps', () => {
    const allowed = within('lib/order-status-api', 'lib/order-source');
    const naming = sources.filter((file) => /\bWire(Order|Item|Shipment|Address)\b/.test(textOf(file)));
    expect(naming.filter((file) => !allowed(file))).toEqual([]);
  });

  test('the key of the account is read by the client alone', () => {
    const allowed = within('lib/order-status-api/client.ts', 'lib/config/config.ts');
    const reading = sources.filter((file) => textOf(file).includes('.ORDER_STATUS_API_TOKEN'));
    expect(reading.filter((file) => !allowed(file))).toEqual([]);
  });

  test("nothing is published by 'use server', and the environment is read in one file", () => {
    expect(sources.filter((file) => /^['"]use server['"]/m.test(textOf(file)))).toEqual([]);
    const served = sources.filter((file) => !within('lib/testing')(file));
    const readers = served.filter((file) =>
      /process\.env\.(?!NODE_ENV|NEXT_RUNTIME)|process\.env\b(?!\.)/.test(textOf(file)),
    );
    // Where the server listens is the framework's own setting; what the tests find and start is no product's.
    expect(readers).toEqual(['lib/config/config.ts', 'lib/server/main.ts']);
  });
});
