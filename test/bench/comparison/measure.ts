/** `npm run bench -- --only comparison`: speed and quality of a comparison beside those of others, in one run. */
import { compareTexts } from '@chapeau/compare';
import { median, milliseconds, printFigure, timed } from '../figures.ts';
import type { Attempt, Contender, TextPair } from './contender.ts';
import { emptyMilliseconds, GIT_WORDS, hasGit } from './git-words.ts';
import { hardPairs } from './hard-texts.ts';
import { countMarked, letteredOf, type Marked } from './marked-words.ts';
import { BY_IDS, BY_WORDS } from './ours.ts';
import { PARAGRAPH_HASH } from './paragraph-hash.ts';
import { textPairs } from './texts.ts';
import { WHOLE_TEXT, WHOLE_TEXT_LIMITS } from './whole-text.ts';

const RUNS = 7;
/** What takes longer than this is run no more often. */
const LONG_MILLISECONDS = 1_500;

/** Prints all figures of comparisons. */
export function measureComparison(): void {
  const others = [WHOLE_TEXT, PARAGRAPH_HASH, ...(hasGit() ? [GIT_WORDS] : [])];
  console.log(
    `\nComparisons, ${RUNS} runs in turns, medians. All get the texts without printed numbers, a paragraph a line.`,
  );
  console.log(
    'marked: words marked as deleted or inserted, of both texts; where the edits are known, only those that were kept.',
  );
  console.log(
    'moves: paragraphs said to have moved from where they were to where they are; where known, of those that did.',
  );
  console.log(`${WHOLE_TEXT.name} is given ${WHOLE_TEXT_LIMITS}.`);
  if (hasGit())
    console.log(
      `A start of git, on two empty files, takes ${milliseconds(emptyMilliseconds(RUNS))}; it is part of its time.`,
    );
  for (const pair of textPairs()) measurePair(pair, others);
  console.log('\nHard pairs, by words, medians of 3 runs');
  for (const { name, from, to } of hardPairs()) {
    const runs = [1, 2, 3].map(() => timed(() => compareTexts(from, to)));
    const coarse = runs.some(
      ({ result }) => result.comparison.coarse || (result.matchedBy === 'words' && result.alignment.coarse),
    );
    printFigure(
      name,
      `${milliseconds(median(runs.map((run) => run.milliseconds)))}${coarse ? ', coarse' : ''}`,
    );
  }
}

interface Measured {
  readonly name: string;
  readonly runs: number;
  readonly milliseconds: number;
  /** Null: not finished. */
  readonly figures: { readonly marked: number; readonly moves: number } | null;
}

function measurePair(pair: TextPair, others: readonly Contender[]): void {
  const { known, from, to } = pair;
  const words = letteredOf(from).words.length + letteredOf(to).words.length;
  const moved = known === null ? '' : `, ${known.moves.length} paragraphs moved`;
  console.log(
    `\n${pair.name}: ${from.paragraphs.length} and ${to.paragraphs.length} paragraphs, ${words} words${moved}`,
  );
  const measured = runInTurns(pair, [BY_WORDS, BY_IDS, ...others]);
  for (const each of measured) printFigure(each.name, told(each));
  const [own] = measured;
  if (own !== undefined)
    for (const other of measured.slice(2)) printFigure(`  against ${other.name}`, compared(own, other, pair));
}

function told({ runs, milliseconds: time, figures }: Measured): string {
  const often = runs < RUNS ? ` (${runs === 1 ? 'one run' : `${runs} runs`})` : '';
  return figures === null
    ? `not finished within ${WHOLE_TEXT_LIMITS}`
    : `${milliseconds(time).padStart(8)}  marked ${String(figures.marked).padStart(5)}  moves ${String(figures.moves).padStart(3)}${often}`;
}

/** On each of the three counts: how far ahead, or that it is not. */
function compared(own: Measured, other: Measured, { known }: TextPair): string {
  if (own.figures === null || other.figures === null) return 'ahead: the other did not finish';
  const ratio = other.milliseconds / own.milliseconds;
  const time =
    ratio > 1
      ? `${ratio.toFixed(1)} times as fast`
      : `NOT AHEAD in time: ${(1 / ratio).toFixed(1)} times as slow`;
  const moves =
    own.figures.moves > other.figures.moves
      ? `${own.figures.moves - other.figures.moves} more moves`
      : 'NOT AHEAD in moves';
  // Where the truth is not known, fewer marks are not better: words that two paragraphs have by chance are no gain.
  const share = `${own.figures.marked} to ${other.figures.marked} marked`;
  const marked =
    known === null || own.figures.marked < other.figures.marked ? share : `NOT AHEAD in words: ${share}`;
  return [time, marked, moves].join('; ');
}

/** One run of each, again and again, so that all are measured in the same weather. */
function runInTurns(pair: TextPair, contenders: readonly Contender[]): readonly Measured[] {
  const all = contenders.map((contender) => ({
    contender,
    attempt: contender.prepare(pair),
    times: [] as number[],
  }));
  const marks = new Map<Attempt, Marked | null>();
  for (let run = 0; run < RUNS; run += 1)
    for (const { attempt, times } of all) {
      if ((times[0] ?? 0) > LONG_MILLISECONDS) continue;
      const { result, milliseconds: time } = timed(() => attempt.run());
      times.push(time);
      if (run === 0) marks.set(attempt, result());
    }
  return all.map(({ contender, attempt, times }) => {
    attempt.dispose?.();
    const marked = marks.get(attempt) ?? null;
    return {
      name: contender.name,
      runs: times.length,
      milliseconds: median(times),
      figures: marked && figuresOf(pair, marked),
    };
  });
}

function figuresOf({ from, to, known }: TextPair, { deleted, inserted, moves }: Marked): Measured['figures'] {
  const marked =
    countMarked(letteredOf(from), deleted, known?.keptFrom) +
    countMarked(letteredOf(to), inserted, known?.keptTo);
  const right =
    known === null
      ? moves
      : moves.filter((move) => known.moves.some((each) => each.from === move.from && each.to === move.to));
  return { marked, moves: right.length };
}
