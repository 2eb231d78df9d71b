import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';

/** The floor plan as rules: what each room may import, and words that stay in one file. */
const root = join(import.meta.dirname, '..');

const pure = ['lib/orders'];
const words = [...pure, 'lib/i18n', 'lib/wording'];
const ground = [...pure, 'lib/process'];
const parts = [...ground, 'lib/order-status-api', 'lib/order-source', 'lib/limits', 'lib/access'];
const drawing = [...words, 'lib/brand', 'lib/browser'];
const answering = [...words, 'lib/process', 'lib/tracker'];

/**
 * Every folder of `lib`, `components` and `app` is a room, and names the rooms that it may import from, types
 * included. A folder without a row of its own belongs to the room around it.
 */
const rooms: Record<string, string[]> = {
  'lib/orders': [],
  'lib/i18n': pure,
  'lib/brand': [],
  'lib/wording': [...pure, 'lib/i18n'],
  'lib/process': pure,
  'lib/redis': ['lib/process'],
  // The words of `lib/i18n` with the store's own among them, from its file.
  'lib/store-words': [...ground, 'lib/i18n'],
  'lib/database': ['lib/process'],
  'lib/order-status-api': ground,
  'lib/order-source': [...ground, 'lib/redis', 'lib/order-status-api'],
  'lib/limits': [...ground, 'lib/redis'],
  'lib/access': [...ground, 'lib/redis'],
  'lib/history': [...ground, 'lib/database', 'lib/wording'],
  'lib/lookups': [...parts, 'lib/history', 'lib/wording'],
  'lib/watcher': [...ground, 'lib/order-status-api', 'lib/database'],
  'lib/tracker': [
    ...parts,
    'lib/redis',
    'lib/database',
    'lib/history',
    'lib/watcher',
    'lib/store-words',
    'lib/wording',
    'lib/lookups',
  ],
  'lib/browser': words,
  'lib/embed': words,
  'lib/embed/host': [...pure, 'lib/embed'],
  'lib/embed/frame': [...words, 'lib/embed', 'lib/browser'],
  'lib/embed/server': words,
  // What comes back of a use case is typed there; the answer to a form inside the frame keeps the frame's looks.
  'lib/http': [...answering, 'lib/lookups', 'lib/embed'],
  // The server reads the store's texts and makes the tracker, and starts the sandbox that stands in for the upstream in a demo.
  'lib/server': [...answering, 'lib/http', 'lib/store-words', 'lib/order-status-api'],
  'components/shell': drawing,
  'components/form': [...drawing, 'components/shell'],
  'components/order': [...drawing, 'components/shell', 'components/form'],
  'components/desk': [...drawing, 'components/shell', 'components/form', 'components/order'],
  // Of `lib/process`, the request: who asks, with which id, and the status of a page.
  app: [
    ...answering,
    ...drawing,
    'lib/http',
    'lib/embed',
    'lib/embed/server',
    'components/shell',
    'components/form',
    'components/order',
    'components/desk',
  ],
};

/** Tools for whoever works here: they start and test the house, and nothing in it knows them. */
const tools = ['lib/commands', 'lib/testing'];

const sources = ['app', 'components', 'lib']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .filter((file) => !tools.some((tool) => file.startsWith(`${tool}/`)));

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** What a file imports, as paths from the root, or as the name of a package. */
function importsOf(file: string): { target: string; isType: boolean }[] {
  const found: { target: string; isType: boolean }[] = [];
  visit(parseAst(textOf(file), { lang: file.endsWith('x') ? 'tsx' : 'ts' }).body, (node) => {
    const isStatement = /^(?:Import|ExportNamed|ExportAll)Declaration$/.test(String(node.type));
    if (!isStatement && node.type !== 'ImportExpression') return;
    const source = node.source;
    if (typeof source !== 'object' || source === null || !('value' in source)) return;
    const isType = node.importKind === 'type' || node.exportKind === 'type';
    found.push({ target: pathOf(String(source.value), file), isType });
  });
  return found;
}

function visit(node: unknown, see: (node: Record<string, unknown>) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) see(Object.fromEntries(Object.entries(node)));
  for (const inner of Object.values(node)) visit(inner, see);
}

function pathOf(target: string, file: string): string {
  if (target.startsWith('@/')) return target.slice(2);
  return target.startsWith('.') ? join(dirname(file), target) : target;
}

/** The row that a path belongs to: the longest name of a room that it lies in. */
function roomOf(path: string, names: string[] = Object.keys(rooms)): string | null {
  const around = names.filter((name) => path === name || path.startsWith(`${name}/`));
  return around.sort((one, other) => other.length - one.length)[0] ?? null;
}

interface Arrow {
  from: string;
  to: string;
  file: string;
}

/** What is wrong with files and arrows by a table of rooms; nothing where the house keeps to it. */
function breaches(files: string[], arrows: Arrow[], table: Record<string, string[]>): string[] {
  const names = Object.keys(table);
  const homeless = files.filter((file) => roomOf(file, names) === null).map((file) => `${file} has no room`);
  const forbidden = arrows
    .filter(({ from, to }) => from !== to && !table[from]?.includes(to))
    .map(({ file, to }) => `${file} → ${to}`);
  const pairs = arrows
    .filter(({ from, to }) => from < to && arrows.some((back) => back.from === to && back.to === from))
    .map(({ from, to }) => `${from} ⇄ ${to}`);
  return [...homeless, ...forbidden, ...new Set(pairs), ...circles(table)];
}

