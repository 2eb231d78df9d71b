import { getConfig } from '@/lib/config/config';
import { frameHeaders } from '@/lib/embed/frame-headers';
import { asGuest } from '@/lib/embed/guest-markup';
import { FramePage, frameStyle } from './frame-page';
import { readFrameRequest } from './frame-request';
import { frameStatus } from './frame-status';

/** The lookup and the order inside another site's frame: one complete document, without the framework's scripts. */
export async function GET(request: Request): Promise<Response> {
  const { content, around } = await readFrameRequest(request);
  const style = frameStyle(around.settings, getConfig().BRAND_COLOR);
  // A static import of this fails the build: the framework expects its own renderer to be used.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const markup = renderToStaticMarkup(<FramePage content={content} around={around} style={style} />);
  const { status, retryAfterSeconds } = frameStatus(content);
  const isFromOurself = request.headers.get('sec-fetch-site') === 'same-origin';
  const headers = new Headers(frameHeaders(style, isFromOurself));
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  const { heading } = around.settings;
  const html = `<!doctype html>${asGuest(markup, heading === 'none' ? 2 : heading)}`;
  return new Response(html, { status, headers });
}
