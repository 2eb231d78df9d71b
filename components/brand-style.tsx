import { accentFromBrand, defaultBrandColor, type Theme } from '@/lib/brand/accent';

/**
 * The brand's colour as variables, in a style element: attributes of style are what a strict policy forbids.
 * @param nonce of this answer's policy; undefined where the policy allows styles otherwise
 */
export function BrandStyle({ color, nonce }: { color: string | undefined; nonce: string | undefined }) {
  return <style nonce={nonce}>{brandCss(color)}</style>;
}

const known = new Map<string, string>();
const mostKnown = 100;

/** The same variables as CSS text: light, dark where the reader or `data-theme` wants it. Correcting takes a while. */
export function brandCss(color = defaultBrandColor): string {
  const css = known.get(color) ?? buildCss(color);
  if (known.size >= mostKnown) known.clear();
  known.set(color, css);
  return css;
}

function buildCss(color: string): string {
  const dark = variables(color, 'dark');
  return (
    `:root{${variables(color, 'light')}}` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}` +
    `@media screen{:root[data-theme=dark]{${dark}}}`
  );
}

function variables(color: string, theme: Theme): string {
  const { accent, fill, onFill, soft } = accentFromBrand(color, theme);
  return `--accent:${accent};--fill:${fill};--on-fill:${onFill};--soft:${soft}`;
}
