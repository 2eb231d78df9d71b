import 'server-only';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { log } from '@/lib/process/log';
import { type RequestContext, runInRequestContext } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';
import { type Address, findAddress } from './addresses';
import { dropFrameworkHeaders } from './framework-headers';
import { preparePage } from './page-headers';
import { isGreedy } from './pipelining';
import { answerRefusal, hasBody, judgeRequest, pathOf } from './refusal';
import { logWhenAnswered } from './request-log';
import { answerMissingFile, answerStaticFile, type StaticFiles } from './static-files';
import { sendWhole } from './whole-answer';

/** What answers pages, route handlers and JSON: the framework. */
export type Framework = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What each request meets before the framework: its context and line in the log, what is refused, and files. */
export function createEdge(framework: Framework, files: StaticFiles): RequestListener {
  return (request, response) => {
    if (isGreedy(request.socket, response)) {
      request.socket.destroy();
      return;
    }
    const { TRUST_PROXY_HOPS } = getTracker().settings;
    runInRequestContext(request, response, TRUST_PROXY_HOPS, (context) => {
      answer(request, response, context, framework, files).catch((error: unknown) => {
        log.error({ err: error, requestId: context.requestId }, 'A request could not be answered.');
        if (response.headersSent) response.destroy();
        else answerRefusal({ code: 'internal-error' }, findAddress('/'), request, response);
      });
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
  framework: Framework,
  files: StaticFiles,
): Promise<void> {
  const target = targetOf(request.url ?? '');
  const path = pathOf(target);
  const file = files.get(path);
  const address = file === undefined ? findAddress(path) : fileAddress(path);
  logWhenAnswered(request, response, context, address.route);
  response.setHeader('x-content-type-options', 'nosniff');
  const { store, lifecycle } = getTracker();
  if (store.PUBLIC_URL?.startsWith('https:')) {
    response.setHeader('strict-transport-security', 'max-age=31536000');
  }
  if (lifecycle.isEnding || (request.method !== 'POST' && hasBody(request))) {
    response.setHeader('connection', 'close');
  }

  if (isOfDevelopment(path)) return framework(request, response);
  const refusal = judgeRequest(target, address, request);
  if (refusal !== null) return answerRefusal(refusal, address, request, response);
  if (file !== undefined) return answerStaticFile(file, target, request, response);
  if (address.kind === 'file' && !address.isKnown) return answerMissingFile(response);

  // Only now: who asks first whether to send a body is told no by a refusal.
  if (request.headers.expect !== undefined) response.writeContinue();
  if (address.answerMs !== undefined) request.setTimeout(address.answerMs);
  dropFrameworkHeaders(request.headers);
  request.url = target;
  if (address.kind === 'page') preparePage(target, request, response, context);
  sendWhole(request, response);
  return framework(request, response);
}

/** Path and query: a proxy's form of the address, with an origin before it, asks for the same; a fragment is nobody's. */
function targetOf(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, '') || '/';
}

function fileAddress(path: string): Address {
  const family = findAddress(path);
  const route = family.route === 'other' || path === '/embed/v1.js' ? path : family.route;
  return { kind: 'file', route, methods: ['GET', 'HEAD'], largestBody: 0, isKnown: true };
}

/** What the development server brings along. */
function isOfDevelopment(path: string): boolean {
  return process.env.NODE_ENV === 'development' && /^\/_(?:next|_nextjs)/.test(path);
}
