import 'server-only';
import { isIP } from 'node:net';

/** Who asks, as far as it can't be forged: an IPv4 address, the first 64 bits of an IPv6 one, or `unknown`. */
export type Client = string;

/**
 * @param peerAddress the address at the other end of the socket
 * @param forwardedFor the X-Forwarded-For header as it came, each proxy having added what it saw to its end
 * @param trustedHops how many proxies in front are ours; what stands before their entries, anyone can write
 */
export function clientFromAddresses(peerAddress: string, forwardedFor: string, trustedHops: number): Client {
  if (trustedHops === 0) return normalizeAddress(peerAddress) ?? 'unknown';
  const entries = forwardedFor.split(',').map((entry) => entry.trim());
  const seen = entries.at(-trustedHops) ?? entries[0] ?? '';
  return normalizeAddress(withoutPort(seen)) ?? normalizeAddress(peerAddress) ?? 'unknown';
}

/** The network that a client is one of many in: the first 48 bits of an IPv6 address, 24 of an IPv4 one. */
export function networkOf(client: Client): string {
  if (isIP(client) === 4) return `${client.slice(0, client.lastIndexOf('.'))}.0/24`;
  const groups = client.split(':');
  return groups.length < 4 ? client : `${groups.slice(0, 3).join(':')}::/48`;
}

function withoutPort(entry: string): string {
  const bare = entry.replaceAll('"', '');
  const [, bracketed] = /^\[([^\]]*)\](?::\d+)?$/.exec(bare) ?? [];
  return bracketed ?? (/^[\d.]+:\d+$/.test(bare) ? bare.replace(/:\d+$/, '') : bare);
}

/** Whoever has one IPv6 address has the other 2^64 of its network, too. */
function normalizeAddress(text: string): Client | null {
  const address = text.replace(/%.*$/, ''); // a link-local address names its interface
  if (isIP(address) === 4) return address;
  if (isIP(address) !== 6) return null;
  const groups = ipv6Groups(address);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) {
    const [high = 0, low = 0] = groups.slice(6);
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  }
  const network = groups.slice(0, 4).map((group) => group.toString(16));
  return `${network.join(':')}::/64`;
}

/** The eight numbers of an IPv6 address. */
function ipv6Groups(address: string): number[] {
  // The parser of addresses writes every form in one way: hexadecimal, with the longest row of zeros left out.
  const { hostname } = new URL(`http://[${address}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const parse = (text: string) =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return parse(head);
  const [before, after] = [parse(head), parse(tail)];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
