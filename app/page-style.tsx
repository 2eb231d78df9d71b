import type { PageRoom } from '@/lib/brand/style-text';
import { getTracker } from '@/lib/tracker/get-tracker';
import { InsertedStyle } from './inserted-style';
import { readPageRequest } from './page-request';

/** What a page needs besides the basic style, inside its document: no request stands before the first paint. */
export async function PageStyle({ rooms }: { rooms: readonly PageRoom[] }) {
  const { nonce } = await readPageRequest();
  return <InsertedStyle rooms={rooms} colors={null} nonce={nonce} />;
}

/** What every page has: the colors, the elements, what stands around. */
export async function BasicStyle() {
  const { nonce } = await readPageRequest();
  return (
    <InsertedStyle
      rooms={['base', 'shell']}
      colors={{ brand: getTracker().store.BRAND_COLOR }}
      nonce={nonce}
    />
  );
}
