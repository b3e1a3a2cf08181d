/** `git diff --word-diff` on two files, one paragraph a line: the whole process is measured. It knows no moves of words. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contender } from './contender.ts';
import { median, timed } from '../figures.ts';
import { letteredOf, markedByStretches } from './marked-words.ts';
import { wholeText } from './whole-text.ts';

/** Letters and digits are a word, all else stands alone: what comes nearest to the words of the others. */
const WORDS = '[[:alnum:]]+|[^[:space:]]';

export const GIT_WORDS: Contender = {
  name: 'git diff --word-diff',
  prepare({ from, to }) {
    const folder = mkdtempSync(join(tmpdir(), 'chapeau-bench-'));
    writeFileSync(join(folder, 'from.txt'), wholeText(from));
    writeFileSync(join(folder, 'to.txt'), wholeText(to));
    const lengths = { from: letteredOf(from).length, to: letteredOf(to).length };
    return {
      run() {
        gitDiff(folder);
        // Unchanged lines are told only on request; asking is not measured.
        return () => ({
          ...markedByStretches(stretchesOf(gitDiff(folder, '--unified=1000000')), lengths),
          moves: [],
        });
      },
      dispose: () => rmSync(folder, { recursive: true }),
    };
  },
};

/** Whether this machine has it. */
export function hasGit(): boolean {
  return spawnSync('git', ['--version']).status === 0;
}

function gitDiff(folder: string, ...options: readonly string[]): string {
  const words = ['--word-diff=porcelain', `--word-diff-regex=${WORDS}`];
  const { status, stdout } = spawnSync(
    'git',
    ['diff', '--no-index', ...words, ...options, 'from.txt', 'to.txt'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
  if (status !== 0 && status !== 1) throw new Error('git diff did not run');
  return stdout;
}

/** After the head a line is a stretch of words with its sign, or `~` for the end of a line of the text. */
function* stretchesOf(output: string) {
  const lines = output.split('\n');
  const ops = { ' ': 'equal', '-': 'delete', '+': 'insert' } as const;
  for (const line of lines.slice(1 + lines.findIndex((each) => each.startsWith('@@')))) {
    const [sign = ''] = line;
    if (sign === ' ' || sign === '-' || sign === '+') yield { op: ops[sign], text: line.slice(1) };
  }
}

/** What the process takes that has nothing to compare. */
export function emptyMilliseconds(runs: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'chapeau-bench-'));
  for (const name of ['from.txt', 'to.txt']) writeFileSync(join(folder, name), '');
  const times = Array.from({ length: runs }, () => timed(() => gitDiff(folder)).milliseconds);
  rmSync(folder, { recursive: true });
  return median(times);
}
