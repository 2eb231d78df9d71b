import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paletteCss } from './palette';

/** The rooms of the style sheets. A document carries those that it shows; each carries `base`. */
export type StyleRoom =
  | 'base'
  | 'shell'
  | 'form'
  | 'problem'
  | 'recent'
  | 'order'
  | 'desk'
  | 'install'
  | 'frame';

/** The style of a page: its colors, from the store's own, and some rooms. */
export function pageStyle(rooms: readonly StyleRoom[], brand: string | undefined): string {
  return remembered(`${brand} ${rooms}`, () => paletteCss(brand) + styleOf(rooms));
}

/** The style of some rooms as the build left it: text for a style element. */
export function styleOf(rooms: readonly StyleRoom[]): string {
  return remembered(rooms.join(), () => rooms.map(readRoom).join(''));
}

const known = new Map<string, string>();

/** A dozen texts at the most: there is one brand, and a few sets of rooms. */
function remembered(key: string, make: () => string): string {
  const text = known.get(key) ?? make();
  // A room that is changed while one works on it is seen at the next look.
  if (process.env.NODE_ENV === 'production') known.set(key, text);
  return text;
}

function readRoom(room: StyleRoom): string {
  return readFileSync(join(process.cwd(), 'lib/brand/built', `${room}.css`), 'utf8');
}
