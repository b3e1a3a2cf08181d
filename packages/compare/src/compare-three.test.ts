import type { PlainDraft, PlainParagraph, Run } from '@chapeau/model';
import { textOf } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePairs } from './compare-drafts.ts';
import { alignById } from './align.ts';
import { compareThree } from './compare-three.ts';
import { underIdsOf } from './ids-of-base.ts';
import { earlierRuns, joinRuns, laterRuns } from './runs.ts';
import { anyDraft, anyTwoDrafts, SEEDED } from './testing/arbitraries.ts';
import { draft, paragraph, paragraphId, shownSegments } from './testing/drafts.ts';
import { anyPiecedDrafts } from './testing/pieced-drafts.ts';
import { anyThreeDrafts, anyThreePieced } from './testing/three-drafts.ts';
import type { ThreeComparison, ThreePiece, ThreeRow } from './three-comparison.ts';

/** Two comparisons and a merge at each run. */
const LAW = { ...SEEDED, numRuns: 120 };

/** Paragraphs named by letters, each with words of its own; `b=text` gives `b` another text. */
function letters(all: string, rest: Record<string, string | Partial<PlainParagraph>> = {}): PlainDraft {
  return draft(
    Array.from(all, (name) => {
      const changed = rest[name] ?? {};
      const text = typeof changed === 'string' ? changed : `Parties report on item ${name} every year.`;
      return paragraph(name, text, typeof changed === 'string' ? {} : changed);
    }),
  );
}

/** Drafts that know each other's ids, and some that do not. */
const anyPairs = fc.oneof({ weight: 4, arbitrary: anyTwoDrafts }, { weight: 1, arbitrary: anyPiecedDrafts });
const anyThree = fc.oneof({ weight: 4, arbitrary: anyThreeDrafts }, { weight: 1, arbitrary: anyThreePieced });

const name = (row: ThreeRow) => row.id.slice(-1);
const order = ({ rows }: ThreeComparison) => rows.map(name).join('');
const outcomes = ({ rows }: ThreeComparison) =>
  Object.fromEntries(
    rows.filter(({ outcome }) => outcome !== 'unchanged').map((row) => [name(row), row.outcome]),
  );
const conflictsOf = ({ rows }: ThreeComparison) =>
  rows.flatMap((row) => row.conflicts.map((conflict) => `${name(row)} ${conflict.kind}`));
const rowOf = ({ rows }: ThreeComparison, letter: string) => {
  const row = rows.find((each) => name(each) === letter);
  if (row === undefined) throw new Error(`no row ${letter}`);
  return row;
};
const mergedText = ({ merge }: ThreeRow) =>
  merge.kind === 'paragraph' ? textOf(merge.paragraph) : merge.kind;

describe('C85 what one side left alone is as the other made it', () => {
  test('three times the same has nothing but unchanged rows', () => {
    fc.assert(
      fc.property(anyDraft, (one) => {
        const { rows, totals, draftChanges, draftConflicts } = compareThree(one, one, one);
        expect(rows.map(({ outcome }) => outcome)).toEqual(one.paragraphs.map(() => 'unchanged'));
        expect(totals.rows.unchanged).toBe(one.paragraphs.length);
        expect(totals.conflicts).toBe(0);
        expect([draftChanges.theirs, draftChanges.ours, draftConflicts].flat()).toEqual([]);
      }),
      LAW,
    );
  }, 90_000);

  test('where theirs is the base every change is ours, as in a comparison of two, and the merge is ours', () => {
    fc.assert(
      fc.property(anyPairs, ([base, later]) => {
        const three = compareThree(base, base, later);
        const ours = underIdsOf(base, later);
        const two = comparePairs(base, ours, alignById(base.paragraphs, ours.paragraphs));
        const ids = (changes: readonly { readonly id: string }[]) => changes.map(({ id }) => id).toSorted();
        expect(three.rows.flatMap(({ changes }) => changes.theirs)).toEqual([]);
        expect(ids(three.rows.flatMap(({ changes }) => changes.ours))).toEqual(
          ids(two.rows.flatMap(({ changes }) => changes)),
        );
        const marks = new Map(
          two.rows.filter(({ kind }) => kind !== 'moved-away').map((row) => [row.id, row]),
        );
        for (const row of three.rows) {
          expect(row.segments.ours).toEqual(
            marks.get(row.id)?.segments.map((segment) => ({ ...segment, contested: false })),
          );
          expect(['unchanged', 'ours']).toContain(row.outcome);
        }
        const merged = three.rows.flatMap(({ merge }) =>
          merge.kind === 'paragraph' ? [merge.paragraph] : [],
        );
        expect(merged).toEqual(ours.paragraphs);
        expect(three.draftChanges).toEqual({ theirs: [], ours: two.draftChanges });
        expect(three.totals.words.ours).toMatchObject({
          wordsInserted: two.totals.wordsInserted,
          wordsDeleted: two.totals.wordsDeleted,
        });
      }),
      LAW,
    );
  }, 90_000);
});

