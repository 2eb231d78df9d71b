import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import { expect, test } from '../support/fixtures';
import { putProvableOrder } from '../support/provable-order';

// Collects what can be collected, and writes what is left past the server's log, and what stands on any promise by then.
const heapProbe = `
  import v8 from 'node:v8';
  import vm from 'node:vm';
  v8.setFlagsFromString('--expose-gc');
  const gc = vm.runInNewContext('gc');
  process.on('SIGUSR2', () => { gc(); gc(); process.stderr.write('heap-used ' + process.memoryUsage().heapUsed + '\\n'); });
  process.on('SIGUSR2', () => process.stderr.write('on-promise ' + Object.getOwnPropertySymbols(Promise.resolve()).length + '\\n'));
`;

test('finished pages are let go while others come without a pause', async ({ startApp, sandbox }) => {
  test.slow();
  const app = await startApp({
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(heapProbe)}`,
  });
  const heapUsed = async () => {
    const answers = () => [...app.log().matchAll(/^heap-used (\d+)$/gm)];
    const before = answers().length;
    app.process.kill('SIGUSR2');
    while (answers().length === before) await wait(20);
    return Number(answers()[before]?.[1]) / 1e6;
  };

  let asked = 0;
  const visit = (pages: number) =>
    autocannon({
      url: app.url,
      connections: 16,
      amount: pages,
      requests: [
        {
          method: 'GET',
          setupRequest: (request) => {
            asked++;
            return { ...request, path: `/track?po=${putProvableOrder(sandbox)}` };
          },
        },
      ],
    });

  await visit(150);
  const atRest = await heapUsed();
  const going = visit(500);
  while (asked < 550) await wait(20);
  const underLoad = await heapUsed();
  await going;
  // Kept until there is a pause, they would be some 22 MB, in two runs of three: such a chain may just have ended.
  expect(underLoad - atRest).toBeLessThan(9);

  // Two numbers of Node's own, and one store for all contexts, the framework's among them; none on Node 24.
  const [, onPromise] = /^on-promise (\d+)$/m.exec(app.log()) ?? [];
  expect(Number(onPromise)).toBeLessThanOrEqual(3);
});
