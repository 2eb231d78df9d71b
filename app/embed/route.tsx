import { RenderCache } from '@/components/order/render-cache';
import { frameHeaders } from '@/lib/embed/server/frame-headers';
import { answering } from '@/lib/http/answering';
import { brokenPage } from '@/lib/http/broken-page';
import type { Messages } from '@/lib/i18n/messages/en';
import type { TrackAnswer } from '@/lib/orders/track-answer';
import { getTracker } from '@/lib/tracker/get-tracker';
import { countTopics } from '../count-topics';
import { pageStatus } from '../page-status';
import type { FrameSurroundings } from './frame-content';
import { FramePage, frameStyles } from './frame-page';
import { readFrameRequest } from './frame-request';

/** The lookup and the order inside another site's frame: one complete document, without the framework's scripts. */
export const GET = answering(async (request) => {
  const { answer, around } = await readFrameRequest(request);
  const styles = frameStyles(answer, around.settings, getTracker().store.BRAND_COLOR);
  if (answer.kind === 'order' && !isRefresh(request.headers)) countTopics(answer.order, around.clock);
  // A static import of this fails the build: the framework expects its own renderer to be used.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const render = () =>
    `<!doctype html>${renderToStaticMarkup(<FramePage {...{ answer, around, styles }} />)}`;
  const kept =
    answer.kind === 'order'
      ? cache.get(answer.order, factsOf(answer, around), () => encoder.encode(render()))
      : null;
  const html = kept ?? render();
  const { status, retryAfterSeconds } = pageStatus(answer);
  const headers = headersFor(request, [styles.colors, styles.rooms]);
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds);
  return new Response(html, { status, headers });
}, answerFaultInFrame);

const encoder = new TextEncoder();
const cache = new RenderCache<Uint8Array<ArrayBuffer>>();

/** All that the frame of an order is drawn from, beside what holds for as long as the process runs. */
function factsOf(answer: TrackAnswer, around: FrameSurroundings): string {
  return JSON.stringify([answer, { ...around, messages: versionOf(around.messages), requestId: null }]);
}

const versions = new WeakMap<Messages, number>();
let latestVersion = 0;

/** Other words, after a change of the store's texts, make other pages. */
function versionOf(messages: Messages): number {
  const version = versions.get(messages) ?? ++latestVersion;
  versions.set(messages, version);
  return version;
}

/** The frame's own script asks for its page again and again: that shows a shopper nothing more. */
function isRefresh(headers: Headers): boolean {
  return headers.get('sec-fetch-site') === 'same-origin' && headers.get('sec-fetch-dest') === 'empty';
}

/** A fault of ours before there is anything to draw: shown where the widget stands. */
function answerFaultInFrame(request: Request): Response {
  return new Response(brokenPage(request), { status: 500, headers: headersFor(request, []) });
}

function headersFor(request: Request, styles: string[]): Record<string, string> {
  const fromOurself = request.headers.get('sec-fetch-site') === 'same-origin';
  const { EMBED_ALLOWED_ORIGINS: allowedOrigins } = getTracker().store;
  return frameHeaders(styles, { fromOurself, allowedOrigins });
}