describe('C86 exchanging the sides exchanges them in every row', () => {
  const exchangedPiece = (piece: ThreePiece): ThreePiece => {
    if (piece.by === 'each') return { ...piece, theirs: piece.ours, ours: piece.theirs };
    const by = { nobody: 'nobody', both: 'both', theirs: 'ours', ours: 'theirs' } as const;
    return { ...piece, by: by[piece.by] };
  };
  const exchanged = (row: ThreeRow) => ({
    ...row,
    theirs: row.ours,
    ours: row.theirs,
    outcome: row.outcome === 'theirs' ? 'ours' : row.outcome === 'ours' ? 'theirs' : row.outcome,
    changes: { theirs: row.changes.ours, ours: row.changes.theirs },
    segments: { theirs: row.segments.ours, ours: row.segments.theirs },
    pieces: row.pieces.map(exchangedPiece),
    conflicts: row.conflicts.map((conflict) => {
      if (conflict.kind === 'deletion')
        return { ...conflict, by: conflict.by === 'theirs' ? 'ours' : 'theirs' };
      return 'ours' in conflict ? { ...conflict, theirs: conflict.ours, ours: conflict.theirs } : conflict;
    }),
    merge: row.merge.kind,
  });
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

  test('for any three drafts; those of the base keep their order', () => {
    fc.assert(
      fc.property(anyThree, ({ base, theirs, ours }) => {
        const there = compareThree(base, theirs, ours);
        const back = compareThree(base, ours, theirs);
        // What both put in under other ids goes by the id of theirs.
        const alike = (row: ThreeRow) => row.base === null && row.theirs !== null && row.ours !== null;
        const plain = (rows: readonly ThreeRow[]) => rows.filter((row) => !alike(row));
        expect(
          plain(back.rows)
            .map((row) => ({ ...row, merge: row.merge.kind }))
            .toSorted(byId),
        ).toEqual(plain(there.rows).map(exchanged).toSorted(byId));
        expect(
          back.rows
            .filter(alike)
            .map(({ outcome }) => outcome)
            .toSorted(),
        ).toEqual(
          there.rows
            .filter(alike)
            .map(({ outcome }) => outcome)
            .toSorted(),
        );
        expect(back.totals.rows).toEqual({
          ...there.totals.rows,
          theirs: there.totals.rows.ours,
          ours: there.totals.rows.theirs,
        });
        expect(back.totals.conflicts).toBe(there.totals.conflicts);
      }),
      LAW,
    );
  }, 90_000);
});

