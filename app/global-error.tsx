'use client';

/** The style of a page that failed was the server's to write: this one brings the little that it needs. */
const style =
  ':root{color-scheme:light dark}main{max-width:36rem;margin:4rem auto;padding:0 1.25rem;font:1rem/1.55 system-ui,sans-serif}';

/** The last page: the layout itself failed, so that neither language nor brand are known. */
export default function GlobalErrorPage() {
  // The policy of this answer lets in what bears the nonce of its scripts.
  const nonce =
    typeof document === 'undefined' ? undefined : document.querySelector<HTMLElement>('script[nonce]')?.nonce;
  return (
    <html lang="en">
      <head>
        <style nonce={nonce}>{style}</style>
      </head>
      <body>
        <main id="content">
          <title>Something went wrong on our end</title>
          <div className="state">
            <h1>Something went wrong on our end</h1>
            <p className="lead">Your order isn’t affected. Try again in a minute.</p>
            <p>
              {/* biome-ignore lint/a11y/useValidAnchor: an empty address is this same page, asked for anew */}
              <a className="button" href="">
                Try again
              </a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}
