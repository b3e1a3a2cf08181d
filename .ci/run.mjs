/** Runs another program, from the root of the checkout unless told otherwise, and tells how it ended. */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What keeps a command from going on, as a sentence for the person, with the output of the tool that failed. */
export class Stop extends Error {
  constructor(message, output = '') {
    super(message);
    this.output = output;
  }
}

/**
 * Gives the exit code (1 if it could not start or was ended by a signal) and what was printed. With `show` the output
 * goes straight to this process's own instead, and the output given is empty. After `limitMs` it is killed. A
 * signal that ends this process ends the program too, so that nothing is left running on its own.
 */
export function run(command, args, { env = process.env, cwd = root, show = false, limitMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    const timer = limitMs && setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    const endBoth = (signal) => {
      child.kill(signal);
      process.exit(1);
    };
    for (const signal of endings) process.on(signal, endBoth);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      for (const ending of endings) process.off(ending, endBoth);
      if (signal) output += `ended by ${signal}\n`;
      resolve({ code: code ?? 1, output });
    });
  });
}
