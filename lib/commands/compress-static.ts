// Compresses what browsers load, once, as well as it can be: lib/server/static-files.ts answers with it.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

for (const directory of process.argv.slice(2)) {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!/\.(?:js|css|svg|json|txt|ico)$/.test(entry.name)) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const plain = await readFile(file);
    const params = { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
    for (const [ending, bytes] of [
      ['.br', await brotli(plain, { params })],
      ['.gz', await gzip(plain, { level: 9 })],
    ] as const) {
      if (bytes.length < plain.length) await writeFile(file + ending, bytes);
    }
  }
}
