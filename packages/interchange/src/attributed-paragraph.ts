/** One paragraph of an attributed text: its present words, and what is asked of it. */
import { textOf, type PlainParagraph } from '@chapeau/model';
import { findClauses, isProposing, looksAttributed, type Clause } from './attributed-clauses.ts';
import { Gathering } from './attributed-gathering.ts';
import { findGroups, type Group, type Groups } from './attributed-groups.ts';
import type { NameRegister } from './attributed-names.ts';
import type { Puzzle, ReadName, ReadStatus } from './attributed-reading.ts';
import { growTree, type Found, type Node } from './attributed-tree.ts';
import type { SourceParagraph } from './attributed-wording.ts';

/** Nobody's brackets nest as deep; the deepest known nest ten. */
const DEEPEST = 20;

/** What is asked of a paragraph may weigh: its length once for each list of names. */
export interface Budget {
  left: number;
}

export interface ReadParagraph {
  readonly paragraph: PlainParagraph;
  readonly line: number;
  readonly source: SourceParagraph;
  readonly nodes: readonly Node[];
  /** It is not in the present text: somebody proposes the whole of it. */
  readonly isProposed: boolean;
  /** One dispute is all there is. */
  readonly isOneDispute: boolean;
  readonly gathering: Gathering;
  readonly statuses: readonly Omit<ReadStatus, 'paragraph'>[];
  readonly puzzles: readonly { readonly text: string; readonly why: Puzzle }[];
  /** Everybody named, repeatedly. */
  readonly names: readonly ReadName[];
}

interface Surroundings {
  readonly line: number;
  readonly language: string | null;
  readonly register: NameRegister;
  readonly budget: Budget;
}

/** Reads one paragraph. What is too deep or too much is left as text, and told. */
export function readParagraph(paragraph: PlainParagraph, surroundings: Surroundings): ReadParagraph {
  const { line, language, register, budget } = surroundings;
  const text = textOf(paragraph);
  const { groups, unbalanced } = findGroups(text);
  const puzzles = unopenedAttributions(text, { groups, unbalanced }, register);
  const isTooDeep = groups.some(({ height }) => height > DEEPEST);
  const lead = isTooDeep ? NO_LEAD : leadOf(text, register);
  const tree = growTree(text, { groups: isTooDeep ? [] : groups, start: lead.length }, register);
  const clauses = [...lead.clauses, ...tree.found.flatMap(clausesOf)];
  const weight = clauses.length * text.length;
  const base = { paragraph, line };
  if (isTooDeep || weight > budget.left)
    return untouched(base, { text, language, puzzles, why: isTooDeep ? 'too-deep' : 'too-much' });
  budget.left -= weight;
  const gathering = new Gathering();
  gathering.gather(tree.nodes);
  const stances = [...lead.clauses, ...tree.found.flatMap(stancesOf)];
  const isOneDispute = isOne(tree.nodes, text);
  const isProposed =
    paragraph.kind !== 'footnote' &&
    (stances.some(({ deed }) => deed === 'adds') || (isOneDispute && tree.nodes.some(isWithoutPresent)));
  gathering.gatherStances(stances, isProposed);
  gathering.settleStances(isProposed);
  return {
    ...base,
    source: { text, runs: paragraph.runs, start: lead.length, language },
    nodes: tree.nodes,
    isProposed,
    isOneDispute,
    gathering,
    statuses: tree.found.flatMap((found) => statusesOf(found, text)),
    puzzles: [...lead.puzzles, ...puzzles, ...tree.found.flatMap((found) => puzzlesOf(found, text))],
    names: clauses.flatMap(({ names, supporters }) => [...names, ...supporters]),
  };
}

