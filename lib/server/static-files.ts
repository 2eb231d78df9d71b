import 'server-only';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { acceptedCodings } from './content-coding';

/** A file of the build. All visitors get the same bytes from memory: nobody's slowness makes copies of them. */
export interface StaticFile {
  headers: readonly (readonly [string, string])[];
  etag: string;
  /** By content coding, the best one first; the build made what is beside the plain one. */
  contents: readonly { coding: 'br' | 'gzip' | null; bytes: Buffer }[];
  /** The query under which the content never changes: `?v=` and a part of its hash. */
  fingerprint: string;
}

export type StaticFiles = ReadonlyMap<string, StaticFile>;

/** Reads what the build made for browsers: a few hundred kB. @param directory where the server stands */
export function readStaticFiles(directory: string): StaticFiles {
  return new Map([
    ...filesIn(join(directory, 'public'), '/'),
    ...filesIn(join(directory, '.next/static'), '/_next/static/'),
  ]);
}

function filesIn(directory: string, prefix: string): [string, StaticFile][] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath ?? entry.path, entry.name);
      const path = prefix + file.slice(directory.length + 1).replaceAll('\\', '/');
      return [path, readStaticFile(path, file)];
    });
}

function readStaticFile(path: string, file: string): StaticFile {
  const bytes = readFileSync(file);
  const coded = ([coding, ending]: readonly ['br' | 'gzip', string]) =>
    existsSync(file + ending) ? [{ coding, bytes: readFileSync(file + ending) }] : [];
  const hash = createHash('sha256').update(bytes).digest('base64url');
  return {
    headers: Object.entries({
      'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
      'cache-control': cacheControl(path),
      ...(path.startsWith('/embed/') ? forAnySite : {}),
    }),
    etag: `"${hash.slice(0, 24)}"`,
    contents: [
      ...(
        [
          ['br', '.br'],
          ['gzip', '.gz'],
        ] as const
      ).flatMap(coded),
      { coding: null, bytes },
    ],
    fingerprint: `?v=${hash.slice(0, 12)}`,
  };
}

const contentTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

// Any store's page loads the widget: with an integrity hash too, and where it is isolated from other sites.
const forAnySite = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

const forEver = 'public, max-age=31536000, immutable';

function cacheControl(path: string): string {
  if (path.startsWith('/_next/static/') || /^\/embed\/\d+\.\d+\.\d+\.js$/.test(path)) return forEver;
  if (path === '/embed/v1.js') return 'public, max-age=3600, must-revalidate';
  // What the frame loads is named by its content. Under another build's name, which is asked for while instances change
  // over, stands what this build has: not for ever.
  return path.startsWith('/embed/') ? 'public, max-age=0' : 'public, max-age=86400';
}

/** Answers with the whole file, or that the browser's copy is good. */
export function answerStaticFile(
  file: StaticFile,
  target: string,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): void {
  for (const [name, value] of file.headers) response.setHeader(name, value);
  if (target.endsWith(file.fingerprint)) response.setHeader('cache-control', forEver);
  response.setHeader('etag', file.etag);
  if (file.contents.length > 1) response.setHeader('vary', 'accept-encoding');
  if (headers['if-none-match']?.includes(file.etag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const accepted = acceptedCodings(headers['accept-encoding']);
  const content = file.contents.find(({ coding }) => coding === null || accepted.has(coding));
  if (content === undefined) return; // there is always the plain one
  if (content.coding !== null) response.setHeader('content-encoding', content.coding);
  response.setHeader('content-length', content.bytes.length);
  response.end(method === 'HEAD' ? undefined : content.bytes);
}

/** Nothing is there: no body, and nothing that could be framed, sniffed or kept. */
export function answerMissingFile(response: ServerResponse): void {
  response.statusCode = 404;
  // It isn't stored, as what is missing may come with the next build: a new version of the loader.
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('content-length', 0);
  response.end();
}
