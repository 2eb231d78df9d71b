import { mkdirSync } from 'node:fs';
import { root } from './run';

/** Path of a database that a command of ours uses where no other is set; its folder is made. */
export function memoryFile(name: string): string {
  mkdirSync(`${root}.cache`, { recursive: true });
  return `${root}.cache/${name}.db`;
}
