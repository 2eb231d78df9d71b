import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** A page of a store, on a site of its own. */
export interface StorePage {
  html: string;
  headers?: Record<string, string>;
}

export interface StoreHost {
  /** `http://store.localhost:PORT`: another site than `track.localhost`, as two ports of one name are not. */
  origin: string;
  /** Puts a page there and gives its address. */
  put(path: string, page: StorePage): string;
  /** What browsers reported of broken policies (`report-uri`): the directive, and what it refused. */
  reports: string[];
  stop(): Promise<void>;
}

/** A store's web server, that says exactly what a test tells it to. */
export async function startStoreHost(name = 'store.localhost'): Promise<StoreHost> {
  const pages = new Map<string, StorePage>();
  const reports: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const { 'csp-report': report } = JSON.parse(await text(request));
      reports.push(`${report['effective-directive']} ${report['blocked-uri']}`);
    }
    const { pathname } = new URL(request.url ?? '/', 'http://store');
    // Browsers ask for an icon by themselves, and complain on the console where there is none.
    const page = pathname === '/favicon.ico' ? { html: '' } : pages.get(pathname);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://${name}:${address.port}`;
  return {
    origin,
    reports,
    put: (path, page) => {
      pages.set(path, page);
      return origin + path;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A whole page around a snippet. */
export function storePage(body: string, head = '', htmlAttributes = 'lang="en"'): string {
  return `<!doctype html><html ${htmlAttributes}><head><meta charset="utf-8"><title>Help</title>${head}</head><body>${body}</body></html>`;
}
