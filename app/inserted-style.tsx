'use client';

import { type ReactNode, useRef } from 'react';
import type { PageRoom } from '@/lib/brand/style-text';

export interface StyleProps {
  rooms: readonly PageRoom[];
  /** The brand's color, where the style brings the colors of the page; null where another one does. */
  colors: { brand: string | undefined } | null;
  /** Of this answer's policy. */
  nonce: string | undefined;
}

/**
 * Writes a style into the head of the document that the server sends, and nothing else anywhere: as an element it
 * would pass through the framework a second time, in what React compares the page with. A browser does nothing here.
 */
export function InsertedStyle({ rooms, colors, nonce }: StyleProps): null {
  const isWritten = useRef(false);
  navigation?.useServerInsertedHTML((): ReactNode => {
    // The framework asks again with every part of a page that it sends.
    if (isWritten.current || text === null) return null;
    isWritten.current = true;
    return <style nonce={nonce}>{text.pageStyle(rooms, colors)}</style>;
  });
  return null;
}

// The files for browsers are built without these.
const navigation: typeof import('next/navigation') | null =
  typeof window === 'undefined' ? require('next/navigation') : null;
const text: typeof import('@/lib/brand/style-text') | null =
  typeof window === 'undefined' ? require('@/lib/brand/style-text') : null;
