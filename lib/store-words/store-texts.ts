import { z } from 'zod';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { Plural } from '@/lib/i18n/message';
import { messagesIn } from '@/lib/i18n/messages-in';
import { orderPageSentences, type StoreSentences, type StoreTexts } from '@/lib/i18n/store-sentences';
import { stages } from '@/lib/orders/stage';

const longestText = 600;
const mostNotices = 50;
const mostProblems = 20;
const mostDeep = 4;

export type ParsedStoreTexts =
  | { kind: 'ready'; texts: StoreTexts }
  /** Each a line that names the place, and never holds a whole text. */
  | { kind: 'wrong'; problems: string[] };

/** Reads the file of `STORE_TEXTS`: the store's sentences by language and key, and its notices. */
export function parseStoreTexts(json: string): ParsedStoreTexts {
  const value = valueInJson(json);
  if (value === undefined) return wrong(['is not JSON']);
  if (isDeep(value, mostDeep)) return wrong(['is nested too deep']);
  const unknown = unknownNames(value);
  const parsed = schema().safeParse(value);
  if (unknown.length > 0 || !parsed.success) {
    const issues = parsed.success ? [] : parsed.error.issues.flatMap(problemsOf);
    return wrong([...new Set([...unknown, ...issues])]);
  }
  const { notices = [], $schema: _, ...sentences } = parsed.data;
  return {
    kind: 'ready',
    texts: {
      sentences,
      notices: notices.map(({ text, from = null, until = null, stages: at = null }) => ({
        text,
        from,
        until,
        stages: at,
      })),
    },
  };
}

/** The JSON Schema of the file, for editors: each sentence with what is built in. */
export function storeTextsSchema(): object {
  return z.toJSONSchema(schema(), { io: 'input' });
}

function wrong(problems: string[]): ParsedStoreTexts {
  const more = problems.length - mostProblems;
  const shown = problems.slice(0, mostProblems);
  return { kind: 'wrong', problems: more > 0 ? [...shown, `and ${more} more`] : shown };
}

function valueInJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Whether it goes deeper than the file has levels. Asked level by level: a hostile file may have thousands. */
function isDeep(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** Names that a program would take for something else, and a schema might pass over. */
function unknownNames(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === '__proto__' ? ['has __proto__, which is unknown'] : []),
    ...unknownNames(inner),
  ]);
}

