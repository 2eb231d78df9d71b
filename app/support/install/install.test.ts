import { expect, test } from 'vitest';
import { parseDisplaySettings } from '@/lib/embed/display-settings';
import { arrivingNumber } from './arriving-number';
import { buildMacros } from './macros';
import { buildSnippets } from './snippets';

const origin = 'https://track.store.example';
const settings = (query: string) => {
  const parameters = new URLSearchParams(query);
  return parseDisplaySettings((name) => parameters.get(name));
};

test('the snippets name our own address, and nothing that nobody chose', () => {
  const codes = Object.fromEntries(buildSnippets(origin, settings('')).map(({ id, code }) => [id, code]));
  expect(codes.script).toBe(
    `<script src="${origin}/embed/v1.js" async></script>\n` +
      `<order-tracker><a href="${origin}/">Track your order</a></order-tracker>`,
  );
  expect(codes.link).toBe(`<a href="${origin}/" data-order-tracker>Track your order</a>`);
  expect(codes.frame).toContain(`<iframe src="${origin}/embed" title="Order tracking"`);
});

test('what the store chose stands in each snippet, safely quoted', () => {
  const chosen = settings('lang=es&theme=dark&accent=1a73e8&label=%22%3E%3Cb%3E');
  const [script, link, frame] = buildSnippets(origin, chosen).map(({ code }) => code);
  const label = '&quot;&gt;&lt;b&gt;';
  expect(script).toContain(`<order-tracker lang="es" theme="dark" accent="#1a73e8" label="${label}">`);
  expect(link).toContain(`data-lang="es" data-theme="dark" data-accent="#1a73e8" data-label="${label}"`);
  expect(frame).toContain('/embed?lang=es&amp;theme=dark&amp;accent=1a73e8&amp;label=%22%3E%3Cb%3E"');
});

test('every macro leads to our own address', () => {
  for (const { code } of buildMacros(origin)) expect(code).toContain(`${origin}/track?po=`);
});

const lost = { kind: 'lost' };
const number = (text: string) => ({ kind: 'number', number: text });

test.each([
  ['', '', '', lost],
  ['1004', '1004', '', number('1004')],
  ['#1004', '', '#1004', number('#1004')],
  ['%231004', '#1004', '', number('#1004')],
  ['Order 1004.', 'Order 1004.', '', number('Order 1004.')],
  ['1004#comments', '1004', '#comments', number('1004')],
  ['%E0%A4%A', '\ufffd%A', '', number('\ufffd%A')],
  ['{{ticket.ticket_field_360}}', '{{ticket.ticket_field_360}}', '', lost],
  ['undefined', 'undefined', '', lost],
  [
    'https://track.store.example/track?po=1004',
    'https://track.store.example/track?po=1004',
    '',
    number('1004'),
  ],
  [
    'https://track.store.example/track?t=a.b',
    'https://track.store.example/track?t=a.b',
    '',
    { kind: 'token' },
  ],
])(
  '%j in a link is heard as %j with the fragment %j, and understood as %o',
  (written, heard, fragment, asked) => {
    expect(arrivingNumber(origin, written)).toMatchObject({ heard, fragment, asked });
  },
);
