import { compareDrafts } from '@chapeau/compare';
import { textOf } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { rowFilter } from './change-filter.ts';
import { listGroups } from './list-groups.ts';
import { innermostSections, sectionsOf } from './sections.ts';
import { EVERYTHING } from './shown.ts';
import { stopsOf } from './stops.ts';
import { draft, heading, paragraph, worded } from './testing/texts.ts';

const before = draft(
  paragraph('a'),
  heading('I', 'Purpose'),
  paragraph('b'),
  heading('P', 'Parties', 2),
  paragraph('c'),
  heading('G', 'Gone'),
  paragraph('d'),
  heading('J', 'Final clauses'),
  paragraph('e'),
);
const after = draft(
  worded('a', 'Something else.'),
  heading('I', 'Purpose'),
  paragraph('b'),
  heading('P', 'Parties', 2),
  worded('c', 'Other words.'),
  worded('d', 'Other words again.'),
  heading('J', 'Final clauses'),
  paragraph('e', { status: 'agreed' }),
);
const comparison = compareDrafts(before, after);
const { rows } = comparison;
const sections = sectionsOf(rows);
const title = (nth: number) => {
  const section = sections[nth];
  return section?.heading ? textOf(section.heading) : section?.id;
};

describe('the outline of a comparison', () => {
  it('S11 has the headings of the later text, with what stands before the first', () => {
    expect(sections.map((_, nth) => title(nth))).toEqual([
      'beginning',
      'Purpose',
      'Parties',
      'Final clauses',
    ]);
    expect(sections.map(({ depth }) => depth)).toEqual([0, 0, 1, 0]);
  });

  it('S11 holds every row once in an innermost section, and sections within sections', () => {
    const innermost = innermostSections(rows, sections);
    expect(innermost.filter(Boolean)).toHaveLength(rows.length);
    const [, purpose, parties, final] = sections;
    expect(purpose?.end).toBe(final?.first);
    expect(parties?.end).toBe(final?.first);
  });

  it('S12 lists each stop under its section, those of stage and status alone elsewhere', () => {
    const stops = stopsOf(comparison, () => true);
    const groups = listGroups(rows, { stops, sections, silentFirst: false });
    expect(groups.map(({ heading: head, stops: { length } }) => [head && textOf(head), length])).toEqual([
      [null, 1],
      ['Parties', 3],
    ]);
  });

  it('S12 puts deletions first where what no decision explains is listed', () => {
    const stops = stopsOf(comparison, () => true);
    const [first] = listGroups(rows, { stops, sections, silentFirst: true });
    expect(first?.kind).toBe('unexplained-deletions');
    expect(first?.stops.map((stop) => rows[stop]?.kind)).toEqual(['deleted']);
  });
});

describe('the filter', () => {
  const pass = (filter: Partial<typeof EVERYTHING>, facts: Parameters<typeof rowFilter>[2] = null) =>
    stopsOf(comparison, rowFilter({ ...EVERYTHING, ...filter }, sections, facts)).map(
      (stop) => rows[stop]?.id,
    );

  it('S13 keeps what stands in a section and in those within it', () => {
    expect(pass({ section: sections[1]?.id ?? '' })).toHaveLength(3);
    expect(pass({ section: sections[3]?.id ?? '' })).toEqual([paragraph('e').id]);
  });

  it('S13 keeps a paragraph for any one of its changes that is of a kind and loudness asked for', () => {
    expect(pass({ unheard: new Set(['quiet', 'plain']) })).toEqual([heading('G', '').id, paragraph('e').id]);
    expect(pass({ unheard: new Set(['loud']), hidden: new Set(['reworded']) })).toEqual([]);
  });

  it('S13 asks the record whose proposal it was and what no decision explains, where it is open', () => {
    const facts = (id: string) =>
      id === paragraph('a').id ? { by: ['NOR'], isUnmarked: false } : { by: [], isUnmarked: true };
    expect(pass({ by: 'NOR' }, facts)).toEqual([paragraph('a').id]);
    expect(pass({ unmarked: true }, facts)).toHaveLength(4);
    expect(pass({ by: 'NOR', unmarked: true }, null)).toHaveLength(5);
  });
});
