/**
 * `npm start`: sets up what is missing, then becomes the server. The server runs in this very process, so that a
 * signal, a crash or an exit status is its own and nothing stands between it and the terminal.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { orStop, root, setUp } from './set-up.mjs';

await orStop(() => setUp());
const main = join(root, 'server', 'dist', 'main.js');
process.argv[1] = main;
process.setSourceMapsEnabled(true);
await import(pathToFileURL(main).href);
