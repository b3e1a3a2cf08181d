/** The terminal of this very process. */
import { readFile } from 'node:fs/promises';
import { runCommandLine } from './run.ts';
import type { Terminal } from './terminal.ts';

const terminal: Terminal = {
  environment: process.env,
  out: (text) => void process.stdout.write(text),
  say: (line) => void process.stderr.write(`${line}\n`),
  readFile: (path) => readFile(path, 'utf8'),
  fetch,
};

/** Carries out a command here; the exit status is the process's own. Whoever stops reading, as `head` does, ends it quietly. */
export async function runHere(args: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  process.exitCode = await runCommandLine(args, terminal);
}
