import { trackAddress } from '@/components/addresses';
import { type ProofProblem, proofProblems } from '@/components/track-problem';
import { linkInText } from '@/lib/orders/pasted-link';
import { parsePurchaseOrder, purchaseOrderAliases } from '@/lib/orders/purchase-order';
import type { TrackRequest } from '@/lib/orders/track-order';
import { oneValue } from '../page-request';

/** What the address of `/track` asks for. */
export type TrackQuestion =
  | { kind: 'redirect'; to: string }
  | { kind: 'number-lost' }
  | { kind: 'unreadable' }
  | { kind: 'proof-failed'; po: string; reason: ProofProblem }
  | { kind: 'order'; request: TrackRequest };

type Query = Record<string, string | string[] | undefined>;

/** @param lang the chosen language, which goes along through every redirect */
export function trackQuestion(query: Query, lang: string | null): TrackQuestion {
  const [po, token] = [oneValue(query.po), oneValue(query.t)];
  if (po === 'repeated' || token === 'repeated') return { kind: 'unreadable' };
  if (po !== null && token !== null) return { kind: 'unreadable' };
  if (token !== null) return { kind: 'order', request: { po: null, token } };
  if (po === null) return aliasQuestion(query, lang);
  if (po.trim() === '') return { kind: 'number-lost' };

  const link = linkInText(po);
  if (link !== null) return { kind: 'redirect', to: trackAddress({ ...link, lang }) };
  const reason = proofProblems.find((problem) => problem === query.error);
  if (reason !== undefined && parsePurchaseOrder(po) !== null) return { kind: 'proof-failed', po, reason };
  return { kind: 'order', request: { po, token: null } };
}

function aliasQuestion(query: Query, lang: string | null): TrackQuestion {
  const given = purchaseOrderAliases.map((name) => oneValue(query[name])).filter((value) => value !== null);
  const [po] = given;
  if (po === undefined) return { kind: 'redirect', to: lang === null ? '/' : `/?lang=${lang}` };
  if (given.length > 1 || po === 'repeated') return { kind: 'unreadable' };
  return {
    kind: 'redirect',
    to: po === '' ? `/track?po=${lang === null ? '' : `&lang=${lang}`}` : trackAddress({ po, lang }),
  };
}
