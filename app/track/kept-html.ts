import type { ReactElement } from 'react';
import { RenderCache } from '@/components/order/render-cache';
import type { PageFacts } from './order-page-in';

// The framework expects its own renderer to be used: a static import of this fails the build.
const { renderToString }: typeof import('react-dom/server') = require('react-dom/server');

const cache = new RenderCache();

/** Stands in HTML that is kept where each answer's own goes: nothing that was typed can be this. */
const anyNonce = `nonce-${Math.random()}`;

/**
 * The HTML of a page, where that may be kept, with this answer's nonce.
 * @param facts all that it is drawn from but the nonce
 * @returns null where it may not be kept, or is asked for the first time: it is to be drawn as if there were no cache
 */
export function keptHtml(
  facts: string,
  nonce: string | undefined,
  draw: (nonce: string) => ReactElement,
): string | null {
  const { order }: PageFacts = JSON.parse(facts);
  const html = cache.get(order, facts, () => renderToString(draw(anyNonce)));
  return html?.replace(anyNonce, String(nonce)) ?? null;
}
