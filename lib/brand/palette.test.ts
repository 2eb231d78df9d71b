import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, integer, property } from 'fast-check';
import { type Container, parse } from 'postcss';
import { expect, test } from 'vitest';
import { contrast, defaultBrandColor, pairs, paletteFromBrand, type Theme, variableOf } from './palette';

const anyColor = integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const themes: Theme[] = ['light', 'dark'];

test.each(themes)('any brand color reaches AA in the %s theme, in every pair', (theme) => {
  assert(
    property(anyColor, (brand) => {
      const palette = paletteFromBrand(brand, theme);
      for (const { over, under, atLeast } of pairs) {
        const reached = contrast(palette[over], palette[under]);
        expect(reached, `${over} on ${under}, ${brand}`).toBeGreaterThanOrEqual(atLeast);
      }
      expect(palette.fill).toBe(brand);
    }),
    { numRuns: 2000, examples: [['#ffffff'], ['#000000'], ['#808080'], ['#ffff00'], ['#757575']] },
  );
});

test('a color that passes as it is stays as it is', () => {
  expect(paletteFromBrand(defaultBrandColor, 'light').accent).toBe(defaultBrandColor);
  expect(paletteFromBrand('#9fe8d2', 'dark').accent).toBe('#9fe8d2');
});

test('contrast is that of WCAG', () => {
  expect(contrast('#ffffff', '#000000')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

const root = join(import.meta.dirname, '../..');
const sheets = ['app', 'components', 'lib']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.css') && !file.includes('/built/'));

const variables = new Set(Object.keys(paletteFromBrand(defaultBrandColor, 'light')).map(variableOf));

interface Use {
  file: string;
  rule: Container | undefined;
  property: string;
  value: string;
}

/** What the style sheets declare but for readers who force colors; `@apply bg-soft` as what it stands for. */
const uses: Use[] = sheets.flatMap((file) => {
  const found: Use[] = [];
  const sheet = parse(readFileSync(join(root, file), 'utf8'));
  sheet.walkAtRules('media', (media) => {
    if (media.params.includes('forced-colors')) media.remove();
  });
  sheet.walkDecls(({ parent, prop, value }) => {
    found.push({ file, rule: parent, property: prop, value });
  });
  sheet.walkAtRules('apply', ({ parent, params }) => {
    for (const utility of params.split(/\s+/)) {
      const [, kind, name] = /^(bg|text)-(.+)$/.exec(utility) ?? [];
      if (name === undefined || !variables.has(`--${name}`)) continue;
      const property = kind === 'bg' ? 'background' : 'color';
      found.push({ file, rule: parent, property, value: `var(--${name})` });
    }
  });
  return found;
});

function variableIn(value: string): string | undefined {
  return /var\((--[\w-]+)\)/.exec(value)?.[1];
}

test('no style sheet names a color of its own', () => {
  expect(sheets.length).toBeGreaterThan(5);
  const literal =
    /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)a?\(|\b(?:white|black|gr[ae]y|red)\b/i;
  expect(uses.filter(({ value }) => literal.test(value))).toEqual([]);
  const colored = uses.filter(({ property }) =>
    /color|background|border|outline|fill|stroke|shadow/.test(property),
  );
  const unknown = colored
    .flatMap(({ value }) => variableIn(value) ?? [])
    .filter((name) => !variables.has(name));
  expect(unknown).toEqual([]);
});

test('the table of pairs has every text color on every surface it may stand on', () => {
  const proven = new Set(pairs.map(({ over, under }) => `${variableOf(over)} on ${variableOf(under)}`));
  const backgrounds = new Map(
    uses
      .filter(({ property }) => /^background/.test(property))
      .map(({ rule, value }) => [rule, variableIn(value)]),
  );
  const missing = uses
    .filter(({ property }) => property === 'color')
    .flatMap(({ file, rule, value }) => {
      const text = variableIn(value);
      if (text === undefined) return [];
      const own = backgrounds.get(rule);
      // Where a rule says nothing of what is under its text, that is the page or the tinted surface.
      const surfaces = own === undefined ? ['--page', '--soft'] : [own];
      return surfaces
        .map((under) => `${text} on ${under}`)
        .filter((pair) => !proven.has(pair))
        .map((pair) => `${file}: ${pair}`);
    });
  expect(missing).toEqual([]);
});
