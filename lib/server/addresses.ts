import 'server-only';

/** What kind of thing answers: it decides the headers, who may ask from another site, and how a refusal looks. */
export type AddressKind = 'page' | 'form' | 'frame' | 'json' | 'file';

export interface Address {
  kind: AddressKind;
  /** How the log and the metrics name it: without what a visitor put into it. */
  route: string;
  methods: readonly string[];
  /** In bytes; more is refused before it is read. */
  largestBody: number;
  /** Of path and query, where that may be longer than elsewhere. */
  longestTarget?: number;
  /** How long the answer may take, where that is longer than a connection may be silent. */
  answerMs?: number;
  /** Whether this is an address of ours; pages are looked for by the framework all the same, which has one for that. */
  isKnown: boolean;
}

const reading = ['GET', 'HEAD'];
const formBody = 4 * 1024;
const notificationBody = 64 * 1024;

const address = (kind: AddressKind, route: string, methods = reading, largestBody = 0): Address => ({
  kind,
  route,
  methods,
  largestBody,
  isKnown: true,
});

/** Every address of ours that is no file of the build. A test holds this to what stands in `app`. */
const addresses = [
  address('page', '/'),
  address('page', '/track'),
  // Two hundred numbers, as an agent pastes them.
  { ...address('page', '/support'), longestTarget: 12 * 1024 },
  address('page', '/support/install'),
  address('page', '/support/words'),
  address('page', '/support/attention'),
  address('page', '/support/figures'),
  address('form', '/verify', ['POST'], formBody),
  // Whoever goes back in history comes by GET, and is sent on to the desk.
  address('form', '/support/sign-in', [...reading, 'POST'], formBody),
  address('form', '/support/sign-out', [...reading, 'POST'], formBody),
  address('frame', '/embed'),
  address('json', '/api/orders'),
  address('json', '/api/orders/verify', ['POST'], formBody),
  address('json', '/api/support/orders'),
  address('json', '/api/support/attention'),
  address('json', '/api/support/share-links', ['POST'], formBody),
  address('json', '/api/counts', ['POST'], formBody),
  { ...address('json', '/api/watch', ['POST'], formBody), answerMs: 30_000 },
  address('json', '/api/health'),
  address('json', '/api/ready'),
  address('json', '/api/metrics'),
  address('json', '/api/openapi.json'),
  address('file', '/manifest.webmanifest'),
  address('file', '/.well-known/security.txt'),
];
const byPath = new Map(addresses.map((one) => [one.route, one]));

/** The last part is a secret. */
const notifications = address('json', '/api/notifications/*', ['POST'], notificationBody);

/** What isn't there answers like what stands beside it. Embedded files come and go with versions, files with builds. */
const families: [prefix: string, Address][] = [
  ['/api/', { ...address('json', '/api/*'), isKnown: false }],
  ['/embed/', { ...address('file', '/embed/*'), isKnown: false }],
  ['/_next/', { ...address('file', '/_next/*'), isKnown: false }],
  ['/support/', { ...address('page', '/support/*'), isKnown: false }],
];
const elsewhere: Address = { ...address('page', 'other'), isKnown: false };

/** @param path without query, as it came */
export function findAddress(path: string): Address {
  const known = byPath.get(path);
  if (known !== undefined) return known;
  if (/^\/api\/notifications\/[^/]+$/.test(path)) return notifications;
  return families.find(([prefix]) => path.startsWith(prefix))?.[1] ?? elsewhere;
}

/** For the test that holds the table to the routes. */
export const knownRoutes = [...byPath.keys(), notifications.route];
