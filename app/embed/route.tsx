import { RenderCache } from '@/components/order/render-cache';
import { frameHeaders } from '@/lib/embed/server/frame-headers';
import { asGuest } from '@/lib/embed/server/guest-markup';
import { answering } from '@/lib/http/answering';
import { brokenPage } from '@/lib/http/broken-page';
import { getTracker } from '@/lib/tracker/get-tracker';
import { pageStatus } from '../page-status';
import type { FrameContent } from './frame-content';
import { FramePage, frameStyles } from './frame-page';
import { readFrameRequest } from './frame-request';

const cache = new RenderCache();

/** The lookup and the order inside another site's frame: one complete document, without the framework's scripts. */
export const GET = answering(async (request) => {
  const { content, around } = await readFrameRequest(request);
  const styles = frameStyles(content, around.settings, getTracker().store.BRAND_COLOR);
  // A static import of this fails the build: the framework expects its own renderer to be used.
  const { renderToStaticMarkup } = await import('react-dom/server');
  // The messages follow from the locale, the styles from the content and the settings.
  const html = cache.get(JSON.stringify({ content, ...around, messages: null }), () => {
    const markup = renderToStaticMarkup(<FramePage content={content} around={around} styles={styles} />);
    const { heading } = around.settings;
    const html = `<!doctype html>${asGuest(markup, heading === 'none' ? 2 : heading)}`;
    return { html, mayBeKept: mayBeKept(content) };
  });
  const headers = headersFor(request, [styles.colors, styles.rooms]);
  if (content.kind === 'problem' && 'retryAfterSeconds' in content.problem) {
    headers.set('retry-after', String(content.problem.retryAfterSeconds));
  }
  return new Response(html, { status: statusOf(content), headers });
}, answerFaultInFrame);

/** A fault of ours before there is anything to draw: shown where the widget stands. */
function answerFaultInFrame(request: Request): Response {
  return new Response(brokenPage(request), { status: 500, headers: headersFor(request, []) });
}

function headersFor(request: Request, styles: string[]): Headers {
  const fromOurself = request.headers.get('sec-fetch-site') === 'same-origin';
  const { EMBED_ALLOWED_ORIGINS: allowedOrigins } = getTracker().store;
  return new Headers(frameHeaders(styles, { fromOurself, allowedOrigins }));
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
