import { pageColors } from '@/lib/brand/palette';
import type { Messages } from '@/lib/i18n/messages/en';

/**
 * What browsers, home screens and cards of shared links read of every page, but what they take by themselves, such as
 * iOS its icon; no fact of an order is among it. Drawn as
 * a part of the browser's, like an order's page, to pass through one renderer instead of two.
 */
export function HeadTags(props: {
  words: Pick<Messages['page'], 'title' | 'description'>;
  storeName: string | null;
  /** Where this tracker stands; null where that isn't known. */
  origin: string | null;
}) {
  const { words, storeName, origin } = props;
  return (
    <>
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={pageColors.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={pageColors.dark} />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <meta name="description" content={words.description} />
      <meta property="og:title" content={words.title} />
      <meta property="og:description" content={words.description} />
      {storeName === null ? null : <meta property="og:site_name" content={storeName} />}
      {origin === null ? null : <meta property="og:image" content={`${origin}/icon-512.png`} />}
      <meta name="twitter:card" content="summary" />
    </>
  );
}
