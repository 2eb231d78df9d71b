import 'server-only';
import { isFromOwnSite } from './own-site';
import type { ProblemCode } from './problem';

export type Body<Value> = { kind: 'read'; value: Value } | { kind: 'refused'; code: ProblemCode };

/** What a post of our own pages and of programs may weigh. */
const largestBody = 4 * 1024;

/**
 * The fields of a form of our own pages. The first of these that fails refuses it: another site 403, another type
 * 415, too many bytes 413, a field given twice 400.
 */
export async function readOwnForm(request: Request): Promise<Body<URLSearchParams>> {
  const text = await readOwnText(request, 'application/x-www-form-urlencoded');
  if (text.kind === 'refused') return text;
  const fields = new URLSearchParams(text.value);
  const isRepeating = new Set(fields.keys()).size < [...fields].length;
  return isRepeating ? refused('invalid-request') : { kind: 'read', value: fields };
}

/** JSON from our own pages or from a program; refused like a form, and 400 where it is no JSON. */
export async function readOwnJson(request: Request): Promise<Body<unknown>> {
  const text = await readOwnText(request, 'application/json');
  return text.kind === 'refused' ? text : parseJson(text.value);
}

/** JSON or a form's fields from anywhere. */
export async function readAnyBody(request: Request, maxBytes: number): Promise<Body<unknown>> {
  const type = typeOf(request);
  if (type !== 'application/json' && type !== 'application/x-www-form-urlencoded') {
    return refused('unsupported-media-type');
  }
  const text = await readText(request, maxBytes);
  if (text.kind === 'refused') return text;
  if (type === 'application/json') return parseJson(text.value);
  return { kind: 'read', value: Object.fromEntries(new URLSearchParams(text.value)) };
}

async function readOwnText(request: Request, type: string): Promise<Body<string>> {
  if (!isFromOwnSite(request.headers)) return refused('forbidden');
  return typeOf(request) === type ? readText(request, largestBody) : refused('unsupported-media-type');
}

function typeOf(request: Request): string {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  return type.trim().toLowerCase();
}

function parseJson(text: string): Body<unknown> {
  try {
    return { kind: 'read', value: JSON.parse(text) };
  } catch {
    return refused('invalid-request');
  }
}

/** Refused as soon as it shows that it is too long: by its announced length, or while it comes in. */
async function readText(request: Request, maxBytes: number): Promise<Body<string>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return refused('body-too-large');
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  try {
    for await (const chunk of request.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) return refused('body-too-large'); // leaving the loop cancels the stream
      text += decoder.decode(chunk, { stream: true });
    }
    return { kind: 'read', value: text + decoder.decode() };
  } catch {
    return refused('invalid-request'); // the sender left before it was all there
  }
}

function refused(code: ProblemCode): { kind: 'refused'; code: ProblemCode } {
  return { kind: 'refused', code };
}
