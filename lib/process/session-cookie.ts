/** What the session of the desk is called on this machine; off it the name has `__Host-` before it. */
export const sessionName = 'order-tracker-desk';

const mostCookies = 10;
const longestCookie = 1000;

/**
 * The sessions of the desk in a `Cookie` header, as pairs of name and value; nothing else of ours is in there. Several
 * of each name, as nothing says which one a browser sends first where another site of the same host has set more.
 */
export function sessionCookies(header: string): [name: string, value: string][] {
  const pairs = header.split(';').map((pair): [string, string] => {
    const [name = '', value = ''] = pair.trim().split('=', 2);
    return [name, value];
  });
  return [sessionName, `__Host-${sessionName}`].flatMap((known) =>
    pairs.filter(([name, value]) => name === known && value.length <= longestCookie).slice(0, mostCookies),
  );
}