/** Rooms that may, by way of others, import themselves. */
function circles(table: Record<string, string[]>): string[] {
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    (table[from] ?? []).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, goal, seen);
    });
  return Object.keys(table)
    .filter((room) => reaches(room, room))
    .map((room) => `${room} is in a circle`);
}

const arrows = sources.flatMap((file) =>
  importsOf(file).flatMap(({ target }): Arrow[] => {
    const [from, to] = [roomOf(file), roomOf(target)];
    return from === null || to === null ? [] : [{ from, to, file }];
  }),
);

describe('the floor plan', () => {
  test('is kept to', () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(arrows.length).toBeGreaterThan(400);
    expect(breaches(sources, arrows, rooms)).toEqual([]);
  });

  test('is whole: a room without a row, a forbidden arrow, a pair and a circle are each told', () => {
    const table = { a: ['b'], b: [] };
    expect(breaches(['a/x.ts', 'c/x.ts'], [], table)).toEqual(['c/x.ts has no room']);
    expect(breaches([], [{ from: 'b', to: 'a', file: 'b/x.ts' }], table)).toEqual(['b/x.ts → a']);
    expect(
      breaches(
        [],
        [
          { from: 'a', to: 'b', file: 'a/x.ts' },
          { from: 'b', to: 'a', file: 'b/x.ts' },
        ],
        table,
      ),
    ).toEqual(['b/x.ts → a', 'a ⇄ b']);
    expect(breaches([], [], { a: ['b'], b: ['c'], c: ['a'] })).toHaveLength(3);
    expect(breaches([], [], rooms)).toEqual([]);
  });

  test('names rooms that exist', () => {
    const folders = new Set(sources.map((file) => roomOf(file)));
    expect(Object.keys(rooms).filter((room) => !folders.has(room))).toEqual([]);
  });

  test('is told to whoever comes next', () => {
    const guide = textOf('.github/CONTRIBUTING.md');
    const ofLib = [...Object.keys(rooms), ...tools].filter((room) => /^lib\/[^/]+$/.test(room));
    expect(ofLib.filter((room) => !guide.includes(`\`${room}\``))).toEqual([]);
  });

  test('no tool is part of the house', () => {
    const used = sources.filter((file) =>
      importsOf(file).some(({ target }) => tools.some((tool) => target.startsWith(`${tool}/`))),
    );
    // The gallery's orders are those of the tests; it is there in development alone.
    expect(used).toEqual(['app/dev/states/orders.ts']);
  });
});

describe('what runs in a browser', () => {
  const isServerOnly = (target: string) =>
    roomOf(target) !== null && /^import 'server-only'/m.test(textOf(`${target}.ts`));

  test('draws by pure files: no settings, network or crypto, no framework, no schema library', () => {
    const drawers = sources.filter((file) =>
      /^(?:components|lib\/(?:browser|wording|embed\/(?:host|frame)))\//.test(file),
    );
    const isImpure = ({ target, isType }: { target: string; isType: boolean }) =>
      /^(?:node:|next\b|jose|zod|pino|server-only)/.test(target) ||
      (!isType && existsAsTs(target) && isServerOnly(target));
    const offenders = drawers.flatMap((file) =>
      importsOf(file)
        .filter(isImpure)
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(drawers.length).toBeGreaterThan(60);
    expect(offenders).toEqual([]);
  });

  function existsAsTs(target: string): boolean {
    return sources.includes(`${target}.ts`);
  }
});

describe('words that stay in one file', () => {
  const filesWith = (word: RegExp) => sources.filter((file) => word.test(textOf(file)));

  test('what the API sends ends in its room', () => {
    const outside = filesWith(/\bWire(?:Order|Item|Shipment|Address)\b/).filter(
      (file) => roomOf(file) !== 'lib/order-status-api',
    );
    expect(outside).toEqual([]);
  });

  test('the key of the account is read by the client alone', () => {
    expect(filesWith(/\.ORDER_STATUS_API_TOKEN/)).toEqual([
      'lib/process/settings.ts',
      'lib/tracker/create-tracker.ts',
    ]);
  });

  test("nothing is published by 'use server'", () => {
    expect(filesWith(/^['"]use server['"]/m)).toEqual([]);
  });

  test('the process has one place on globalThis', () => {
    expect(filesWith(/\bSymbol\.for\(|\bglobalThis\b(?!\.(?:document|window|location))/)).toEqual([
      'lib/process/once.ts',
    ]);
  });

  test('what the tracker is made of reads no settings, and no tracker, but those it is given', () => {
    const below = Object.keys(rooms).filter((room) => rooms['lib/tracker']?.includes(room));
    const asking = filesWith(/(?<![.\w])(?:getTracker|readConfig|once)[(<]/).filter((file) =>
      below.includes(roomOf(file) ?? ''),
    );
    // Where it is made, the request being answered is known to whoever asks; and where settings are read.
    expect(asking.sort()).toEqual([
      'lib/process/once.ts',
      'lib/process/request-context.ts',
      'lib/process/settings.ts',
    ]);
  });

  test('the environment is read in one file', () => {
    expect(filesWith(/process\.env\.(?!NODE_ENV|NEXT_RUNTIME)|process\.env\b(?!\.)/)).toEqual([
      'lib/server/main.ts',
    ]);
  });
});
