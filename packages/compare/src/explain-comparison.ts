/** Which difference between two texts comes from which entry of the record, and which from none: nothing changes unmarked. */
import {
  canonicalJson,
  type ParagraphId,
  type PlainDraft,
  type PlainParagraph,
  type RecordedProposal,
  type RecordEntry,
} from '@chapeau/model';
import { languageOf } from './align-drafts.ts';
import type { ChangeKind, DraftChange } from './change.ts';
import type { Comparison, Row } from './comparison.ts';
import type { Wordings } from './contributions.ts';
import { freshEffort } from './edits.ts';
import type { ExplainedComparison, ExplainedRow, UnexplainedDifference } from './explained.ts';
import { untoldReservations } from './explained-reservations.ts';
import { familiesIn, lineOf, toldOfLine, type Family, type Line } from './explained-lines.ts';
import { stepsBetween } from './paragraph-steps.ts';
import { proposalsBehind, wordingsIn } from './proposals-behind.ts';
import { decisionRef, standingEntries } from './standing-entries.ts';
import { toldByParagraph, type Told, type ToldOfParagraph } from './told-changes.ts';
import { tokenizerFor } from './tokens.ts';
import { unexplainedTags } from './unexplained-tags.ts';
import { unexplainedIn, wordsThrough, type PastWord, type UnexplainedStretch } from './unexplained-words.ts';
import { wordsElsewhere } from './words-elsewhere.ts';
import { fewestEdits, type Loom } from './woven-words.ts';

/**
 * Explains a comparison by what is said to have led from the earlier text to the later one: the entries of the record between the
 * two, oldest first, or plain changes of paragraphs. Where an entry says that a paragraph read otherwise than the one before left
 * it, somebody typed meanwhile: what then came or went, and stands or is missing still, nothing explains. What was decided and then
 * undone by typing is unexplained too, though the two texts may not differ there.
 */
export function explainComparison(
  from: PlainDraft,
  to: PlainDraft,
  comparison: Comparison,
  told: readonly Told[],
): ExplainedComparison {
  const explain = explainerOf({ from, to, comparison }, told);
  return gatherExplained(comparison, comparison.rows.map(explain), told);
}

/** Two texts and what was found to differ between them. */
export interface Compared {
  readonly from: PlainDraft;
  readonly to: PlainDraft;
  readonly comparison: Comparison;
}

/**
 * Explains one row of a comparison at a time, for whoever has to make pauses; null: there is nothing to say of it. All
 * rows share one bound on the work.
 */
export function explainerOf(
  { from, to, comparison }: Compared,
  told: readonly Told[],
): (row: Row) => RowFindings | null {
  const entries = told.flatMap((each) => ('act' in each ? each : []));
  const context: Context = {
    families: familiesIn(comparison, from, to),
    words: new Map(),
    toldOf: toldByParagraph(told),
    standing: new Set(standingEntries(entries)),
    wordings: wordingsIn(entries),
    loom: { tokenize: tokenizerFor(languageOf(from, to)), findEdits: fewestEdits(freshEffort()) },
  };
  return (row) => explainRow(row, context);
}

/** The findings of all rows, in their order, as one result. */
export function gatherExplained(
  { draftChanges, rows: all }: Comparison,
  findings: readonly (RowFindings | null)[],
  told: readonly Told[],
): ExplainedComparison {
  const rows = new Map<string, ExplainedRow>();
  const unexplained: UnexplainedDifference[] = [];
  for (const found of findings) {
    if (found === null) continue;
    const { row, differences, ...explained } = found;
    rows.set(row, explained);
    unexplained.push(...differences);
  }
  const later = new Set(all.flatMap(({ to }) => to?.paragraph.id ?? []));
  const isThere = (paragraph: ParagraphId | null) => paragraph === null || later.has(paragraph);
  const draft = draftChanges.flatMap((change) => {
    if (change.kind === 'reservations-changed') return untoldReservations(change, told, isThere) ?? [];
    return isDraftChangeTold(change, told) ? [] : change;
  });
  unexplained.push(...draft.map((change) => ({ kind: 'draft', change }) as const));
  return { rows, unexplained: unexplained.toSorted((a, b) => RANK[a.kind] - RANK[b.kind]) };
}

/** Deletions are what a reader cannot see in the text before him, so they come first. */
const RANK = { deleted: 0, reworded: 1, inserted: 1, changed: 2, draft: 3 } as const satisfies Readonly<
  Record<UnexplainedDifference['kind'], number>
>;

interface Context {
  readonly families: ReadonlyMap<string, Family>;
  readonly words: Map<string, readonly PastWord[]>;
  readonly toldOf: (id: ParagraphId) => ToldOfParagraph;
  readonly standing: ReadonlySet<RecordEntry>;
  readonly wordings: Wordings;
  readonly loom: Loom;
}

/** What is found out about one row. */
export interface RowFindings extends ExplainedRow {
  /** Its id. */
  readonly row: string;
  readonly differences: readonly UnexplainedDifference[];
}

