import { readFileSync } from 'node:fs';

export interface Count {
  passed: number;
  failed: number;
}

/** What is read of the report that each runner of tests writes. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

export function countVitest(file: string, exitCode: number): Count {
  return countedFrom<VitestReport>(file, exitCode, (report) => {
    // A file that doesn't load has no tests to count.
    const unloaded = report.testResults.filter(
      (tests) =>
        tests.status === 'failed' && tests.assertionResults.every(({ status }) => status === 'passed'),
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
  });
}

export function countPlaywright(file: string, exitCode: number): Count {
  // A test that needed a second try is a bug, and counts as failed.
  return countedFrom<PlaywrightReport>(file, exitCode, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
  }));
}

/** A runner that broke down, or left no report, is one failure more. */
function countedFrom<Report>(file: string, exitCode: number, count: (report: Report) => Count): Count {
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')));
    return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
