import { numberRank } from './number-parameter';
import { readPastedText } from './pasted-text';
import { parsePurchaseOrder } from './purchase-order';
import type { TrackRequest } from './track-result';

/** What an address asks for: on our own page, inside a frame and in JSON alike. */
export type LookupQuestion =
  | { kind: 'nothing-asked' }
  /** A number was meant, and got lost on its way: an empty parameter, or a template that nobody filled in. */
  | { kind: 'number-lost' }
  /** Several numbers or tokens: which one is meant can't be told. */
  | { kind: 'unreadable' }
  | ({ kind: 'proof-failed'; request: TrackRequest } & ProofFailure)
  | { kind: 'order'; request: TrackRequest };

/** Why a proof opened nothing, and when to try again: as `?error=` and `?wait=`, in seconds, tell it. */
export type ProofFailure =
  | { reason: 'no-match' | 'invalid-proof' }
  | { reason: 'too-many-requests' | 'unavailable'; retryAfterSeconds: number };

/** No limit of ours has a longer window; anyone can write an address. */
const longestWaitSeconds = 3600;

type Parameter = [name: string, value: string];

/** @param query the parameters of an address, in their order */
export function lookupQuestion(query: Iterable<Parameter>): LookupQuestion {
  const parameters = readableParameters([...query]);
  const named = parameters.flatMap(([name, value]) => {
    const rank = numberRank(name);
    return rank === null ? [] : [{ rank, value }];
  });
  const given = named.filter(({ value }) => value.trim() !== '');
  const namedTokens = parameters.filter(isToken).map(([, value]) => value);
  const tokens = distinct(namedTokens.filter((token) => token !== ''));

  // Beside a token of ours, another shop's `order` may mean anything.
  const rank = tokens.length > 0 ? 0 : Math.min(...given.map((number) => number.rank));
  const numbers = distinct(given.flatMap((number) => (number.rank === rank ? [number.value] : [])));
  if (numbers.length + tokens.length > 1) return { kind: 'unreadable' };
  const [[po], [token]] = [numbers, tokens];
  if (po !== undefined) return numberQuestion(po, parameters);
  if (token !== undefined) return { kind: 'order', request: { po: null, token } };
  if (named.length > 0) return { kind: 'number-lost' };
  return namedTokens.length > 0
    ? { kind: 'order', request: { po: null, token: '' } }
    : { kind: 'nothing-asked' };
}

function numberQuestion(po: string, parameters: Parameter[]): LookupQuestion {
  const read = readPastedText(po);
  if (read.kind === 'lost') return { kind: 'number-lost' };
  const request = read.kind === 'token' ? { po: null, token: read.token } : { po: read.po, token: null };
  const failure = proofFailure(parameters);
  // No proof failed for a link that was pasted. A number that is none is told as such: no proof could open it.
  const isTyped = request.po === po && parsePurchaseOrder(po) !== null;
  return failure === null || !isTyped
    ? { kind: 'order', request }
    : { kind: 'proof-failed', request, ...failure };
}

const isToken = ([name]: Parameter) => /^(?:amp;)*t$/i.test(name);
const isKnown = (parameter: Parameter) => isToken(parameter) || numberRank(parameter[0]) !== null;

/**
 * Where nothing in an address is known to us, a program may have damaged what stands between its parameters: `;` for
 * `&`, or `%3D` for `=`.
 */
function readableParameters(parameters: Parameter[]): Parameter[] {
  if (parameters.some(isKnown)) return parameters;
  return parameters.flatMap(([name, value]) => {
    const parts = (value === '' ? name : `${name}=${value}`).split(/[&;?]/);
    return parts.map((part): Parameter => {
      const [first = '', ...rest] = part.split('=');
      return [first, rest.join('=')];
    });
  });
}

/** Each value once: one that came twice is still one. */
function distinct(values: string[]): string[] {
  return [...new Map(values.map((value) => [value.trim(), value])).values()];
}

function proofFailure(parameters: Parameter[]): ProofFailure | null {
  const first = (wanted: string) => parameters.find(([name]) => name === wanted)?.[1];
  const reason = first('error');
  switch (reason) {
    case 'no-match':
    case 'invalid-proof':
      return { reason };
    case 'too-many-requests':
    case 'unavailable': {
      const wait = Number(first('wait'));
      const isPlausible = Number.isInteger(wait) && wait >= 1 && wait <= longestWaitSeconds;
      return { reason, retryAfterSeconds: isPlausible ? wait : 60 };
    }
    default:
      return null;
  }
}
