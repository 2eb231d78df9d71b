import 'server-only';
import type { IncomingHttpHeaders } from 'node:http';

/** The content codings that a client takes, in lower case: `gzip;q=0` refuses one. */
export function acceptedCodings(header: IncomingHttpHeaders['accept-encoding'] | string[]): Set<string> {
  const parts = [header ?? []].flat().join(',').toLowerCase().split(',');
  return new Set(
    parts
      .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
      .map((part) => part.split(';')[0]?.trim() ?? ''),
  );
}
