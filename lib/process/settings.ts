import 'server-only';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import { defaultHelpWindows } from '@/lib/orders/topics';
import { type DatabaseAddress, parseDatabaseAddress } from './database-address';

/**
 * Everything an operator can set, read from the environment once, when the server starts. The names, defaults
 * and limits are the product's contract and stand in the README's table.
 */
export type Config = z.output<typeof environment>;

/** The settings of one store, and which store it is. */
export type StoreSettings = z.output<typeof ofStore> & { id: string };

/** The settings of the process. */
export type ProcessSettings = z.output<typeof ofProcess>;

const flag = z
  .enum(['0', '1', 'true', 'false'], { error: 'must be 1 or 0' })
  .transform((v) => v === '1' || v === 'true');

/** A flag is off where the variable is not set. */
const optionalFlag = flag.optional().transform((on) => on ?? false);

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `must be a whole number from ${least} to ${most}` })
    .transform(Number)
    .refine((n) => n >= least && n <= most, { error: `must be a whole number from ${least} to ${most}` });

const share = z
  .string()
  .regex(/^(?:0?\.\d+|1(?:\.0+)?)$/, { error: 'must be a share such as 0.5, at most 1' })
  .transform(Number)
  .refine((value) => value >= 0.01, { error: 'must be a share such as 0.5, at least 0.01' });

const secret = (shortest: number) =>
  z
    .string()
    .trim()
    .min(shortest, { error: `must have at least ${shortest} characters` });

const differentCharacters = (text: string) => new Set(text).size;

/** What programs send, and nobody has to remember: a row of one character, or a few of them, is no secret. */
const token = (shortest: number) =>
  secret(shortest).refine((text) => differentCharacters(text) >= 8, {
    error: 'must have at least 8 different characters',
  });

/** Hexadecimal digits are only sixteen, and of sixty-four by chance some may be missing. */
const isVaried = (key: string) =>
  differentCharacters(key) >= 16 || (/^[0-9a-f]{64,}$/i.test(key) && differentCharacters(key) >= 12);

// URL.parse came to Node 20 after 20.9.
const parseUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

const isLoopback = (url: URL) =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname) || url.hostname.endsWith('.localhost');

const webAddress = (what = 'must be an http or https address') =>
  z.string().refine((text) => {
    const url = parseUrl(text);
    return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  }, what);

const origin = webAddress('must be an origin such as https://track.store.example').refine(
  (text) => {
    const url = parseUrl(text);
    return url === null || (url.pathname === '/' && url.search === '' && url.hash === '');
  },
  { error: 'must be an origin alone, without a path' },
);

const frameSource = /^(\*|https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?)$/i;

/** `someone@host`, or `@host` for all of its addresses. */
const addressOrDomain = /^[^\s@,]*@[^\s@,]+$/;

const timeZone = z.string().refine(
  (name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
    } catch {
      return false;
    }
  },
  { error: 'must be a time zone such as Europe/Berlin' },
);

const locale = z.string().refine(
  (name) => {
    try {
      return Intl.getCanonicalLocales(name).length === 1;
    } catch {
      return false;
    }
  },
  { error: 'must be a language such as en or pt-BR' },
);

const carrierTemplate = /^https:\/\/[^{}\s]+\{number\}[^{}\s]*$/;

/** By carrier or host in lower case. */
const carrierLinks = z.string().transform((text, context) => {
  const wrong = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const entries = entriesOfJson(text);
  if (entries === null)
    return wrong('must be a JSON object from carrier or host to an address with {number}');
  const links: Record<string, string> = {};
  for (const [index, [name, template]] of entries.entries()) {
    const isTemplate = typeof template === 'string' && carrierTemplate.test(template);
    if (name.trim() === '' || !isTemplate || parseUrl(template) === null) {
      return wrong(
        `must have an https address with {number} for a carrier or host; entry ${index + 1} has none`,
      );
    }
    links[name.trim().toLowerCase()] = template;
  }
  return links;
});

function entriesOfJson(text: string): [string, unknown][] | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? Object.entries(value) : null;
  } catch {
    return null;
  }
}

