import { pageColors } from '@/lib/brand/palette';
import { answering } from '@/lib/http/answering';
import { pickLocale } from '@/lib/i18n/pick-locale';
import { getTracker } from '@/lib/tracker/get-tracker';

export const dynamic = 'force-dynamic';

/** What a home screen calls the tracker, in the store's name. */
export const GET = answering(() => {
  const { STORE_NAME, DEFAULT_LOCALE } = getTracker().store;
  const lang = pickLocale({ chosen: null, acceptLanguage: null, fallback: DEFAULT_LOCALE });
  const { page } = getTracker().words.messagesIn(lang);
  const manifest = {
    name: STORE_NAME === undefined ? page.title : `${page.title} · ${STORE_NAME}`,
    short_name: STORE_NAME ?? page.title,
    description: page.description,
    lang,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: pageColors.light,
    theme_color: pageColors.light,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
  };
  return Response.json(manifest, {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' },
  });
});
