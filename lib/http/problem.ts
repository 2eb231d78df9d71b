import 'server-only';

/** Every code an error answer can carry. Stable: help desks and scripts tell errors apart by it. */
const problems = {
  'invalid-request': { status: 400, title: 'The request could not be read.' },
  'invalid-purchase-order': {
    status: 400,
    title: 'That is not a purchase order number: it has 1 to 128 characters and no control characters.',
  },
  'invalid-proof': { status: 400, title: 'The email or postal code on the order is missing.' },
  unauthorized: { status: 401, title: 'Sign in, or send a valid token.' },
  'verification-required': {
    status: 403,
    title: 'This order opens with a proof: the email or postal code on it.',
  },
  forbidden: { status: 403, title: 'This request has to come from our own pages.' },
  'not-found': { status: 404, title: 'Nothing is known by this number or address.' },
  'no-match': { status: 404, title: 'The number and the proof do not match an order.' },
  'link-invalid': { status: 404, title: 'This link is damaged or was not made here.' },
  'link-expired': { status: 410, title: 'This link has expired.' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method.' },
  'body-too-large': { status: 413, title: 'The request is too large.' },
  'address-too-long': { status: 414, title: 'The address is too long.' },
  'unsupported-media-type': { status: 415, title: 'The request is of a type that is not read here.' },
  'too-many-requests': { status: 429, title: 'Too many tries. Wait a while before the next one.' },
  'internal-error': { status: 500, title: 'Something on our side went wrong. Try again.' },
  unavailable: { status: 503, title: 'Order status cannot be reached right now. Try again soon.' },
} as const;

export type ProblemCode = keyof typeof problems;

// Object.keys tells of strings alone; these are the keys of the constant above.
export const problemCodes = Object.keys(problems) as ProblemCode[];

export const problemStatus = (code: ProblemCode): number => problems[code].status;
export const problemTitle = (code: ProblemCode): string => problems[code].title;

/** An error as RFC 9457 problem details: the same for the same code. */
export function problemBody(code: ProblemCode) {
  const { status, title } = problems[code];
  return { type: 'about:blank', title, status, code };
}

/** The answer that carries an error; the request id is in a header. */
export function problemResponse(code: ProblemCode, headers: Record<string, string> = {}): Response {
  return Response.json(problemBody(code), {
    status: problemStatus(code),
    headers: { ...privateHeaders, ...headers, 'content-type': 'application/problem+json' },
  });
}

/** Data of one visitor: no cache between us and them may keep it. */
export function privateJson(body: unknown): Response {
  return Response.json(body, { headers: privateHeaders });
}

/** JSON is no page: nothing may frame it, sniff another type into it, or read it from another site. */
export const privateHeaders = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
};
