import { compareDrafts, type Row } from '@chapeau/compare';
import { describe, expect, it } from 'vitest';
import { piecesOf } from './pieces.ts';
import { findRow, isInView, shownRow } from './rows-in-view.ts';
import { draft, heading, letters, paragraph, worded } from './testing/texts.ts';

const from = draft(...letters('abcdefg'));
const to = draft(paragraph('x'), ...letters('agb'), worded('e', 'Quite other words.'), ...letters('cf'));
const { rows } = compareDrafts(from, to);

describe('the clean views', () => {
  it('S15 are the earlier text and the later one, whole and in order, whatever moved', () => {
    const before = rows.filter((row) => isInView(row, 'before')).map((row) => row.from?.index);
    expect(before).toEqual([...from.paragraphs.keys()]);
    const after = rows.filter((row) => isInView(row, 'after')).map((row) => row.to?.index);
    expect(after).toEqual([...to.paragraphs.keys()]);
  });

  it('S15 show a place that they do not have where it was, or beside it', () => {
    const show = (letter: string, view: 'before' | 'after') => {
      const index = findRow(rows, paragraph(letter).id);
      return index === null ? null : shownRow(rows, index, view)?.id;
    };
    expect(show('g', 'before')).toBe(`${paragraph('g').id}:moved-away`);
    expect(show('g', 'after')).toBe(paragraph('g').id);
    expect(show('d', 'after')).toBe(rows[(findRow(rows, paragraph('d').id) ?? 0) - 1]?.id);
    expect(show('x', 'before')).toBe(paragraph('a').id);
  });
});

describe('pieces of real texts', () => {
  const [one, two, three, four] = [
    'The fund is opened to every party that asked for support in writing before the end of the year.',
    'Its board reports to the conference on all decisions that were taken between two sessions.',
    'A review of the mechanism takes place every five years, beginning with the third session.',
    'Nothing in this article prejudges the position of any delegation on matters of finance.',
  ] as const;
  const before = draft(worded('a', `${one} ${two}`), worded('b', three), worded('c', four));
  const after = draft(worded('p', one), worded('q', two), worded('r', `${three} ${four}`));

  it('S15 stand once in each clean view, whichever way they went', () => {
    for (const [earlier, later] of [
      [before, after],
      [after, before],
    ] as const) {
      const compared = compareDrafts(earlier, later).rows;
      expect(new Set(compared.flatMap((row) => ('main' in row ? row.kind : [])))).toEqual(
        new Set(['split-off', 'merged-in']),
      );
      const inView = (view: 'before' | 'after') => compared.filter((row) => isInView(row, view));
      expect(inView('before').map((row) => row.from?.index)).toEqual([...earlier.paragraphs.keys()]);
      expect(inView('after').map((row) => row.to?.index)).toEqual([...later.paragraphs.keys()]);
      expect([...piecesOf(compared).values()].every(({ rows: ids }) => ids.length === 2)).toBe(true);
    }
  });
});

describe('a link', () => {
  it('S16 means a row by its id or by that of one of its changes', () => {
    const reworded = findRow(rows, paragraph('e').id);
    expect(reworded).not.toBeNull();
    expect(findRow(rows, `${paragraph('e').id}:reworded`)).toBe(reworded);
    expect(rows[findRow(rows, `${paragraph('g').id}:moved-away`) ?? -1]?.kind).toBe('moved-away');
  });

  it('S16 to a paragraph of neither text means nothing', () => {
    expect(findRow(rows, heading('z', '').id)).toBeNull();
    expect(findRow(rows, null)).toBeNull();
  });
});

describe('pieces', () => {
  const base = { certainty: 1, segments: [], changes: [] } as const;
  const side = (index: number, letter: string) => ({ index, paragraph: paragraph(letter) });
  const split: readonly Row[] = [
    { ...base, kind: 'kept', id: 'a', from: side(0, 'a'), to: side(0, 'a') },
    { ...base, kind: 'split-off', id: 'b', main: 'a', from: side(0, 'a'), to: side(1, 'b') },
    { ...base, kind: 'kept', id: 'c', from: side(1, 'c'), to: side(2, 'c') },
    { ...base, kind: 'merged-in', id: 'd', main: 'e', from: side(2, 'd'), to: side(3, 'e') },
    { ...base, kind: 'kept', id: 'e', from: side(3, 'e'), to: side(3, 'e') },
  ];

  it('S17 belong together, in reading order, the main one among them', () => {
    const pieces = piecesOf(split);
    expect(pieces.get('a')).toEqual({ kind: 'split', main: 'a', rows: ['a', 'b'] });
    expect(pieces.get('b')).toEqual(pieces.get('a'));
    expect(pieces.get('d')).toEqual({ kind: 'merged', main: 'e', rows: ['d', 'e'] });
    expect(pieces.get('c')).toBeUndefined();
  });

  it('S15 stand once in each clean view', () => {
    const ids = (view: 'before' | 'after') => split.filter((row) => isInView(row, view)).map(({ id }) => id);
    expect(ids('before')).toEqual(['a', 'c', 'd', 'e']);
    expect(ids('after')).toEqual(['a', 'b', 'c', 'e']);
  });
});
