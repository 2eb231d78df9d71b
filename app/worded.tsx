'use client';

import dynamic from 'next/dynamic';
import type { ComponentType, ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages/en';

interface WithWords {
  children: (messages: Messages) => ReactNode;
}

/**
 * What a browser draws in words of this language. They come as a file for each, which the browser keeps, rather than
 * with every page.
 */
export function Worded({ locale, children }: WithWords & { locale: Locale }) {
  const WithWords = inLanguage[locale];
  return <WithWords>{children}</WithWords>;
}

// The framework looks for each file's name in its place, to load it with the page's other scripts.
const inLanguage: Record<Locale, ComponentType<WithWords>> = {
  en: dynamic(async () => withWords((await import('@/lib/i18n/messages/en')).en)),
  es: dynamic(async () => withWords((await import('@/lib/i18n/messages/es')).es)),
  fr: dynamic(async () => withWords((await import('@/lib/i18n/messages/fr')).fr)),
  de: dynamic(async () => withWords((await import('@/lib/i18n/messages/de')).de)),
  pt: dynamic(async () => withWords((await import('@/lib/i18n/messages/pt')).pt)),
  it: dynamic(async () => withWords((await import('@/lib/i18n/messages/it')).it)),
  nl: dynamic(async () => withWords((await import('@/lib/i18n/messages/nl')).nl)),
  ja: dynamic(async () => withWords((await import('@/lib/i18n/messages/ja')).ja)),
  zh: dynamic(async () => withWords((await import('@/lib/i18n/messages/zh')).zh)),
  ar: dynamic(async () => withWords((await import('@/lib/i18n/messages/ar')).ar)),
};

function withWords(messages: Messages): ComponentType<WithWords> {
  return ({ children }) => children(messages);
}
