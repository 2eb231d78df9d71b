// The file .env, for the npm scripts that start a server.
import { existsSync, readFileSync } from 'node:fs';
import util from 'node:util';
import { root } from './run';

/** Sets what the file says. What the environment sets goes before it. */
export function readEnvFile(file = `${root}.env`): void {
  if (!existsSync(file)) return;
  // It came to Node 20 with 20.12. To go on without the file would be to start with other settings than it says.
  if (!util.parseEnv) {
    console.error(
      `Node ${process.versions.node} can't read the file .env. Use Node 20.12 or later, or set its variables in the environment and take the file away.`,
    );
    process.exit(1);
  }
  for (const [name, value] of Object.entries(util.parseEnv(readFileSync(file, 'utf8')))) {
    process.env[name] ??= value;
  }
}
