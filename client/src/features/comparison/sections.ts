/** The outline of a comparison: its rows by the headings and articles of the later text. */
import type { Row } from '@chapeau/compare';
import type { PlainParagraph } from '@chapeau/model';

export interface Section {
  /** Id of the row of its heading; `beginning`: what stands before the first. */
  readonly id: string;
  readonly heading: PlainParagraph | null;
  /** How far in it stands, from 0. */
  readonly depth: number;
  /** Position in `rows` of its heading. */
  readonly first: number;
  /** Position after its last row, those of the sections within it counted in. */
  readonly end: number;
}

/** An article stands under every heading, whatever its level. */
const ARTICLE_RANK = 100;

/**
 * In reading order, together holding every row. A heading that is gone, or went elsewhere, opens none: what follows it in the
 * rows may never have stood under it.
 */
export function sectionsOf(rows: readonly Row[]): readonly Section[] {
  const heads = headsOf(rows);
  const first = heads[0]?.first ?? rows.length;
  const before: readonly Section[] =
    first === 0 ? [] : [{ id: 'beginning', heading: null, depth: 0, first: 0, end: first }];
  let above: readonly Head[] = [];
  const sections = heads.map((head, nth) => {
    above = above.filter(({ rank }) => rank < head.rank);
    const next = heads.slice(nth + 1).find(({ rank }) => rank <= head.rank);
    const { id, heading, first: start } = head;
    const section = { id, heading, depth: above.length, first: start, end: next?.first ?? rows.length };
    above = [...above, head];
    return section;
  });
  return [...before, ...sections];
}

/** The innermost section of each row, by position. */
export function innermostSections(rows: readonly Row[], sections: readonly Section[]): readonly Section[] {
  const innermost: Section[] = [];
  for (const section of sections)
    for (let index = section.first; index < section.end; index += 1) innermost[index] = section;
  return innermost;
}

interface Head extends Pick<Section, 'id' | 'first'> {
  readonly heading: PlainParagraph;
  readonly rank: number;
}

function headsOf(rows: readonly Row[]): readonly Head[] {
  return [...rows.entries()].flatMap(([first, row]) => {
    const heading = row.kind === 'merged-in' ? undefined : row.to?.paragraph;
    const rank = heading === undefined ? null : rankOf(heading);
    return heading === undefined || rank === null ? [] : [{ id: row.id, first, heading, rank }];
  });
}

function rankOf({ kind, level }: PlainParagraph): number | null {
  if (kind === 'heading') return level;
  return kind === 'article' ? ARTICLE_RANK : null;
}
