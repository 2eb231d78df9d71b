// npm test: everything, one runner after the other, and one line that sums them up.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { findBrowser, findProgram } from './programs.mjs';
import { bin, run } from './run.mjs';

const reports = mkdtempSync(`${tmpdir()}/order-tracker-test-`);
const total = { passed: 0, failed: 0 };

const programs = {
  CHROMIUM_PATH: await findBrowser(),
  REDIS_SERVER_PATH: await findProgram('redis-server', 'redis-server'),
  NGINX_PATH: await findProgram('nginx', 'nginx-light'),
};

// What an earlier check left behind must not decide this one.
await check('Types', bin('tsc'), ['--noEmit', '--incremental', 'false']);
await check('Lint and format', bin('biome'), ['check', '--error-on-warnings']);
await tests('Unit and integration', 'vitest.json', (report) => [
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  countVitest,
]);
if (await check('Production build', process.execPath, [`${import.meta.dirname}/build.mjs`])) {
  await tests('End to end', 'playwright.json', (report) => [
    bin('playwright'),
    ['test', ...process.argv.slice(2)],
    countPlaywright,
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  ]);
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A runner that either passes or doesn't. */
async function check(name, command, args) {
  console.log(`\n${name}`);
  const passed = (await run(command, args, programs)) === 0;
  count(passed ? 1 : 0, passed ? 0 : 1);
  return passed;
}

/** A runner of many tests, counted from its report. One that broke down is one failure more. */
async function tests(name, file, commandFor) {
  console.log(`\n${name}`);
  const report = `${reports}/${file}`;
  const [command, args, countReport, env] = commandFor(report);
  const code = await run(command, args, { ...programs, ...env });
  const { passed, failed } = read(report, countReport);
  count(passed, code !== 0 && failed === 0 ? 1 : failed);
}

function read(report, countReport) {
  try {
    return countReport(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function countVitest(report) {
  // A file that doesn't load has no tests to count.
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

function countPlaywright({ stats, errors }) {
  // A test that needed a second try is a bug, and counts as failed.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}
