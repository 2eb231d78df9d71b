import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientFromAddresses, networkOf } from './client-address';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['::ffff:cb00:7109', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', 'unknown'],
])('the peer %s counts as %s', (peer, client) => {
  expect(clientFromAddresses(peer, '', 0)).toBe(client);
});

test('without a proxy of ours, no header is believed', () => {
  expect(clientFromAddresses('203.0.113.9', '198.51.100.1, 198.51.100.2', 0)).toBe('203.0.113.9');
});

test.each([
  [1, 'forged, 198.51.100.7', '198.51.100.7'],
  [2, 'forged, 198.51.100.7, 10.0.0.2', '198.51.100.7'],
  [3, '198.51.100.7, 10.0.0.2', '198.51.100.7'],
  [1, '198.51.100.7:4711', '198.51.100.7'],
  [1, '"[2001:db8:1:2::7]:4711"', '2001:db8:1:2::/64'],
  [1, '2001:db8:1:2::7', '2001:db8:1:2::/64'],
  [1, '', '10.0.0.1'],
  [1, 'unknown', '10.0.0.1'],
  [1, '198.51.100.7,', '10.0.0.1'],
])('behind %i proxies, "%s" is counted from the right', (hops, header, client) => {
  expect(clientFromAddresses('10.0.0.1', header, hops)).toBe(client);
});

test('what a client writes before the entry of our proxy changes nothing, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.ipV4(), (forged, address) => {
      expect(clientFromAddresses('10.0.0.1', `${forged}, ${address}`, 1)).toBe(address);
      clientFromAddresses(forged, forged, 2);
    }),
  );
});

test('all addresses of an IPv6 network are one client', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { minLength: 4, maxLength: 4 }), (host) => {
      const rest = host.map((group) => group.toString(16)).join(':');
      expect(clientFromAddresses(`2001:db8:5:6:${rest}`, '', 0)).toBe('2001:db8:5:6::/64');
    }),
  );
});

test.each([
  ['203.0.113.9', '203.0.113.0/24'],
  ['2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['0:0:0:0::/64', '0:0:0::/48'],
  ['unknown', 'unknown'],
])('%s is one of many in %s', (client, network) => {
  expect(networkOf(client)).toBe(network);
});
