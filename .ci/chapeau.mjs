/**
 * `npm run -s chapeau -- ARGUMENTS`: the command line. Progress goes to stderr, so that stdout carries the command's
 * own output and nothing else, and the exit status is the command's.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { orStop, root, setUp } from './set-up.mjs';

await orStop(() => setUp(['server']));
// npm starts scripts in the root; a file named on the command line is meant from where the person stands.
if (process.env.npm_lifecycle_event === 'chapeau' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);
const cli = join(root, 'server', 'dist', 'cli.js');
process.argv[1] = cli;
process.setSourceMapsEnabled(true);
await import(pathToFileURL(cli).href);
