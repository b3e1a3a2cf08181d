/**
 * Runs one TypeScript file straight from the sources, after set-up: `node .ci/run-source.mjs FILE ARGUMENTS`. With `--built` before the
 * file, the packages that it imports are those that are shipped, compiled: what is measured must not carry the names of a debugger.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, Stop } from './run.mjs';
import { orStop, root, setUp } from './set-up.mjs';

const isBuilt = process.argv[2] === '--built';
const [file, ...args] = process.argv.slice(isBuilt ? 3 : 2);
await orStop(async () => {
  if (!file || !existsSync(join(root, file))) throw new Stop(`There is no ${file ?? 'file to run'}.`);
  await setUp();
});
const source = isBuilt ? [] : ['--conditions=chapeau-source'];
const tsx = ['--enable-source-maps', ...source, '--import', 'tsx'];
const { code } = await run(process.execPath, [...tsx, file, ...args], { show: true });
process.exitCode = code;
