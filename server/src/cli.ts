/** The command line `chapeau`. */
import { runHere } from './cli/process-terminal.ts';

await runHere(process.argv.slice(2));
