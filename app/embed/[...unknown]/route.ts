/** No page stands under /embed: whoever frames a wrong address gets the bare status. */
export function GET(): Response {
  return new Response(null, { status: 404, headers: { 'content-security-policy': "default-src 'none'" } });
}
