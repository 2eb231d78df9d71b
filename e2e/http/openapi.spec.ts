import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generateSource } from 'oazapfts';
import { expect, test } from '../support/fixtures';

const root = join(import.meta.dirname, '../..');
// Within the project, so that what the client imports is found; a folder with a dot, so that nobody else compiles it.
const folder = join(root, '.cache/api-client');

/** What somebody outside would write with a client that was generated from the description. */
const program = `
import { getHealth, getOrder, getReadiness, getSupportOrder, makeShareLink, notify, verifyOrder } from './client';

export async function speak(token: string, secret: string) {
  const headers = { authorization: \`Bearer \${token}\` };
  const found = await getOrder({ po: '5697626056' });
  if (found.status !== 200) throw new Error(found.data.code);
  const number: string | null | undefined = found.data.shipments[0]?.trackingNumber;
  const unknown = await getOrder({ po: 'never-heard-of-it' });
  const twice = await getOrder({ po: '1', t: '2' });
  const wrong = await verifyOrder({ po: '5697626056', proof: 'nobody@a.example' });
  const stranger = await getSupportOrder({ po: '5697626056' });
  const desk = await getSupportOrder({ po: '1004' }, { headers });
  if (desk.status !== 200) throw new Error(desk.data.code);
  const postalCode: string | null = desk.data.postalCode;
  const proven = await verifyOrder({ po: '1004', proof: postalCode });
  if (proven.status !== 200) throw new Error(proven.data.code);
  const again = await getOrder({ t: proven.data.token });
  const link = await makeShareLink({ po: '5697626056', shows: 'status', days: 2 }, { headers });
  if (link.status !== 200) throw new Error(link.data.code);
  const noDays = await makeShareLink({ po: '5697626056', days: 0 }, { headers });
  const noted = await notify(secret, { purchase_order: '5697626056' });
  const notNoted = await notify('a wrong secret', {});
  return {
    number,
    stage: found.data.stage,
    codes: [unknown, twice, wrong, stranger, noDays, notNoted].map(({ status, data }) =>
      'code' in data ? \`\${status} \${data.code}\` : status,
    ),
    shows: [proven.data.order.shows, again.status === 200 ? again.data.shows : null],
    link: link.data.url,
    states: [noted.status, (await getHealth()).data, (await getReadiness()).status],
  };
}
`;

/** What no compiler may let pass, a line each: a field that isn't told, words that nothing says, a view there isn't. */
const mistakes = `import { getOrder, makeShareLink } from './client';
const answer = await getOrder({ po: '5697626056' });
if (answer.status === 200) console.log(answer.data.email);
if (answer.status === 200 && answer.data.stage === 'lost') console.log();
if (answer.status === 404 && answer.data.code === 'gone') console.log();
if (answer.status === 201) console.log();
await makeShareLink({ po: '5697626056', shows: 'everything' });
`;

test('a client generated from the description compiles, and speaks to the server', async ({ startApp }) => {
  test.slow(); // a generator and a compiler start from cold
  const [token, secret] = ['support-token-0123456789-abcdef', 'notification-0123456789'];
  const app = await startApp({ SUPPORT_API_TOKEN: token, NOTIFICATION_SECRET: secret });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'client.ts'), await generateSource(`${app.url}/api/openapi.json`));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', include: ['*.ts'] }),
  );
  writeFileSync(join(folder, 'program.ts'), program);
  writeFileSync(join(folder, 'mistakes.ts'), mistakes);
  const complaints = await complaintsOfCompiler();
  expect(complaints.map((line) => line.slice(0, line.indexOf(',')))).toEqual(
    [3, 4, 5, 6, 7].map((line) => `mistakes.ts(${line}`),
  );

  const { speak } = await import(join(folder, 'program.ts'));
  expect(await speak(token, secret)).toEqual({
    number: '9374869903500930473876',
    stage: 'shipped',
    codes: [
      '404 not-found',
      '400 invalid-request',
      '404 no-match',
      '401 unauthorized',
      '400 invalid-request',
      '404 not-found',
    ],
    shows: ['full', 'full'],
    link: expect.stringContaining(`${app.url}/track?t=`),
    states: [200, { status: 'ok' }, 200],
  });
});

/** What the compiler says of all in the folder, line by line. */
async function complaintsOfCompiler(): Promise<string[]> {
  const { stdout } = await promisify(execFile)(
    join(root, 'node_modules/.bin/tsc'),
    ['--project', folder, '--incremental', 'false', '--pretty', 'false'],
    { cwd: folder },
  ).catch((failure: { stdout: string }) => failure);
  return stdout.split('\n').filter((line) => line !== '');
}
