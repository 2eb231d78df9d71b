import { RenderCache } from '@/components/order/render-cache';
import { frameHeaders } from '@/lib/embed/server/frame-headers';
import { asGuest } from '@/lib/embed/server/guest-markup';
import { storeWords } from '@/lib/i18n/store-words';
import { getConfig } from '@/lib/process/settings';
import { countTopics } from '../count-topics';
import { pageStatus } from '../page-status';
import type { FrameContent } from './frame-content';
import { FramePage, frameStyles } from './frame-page';
import { readFrameRequest } from './frame-request';

const cache = new RenderCache();

/** The lookup and the order inside another site's frame: one complete document, without the framework's scripts. */
export async function GET(request: Request): Promise<Response> {
  const { content, around } = await readFrameRequest(request);
  const styles = frameStyles(content, around.settings, getConfig().BRAND_COLOR);
  if (content.kind === 'order' && !isRefresh(request.headers)) countTopics(content.order, around.clock);
  // A static import of this fails the build: the framework expects its own renderer to be used.
  const { renderToStaticMarkup } = await import('react-dom/server');
  // The messages follow from the locale and their edition, the styles from the content and the settings.
  const html = cache.get(JSON.stringify({ content, ...around, messages: storeWords().edition }), () => {
    const markup = renderToStaticMarkup(<FramePage content={content} around={around} styles={styles} />);
    const { heading } = around.settings;
    const html = `<!doctype html>${asGuest(markup, heading === 'none' ? 2 : heading)}`;
    return { html, mayBeKept: mayBeKept(content) };
  });
  const isFromOurself = request.headers.get('sec-fetch-site') === 'same-origin';
  const headers = new Headers(frameHeaders([styles.colors, styles.rooms], isFromOurself));
  if (content.kind === 'problem' && 'retryAfterSeconds' in content.problem) {
    headers.set('retry-after', String(content.problem.retryAfterSeconds));
  }
  return new Response(html, { status: statusOf(content), headers });
}

/** The frame's own script asks for its page again and again: that shows a shopper nothing more. */
function isRefresh(headers: Headers): boolean {
  return headers.get('sec-fetch-site') === 'same-origin' && headers.get('sec-fetch-dest') === 'empty';
}

/** Where somebody's order goes is kept nowhere, nor what is told once: what was typed, or the id of a request. */
function mayBeKept(content: FrameContent): boolean {
  if (content.kind === 'order') return content.order.shows !== 'full';
  return content.kind === 'form';
}

function statusOf(content: FrameContent): number {
  if (content.kind === 'broken') return pageStatus(content);
  return content.kind === 'problem' ? pageStatus(content.problem) : 200;
}
