'use client';

/** The last page: the layout itself failed, so that neither language nor brand are known. */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <body>
        <main id="content">
          <title>Something on our side went wrong</title>
          <div className="state">
            <h1>Something on our side went wrong</h1>
            <p className="lead">Your order isn’t affected by this. Try again in a minute.</p>
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
