import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { en } from '@/lib/i18n/messages/en';
import { PageShell, pageTitle, type StoreFace } from './page-shell';

const draw = (store: StoreFace) =>
  renderToStaticMarkup(
    <PageShell store={store} messages={en} lookupHref={null} languages={null}>
      <h1>Hello</h1>
    </PageShell>,
  );
const store = {
  name: 'Juniper & Finch',
  url: 'https://juniper.example/',
  logoUrl: 'https://cdn.example/logo.svg',
};

test('the store’s name or logo leads to the store', () => {
  expect(draw({ ...store, logoUrl: undefined })).toContain(
    '<a class="store" href="https://juniper.example/"><bdi>Juniper &amp; Finch</bdi></a>',
  );
  expect(draw(store)).toContain('alt="Juniper &amp; Finch"');
});

test('a logo that is a link has a name, whatever the store has told', () => {
  expect(draw({ ...store, name: undefined })).toContain('alt="juniper.example"');
  expect(draw({ ...store, name: undefined, url: undefined })).toContain('alt=""');
});

test('nothing stands for a store that has told nothing', () => {
  expect(draw({ name: undefined, url: undefined, logoUrl: undefined })).not.toContain('class="store"');
});

test('a tab’s title ends with the store’s name, where there is one', () => {
  expect(pageTitle('Shipped', store, en)).toBe('Shipped · Juniper & Finch');
  expect(pageTitle('Shipped', { ...store, name: undefined }, en)).toBe('Shipped');
});
