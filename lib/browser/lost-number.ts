/**
 * A link such as `/track?po=#1004` reaches the server with an empty number, since browsers keep what follows `#` to
 * themselves. Gives the address that was meant; null where nothing got lost.
 */
export function meantAddress(href: string): string | null {
  const url = new URL(href);
  if (url.searchParams.get('po') !== '' || url.hash.length < 2) return null;
  url.searchParams.set('po', decoded(url.hash));
  url.hash = '';
  return url.href;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
