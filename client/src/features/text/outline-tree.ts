/** Which lines of the outline are shown: folded under their headings, and filtered as an agenda. */
import { isClosed, NOT_READ, type ParagraphId, type Tag } from '@chapeau/model';
import type { OutlineEntry } from '../../editor/outline.ts';

export const OUTLINE_FILTERS = ['all', 'not-read', 'open', 'with-proposals'] as const;
export type OutlineFilter = (typeof OUTLINE_FILTERS)[number];

/** What the filters look at beside the line itself. */
export interface OutlineFacts {
  readonly tagOf: (paragraph: ParagraphId) => Tag;
  readonly openProposalsOn: (paragraph: ParagraphId) => number;
}

export interface OutlineLine {
  readonly entry: OutlineEntry;
  /** How far in it stands, from 0. */
  readonly depth: number;
  /** Whether lines belong under it. */
  readonly canFold: boolean;
}

/** An article stands under every heading, whatever its level. */
const ARTICLE_RANK = 100;

/** Rank of what lines are folded under: the smaller, the higher up; null: an ordinary paragraph. */
export function rankOf(entry: Pick<OutlineEntry, 'kind' | 'level'>): number | null {
  if (entry.kind === 'heading') return entry.level;
  return entry.kind === 'article' ? ARTICLE_RANK : null;
}

/** The lines that pass the filter, and the headings above them; what is folded away is left out. */
export function outlineLines(
  entries: readonly OutlineEntry[],
  passes: (entry: OutlineEntry) => boolean,
  folded: ReadonlySet<ParagraphId>,
): readonly OutlineLine[] {
  const lines: OutlineLine[] = [];
  let above: { readonly line: OutlineLine; readonly rank: number; readonly isShown: boolean }[] = [];
  for (const [index, entry] of entries.entries()) {
    const rank = rankOf(entry);
    if (rank !== null) above = above.filter((heading) => heading.rank < rank);
    const line = {
      entry,
      depth: above.length,
      canFold: rank !== null && hasLinesUnder(entries, index, rank),
    };
    const isHidden = above.some((heading) => folded.has(heading.line.entry.id));
    const isWanted = !isHidden && passes(entry);
    if (isWanted) {
      lines.push(...above.filter((heading) => !heading.isShown).map((heading) => heading.line), line);
      above = above.map((heading) => ({ ...heading, isShown: true }));
    }
    if (rank !== null) above.push({ line, rank, isShown: isWanted });
  }
  return lines;
}

function hasLinesUnder(entries: readonly OutlineEntry[], index: number, rank: number): boolean {
  const next = entries[index + 1];
  return next !== undefined && (rankOf(next) ?? Infinity) > rank;
}

/** Whether a line is on the agenda of that filter. */
export function passesFilter(filter: OutlineFilter, facts: OutlineFacts): (entry: OutlineEntry) => boolean {
  switch (filter) {
    case 'all':
      return () => true;
    case 'not-read':
      return ({ id, kind }) => kind !== 'heading' && facts.tagOf(id).stage === NOT_READ;
    case 'open':
      return ({ id, kind }) => kind !== 'heading' && !isClosed(facts.tagOf(id).status);
    case 'with-proposals':
      return ({ id }) => facts.openProposalsOn(id) > 0;
  }
}
