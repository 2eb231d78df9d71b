import type { ReactNode } from 'react';

/** The desk's pages, for the navigation. */
const pages = [
  { id: 'desk', name: 'Look up', href: '/support', ofMemory: false },
  { id: 'attention', name: 'Needs a look', href: '/support/attention', ofMemory: true },
  { id: 'figures', name: 'Figures', href: '/support/figures', ofMemory: true },
  { id: 'install', name: 'Install', href: '/support/install', ofMemory: false },
  { id: 'words', name: 'Words', href: '/support/words', ofMemory: false },
] as const;

/** What surrounds every page of the support desk. It is for staff, and speaks English. */
export function DeskShell(props: {
  title: string;
  desk: {
    access: 'hidden' | 'stranger' | 'agent';
    storeName: string | null;
    /** Whether there is a memory to look into. */
    hasMemory: boolean;
  };
  /** The page one is on. */
  current?: (typeof pages)[number]['id'];
  children: ReactNode;
}) {
  const { title, desk, current, children } = props;
  const { storeName } = desk;
  return (
    <div className="desk" lang="en" dir="ltr">
      <title>{[title, 'Support desk', storeName].filter((part) => part !== null).join(' · ')}</title>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="masthead">
        <span className="store">{storeName === null ? 'Support desk' : `${storeName} · Support desk`}</span>
        {desk.access === 'agent' ? (
          <nav className="desk-nav" aria-label="Support desk">
            {pages
              .filter(({ ofMemory }) => desk.hasMemory || !ofMemory)
              .map(({ id, name, href }) => (
                <a key={id} className="link" href={href} aria-current={current === id ? 'page' : undefined}>
                  {name}
                </a>
              ))}
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
