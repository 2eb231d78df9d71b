/**
 * One brand colour, corrected until everything drawn with it passes WCAG 2.2 AA in both themes: text of it on our
 * surfaces, and text on it. All colours are `#rrggbb`.
 */
export interface Accent {
  /** Text, lines and marks on `page` and `soft`: at least 4.5 to 1. */
  accent: string;
  /** Fills of buttons: the brand's colour itself. */
  fill: string;
  /** Text on `fill`: at least 4.5 to 1. */
  onFill: string;
  /** The one tinted surface, where the timeline stands. */
  soft: string;
}

/** The surface and the quieter text of each theme; `globals.css` names the same ones. */
export const surfaces = {
  light: { page: '#ffffff', ink: '#16181d', muted: '#5a606b', problem: '#b3261e' },
  dark: { page: '#121316', ink: '#f1f2f4', muted: '#a4aab5', problem: '#ff8a80' },
} as const;
export type Theme = keyof typeof surfaces;

/** Where the store names no colour: a deep pine green. */
export const defaultBrandColor = '#1d5f4e';

const enough = 4.5;

/** The colours of one theme, from the brand's. */
export function accentFromBrand(brandColor: string, theme: Theme): Accent {
  const { page } = surfaces[theme];
  const fill = brandColor.toLowerCase();
  const accent = correctedAccent(fill, theme);
  return { accent, fill, onFill: textOn(fill), soft: softOf(accent, page) };
}

/** The contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Makes the colour darker or lighter, its hue and saturation kept, until it stands out from both surfaces. */
function correctedAccent(brandColor: string, theme: Theme): string {
  const { page } = surfaces[theme];
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

/** Black or white, whichever stands out more: one of the two reaches 4.58 on any colour. */
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
