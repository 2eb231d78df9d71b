import 'server-only';
import { displayParameters, parseDisplaySettings } from '@/lib/embed/display-settings';
import type { VerifyResult } from '@/lib/lookups/verify-order';
import type { ProofFailure } from '@/lib/orders/lookup-question';
import { privateJson, problemResponse } from './problem';

/** The JSON contract's answer to a proof. */
export function verifyResponse(result: VerifyResult): Response {
  switch (result.kind) {
    case 'broken':
      return problemResponse('internal-error');
    case 'verified':
      return privateJson({ token: result.token, order: result.order });
    case 'too-many-requests':
    case 'unavailable':
      return problemResponse(result.kind, { 'retry-after': String(result.retryAfterSeconds) });
    case 'no-match':
    case 'invalid-proof':
    case 'invalid-purchase-order':
      return problemResponse(result.kind);
    default:
      return result satisfies never;
  }
}

/**
 * Where a browser goes after the form of a proof: to the opened order, or back with the number and what was wrong,
 * in the language and, inside a frame, with the looks that the form carried along.
 */
export function verifyAddress(
  result: Exclude<VerifyResult, { kind: 'broken' }>,
  fields: URLSearchParams,
): string {
  const isFrame = fields.get('to') === 'embed';
  const settings = displayParameters(parseDisplaySettings((name) => fields.get(name)));
  const query = new URLSearchParams(isFrame ? settings : settings.filter(([name]) => name === 'lang'));
  if (result.kind === 'verified') {
    query.set('t', result.token);
  } else {
    query.set('po', fields.get('po') ?? '');
    // A number that is none explains itself on the page it leads to.
    if (result.kind !== 'invalid-purchase-order')
      query.set('error', result.kind satisfies ProofFailure['reason']);
    if ('retryAfterSeconds' in result) query.set('wait', String(result.retryAfterSeconds));
  }
  return `${isFrame ? '/embed' : '/track'}?${query}`;
}
