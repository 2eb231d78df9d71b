import { HtmlValidate } from 'html-validate';
import { sandboxSamples } from '../lib/order-status-api/sandbox/orders';
import { expect, test } from './fixtures';

const validator = new HtmlValidate({
  root: true,
  elements: ['html5', { input: { attributes: { 'aria-checked': { allowed: stateToldTwice } } } }],
  // What the HTML and ARIA specifications demand; matters of style are React's.
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Lists may have a name.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // What has to be heard first stands before the heading; a frame's headings go on where the page around it is.
    'heading-level': ['error', { minInitialRank: 'any' }],
    // Our own files need no digest.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** The validator's own table of elements leaves out what ARIA in HTML says of these two. */
function stateToldTwice(input: { getAttribute(name: string): unknown }): string | null {
  const type = input.getAttribute('type');
  return type === 'checkbox' || type === 'radio' ? `a ${type} tells its state itself` : null;
}

/** What is wrong with a document; the characters are those that HTML can hold in no way. */
async function mistakesIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const unwritable = html.match(/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu) ?? [];
  return [
    ...unwritable.map((character) => `character ${character.codePointAt(0)}`),
    ...results.flatMap(({ messages }) =>
      messages.map((told) => `${told.ruleId}: ${told.message} ${told.selector}`),
    ),
  ];
}

const passcode = 'correct horse battery';
const questions = [
  ...sandboxSamples.map(({ po }) => `?po=${encodeURIComponent(po)}`),
  '?po=nobody-knows',
  '?po=',
  '?po={{order.name}}',
  `?po=${'9'.repeat(129)}`,
  '?po=a%00%07b',
  '?po=a%EF%B7%90b',
  '?po=%22%3E%3Cscript%3E%26amp;',
  '?po=a&po=b',
  '?t=damaged',
  ...['no-match', 'invalid-proof', 'too-many-requests', 'unavailable'].map(
    (error) => `?po=1004&error=${error}`,
  ),
];

test('every page and frame is valid HTML, whatever it tells', async ({ startApp }) => {
  test.slow(); // there are some hundred of them
  const app = await startApp({
    SUPPORT_EMAIL: 'help@store.example',
    SUPPORT_URL: 'https://store.example/?a=1&b={po}',
  });
  const paths = ['/', '/?lang=ar', '/track', '/embed', '/embed?heading=none', '/nowhere', '/support'];
  for (const path of [
    ...paths,
    ...questions.flatMap((question) => [`/track${question}`, `/embed${question}`]),
  ]) {
    const answer = await fetch(app.url + path);
    expect(answer.headers.get('content-type'), path).toContain('text/html');
    expect(await mistakesIn(await answer.text()), path).toEqual([]);
  }
});

test('where a number alone opens nothing, and behind a proof, too', async ({ appWith }) => {
  const app = await appWith({ PO_ALONE_SHOWS: 'nothing' });
  for (const path of ['/track', '/embed']) {
    expect(await mistakesIn(await (await fetch(`${app.url}${path}?po=1004`)).text())).toEqual([]);
    const body = new URLSearchParams({ po: '1004', proof: '90210', to: path.slice(1) });
    const opened = await fetch(`${app.url}/verify`, { method: 'POST', body });
    expect(opened.url).toContain(`${path}?t=`);
    expect(await mistakesIn(await opened.text())).toEqual([]);
  }
});

test('so is the desk, to strangers and to agents', async ({ appWith }) => {
  test.slow(); // the desk asks the upstream for each page
  const app = await appWith({ SUPPORT_PASSCODE: passcode });
  const signedIn = await fetch(`${app.url}/support/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ passcode }),
    redirect: 'manual',
  });
  const [cookie = ''] = (signedIn.headers.get('set-cookie') ?? '').split(';');
  const mistakesAt = async (path: string, headers: Record<string, string>) =>
    mistakesIn(await (await fetch(app.url + path, { headers })).text());

  for (const path of ['/support', '/support?problem=passcode', '/support/install', '/support?po=a%00b']) {
    expect(await mistakesAt(path, {}), path).toEqual([]);
  }
  for (const path of [
    ...sandboxSamples.map(({ po }) => `/support?po=${encodeURIComponent(po)}`),
    '/support',
    '/support?q=1001,1002%0A1003%00,nobody-knows',
    '/support?po=a%00%07b',
    '/support?id=x',
    '/support?po=1001&po=1002',
    '/support?po=1004&shows=full&days=7&reply=de',
    '/support/install',
    '/support/install?po=1001&lang=de&accent=%23b3261e&label=%22a%22%20%26%20b',
  ]) {
    expect(await mistakesAt(path, { cookie }), path).toEqual([]);
  }
});

test('an order stays valid HTML when the scripts have done their part', async ({ page }) => {
  for (const path of ['/track?po=1002', '/embed?po=1002']) {
    await page.goto(path);
    await expect(page.getByRole('checkbox').or(page.getByRole('switch'))).toBeVisible();
    expect(await mistakesIn(await page.content()), path).toEqual([]);
  }
});
