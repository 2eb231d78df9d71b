import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { accentFromBrand, contrast, defaultBrandColor, surfaces, type Theme } from './accent';

const anyColor = integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const themes: Theme[] = ['light', 'dark'];

test.each(themes)('any brand colour reaches AA in the %s theme', (theme) => {
  assert(
    property(anyColor, (brand) => {
      const { page, ink, muted, problem } = surfaces[theme];
      const { accent, fill, onFill, soft } = accentFromBrand(brand, theme);
      for (const surface of [page, soft]) {
        for (const text of [accent, ink, muted, problem]) {
          expect(contrast(text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
        }
      }
      expect(fill).toBe(brand);
      expect(contrast(onFill, fill)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 2000, examples: [['#ffffff'], ['#000000'], ['#808080'], ['#ffff00'], ['#757575']] },
  );
});

test('a colour that passes as it is stays as it is', () => {
  expect(accentFromBrand(defaultBrandColor, 'light').accent).toBe(defaultBrandColor);
  expect(accentFromBrand('#9fe8d2', 'dark').accent).toBe('#9fe8d2');
});

test('contrast is that of WCAG', () => {
  expect(contrast('#ffffff', '#000000')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