function untouched(
  base: Pick<ReadParagraph, 'paragraph' | 'line'>,
  {
    text,
    language,
    puzzles,
    why,
  }: Pick<SourceParagraph, 'text' | 'language'> & Pick<ReadParagraph, 'puzzles'> & { readonly why: Puzzle },
): ReadParagraph {
  return {
    ...base,
    source: { text, runs: base.paragraph.runs, start: 0, language },
    nodes: text === '' ? [] : [{ kind: 'words', from: 0, to: text.length }],
    isProposed: false,
    isOneDispute: false,
    gathering: new Gathering(),
    statuses: [],
    puzzles: [...puzzles, { text, why }],
    names: [],
  };
}

interface Lead extends Pick<ReadParagraph, 'puzzles'> {
  readonly length: number;
  readonly clauses: readonly Clause[];
}

const NO_LEAD: Lead = { length: 0, clauses: [], puzzles: [] };
const LONGEST_LEAD = 500;
const LEAD = /^\s*\(([^()]*(?:\([^()]*\)[^()]*){0,5})\)\s*/;

/** `(EU, supported by Norway: add)` before the words. */
function leadOf(text: string, register: NameRegister): Lead {
  const [whole = '', words = ''] = LEAD.exec(text.slice(0, LONGEST_LEAD)) ?? [];
  if (whole === '') return NO_LEAD;
  const clauses = findClauses(words, register);
  if (clauses !== undefined && !clauses.some(({ deed }) => deed === 'proposes'))
    return { length: whole.length, clauses, puzzles: [] };
  return looksAttributed(words) && words.includes(':')
    ? { ...NO_LEAD, puzzles: [{ text: whole.trim(), why: 'names' }] }
    : NO_LEAD;
}

function clausesOf({ mark }: Found): readonly Clause[] {
  switch (mark.kind) {
    case 'parts':
      return mark.parts.flatMap(({ clauses }) => clauses);
    case 'stances':
      return mark.clauses;
    case 'status':
    case 'kept':
      return [];
  }
}

function stancesOf({ mark }: Found): readonly Clause[] {
  return mark.kind === 'stances' ? mark.clauses : [];
}

function statusesOf({ mark, group }: Found, text: string): Omit<ReadStatus, 'paragraph'>[] {
  if (mark.kind !== 'status') return [];
  return [{ status: mark.status, written: text.slice(group.open + 1, group.close).trim() }];
}

function puzzlesOf({ mark, group }: Found, text: string): { text: string; why: Puzzle }[] {
  if (mark.kind !== 'kept' || mark.why === null) return [];
  return [{ text: text.slice(group.open, group.close + 1), why: mark.why }];
}

function isOne(nodes: readonly Node[], text: string): boolean {
  const said = nodes.filter((node) => node.kind !== 'words' || text.slice(node.from, node.to).trim() !== '');
  return said.length === 1 && said[0]?.kind === 'dispute';
}

function isWithoutPresent(node: Node): boolean {
  return node.kind === 'dispute' && !node.hasPresent;
}

/** `… - EU; G77 delete]` whose bracket opens in another paragraph. */
function unopenedAttributions(
  text: string,
  { groups, unbalanced }: { readonly groups: readonly Group[]; readonly unbalanced: Groups['unbalanced'] },
  register: NameRegister,
): { text: string; why: Puzzle }[] {
  let next = 0;
  return unbalanced.flatMap(({ at, kind }, index) => {
    while ((groups[next]?.close ?? at) < at) next += 1;
    if (kind !== 'unopened') return [];
    const before = Math.max(groups[next - 1]?.close ?? -1, unbalanced[index - 1]?.at ?? -1);
    const words = text.slice(Math.max(before + 1, at - LONGEST_LEAD), at);
    const tail = /\s[-–—]\s([^-–—]*)$/.exec(words)?.[1];
    const clauses = tail === undefined ? undefined : findClauses(tail, register);
    if (tail === undefined || clauses?.some(isProposing) !== true) return [];
    return [{ text: `${tail}]`, why: 'crosses-paragraphs' as const }];
  });
}
