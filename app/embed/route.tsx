import { frameHeaders } from '@/lib/embed/server/frame-headers';
import { asGuest } from '@/lib/embed/server/guest-markup';
import { getConfig } from '@/lib/process/settings';
import { pageStatus } from '../page-status';
import { FramePage, frameStyles } from './frame-page';
import { readFrameRequest } from './frame-request';

/** The lookup and the order inside another site's frame: one complete document, without the framework's scripts. */
export async function GET(request: Request): Promise<Response> {
  const { answer, around } = await readFrameRequest(request);
  const styles = frameStyles(answer, around.settings, getConfig().BRAND_COLOR);
  // A static import of this fails the build: the framework expects its own renderer to be used.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const markup = renderToStaticMarkup(<FramePage {...{ answer, around, styles }} />);
  const { heading } = around.settings;
  const isFromOurself = request.headers.get('sec-fetch-site') === 'same-origin';
  const headers = new Headers(frameHeaders([styles.colors, styles.rooms], isFromOurself));
  const { status, retryAfterSeconds } = pageStatus(answer);
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  const html = `<!doctype html>${asGuest(markup, heading === 'none' ? 2 : heading)}`;
  return new Response(html, { status, headers });
}
