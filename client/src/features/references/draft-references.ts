/** The references of a draft, read off the outline: those that are made, and those that could be. */
import type { ParagraphId } from '@chapeau/model';
import {
  findTarget,
  followNumbers,
  plainOfNode,
  referencesIn,
  resolveReferences,
  type MadeReference,
  type ReferringParagraph,
  type ResolvedReference,
} from '@chapeau/text';
import type { Node } from 'prosemirror-model';
import type { OutlineEntry } from '../../editor/outline.ts';

type Entries = readonly OutlineEntry[];

const RUNS = new WeakMap<Node, ReferringParagraph['runs']>();
const MADE = new WeakMap<Entries, readonly MadeReference[]>();

/** The paragraphs with their numbers as shown. */
function referringOf(entries: Entries): readonly ReferringParagraph[] {
  return entries.map(({ id, kind, level, label, node }) => {
    const runs = RUNS.get(node) ?? plainOfNode(node).runs;
    RUNS.set(node, runs);
    return { id, kind, level, number: label, runs };
  });
}

/** Those that are made, in the order of the text; read once for each state of it. */
export function madeReferences(entries: Entries): readonly MadeReference[] {
  const known = MADE.get(entries) ?? referencesIn(referringOf(entries));
  MADE.set(entries, known);
  return known;
}

/** What the text says that could be made a reference: all that is not linked already. Takes some hundredths of a second on a long text. */
export function unmadeReferences(entries: Entries, language: string): readonly ResolvedReference[] {
  const paragraphs = referringOf(entries);
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  return resolveReferences({ language, paragraphs }).filter(
    ({ paragraph, reference }) => !isLinked(byId.get(paragraph), reference.from, reference.to),
  );
}

function isLinked(paragraph: ReferringParagraph | undefined, from: number, to: number): boolean {
  let at = 0;
  for (const run of paragraph?.runs ?? []) {
    const end = at + ('text' in run ? run.text.length : 1);
    if ('text' in run && run.href !== undefined && at < to && end > from) return true;
    at = end;
  }
  return false;
}

/** How a stale reference would read with the present number of its target; null: as it does. */
export function presentWords(entries: Entries, { paragraph, offset, text }: MadeReference): string | null {
  const paragraphs = referringOf(entries).map((one) =>
    one.id === paragraph ? { ...one, runs: onlyAt(one.runs, offset) } : { ...one, runs: [] },
  );
  const labels = paragraphs.map(({ number }) => number);
  const [reworded] = followNumbers(paragraphs, labels);
  if (reworded === undefined) return null;
  const lengthOf = (runs: ReferringParagraph['runs']) =>
    runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 1), 0);
  const before = paragraphs.find(({ id }) => id === paragraph)?.runs ?? [];
  const grown = lengthOf(reworded.wording.runs) - lengthOf(before);
  const words = reworded.wording.runs.map((run) => ('text' in run ? run.text : '\uFFFC')).join('');
  return words.slice(offset, offset + text.length + grown);
}

/** The runs with the references but for the one at the offset as plain words. */
function onlyAt(runs: ReferringParagraph['runs'], offset: number): ReferringParagraph['runs'] {
  let at = 0;
  let kept: ParagraphId | null = null;
  return runs.map((run) => {
    const start = at;
    at += 'text' in run ? run.text.length : 1;
    if (!('text' in run)) return run;
    const target = findTarget(run.href);
    if (start === offset) kept = target;
    const isKept = start >= offset && kept !== null && target === kept;
    if (isKept) return run;
    if (start > offset) kept = null;
    const { href: _, ...plain } = run;
    return plain;
  });
}
