import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { en } from '@/lib/i18n/messages/en';
import type { TrackProblemKind } from '@/lib/orders/track-answer';
import { TrackProblem } from './track-problem';

const draw = (problem: TrackProblemKind, to: 'track' | 'embed' = 'track') =>
  renderToStaticMarkup(
    <TrackProblem
      {...{ problem, to }}
      typed={'"#1001"'}
      messages={en}
      locale="en"
      hidden={{ lang: 'en' }}
      retryHref="/track?po=1001"
    />,
  );

const everyProblem: TrackProblemKind[] = [
  { kind: 'number-lost' },
  { kind: 'invalid-purchase-order' },
  { kind: 'verification-required' },
  { kind: 'not-found' },
  { kind: 'link-invalid' },
  { kind: 'link-expired' },
  { kind: 'too-many-requests', retryAfterSeconds: 61 },
  { kind: 'unavailable', retryAfterSeconds: 15 },
  { kind: 'proof-failed', reason: 'no-match' },
  { kind: 'proof-failed', reason: 'invalid-proof' },
  { kind: 'proof-failed', reason: 'too-many-requests', retryAfterSeconds: 700 },
  { kind: 'proof-failed', reason: 'unavailable', retryAfterSeconds: 15 },
];

test.each(everyProblem)(
  '$kind keeps what was typed, the language and a form, under one heading',
  (problem) => {
    const html = draw(problem);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('&quot;#1001&quot;');
    expect(html).toContain('<input type="hidden" name="lang" value="en"/>');
    expect(html).toMatch(/<form [^>]*action="\/(track|verify)"/);
  },
);

test('a mistake is told above and at its field, which takes the focus', () => {
  const html = draw({ kind: 'invalid-purchase-order' });
  expect(html).toContain('<a href="#po">');
  expect(html.split(en.problem.invalidNumber)).toHaveLength(3);
  expect(html).toMatch(
    /<input[^>]+aria-describedby="po-hint po-problem"[^>]+aria-invalid="true"[^>]+autofocus/i,
  );
});

test('an unknown number is no mistake: no alert, no code, advice instead', () => {
  const html = draw({ kind: 'not-found' });
  expect(html).not.toMatch(/role="alert"|404|oops|autofocus/i);
  expect(html).toContain(en.notFound.newOrder);
});

test('whoever asks too often is told when to come back', () => {
  expect(draw({ kind: 'too-many-requests', retryAfterSeconds: 61 })).toContain('Try again in 2 minutes.');
  expect(draw({ kind: 'proof-failed', reason: 'too-many-requests', retryAfterSeconds: 700 })).toContain(
    'Wait 12 minutes, then try again.',
  );
});

test('inside a frame the forms stay inside', () => {
  expect(draw({ kind: 'not-found' }, 'embed')).toContain('action="/embed"');
  expect(draw({ kind: 'verification-required' }, 'embed')).toContain('name="to" value="embed"');
});
