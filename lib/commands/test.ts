// npm test: everything, and one line that sums it up. The build is made meanwhile, since that leaves time over.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type Count, countPlaywright, countVitest } from './count-tests';
import { findTestPrograms } from './programs';
import { bin, command, run, runQuietly } from './run';

const reports = mkdtempSync(`${tmpdir()}/order-tracker-test-`);
const finding = findTestPrograms();
finding.catch(() => {}); // told where it is waited for
const total: Count = { passed: 0, failed: 0 };

// Installing what is missing waits for the network: the build has its time meanwhile. It checks the types, too: of all that
// is here, as `npm run types` does, and of the routes that it finds.
const build = runQuietly(process.execPath, command('build'));
await check('Lint and format', bin('biome'), ['check', '--error-on-warnings']);
const programs = await finding;

const vitestReport = `${reports}/vitest.json`;
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
await part('Unit and integration', async () =>
  countVitest(vitestReport, await run(bin('vitest'), ['run', ...reporters], programs)),
);
let isBuilt = false;
await part('Types and production build', async () => {
  const { code, output } = await build;
  console.log(output);
  isBuilt = code === 0;
  return isBuilt ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
});

if (isBuilt) {
  const playwrightReport = `${reports}/playwright.json`;
  await part('End to end', async () => {
    const env = { ...programs, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport };
    const code = await run(bin('playwright'), ['test', ...process.argv.slice(2)], env);
    return countPlaywright(playwrightReport, code);
  });
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A runner that either passes or doesn't. */
async function check(name: string, program: string, args: string[]): Promise<void> {
  await part(name, async () => {
    const passed = (await run(program, args)) === 0;
    return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  });
}

/** One part of the line, with its time. */
async function part(name: string, runIt: () => Promise<Count>): Promise<void> {
  console.log(`\n${name}`);
  const begun = performance.now();
  const { passed, failed } = await runIt();
  total.passed += passed;
  total.failed += failed;
  console.log(`${name} took ${Math.round((performance.now() - begun) / 1000)} s`);
}
