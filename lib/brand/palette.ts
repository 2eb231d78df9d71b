/**
 * Every color of every page, for both themes, from one brand color: style sheets name these variables and no color of
 * their own. The brand's is corrected until all that is drawn passes WCAG 2.2 AA. Colors are `#rrggbb`, or `#rrggbbaa`.
 */
export interface Palette {
  /** The surface of the page. */
  page: string;
  /** The one tinted surface, where the timeline stands. */
  soft: string;
  ink: string;
  muted: string;
  problem: string;
  /** Thin lines that only part things. */
  line: string;
  /** Text, lines and marks of the brand. */
  accent: string;
  /** Fills of buttons: the brand's color itself. */
  fill: string;
  onFill: string;
  /** The timeline's way ahead, the rim of a step to come, and the edge under them. */
  ahead: string;
  rim: string;
  edge: string;
  /** Around the current step, and a button under the pointer. */
  halo: string;
}

export type ColorName = keyof Palette;

/** What stands on what: text at 4.5 to 1 or more, and what is told by a shape (1.4.11) at 3 to 1. */
export const pairs: { over: ColorName; under: ColorName; atLeast: 4.5 | 3 }[] = [
  ...(['ink', 'muted', 'accent', 'problem'] as const).flatMap((over) => [
    { over, under: 'page' as const, atLeast: 4.5 as const },
    { over, under: 'soft' as const, atLeast: 4.5 as const },
  ]),
  { over: 'onFill', under: 'fill', atLeast: 4.5 },
  // The check mark of a step that is done, the knob of a switch that is on.
  { over: 'page', under: 'accent', atLeast: 3 },
  // The knob of a switch that is off.
  { over: 'muted', under: 'page', atLeast: 3 },
];

/** What no brand changes. */
const neutrals = {
  light: { page: '#ffffff', ink: '#16181d', muted: '#5a606b', problem: '#b3261e', line: '#e3e5e9' },
  dark: { page: '#121316', ink: '#f1f2f4', muted: '#a4aab5', problem: '#ff8a80', line: '#2c2f36' },
} as const;
export type Theme = keyof typeof neutrals;

/** The background of each theme, for what surrounds a page: the browser's own bars, a home screen. */
export const pageColors = { light: neutrals.light.page, dark: neutrals.dark.page };

/** Where the store names no color: a deep pine green. */
export const defaultBrandColor = '#1d5f4e';

const enough = 4.5;

/** The colors of one theme, from the brand's. */
export function paletteFromBrand(brandColor: string, theme: Theme): Palette {
  const { page } = neutrals[theme];
  const fill = brandColor.toLowerCase();
  const accent = correctedAccent(fill, theme);
  return {
    ...neutrals[theme],
    soft: softOf(accent, page),
    accent,
    fill,
    onFill: textOn(fill),
    ahead: mix(page, accent, 0.22),
    rim: mix(page, accent, 0.45),
    edge: mix(page, accent, 0.16),
    halo: `${accent}2e`,
  };
}

const known = new Map<string, string>();
const mostKnown = 100;

/**
 * All colors as variables of CSS: light, and dark where the reader or `data-theme` wants it. Paper is always light.
 * Correcting takes a while, so that what was asked for lately is kept.
 */
export function paletteCss(brandColor = defaultBrandColor): string {
  const css = known.get(brandColor) ?? buildCss(brandColor);
  if (known.size >= mostKnown) known.clear();
  known.set(brandColor, css);
  return css;
}

function buildCss(brandColor: string): string {
  const dark = variables(brandColor, 'dark');
  return (
    `:root{${variables(brandColor, 'light')}}` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}` +
    `@media screen{:root[data-theme=dark]{${dark}}}`
  );
}

function variables(brandColor: string, theme: Theme): string {
  const colors = Object.entries(paletteFromBrand(brandColor, theme));
  return `${colors.map(([name, color]) => `${variableOf(name)}:${color};`).join('')}color-scheme:${theme}`;
}

/** `--on-fill` of `onFill`. */
export function variableOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The contrast of two colors, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Makes the color darker or lighter, its hue and saturation kept, until it stands out from both surfaces. */
function correctedAccent(brandColor: string, theme: Theme): string {
  const { page } = neutrals[theme];
  const [hue, saturation, lightness] = hslOf(brandColor);
  const end = theme === 'light' ? 0 : 1;
  for (let step = 0; step < 100; step++) {
    const moved = lightness + ((end - lightness) * step) / 100;
    const accent = step === 0 ? brandColor : colorOf(hue, saturation, moved);
    if (contrast(accent, page) >= enough && contrast(accent, softOf(accent, page)) >= enough) return accent;
  }
  return theme === 'light' ? '#000000' : '#ffffff';
}

function softOf(accent: string, page: string): string {
  return mix(page, accent, 0.06);
}

/** Black or white, whichever stands out more: one of the two reaches 4.58 on any color. */
function textOn(fill: string): string {
  return contrast(fill, '#ffffff') >= contrast(fill, '#000000') ? '#ffffff' : '#000000';
}

function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  return hexOf(channels(from).map((value, index) => value + ((target[index] ?? value) - value) * share));
}

/** Hue in degrees, saturation and lightness from 0 to 1. */
function hslOf(color: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => value / 255);
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  const [range, lightness] = [most - least, (most + least) / 2];
  if (range === 0) return [0, 0, lightness];
  const sector =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return [sector * 60, range / (1 - Math.abs(2 * lightness - 1)), lightness];
}

function colorOf(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const place = (offset + hue / 30) % 12;
    return lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1));
  };
  return hexOf([channel(0), channel(8), channel(4)].map((value) => value * 255));
}

function hexOf(values: number[]): string {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