describe('C87 every character of the three is accounted for', () => {
  const runsOf = (side: ThreeRow['base']): readonly Run[] => side?.paragraph.runs ?? [];

  test('each paragraph stands in one row; marks and pieces give the wordings back', () => {
    fc.assert(
      fc.property(anyThree, ({ base, ...later }) => {
        const { rows } = compareThree(base, later.theirs, later.ours);
        const drafts = {
          base,
          theirs: underIdsOf(base, later.theirs),
          ours: underIdsOf(base, later.ours),
        };
        for (const side of ['base', 'theirs', 'ours'] as const) {
          const own = rows.flatMap((row) => row[side] ?? []).toSorted((a, b) => a.index - b.index);
          expect(own.map(({ paragraph: each }) => each)).toEqual(drafts[side].paragraphs);
        }
        for (const row of rows) {
          for (const side of ['theirs', 'ours'] as const) {
            if (row.base === null && row[side] === null) continue;
            expect(earlierRuns(row.segments[side])).toEqual(runsOf(row.base));
            expect(laterRuns(row.segments[side])).toEqual(runsOf(row[side]));
          }
          const joined = (of: (piece: ThreePiece) => readonly Run[]) => joinRuns(row.pieces.flatMap(of));
          const before = (piece: ThreePiece) =>
            piece.by === 'each' ? piece.base : earlierRuns(piece.segments);
          expect(joined(before)).toEqual(runsOf(row.base));
          const after = (side: 'theirs' | 'ours') => (piece: ThreePiece) => {
            if (piece.by === 'each') return piece[side];
            return piece.by === side || piece.by === 'both' ? laterRuns(piece.segments) : before(piece);
          };
          expect(joined(after('theirs'))).toEqual(runsOf(row.theirs));
          expect(joined(after('ours'))).toEqual(runsOf(row.ours));
        }
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
      LAW,
    );
  }, 90_000);
});

describe('C88 each paragraph says whose its changes are, and whether both can stand', () => {
  const base = letters('abcdef');

  test('changes in one paragraph at different places merge, alike ones are told, others are in conflict', () => {
    const three = compareThree(
      base,
      letters('abcdef', {
        b: 'All Parties report on item b every year.',
        c: 'Parties shall report on item c every year.',
        d: 'Parties report on item d every month.',
      }),
      letters('abcdef', {
        b: 'Parties report on item b every second year.',
        c: 'Parties must report on item c every year.',
        d: 'Parties report on item d every month.',
        e: 'Parties speak on item e every year.',
      }),
    );
    expect(outcomes(three)).toEqual({ b: 'merged', c: 'conflict', d: 'alike', e: 'ours' });
    expect(mergedText(rowOf(three, 'b'))).toBe('All Parties report on item b every second year.');
    expect(mergedText(rowOf(three, 'c'))).toBe('open');
    expect(conflictsOf(three)).toEqual(['c words']);
    expect(shownSegments(rowOf(three, 'c').segments.theirs.filter(({ contested }) => contested))).toBe(
      '{+shall +}',
    );
    expect(rowOf(three, 'b').pieces.map(({ by }) => by)).toEqual(['theirs', 'nobody', 'ours', 'nobody']);
    expect(three.totals.rows).toEqual({ unchanged: 2, theirs: 0, ours: 1, alike: 1, merged: 1, conflict: 1 });
  });

  test('deleted by one: gone where the other left it alone, in conflict where it was changed; another number is no change', () => {
    const three = compareThree(
      base,
      letters('adef', { a: { number: '1.' } }),
      letters('abcde', { c: 'Parties speak on item c.', a: { number: '2.' }, b: { number: '3.' } }),
    );
    expect(outcomes(three)).toEqual({ b: 'theirs', c: 'conflict', f: 'ours' });
    expect(conflictsOf(three)).toEqual(['c deletion']);
    expect(mergedText(rowOf(three, 'b'))).toBe('gone');
    expect(rowOf(three, 'c').pieces.map(({ by }) => by)).toEqual(['each']);
    expect(compareThree(base, letters('abcde'), letters('abcde')).totals.rows).toMatchObject({
      alike: 1,
      unchanged: 5,
    });
  });

  test('put in at the same place: the same words are one paragraph, others stand beside each other, theirs first', () => {
    const words = 'Reports are public.';
    const same = compareThree(base, letters('abxcdef', { x: words }), letters('abycdef', { y: words }));
    expect(order(same)).toBe('abxcdef');
    expect(outcomes(same)).toEqual({ x: 'alike' });
    const other = compareThree(base, letters('abxcdef'), letters('abycdef'));
    expect(order(other)).toBe('abxycdef');
    expect(conflictsOf(other)).toEqual(['x beside', 'y beside']);
    expect(mergedText(rowOf(other, 'x'))).toContain('item x');
    const apart = compareThree(base, letters('axbcdef', { x: words }), letters('abcydef', { y: words }));
    expect(outcomes(apart)).toEqual({ x: 'theirs', y: 'ours' });
    const sameId = compareThree(base, letters('abxcdef'), letters('abxcdef', { x: 'Otherwise.' }));
    expect(conflictsOf(sameId)).toEqual(['x words']);
  });

  test('moved by one it stands where it went; by both to different places it stays, in conflict', () => {
    const one = compareThree(base, letters('bcdaef'), letters('abcdef', { a: 'Parties speak on item a.' }));
    expect(order(one)).toBe('bcdaef');
    expect(outcomes(one)).toEqual({ a: 'merged' });
    const both = compareThree(base, letters('bcdaef'), letters('bcdaef'));
    expect(order(both)).toBe('bcdaef');
    expect(outcomes(both)).toEqual({ a: 'alike' });
    const torn = compareThree(base, letters('bcdaef'), letters('bcdefa'));
    expect(order(torn)).toBe('abcdef');
    expect(conflictsOf(torn)).toEqual(['a place']);
  });

  test('kind, level, stage and status are merged as values; the head is told for each side', () => {
    const three = compareThree(
      letters('abcd', {}),
      {
        ...letters('abcd', {
          a: { level: 2 },
          b: { status: 'agreed' },
          c: { kind: 'heading' },
          d: { stage: 1 },
        }),
        title: 'One',
      },
      {
        ...letters('abcd', {
          a: { status: 'parked' },
          b: { status: 'parked' },
          c: { kind: 'article' },
          d: { stage: 1 },
        }),
        title: 'Two',
      },
    );
    expect(outcomes(three)).toEqual({ a: 'merged', b: 'conflict', c: 'conflict', d: 'alike' });
    expect(conflictsOf(three)).toEqual(['b status', 'c kind']);
    expect(rowOf(three, 'a').merge).toMatchObject({ paragraph: { level: 2, status: 'parked' } });
    expect(three.draftConflicts).toEqual(['title-changed']);
  });

  test('for any three drafts: a conflict is named, else there is a merge that keeps what either side changed', () => {
    fc.assert(
      fc.property(anyThree, ({ base: before, theirs, ours }) => {
        for (const row of compareThree(before, theirs, ours).rows) {
          expect(row.conflicts.length > 0).toBe(row.outcome === 'conflict');
          const isOpen = row.conflicts.some(({ kind }) => kind !== 'beside' && kind !== 'place');
          expect(row.merge.kind === 'open').toBe(isOpen);
          // What one side left alone is the other's, whole; of number nothing is said.
          const own = (side: ThreeRow['ours']) => side && { ...side.paragraph, number: null };
          const expected = {
            unchanged: own(row.theirs),
            theirs: own(row.theirs),
            ours: own(row.ours),
            alike: own(row.ours),
            merged: null,
            conflict: null,
          }[row.outcome];
          const merged = row.merge.kind === 'paragraph' ? { ...row.merge.paragraph, number: null } : null;
          if (row.outcome === 'merged' || row.outcome === 'conflict') continue;
          expect(merged).toEqual(
            row.outcome === 'alike' && expected ? { ...expected, id: merged?.id } : expected,
          );
        }
      }),
      LAW,
    );
  }, 90_000);
});

describe('C79 paragraphs under ids that the base does not know are found by their words', () => {
  const base = letters('abc');
  /** The same paragraphs under other ids, some with another text. */
  const renamed = (prefix: string, all: string, rest: Record<string, string> = {}): PlainDraft => {
    const { paragraphs } = letters(all, rest);
    return draft(paragraphs.map((each) => ({ ...each, id: paragraphId(`${prefix}${each.id.slice(-1)}`) })));
  };

  test('in both, changed, moved and gone as under their own', () => {
    const [ours, theirs] = [
      { b: 'Parties report on item b every month.' },
      { b: 'All Parties report on item b every year.' },
    ];
    const known = compareThree(base, letters('abc', theirs), letters('ab', ours));
    const strange = compareThree(base, renamed('x', 'abc', theirs), renamed('y', 'ab', ours));
    expect(strange).toEqual(known);
    expect(outcomes(strange)).toEqual({ b: 'merged', c: 'ours' });
    expect(mergedText(rowOf(strange, 'b'))).toBe('All Parties report on item b every month.');
    expect(outcomes(compareThree(base, base, renamed('y', 'bca')))).toEqual({ a: 'ours' });
  });

  test('a draft that knows the ids is left as it is', () => {
    const own = letters('acx', { x: 'The secretariat assists whoever asks.' });
    expect(underIdsOf(base, own)).toBe(own);
  });
});

describe('C89 the work has a bound that is counted, and what was compared too coarsely says so', () => {
  test('two thousand words rewritten on both sides', () => {
    const words = (seed: number) =>
      Array.from({ length: 2_000 }, (_, index) => `w${(index * index * (seed + 3) + index) % 97}`).join(' ');
    const three = compareThree(
      letters('a', { a: words(1) }),
      letters('a', { a: words(2) }),
      letters('a', { a: words(3) }),
    );
    expect(three.coarse).toBe(true);
    expect(rowOf(three, 'a').coarse).toBe(true);
    expect(outcomes(three)).toEqual({ a: 'conflict' });
    expect(laterRuns(rowOf(three, 'a').segments.ours)).toEqual([{ text: words(3) }]);
  });

  test('a text of ordinary changes is not coarse', () => {
    expect(compareThree(letters('abc'), letters('ac'), letters('abc', { c: 'Other.' })).coarse).toBe(false);
  });
});
