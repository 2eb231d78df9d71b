/**
 * No page stands under /embed: whoever frames a wrong address gets the bare status. It isn't stored, as what is missing
 * here may come with the next build: a new version of the loader.
 */
export function GET(): Response {
  const headers = { 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'" };
  return new Response(null, { status: 404, headers });
}
