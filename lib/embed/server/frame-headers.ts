import 'server-only';
import { createHash } from 'node:crypto';

/**
 * Headers of the page inside the frame. Its policy is constant but for who may frame it and for the styles that the
 * page carries: a nonce would have to be made and placed for each answer.
 * @param styles the texts of the page's style elements
 * @param fromOurself whether a page of ours asked, by the browser's word: the snippet page shows the widget
 * @param allowedOrigins the setting `EMBED_ALLOWED_ORIGINS`
 */
export function frameHeaders(
  styles: string[],
  { fromOurself, allowedOrigins }: { fromOurself: boolean; allowedOrigins: string[] },
): Record<string, string> {
  const ancestors = [...(fromOurself ? ["'self'"] : []), ...allowedOrigins];
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src ${styles.length === 0 ? "'none'" : styles.map(hashSource).join(' ')}`,
      "img-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${ancestors.length === 0 ? "'none'" : ancestors.join(' ')}`,
    ].join('; '),
    // A store's page that is isolated from other sites shows only what agrees to it in these two.
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
  };
}

const known = new Map<string, string>();
const mostKnown = 100;

function hashSource(style: string): string {
  const source = known.get(style) ?? `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  if (known.size >= mostKnown) known.clear();
  known.set(style, source);
  return source;
}
