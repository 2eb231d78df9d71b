import { Counter } from 'prom-client';
import { Proofs } from '../access/proofs';
import type { AdmittedLookup, AdmittedProof } from '../limits/limits';
import type { LookupParts } from '../lookups/lookup-parts';
import { keysOf, storeOf } from './settings-of';

/** Limits that let everybody in; `ended` has what lookups came to, `forgiven` how often a try at a proof was. */
export function openLimits() {
  const caller = { client: 'a', network: 'n' };
  const admitCall: AdmittedLookup['admitCall'] = async () => ({ kind: 'admitted', end: async () => {} });
  const told = { ended: [] as string[], forgiven: 0 };
  const limits: LookupParts['limits'] = {
    callerFrom: () => caller,
    admitLink: async () => null,
    admitLookup: async (): Promise<AdmittedLookup> => ({
      kind: 'admitted',
      caller,
      admitCall,
      show: async () => null,
      end: async (outcome) => void told.ended.push(outcome),
    }),
    admitProof: async (): Promise<AdmittedProof> => ({
      kind: 'admitted',
      caller,
      admitCall,
      forgive: async () => {
        told.forgiven++;
      },
    }),
  };
  return { limits, told };
}

/** The parts of a use case: an upstream that knows nothing, open limits, and what a test puts in their place. */
export function lookupParts(replaced: Partial<LookupParts> = {}): LookupParts {
  const keys = keysOf();
  const nothing = async () => ({ kind: 'not-found', cache: 'none' }) as const;
  return {
    store: storeOf(),
    orders: { readOrder: nothing, askOrder: nothing },
    limits: openLimits().limits,
    links: { keys: keys.of('access-link'), timeZone: 'UTC' },
    proofs: new Proofs({ keys, store: storeOf(), redis: null }),
    readRemembered: async () => null,
    keys,
    metrics: {
      lookups: new Counter({ name: 'lookups', help: 'tests', labelNames: ['outcome'], registers: [] }),
      cacheReads: new Counter({ name: 'reads', help: 'tests', labelNames: ['state'], registers: [] }),
    },
    now: Date.now,
    wait: async () => {},
    ...replaced,
  };
}
