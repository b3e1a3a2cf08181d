/** Runs one TypeScript file straight from the sources, after set-up: `node .ci/run-source.mjs FILE ARGUMENTS`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, Stop } from './run.mjs';
import { orStop, root, setUp } from './set-up.mjs';

const [file, ...args] = process.argv.slice(2);
await orStop(async () => {
  if (!file || !existsSync(join(root, file))) throw new Stop(`There is no ${file ?? 'file to run'}.`);
  await setUp();
});
const tsx = ['--enable-source-maps', '--conditions=chapeau-source', '--import', 'tsx'];
const { code } = await run(process.execPath, [...tsx, file, ...args], { show: true });
process.exitCode = code;
