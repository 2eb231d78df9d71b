import type { Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { BrandStyle } from '@/components/brand-style';
import { ErrorWords } from '@/components/error-words';
import { PageEnhancements } from '@/components/page-enhancements';
import { surfaces } from '@/lib/brand/accent';
import { getRequestContext } from '@/lib/http/request-context';
import { readPageRequest } from './page-request';
import './globals.css';

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: surfaces.light.page },
    { media: '(prefers-color-scheme: dark)', color: surfaces.dark.page },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  // A nonce belongs to one answer: no page may be made ahead of its request.
  await connection();
  const { locale, direction, messages, config, nonce, origin } = await readPageRequest();
  return (
    <html lang={locale} dir={direction}>
      <head>
        <BrandStyle color={config.BRAND_COLOR} nonce={nonce} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <meta name="description" content={messages.page.description} />
        <meta property="og:type" content="website" />
        <meta property="og:title" content={messages.page.title} />
        <meta property="og:description" content={messages.page.description} />
        {config.STORE_NAME === undefined ? null : (
          <meta property="og:site_name" content={config.STORE_NAME} />
        )}
        {origin === null ? null : <meta property="og:image" content={`${origin}/icon-512.png`} />}
        <meta name="twitter:card" content="summary" />
      </head>
      <body>
        {config.ORDER_STATUS_API_SANDBOX ? <p className="demo">{messages.page.demo}</p> : null}
        <ErrorWords words={messages.broken} requestId={getRequestContext()?.requestId ?? null}>
          {children}
        </ErrorWords>
        <PageEnhancements />
      </body>
    </html>
  );
}
