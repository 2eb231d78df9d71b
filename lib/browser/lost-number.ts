import { numberRank } from '@/lib/orders/number-parameter';

/**
 * A link such as `/track?po=#1004` reaches the server with an empty number, since browsers keep what follows `#` to
 * themselves. Gives the address that was meant, with the parameters that went along into the fragment; null where
 * nothing got lost.
 */
export function meantAddress(href: string): string | null {
  const url = new URL(href);
  const numbers = [...url.searchParams].filter(([name]) => numberRank(name) !== null);
  if (url.hash.length < 2 || numbers.length === 0 || numbers.some(([, value]) => value !== '')) return null;
  const [number = '', ...others] = url.hash.split('&');
  for (const [name] of numbers) url.searchParams.delete(name);
  url.searchParams.set('po', decoded(number));
  for (const [name, value] of new URLSearchParams(others.join('&'))) url.searchParams.append(name, value);
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
