import { expect, test } from 'vitest';
import { carrierNamed, carrierOfHost } from './carriers';

test.each([
  ['tools.usps.com', 'USPS'],
  ['WWW.UPS.COM', 'UPS'],
  ['ups.com:8443', 'UPS'],
  ['webtrack.dhlglobalmail.com', 'DHL'],
  ['auspost.com.au', 'Australia Post'],
  ['ups.com.evil.example', null],
  ['notups.com', null],
  ['com', null],
])('%s is the host of %s', (host, carrier) => {
  expect(carrierOfHost(host)).toBe(carrier);
});

test.each([
  ['UPS', 'UPS'],
  ['ups ground', 'UPS'],
  ['UPS Mail Innovations', 'UPS'],
  ['U.S.P.S. First Class', 'USPS'],
  ['United States Postal Service', 'USPS'],
  ['Fed Ex Ground', 'FedEx'],
  ['FedEx SmartPost (USPS)', 'FedEx'],
  ['Smartmail Expedited', 'DHL'],
  ['DHL eCommerce', 'DHL'],
  ['UPSILON', null],
  ['Corrupted', null],
  [null, null],
])('%s names %s', (text, carrier) => {
  expect(carrierNamed(text)).toBe(carrier);
});