/** A relative path starts where the server was started, wherever it goes to later. */
const databaseAddress = z.string().transform((text, context): DatabaseAddress => {
  const address = parseDatabaseAddress(text);
  if (address === null) {
    const message =
      'must be a file, such as sqlite:/var/lib/order-tracker/tracker.db, or a postgres:// address';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  return address.kind === 'sqlite' ? { ...address, path: resolve(address.path) } : address;
});

/** What belongs to one store: its name, its look, and what its shoppers may see. */
const ofStore = z.object({
  STORE_NAME: z.string().max(80, { error: 'must have at most 80 characters' }).optional(),
  STORE_URL: webAddress().optional(),
  STORE_LOGO_URL: z
    .union([webAddress(), z.string().regex(/^\/(?!\/)\S*$/)], {
      error: 'must be an http or https address, or a path of the tracker such as /logo.svg',
    })
    .optional(),
  BRAND_COLOR: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: 'must be a colour such as #1a73e8' })
    .optional(),
  SUPPORT_EMAIL: z.email({ error: 'must be an email address' }).optional(),
  SHARED_EMAILS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((entry) => entry !== ''))
    .refine((entries) => entries.every((entry) => addressOrDomain.test(entry)), {
      error: 'must be email addresses, or domains such as @store.example, with commas or spaces between them',
    })
    .default([]),
  SUPPORT_URL: z
    .string()
    .refine((text) => webAddress().safeParse(text.replace(/\{(?:po|topic|stage)\}/g, 'x')).success, {
      error: 'must be an http or https address, which may hold {po}, {topic} and {stage}',
    })
    .optional(),
  STORE_TIME_ZONE: timeZone.default('UTC'),
  DEFAULT_LOCALE: locale.default('en'),
  STORE_TEXTS: z.string().optional(),
  LATE_AFTER_DAYS: wholeNumber(1, 365).default(defaultHelpWindows.lateAfterDays),
  REPORT_WITHIN_DAYS: wholeNumber(1, 365).default(defaultHelpWindows.reportWithinDays),
  PO_ALONE_SHOWS: z
    .enum(['tracking', 'status', 'nothing'], { error: 'must be tracking, status or nothing' })
    .default('tracking'),
  PURCHASE_ORDER_PREFIX: z
    .string()
    .regex(/^\P{Cc}{1,32}$/u, { error: 'must have at most 32 characters, none of them a control character' })
    .optional(),
  PUBLIC_URL: origin.transform((text) => new URL(text).origin).optional(),
  SHARE_LINK_DAYS: wholeNumber(1, 3650).default(30),
  EMBED_ALLOWED_ORIGINS: z
    .string()
    .transform((text) => text.split(/\s+/).filter((source) => source !== ''))
    .refine((sources) => sources.every((source) => frameSource.test(source)), {
      error: 'must be space-separated origins such as https://store.example, https://*.store.example or *',
    })
    .default([]),
  CARRIER_LINKS: carrierLinks.default({}),
});

/** What belongs to the process that serves it: the upstream, its secrets, its limits and its neighbours. */
const ofProcess = z.object({
  ORDER_STATUS_API_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,24}$/, { error: 'must have 16 to 24 characters, without spaces' })
    .optional(),
  ORDER_STATUS_API_URL: webAddress().default('https://api.thedreamjunction.com/api/v3'),
  ORDER_STATUS_API_ALLOW_HTTP: optionalFlag,
  ORDER_STATUS_API_SANDBOX: optionalFlag,
  UPSTREAM_REQUESTS_PER_SECOND: wholeNumber(1, 1000).default(5),
  LINK_SECRET: z
    .string()
    .transform((text) => text.split(',').map((key) => key.trim()))
    .refine((keys) => keys.every((key) => key.length >= 32), {
      error: 'must be one or more comma-separated keys of at least 32 characters',
    })
    .refine((keys) => keys.every(isVaried), {
      error: 'must have at least 16 different characters in each key, such as openssl rand -base64 48 makes',
    })
    .optional(),
  SUPPORT_PASSCODE: secret(12).optional(),
  SUPPORT_API_TOKEN: token(24).optional(),
  TRUST_PROXY_HOPS: wholeNumber(0, 10).default(0),
  LOOKUPS_PER_MINUTE: wholeNumber(1, 100_000).default(60),
  FAILED_LOOKUPS_PER_HOUR: wholeNumber(1, 100_000).default(30),
  ORDERS_PER_HOUR: wholeNumber(1, 100_000).default(100),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/\S+$/, { error: 'must be a redis:// or rediss:// address' })
    .optional(),
  NOTIFICATION_SECRET: token(16)
    .regex(/^[\w.~-]*$/, { error: 'must have only letters, digits or . _ ~ -, as it is part of an address' })
    .optional(),
  METRICS_TOKEN: token(16).optional(),
  DATABASE_URL: databaseAddress.optional(),
  KEEP_ORDERS_DAYS: wholeNumber(1, 3650).default(180),
  WATCH_MINUTES: wholeNumber(0, 1440).optional(),
  WATCH_SHARE: share.optional(),
  WATCH_TOKEN: token(16).optional(),
  USUAL_TIMES: optionalFlag,
});

