// npm run test:node -- 20 22 24: the whole test line on other versions of Node, from the npm registry's `node` package.
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { command, mustRun, root, run } from './run';

const versions = process.argv.slice(2);
if (versions.length === 0) versions.push('20', '22', '24');

const results: string[] = [];
for (const version of versions) {
  const folder = `${root}.cache/node-${version}`;
  if (!existsSync(folder)) {
    await mustRun('npm', ['install', '--silent', '--no-save', '--prefix', folder, `node@${version}`]);
  }
  const PATH = `${folder}/node_modules/node/bin${delimiter}${process.env.PATH}`;
  await mustRun('node', ['--version'], { PATH });
  const code = await run('node', command('test'), { PATH });
  results.push(`Node ${version}: ${code === 0 ? 'passed' : 'FAILED'}`);
}
console.log(`\n${results.join('\n')}`);
process.exitCode = results.every((line) => line.endsWith('passed')) ? 0 : 1;
