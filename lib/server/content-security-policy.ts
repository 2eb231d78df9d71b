/**
 * The policy of our own pages: scripts by nonce alone, styles by nonce alone, and no framing.
 * @param nonce base64, made anew for each request
 * @param logo the setting `STORE_LOGO_URL`
 */
export function contentSecurityPolicy(nonce: string, logo: string | undefined): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  // A path of our own site is no address by itself. What is one has been held to http and https.
  const logoOrigin = logo !== undefined && URL.canParse(logo) ? ` ${new URL(logo).origin}` : '';
  return [
    "default-src 'none'",
    // The development server evaluates code and injects styles.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'nonce-${nonce}'`,
    `img-src 'self'${logoOrigin}`,
    "font-src 'self'",
    "connect-src 'self'",
    // The desk's page of snippets shows the widget.
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
