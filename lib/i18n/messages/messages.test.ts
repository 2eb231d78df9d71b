import { describe, expect, it } from 'vitest';
import { formatDay } from '../clock';
import { type Locale, locales } from '../locales';
import { fill } from '../message';
import { messagesIn } from '../messages-in';
import { en } from './en';

/** As far as a shopper's counts go. Some languages have a form for millions too, which no order needs. */
const mostCounted = 9999;

/** Words that happen to be spelled as in English. */
const sameWords: Partial<Record<Locale, string[]>> = {
  es: ['page.errorTitle'],
};
/** Nothing but places. */
const wordless = ['page.titleWithStore', 'order.answer'];

type Tree = { [name: string]: string | Tree };
type Message = [name: string, forms: Record<string, string>];

describe.each(locales)('the messages in %s', async (locale) => {
  const messages = messagesOf(messagesIn(locale));
  const counted = countsByForm(locale);

  it('have every plural form that counts ask for, and no other', () => {
    const plurals = messages.filter(([, forms]) => !('' in forms));
    expect(plurals.length).toBeGreaterThan(9);
    for (const [name, forms] of plurals) {
      expect(Object.keys(forms).sort(), name).toEqual([...counted.keys()].sort());
    }
  });

  it('have the places of the English ones, and no other', () => {
    for (const [name, forms] of messages) {
      const english = new Map(messagesOf(en)).get(name) ?? {};
      const places = placesIn(english[''] ?? english.other ?? '');
      for (const [form, text] of Object.entries(forms)) {
        // Where a form stands for one number alone, a language may say it in a word: "two packages".
        const saysItself = counted.get(form)?.length === 1 && !text.includes('{count}');
        const expected = saysItself ? places.filter((place) => place !== '{count}') : places;
        expect(placesIn(text), `${name} ${form}`).toEqual(expected);
      }
    }
  });

  it('are written with the marks of print', () => {
    for (const [name, forms] of messages) {
      for (const text of Object.values(forms)) expect(text, name).not.toMatch(/['"]|\.\.\.|^\s|\s$|\s\s|^$/);
    }
  });
});

it.each(locales)(
  'the messages in %s leave one full stop after a day, even of a month that has its own',
  async (locale) => {
    const messages = messagesOf(messagesIn(locale)).flatMap(([, forms]) => Object.values(forms));
    for (let month = 1; month <= 12; month++) {
      const instant = `2026-${String(month).padStart(2, '0')}-15T12:00:00.000Z`;
      const day = formatDay(instant, { locale, timeZone: 'UTC', now: instant });
      for (const text of messages) expect(fill(text, { day })).not.toContain('..');
    }
  },
);

it.each(locales.filter((locale) => locale !== 'en'))('the messages in %s are translated', async (locale) => {
  const english = new Set(messagesOf(en).flatMap(lines));
  const same = messagesOf(messagesIn(locale))
    .filter((message) => lines(message).some((line) => english.has(line)))
    .map(([name]) => name)
    .filter((name) => !wordless.includes(name));
  expect(same).toEqual(sameWords[locale] ?? []);
});

it('the messages in fr have a space that no line breaks at before tall marks', async () => {
  for (const [name, forms] of messagesOf(messagesIn('fr'))) {
    for (const text of Object.values(forms)) {
      expect(text, name).not.toMatch(/[^\u202f][;?!]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»/);
    }
  }
});

function countsByForm(locale: Locale): Map<string, number[]> {
  const rules = new Intl.PluralRules(locale);
  const counted = new Map<string, number[]>();
  for (let count = 0; count <= mostCounted; count++) {
    const form = rules.select(count);
    counted.set(form, [...(counted.get(form) ?? []), count]);
  }
  return counted;
}

/** Every message with its forms; one that doesn't count has a single form without a name. */
function messagesOf(tree: Tree, path: string[] = []): Message[] {
  return Object.entries(tree).flatMap(([key, value]): Message[] => {
    const name = [...path, key];
    if (typeof value === 'string') return [[name.join('.'), { '': value }]];
    return isPlural(value) ? [[name.join('.'), value]] : messagesOf(value, name);
  });
}

function isPlural(value: Tree): value is Record<string, string> {
  return typeof value.other === 'string';
}

function placesIn(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}

function lines([name, forms]: Message): string[] {
  return Object.entries(forms).map(([form, text]) => `${name} ${form} ${text}`);
}
