import type { ReactNode } from 'react';
import { fill } from '@/lib/i18n/message';
import type { Messages } from '@/lib/i18n/messages/en';

/** The store a page belongs to, as its owner configured it. */
export interface StoreFace {
  name?: string;
  url?: string;
  logoUrl?: string;
}

/** What surrounds every page for shoppers: the store's name above, the languages below. */
export function PageShell(props: {
  store: StoreFace;
  messages: Pick<Messages, 'page'>;
  children: ReactNode;
  /** Where "Track another order" leads; null on the page that asks anyway. */
  lookupHref: string | null;
  languages: ReactNode;
}) {
  const { store, messages, children, lookupHref, languages } = props;
  return (
    <>
      <a className="skip" href="#content">
        {messages.page.skip}
      </a>
      <header className="masthead">
        <StoreName store={store} />
        {lookupHref === null ? null : (
          <a className="link" href={lookupHref}>
            {messages.page.trackAnother}
          </a>
        )}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">{languages}</footer>
    </>
  );
}

function StoreName({ store }: { store: StoreFace }) {
  const face =
    store.logoUrl === undefined ? (
      <bdi>{store.name}</bdi>
    ) : (
      // The order comes first. At a low priority, React doesn't place a link before everything to load it ahead, either.
      // biome-ignore lint/performance/noImgElement: the optimizer is off, and costs the page 5.5 kB
      <img src={store.logoUrl} alt={store.name ?? hostOf(store.url)} className="logo" fetchPriority="low" />
    );
  if (store.name === undefined && store.logoUrl === undefined) return <span />;
  return store.url === undefined ? (
    <span className="store">{face}</span>
  ) : (
    <a className="store" href={store.url}>
      {face}
    </a>
  );
}

/** A link needs a name: where the store has told none, its address is one. */
function hostOf(url: string | undefined): string {
  return url === undefined ? '' : new URL(url).host;
}

/** The title of a tab: "Shipped · Order 1001 · Store". */
export function pageTitle(title: string, store: StoreFace, { page }: Pick<Messages, 'page'>): string {
  return store.name === undefined ? title : fill(page.titleWithStore, { title, store: store.name });
}
