import { expect, test } from 'vitest';
import { Proofs } from '@/lib/access/proofs';
import { keysOf, storeOf } from '@/lib/testing/settings-of';
import { toldFrom } from '@/lib/testing/told-from';
import { wireOrder } from '../wire-order';
import { provingAddress } from './told-order';

const proving = (fields: object) => provingAddress(wireOrder.parse(fields));

test.each([
  ['89501', 'US'],
  ['SHOP-89501', 'US'],
  ['mina 89501', 'US'],
  ['８９５０１', 'US'],
  ['1000-89-501-7', 'US'],
])(
  'a postal code that the number %j holds is no proof, and the e-mail address still is',
  (number, country) => {
    const address = { ship_to_zip_code: '89501-1234', ship_to_country: country, ship_to_email: 'a@b.test' };
    expect(proving({ purchase_order: number, ...address })).toEqual({
      email: 'a@b.test',
      postalCode: null,
      country,
    });
  },
);

test.each(['mina@example.test', 'MINA@EXAMPLE.TEST-2', 'order of mina@example.test', 'mina%40example.test'])(
  'an e-mail address that the number %j holds is no proof, and the postal code still is',
  (number) => {
    const address = { ship_to_zip_code: '89501', ship_to_country: 'US', ship_to_email: 'Mina@example.test' };
    expect(proving({ purchase_order: number, ...address })).toEqual({
      email: null,
      postalCode: '89501',
      country: 'US',
    });
  },
);

test('a number that holds neither leaves both', () => {
  const address = { ship_to_zip_code: '89501', ship_to_country: 'US', ship_to_email: 'mina@example.test' };
  for (const number of ['1001', '8950', '89-502', 'mina', 'example.test']) {
    expect(proving({ purchase_order: number, ...address })).toMatchObject({
      email: 'mina@example.test',
      postalCode: '89501',
    });
  }
});

test('what the number holds opens nothing, also where it is offered as it stands there', async () => {
  const keys = keysOf();
  const proofs = new Proofs({ keys, store: storeOf(), redis: null });
  const { proofs: digests } = toldFrom(
    { purchase_order: 'SHOP-89501', ship_to_zip_code: '89501', ship_to_email: 'mina@example.test' },
    keys,
  );
  for (const guess of ['89501', '89501-0001']) expect(await proofs.isProven(digests, guess)).toBe(false);
  expect(await proofs.isProven(digests, 'mina@example.test')).toBe(true);
});
