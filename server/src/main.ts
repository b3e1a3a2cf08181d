/** The server: what `npm start` becomes. */
import { runHere } from './cli/process-terminal.ts';

await runHere(['serve']);
