import 'server-only';

/** The answer to a form: the browser goes on to an address of ours, with GET. */
export function seeOther(address: string, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status: 303,
    headers: {
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      ...headers,
      location: address,
    },
  });
}