function explainRow(row: Row, context: Context): RowFindings | null {
  if (row.kind === 'moved-away') return null;
  const line = lineOf(row);
  const told = toldOfLine(line, context.toldOf);
  const family = familyOf(row, context);
  if (row.changes.length === 0 && told.numbers.length === 0 && family === null) return null;
  const found = unexplainedIn(wordsOf(line, context), elsewhereIn(family, context));
  // Where one paragraph became two, the space between them went.
  const stretches = found.stretches.filter(({ words }) => family === null || words.some(saysSomething));
  const { isFormatted } = found;
  const isFamilyTold = family === null || isTold(family, context);
  const changed = unexplainedTags({ ends: line, told, row, isFormatted, isFamilyTold });
  const { id: paragraph, number } = shownIn(row);
  const where = { row: row.id, paragraph, number };
  const structure = changed.find((change) => change.kind === 'inserted' || change.kind === 'deleted');
  const isWordless = structure !== undefined && stretches.length === 0;
  const tags = changed.filter((change) => change !== structure);
  return {
    row: row.id,
    ...behindRow(told, context),
    unexplained: stretches.flatMap(({ words }) => words),
    unexplainedKinds: changed.map(({ kind }) => kind),
    differences: [
      ...stretches.map((stretch) => ({ ...where, ...differenceOf(stretch, structure?.kind) })),
      ...(isWordless ? [{ ...where, kind: structure.kind, words: [], isWhole: true, against: [] }] : []),
      ...tags.map((change) => ({ ...where, kind: 'changed', change }) as const),
    ],
  };
}

/** The paragraph as the later text has it, or as the earlier one had it where it is gone or went into another. */
function shownIn(row: Row): PlainParagraph {
  return (row.kind === 'merged-in' ? row.from : (row.to ?? row.from)).paragraph;
}

/** Every word that the paragraph is known to have had, worked out once: the same words are the same values for all rows. */
function wordsOf(line: Line, context: Context): readonly PastWord[] {
  const steps = () => stepsBetween(line, toldOfLine(line, context.toldOf));
  const words = context.words.get(line.key) ?? wordsThrough(steps(), context.loom);
  context.words.set(line.key, words);
  return words;
}

function familyOf(row: Row, { families }: Context): Family | null {
  const main = row.kind === 'split-off' || row.kind === 'merged-in' ? row.main : row.id;
  return families.get(main) ?? null;
}

function elsewhereIn(family: Family | null, context: Context): ReadonlySet<PastWord> {
  if (family === null) return new Set();
  const main = wordsOf(family.main, context);
  const others = family.others.flatMap((line) => wordsOf(line, context));
  const sides = family.kind === 'split' ? { from: main, into: others } : { from: others, into: main };
  return wordsElsewhere(sides, context.loom.findEdits);
}

/** Whether acts brought all the pieces, or took out all that went into the one. */
function isTold({ kind, others }: Family, { toldOf }: Context): boolean {
  return others.every((line) =>
    toldOfLine(line, toldOf).changes.some(({ before, after }) =>
      kind === 'split' ? before === null : after === null,
    ),
  );
}

function saysSomething({ text }: { readonly text: string }): boolean {
  return text.trim() !== '';
}

type WordDifference = Extract<UnexplainedDifference, { readonly kind: 'reworded' | 'inserted' | 'deleted' }>;

function differenceOf(
  { words, against }: UnexplainedStretch,
  structure: ChangeKind | undefined,
): Pick<WordDifference, 'kind' | 'words' | 'isWhole' | 'against'> {
  const ops = new Set(words.map(({ op }) => op));
  const kind = ops.size > 1 ? 'reworded' : ops.has('delete') ? 'deleted' : 'inserted';
  return {
    kind,
    words,
    isWhole: kind === structure,
    against: against.flatMap(({ entry }) => (entry === null ? [] : decisionRef(entry))),
  };
}

/** What stands behind the row: the entries that changed its paragraph, and the proposals that they took. */
function behindRow(
  { numbers }: ToldOfParagraph,
  { standing, wordings }: Context,
): Pick<ExplainedRow, 'entries' | 'proposals'> {
  const entries = new Set<RecordEntry>();
  const proposals = new Map<string, RecordedProposal>();
  for (const told of numbers) {
    const { entry, before, after } = told;
    if (entry === null || !standing.has(entry) || canonicalJson(before) === canonicalJson(after)) continue;
    entries.add(entry);
    if (told.kind === 'number') continue;
    for (const proposal of proposalsBehind(entry, told, wordings)) proposals.set(proposal.proposal, proposal);
  }
  return { entries: [...entries], proposals: [...proposals.values()] };
}

/** Issued under a symbol, a version carries it; of title, kind and language nothing is ever told. */
function isDraftChangeTold(change: DraftChange, told: readonly Told[]): boolean {
  if (change.kind !== 'symbol-changed') return false;
  const issued = told.flatMap((each) =>
    'act' in each && each.act.kind === 'version-issued' ? [each.act.version] : [],
  );
  // What is for the team alone is told without its symbol.
  const last = issued.findLast(({ audience, symbol }) => symbol !== '' || audience === 'team');
  return last !== undefined && (last.symbol === '' || last.symbol === change.to);
}
