// npm run test:browsers: the widget on a store's page of another site and the pages, in Firefox and WebKit. After npm run build.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { countPlaywright } from './count-tests';
import { findProgram } from './programs';
import { bin, run } from './run';

const programsOf = {
  Firefox: {
    FIREFOX_PATH: { names: ['firefox-esr', 'firefox'], debianPackage: 'firefox-esr' },
  },
  WebKit: {
    WEBKIT_DRIVER_PATH: { names: ['WebKitWebDriver'], debianPackage: 'webkit2gtk-driver' },
    XVFB_PATH: { names: ['Xvfb'], debianPackage: 'xvfb' },
  },
};

const report = `${mkdtempSync(`${tmpdir()}/order-tracker-test-`)}/playwright.json`;
const env: Record<string, string> = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
const projects: string[] = [];
const leftOut: string[] = [];
for (const [browser, programs] of Object.entries(programsOf)) {
  try {
    for (const [variable, program] of Object.entries(programs)) env[variable] = await findProgram(program);
    projects.push(`--project=${browser}`);
  } catch (error) {
    leftOut.push(`${browser} was left out: ${error instanceof Error ? error.message : error}`);
  }
}

const { passed, failed } =
  projects.length === 0
    ? { passed: 0, failed: 0 }
    : countPlaywright(
        report,
        await run(bin('playwright'), ['test', '-c', 'e2e/other-browsers', ...projects], env),
      );
console.log(['', ...leftOut, `${passed} passed, ${failed} failed`].join('\n'));
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;
