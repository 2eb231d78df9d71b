import type { ReactNode } from 'react';

/** What surrounds every page of the support desk. It is for staff, and speaks English. */
export function DeskShell(props: {
  title: string;
  storeName: string | null;
  isSignedIn: boolean;
  /** The page one is on, for the navigation. */
  current?: 'desk' | 'install' | 'words';
  children: ReactNode;
}) {
  const { title, storeName, isSignedIn, current, children } = props;
  return (
    <div className="desk" lang="en" dir="ltr">
      <title>{[title, 'Support desk', storeName].filter((part) => part !== null).join(' · ')}</title>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="masthead">
        <span className="store">{storeName === null ? 'Support desk' : `${storeName} · Support desk`}</span>
        {isSignedIn ? (
          <nav className="desk-nav" aria-label="Support desk">
            <a className="link" href="/support" aria-current={current === 'desk' ? 'page' : undefined}>
              Look up
            </a>
            <a
              className="link"
              href="/support/install"
              aria-current={current === 'install' ? 'page' : undefined}
            >
              Install
            </a>
            <a className="link" href="/support/words" aria-current={current === 'words' ? 'page' : undefined}>
              Words
            </a>
            <form action="/support/sign-out" method="post">
              <button type="submit" className="quiet-button">
                Sign out
              </button>
            </form>
          </nav>
        ) : null}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