const settings = ofProcess.extend(ofStore.shape);

/** The names of all settings. */
export const variables = Object.keys(settings.shape);

const environment = settings.superRefine((env, context) => {
  const wrong = (name: keyof typeof env, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message });
  if (env.ORDER_STATUS_API_TOKEN === undefined && !env.ORDER_STATUS_API_SANDBOX) {
    wrong(
      'ORDER_STATUS_API_TOKEN',
      'is required: the 16 to 24 character key of your account (or set ORDER_STATUS_API_SANDBOX=1 for demo data)',
    );
  }
  const base = parseUrl(env.ORDER_STATUS_API_URL);
  if (base?.protocol === 'http:' && !isLoopback(base) && !env.ORDER_STATUS_API_ALLOW_HTTP) {
    wrong(
      'ORDER_STATUS_API_URL',
      'must be https, since the key travels with every request (or set ORDER_STATUS_API_ALLOW_HTTP=1)',
    );
  }
  if (env.DATABASE_URL === undefined) {
    const needing = [
      ['WATCH_MINUTES', (env.WATCH_MINUTES ?? 0) > 0],
      ['WATCH_SHARE', env.WATCH_SHARE !== undefined],
      ['WATCH_TOKEN', env.WATCH_TOKEN !== undefined],
      ['USUAL_TIMES', env.USUAL_TIMES],
    ] as const;
    for (const [name, isSet] of needing) {
      if (isSet) wrong(name, 'needs DATABASE_URL: nothing is remembered without it');
    }
  }
  if (env.REDIS_URL !== undefined && env.LINK_SECRET === undefined) {
    wrong('LINK_SECRET', 'is required with REDIS_URL, so that every instance reads the same links');
  }
});

/** One setting that stops the start: its variable and what is wrong, in words that never hold its value. */
export interface ConfigProblem {
  variable: string;
  message: string;
}

/** Reads the settings, or lists everything that is wrong with them. An empty variable counts as not set. */
export function readConfig(
  env: Record<string, string | undefined>,
): { kind: 'ready'; config: Config } | { kind: 'wrong'; problems: ConfigProblem[] } {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(set);
  if (parsed.success) return { kind: 'ready', config: parsed.data };
  return {
    kind: 'wrong',
    problems: parsed.error.issues.map((issue) => ({
      variable: String(issue.path[0]),
      message: issue.message,
    })),
  };
}

/** The part that is one store's. */
export function storeFromConfig(config: Config): StoreSettings {
  const isStores = ([name]: [string, unknown]) => name in ofStore.shape;
  // What was read by all rules holds what was read by these.
  const own = Object.fromEntries(Object.entries(config).filter(isStores)) as z.output<typeof ofStore>;
  return { ...own, id: storeId };
}

// Whoever changes this takes all links, sessions and shared copies from every store there is.
const storeId = 'main';

/**
 * Tells one store from all others, also from those with the same `LINK_SECRET`: a hash of its id, and of the address
 * and key of its upstream. The sandbox has an address and a key of its own at each start, and is one store all the same.
 */
export function storeIdentity(config: Config): string {
  const { ORDER_STATUS_API_URL: url, ORDER_STATUS_API_TOKEN: token, ORDER_STATUS_API_SANDBOX } = config;
  const upstream = ORDER_STATUS_API_SANDBOX ? ['sandbox'] : [url.replace(/\/+$/, ''), token];
  return createHash('sha256')
    .update(JSON.stringify([storeId, ...upstream]))
    .digest('base64url');
}
