import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paletteCss } from './palette';

/** The rooms of the style sheets. A page carries those that it shows; each carries `base`. */
export type PageRoom = 'base' | 'shell' | 'form' | 'problem' | 'recent' | 'order' | 'desk' | 'install';
export type FrameRoom = 'base' | 'form' | 'problem' | 'order' | 'frame';

/** The style of some rooms as the build left it, after the colors where these are wanted: text for a style element. */
export function pageStyle(rooms: readonly PageRoom[], colors: { brand: string | undefined } | null): string {
  return (colors === null ? '' : paletteCss(colors.brand)) + readRooms('page', rooms);
}

/** The style of what the frame shows. Its colors follow the store's page, and stand apart. */
export function frameStyle(rooms: readonly FrameRoom[]): string {
  return readRooms('frame', rooms);
}

const known = new Map<string, string>();

function readRooms(place: 'page' | 'frame', rooms: readonly string[]): string {
  const key = `${place} ${rooms.join(' ')}`;
  const text = known.get(key) ?? rooms.map((room) => readRoom(place, room)).join('');
  // A room that is changed while one works on it is seen at the next look.
  if (process.env.NODE_ENV === 'production') known.set(key, text);
  return text;
}

function readRoom(place: 'page' | 'frame', room: string): string {
  return readFileSync(join(process.cwd(), 'lib/brand/built', place, `${room}.css`), 'utf8');
}
