import type { StyleRoom } from '@/lib/brand/style-text';

/**
 * The style that a page needs, inside its document: no request stands before the first paint. A browser keeps what
 * the server wrote: in what React compares the page with, the text would pass through the framework a second time.
 */
export function PageStyle(props: {
  /** Those that it shows beside `base` and `shell`, which every page does. */
  rooms: readonly StyleRoom[];
  /** The store's color. */
  brand: string | undefined;
  /** Of this answer's policy. */
  nonce: string | undefined;
}) {
  const { rooms, brand, nonce } = props;
  return (
    <style
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: style of our own
      dangerouslySetInnerHTML={{
        __html: text === null ? '' : text.pageStyle(['base', 'shell', ...rooms], brand),
      }}
    />
  );
}

// The files for browsers are built without it.
const text: typeof import('@/lib/brand/style-text') | null =
  typeof window === 'undefined' ? require('@/lib/brand/style-text') : null;
