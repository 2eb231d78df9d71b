import { type LookupQuestion, lookupQuestion } from '@/lib/orders/lookup-question';
import { homeAddress, type TrackAddress, trackAddress } from '@/lib/orders/track-address';

/** What `/track` does about what its address asks for: one that asks in other words than ours leads to ours. */
export type TrackQuestion =
  | { kind: 'redirect'; to: string }
  | Exclude<LookupQuestion, { kind: 'nothing-asked' }>;

/**
 * @param query of a page, as the framework hands it over
 * @param lang the chosen language, which goes along through every redirect
 */
export function trackQuestion(
  query: Record<string, string | string[] | undefined>,
  lang: string | null,
): TrackQuestion {
  const question = lookupQuestion(parametersOf(query));
  const redirectTo = (address: TrackAddress) =>
    ({ kind: 'redirect', to: trackAddress({ ...address, lang }) }) as const;
  switch (question.kind) {
    case 'nothing-asked':
      return { kind: 'redirect', to: homeAddress(lang) };
    case 'unreadable':
      return question;
    case 'number-lost':
      // An address that holds something else leads to one that doesn't: a template's text is never shown to a visitor.
      return typeof query.po === 'string' && query.po.trim() === '' ? question : redirectTo({ po: '' });
    case 'proof-failed':
    case 'order': {
      const { po, token } = question.request;
      const isOurs = po === (query.po ?? null) && token === (query.t ?? null);
      return isOurs ? question : redirectTo({ po, token });
    }
    default:
      return question satisfies never;
  }
}

/** The parameters of a page's query, each value of one that came more than once by itself. */
export function parametersOf(query: Record<string, string | string[] | undefined>): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((text): [string, string] => [name, text]),
  );
}

/**
 * The order that an address names which is none of ours: by its parameters, or by a question mark that a program has
 * encoded, `/track%3Fpo=1001`. Null where it names none.
 * @param path its parts, as the framework hands them over: encoded
 */
export function askedAt(
  path: string[],
  query: Record<string, string | string[] | undefined>,
): TrackAddress | null {
  const [, ...encoded] = path.join('/').split(/\?|%3f/i);
  const question = lookupQuestion([
    ...parametersOf(query),
    ...new URLSearchParams(encoded.join('&').replace(/%3d/gi, '=').replace(/%26/g, '&')),
  ]);
  return question.kind === 'order' ? question.request : null;
}
