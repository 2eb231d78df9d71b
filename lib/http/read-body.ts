import 'server-only';
import { isFromOwnSite } from './own-site';
import type { ProblemCode } from './problem';

export type Body =
  | { kind: 'form'; fields: URLSearchParams }
  | { kind: 'json'; value: unknown }
  | { kind: 'refused'; code: ProblemCode };

const readers = {
  'application/x-www-form-urlencoded': (text: string): Body => ({
    kind: 'form',
    fields: new URLSearchParams(text),
  }),
  'application/json': (text: string): Body => {
    try {
      return { kind: 'json', value: JSON.parse(text) };
    } catch {
      return { kind: 'refused', code: 'invalid-request' };
    }
  },
};

export type BodyType = keyof typeof readers;

/** What a post of our own pages and of programs may weigh. */
export const largestBody = 4 * 1024;

/**
 * The body of a post that has to come from our own pages or from a program, of one of the given types. The first of
 * these that fails refuses it: another site 403, another type 415, too many bytes 413, no JSON 400.
 */
export async function readOwnBody(request: Request, ...types: BodyType[]): Promise<Body> {
  if (!isFromOwnSite(request.headers)) return { kind: 'refused', code: 'forbidden' };
  return readBody(request, largestBody, ...types);
}

/** The body of a post from anywhere. */
export async function readBody(request: Request, maxBytes: number, ...types: BodyType[]): Promise<Body> {
  const [sent = ''] = (request.headers.get('content-type') ?? '').split(';');
  const type = types.find((taken) => taken === sent.trim().toLowerCase());
  if (type === undefined) return { kind: 'refused', code: 'unsupported-media-type' };
  try {
    const text = await readText(request, maxBytes);
    return text === null ? { kind: 'refused', code: 'body-too-large' } : readers[type](text);
  } catch {
    return { kind: 'refused', code: 'invalid-request' }; // the sender left before it was all there
  }
}

/** Null where it is longer than allowed, as soon as that shows: by its announced length, or while it comes in. */
async function readText(request: Request, maxBytes: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null;
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null; // leaving the loop cancels the stream
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
