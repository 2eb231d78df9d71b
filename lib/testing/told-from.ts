import { Proofs } from '../access/proofs';
import { type MeaningParts, toldOrderFromWire } from '../order-status-api/meaning/told-order';
import { wireOrder } from '../order-status-api/wire-order';
import type { ToldOrder } from '../orders/told-order';
import type { Keys } from '../process/keys';
import { keysOf, storeOf } from './settings-of';

/** What an order means that the upstream sends with these fields, its proofs sealed by the keys of a test. */
export function toldFrom(fields: object, keys?: Keys): ToldOrder {
  return toldOrderFromWire(wireOrder.parse(fields), meaningParts(keys));
}

export function meaningParts(keys: Keys = keysOf()): MeaningParts {
  return { carrierLinks: {}, proofs: new Proofs({ keys, store: storeOf(), redis: null }) };
}