function problemsOf(issue: z.core.$ZodIssue): string[] {
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${place === '' ? '' : `${place}: `}${shown(key)} is unknown`);
  }
  const { message } = issue;
  return [place === '' ? message : `${place} ${message}`];
}

/** `en: order.next.shipped`, `notices[2].from` */
function placeOf(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map((part) => (typeof part === 'number' ? part : shown(String(part))));
  if (first !== 'notices') return [first, ...rest].filter((part) => part !== undefined).join(': ');
  return rest.reduce<string>(
    (place, part) => (typeof part === 'number' ? `${place}[${part}]` : `${place}.${part}`),
    first,
  );
}

/** A name as it can stand in a log: short, and without what could be taken for something else. */
function shown(name: string): string {
  const plain = name.replace(/[^\w.$-]/g, '?');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain || '""';
}

let made: ReturnType<typeof makeSchema> | null = null;

/** Made when it is first asked for: most servers have no such file. */
function schema(): ReturnType<typeof makeSchema> {
  made ??= makeSchema();
  return made;
}

function makeSchema() {
  const inLanguages = <Value extends z.ZodType>(valueIn: (locale: Locale) => Value) => ({
    en: valueIn('en').optional(),
    es: valueIn('es').optional(),
    fr: valueIn('fr').optional(),
    de: valueIn('de').optional(),
    pt: valueIn('pt').optional(),
    it: valueIn('it').optional(),
    nl: valueIn('nl').optional(),
    ja: valueIn('ja').optional(),
    zh: valueIn('zh').optional(),
    ar: valueIn('ar').optional(),
  });
  const notice = z
    .strictObject({
      text: z
        .strictObject(inLanguages(() => text([])))
        .refine((said) => locales.some((locale) => said[locale] !== undefined), {
          error: 'must have a text in a language',
        }),
      from: time.optional(),
      until: time.optional(),
      stages: z
        .array(z.enum(stages, { error: `must be one of ${stages.join(', ')}` }))
        .min(1, { error: 'must have a stage, or be left out for all' })
        .max(stages.length, { error: 'must have each stage once' })
        .optional(),
    })
    .refine(({ from, until }) => !from || !until || Date.parse(from) < Date.parse(until), {
      path: ['until'],
      error: 'must be later than from',
    });
  return z.strictObject(
    {
      $schema: z.string().optional(),
      ...inLanguages(sentences),
      notices: z
        .array(notice, { error: 'must be a list' })
        .max(mostNotices, { error: `must be at most ${mostNotices}` })
        .optional(),
    },
    { error: (issue) => (issue.code === 'invalid_type' ? 'must be an object' : undefined) },
  );
}

/** Checked for being a day that there is, too: 30 February is none. */
const time = z.iso
  .datetime({ offset: true, error: 'must be a time such as 2026-12-18T00:00:00+01:00' })
  .refine((instant) => !Number.isNaN(Date.parse(instant)), { error: 'must be a time that there is' });

function sentences(locale: Locale) {
  const shape: Record<string, z.ZodType<string | Plural | undefined>> = {};
  for (const [key, builtIn] of orderPageSentences(messagesIn(locale))) {
    const own = typeof builtIn === 'string' ? text(placesIn(builtIn)) : plural(builtIn, locale);
    const description = typeof builtIn === 'string' ? builtIn : builtIn.other;
    shape[key] = own.meta({ description }).optional();
  }
  return z
    .strictObject(shape, {
      error: (issue) => (issue.code === 'invalid_type' ? 'must be an object' : undefined),
    })
    .transform(
      (given): StoreSentences =>
        Object.fromEntries(
          Object.entries(given).flatMap(([key, own]) => (own === undefined ? [] : [[key, own]])),
        ),
    );
}

function plural(builtIn: Plural, locale: Locale) {
  const places = placesIn(builtIn.other);
  const mayLackCount = places.filter((place) => place !== 'count');
  const shape: Record<string, z.ZodType<string | undefined>> = {};
  for (const form of new Intl.PluralRules(locale).resolvedOptions().pluralCategories) {
    if (form !== 'other') shape[form] = text(places, mayLackCount).optional();
  }
  return z.strictObject(
    { ...shape, other: text(places, mayLackCount) },
    {
      error: (issue) =>
        issue.code === 'invalid_type' ? 'must be an object of its forms, with "other"' : undefined,
    },
  );
}

/**
 * Plain text with the dictionary's places.
 * @param least the places that it may not leave out
 */
function text(places: string[], least = places) {
  return z
    .string({ error: 'must be a text' })
    .max(longestText, { error: `must have at most ${longestText} characters` })
    .superRefine((own, context) => {
      for (const message of wrongInText(own, places, least)) context.addIssue({ code: 'custom', message });
    });
}

const controls = /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u2028\u2029\ufff9-\ufffb]/u;
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

function wrongInText(own: string, places: string[], least: string[]): string[] {
  const found = placesIn(own);
  const rest = own.replace(/\{[^{}]*\}/g, '');
  // What the Arabic dictionary has: a place between two marks that keep it from being turned around.
  const unisolated = own.replace(/\u2068(\{\w+\})\u2069/g, '$1');
  return [
    ...(visible.test(own) ? [] : ['must not be empty']),
    ...(controls.test(own) ? ['must have no line break and no control character'] : []),
    ...(directions.test(unisolated) ? ['must have no invisible mark of direction'] : []),
    ...(/[{}]/.test(rest) ? ['has a brace without its partner'] : []),
    ...found
      .filter((place) => !places.includes(place))
      .map((place) => `has {${shown(place)}}, which is unknown here`),
    ...least.filter((place) => !found.includes(place)).map((place) => `must have {${place}}`),
  ];
}

/** The names in braces, each once. */
function placesIn(message: string): string[] {
  return [...new Set([...message.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name))];
}
