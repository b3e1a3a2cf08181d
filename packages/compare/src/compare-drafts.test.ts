import {
  canonicalJson,
  textOf,
  type PlainDraft,
  type PlainParagraph,
  type PlainReservation,
  type Run,
} from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyComparison } from './apply.ts';
import { compareDrafts, comparePairs } from './compare-drafts.ts';
import { comparisonReport } from './comparison-report.ts';
import { changesInOrder, hasChanges, type Comparison, type Row } from './comparison.ts';
import { laterIds, withLaterIds } from './later-ids.ts';
import { earlierRuns, laterRuns } from './runs.ts';
import type { Segment } from './segment.ts';
import { anyDraft, anyTwoDrafts, SEEDED } from './testing/arbitraries.ts';
import { draft, joined, paragraph, paragraphId, shown, shownSegments } from './testing/drafts.ts';
import { anyPiecedDrafts } from './testing/pieced-drafts.ts';

/** The id of the main piece; of what is whole its own. */
function mainOf(row: Row): string {
  return row.kind === 'split-off' || row.kind === 'merged-in' ? row.main : row.id;
}

function isAtNewPlace(rows: readonly Row[], row: Row): boolean {
  if (row.kind === 'moved-away') return false;
  const main = rows.find(({ id }) => id === mainOf(row));
  return main?.changes.some(({ kind }) => kind === 'moved') ?? false;
}

function segmentsOfGroup(rows: readonly Row[], row: Row): readonly Segment[] {
  return rows.filter((each) => mainOf(each) === mainOf(row)).flatMap(({ segments }) => segments);
}

function laterIdsOf(
  rows: readonly Row[],
  drafts: Parameters<typeof laterIds>[1],
): ReturnType<typeof laterIds> {
  return laterIds(
    rows.flatMap((row) => (row.kind === 'kept' ? [{ from: row.from.paragraph, to: row.to.paragraph }] : [])),
    drafts,
  );
}

describe('laws of comparisons', () => {
  test('C1 a draft compared with itself has no changes', () => {
    fc.assert(
      fc.property(anyDraft, (same) => {
        const comparison = compareDrafts(same, structuredClone(same));
        expect(hasChanges(comparison)).toBe(false);
        expect(changesInOrder(comparison)).toEqual([]);
        expect(comparison.totals.unchanged).toBe(same.paragraphs.length);
      }),
      SEEDED,
    );
  });

  test('C1 a comparison without changes is one of equal drafts', () => {
    fc.assert(
      fc.property(anyTwoDrafts, ([from, to]) => {
        // What is the same under a new id is no change; what refers to it goes by that id too.
        const comparison = compareDrafts(from, to);
        const same = canonicalJson(from) === canonicalJson(to);
        const hasNewIds = comparison.rows.some(
          (row) => row.kind === 'kept' && row.from.paragraph.id !== row.id,
        );
        expect(hasChanges(comparison) || hasNewIds).toBe(!same);
      }),
      SEEDED,
    );
  });
});

describe.each([
  ['drafts at random', anyTwoDrafts, SEEDED],
  ['drafts edited in known ways', anyPiecedDrafts, { ...SEEDED, numRuns: 60 }],
] as const)('laws of comparisons of %s', (_, anyDrafts, seeded) => {
  test('C2 the changes carried out on the earlier draft give the later one', () => {
    fc.assert(
      fc.property(anyDrafts, ([from, to]) => {
        expect(applyComparison(from, compareDrafts(from, to))).toEqual(to);
      }),
      seeded,
    );
  });

  test('C3 the other way round is the mirror image', () => {
    fc.assert(
      fc.property(anyDrafts, ([from, to]) => {
        const there = compareDrafts(from, to).totals;
        const back = compareDrafts(to, from).totals;
        expect(back).toEqual({
          ...there,
          wordsInserted: there.wordsDeleted,
          wordsDeleted: there.wordsInserted,
          changes: {
            ...there.changes,
            inserted: there.changes.deleted,
            deleted: there.changes.inserted,
            split: there.changes.merged,
            merged: there.changes.split,
          },
        });
      }),
      seeded,
    );
  });

  test('C4 every paragraph of either draft stands in its order, and its row shows every character of it', () => {
    fc.assert(
      fc.property(anyDrafts, ([from, to]) => {
        const { rows } = compareDrafts(from, to);
        // The whole later paragraph is shown at each of those that were merged into it, the whole earlier one at each of its pieces.
        const later = rows.flatMap((row) => (row.kind === 'merged-in' ? [] : (row.to ?? [])));
        expect(later).toEqual(to.paragraphs.map((each, index) => ({ index, paragraph: each })));
        const earlier = rows
          .filter((row) => !isAtNewPlace(rows, row) && row.kind !== 'split-off')
          .flatMap((row) => row.from ?? []);
        expect(earlier).toEqual(from.paragraphs.map((each, index) => ({ index, paragraph: each })));
        const ids = laterIdsOf(rows, { from: from.paragraphs, to: to.paragraphs });
        for (const row of rows) {
          const all = segmentsOfGroup(rows, row);
          const isSplit = row.kind === 'split-off' || row.changes.some(({ kind }) => kind === 'split');
          const before = row.to && row.from ? withLaterIds(row.from.paragraph, ids) : row.from?.paragraph;
          expect(row.from ? earlierRuns(isSplit ? all : row.segments) : undefined).toEqual(before?.runs);
          expect(row.to ? laterRuns(isSplit ? row.segments : all) : undefined).toEqual(
            row.to?.paragraph.runs,
          );
        }
      }),
      seeded,
    );
  });

  test('C8 a comparison is plain JSON and comes out the same every time', () => {
    fc.assert(
      fc.property(anyDrafts, ([from, to]) => {
        const comparison = compareDrafts(from, to);
        expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
        expect(compareDrafts(structuredClone(from), structuredClone(to))).toEqual(comparison);
      }),
      seeded,
    );
  });

  test('C9 rows and changes have ids of their own, and every moved paragraph has one quiet row where it stood', () => {
    fc.assert(
      fc.property(anyDrafts, ([from, to]) => {
        const comparison = compareDrafts(from, to);
        const ids = [
          ...changesInOrder(comparison).map(({ change }) => change.id),
          ...comparison.draftChanges.map(({ id }) => id),
        ];
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(comparison.rows.map(({ id }) => id)).size).toBe(comparison.rows.length);
        const quiet = comparison.rows.filter(({ kind }) => kind === 'moved-away');
        const places = comparison.rows.filter(
          (row) => row.kind !== 'split-off' && isAtNewPlace(comparison.rows, row),
        );
        expect(quiet.map(({ id }) => id).toSorted()).toEqual(
          places.map(({ id }) => `${id}:moved-away`).toSorted(),
        );
      }),
      seeded,
    );
  });
});

/** Each row as one line: kind, kinds of changes, text with marks. */
function lines(comparison: Comparison): readonly string[] {
  return comparison.rows.map(({ kind, changes, segments }) =>
    [kind, ...changes.map((change) => change.kind), shownSegments(segments)].join(' | '),
  );
}

const a = paragraph('a', 'Parties should report.', { number: '1.' });
const b = paragraph('b', 'The fund is open.', { number: '2.' });
const c = paragraph('c', 'The secretariat assists.', { number: '3.' });
const compare = (from: PlainDraft['paragraphs'], to: PlainDraft['paragraphs']) =>
  compareDrafts(draft(from), draft(to));

describe('what a page gets', () => {
  test('C4 what is gone stands where it stood, before what came in its place', () => {
    expect(lines(compare([a, b, c], [a, paragraph('d', 'New.'), c]))).toEqual([
      'kept | Parties should report.',
      'deleted | deleted | [-The fund is open.-]',
      'inserted | inserted | {+New.+}',
      'kept | The secretariat assists.',
    ]);
    expect(lines(compare([a, b], [b]))[0]).toBe('deleted | deleted | [-Parties should report.-]');
  });

  test('C6 a moved and reworded paragraph is one row at its new place and a quiet one at its old place', () => {
    const reworded = { ...a, number: '3.', runs: [{ text: 'Parties shall report.' }] };
    const comparison = compare([a, b, c], [b, c, reworded]);
    expect(lines(comparison)).toEqual([
      'moved-away | Parties should report.',
      'kept | The fund is open.',
      'kept | The secretariat assists.',
      'kept | moved | renumbered | reworded | Parties [-should-]{+shall+} report.',
    ]);
    expect(comparison.rows.at(-1)?.changes[0]).toEqual({
      kind: 'moved',
      id: `${a.id}:moved`,
      loudness: 'plain',
      from: { index: 0, number: '1.', after: null },
      to: { index: 2, number: '3.', after: { index: 1, number: '3.' } },
    });
    expect(comparison.totals).toMatchObject({ wordsInserted: 1, wordsDeleted: 1, unchanged: 2 });
  });

  const halves = ['Parties should report every year.', 'The fund is open to all of them.'] as const;
  const both = paragraph('a', halves.join(' '), { number: '1.' });
  const first = paragraph('a', halves[0], { number: '1.' });
  const second = paragraph('x', halves[1].replace('is', 'shall be'), { number: '2.', status: 'agreed' });
  const close = paragraph('c', 'The secretariat assists.', { number: '3.' });

  test('C63 a split is told once, at the main piece, and its rows cut the earlier words where the pieces border', () => {
    const comparison = compare([both, close], [first, second, close]);
    expect(lines(comparison)).toEqual([
      'kept | split | Parties should report every year.[- -]',
      'split-off | status-changed | The fund [-is-]{+shall be+} open to all of them.',
      'kept | The secretariat assists.',
    ]);
    const [main, piece] = comparison.rows;
    expect(piece).toMatchObject({ main: main?.id, id: second.id, from: main?.from, to: { index: 1 } });
    expect(main?.changes[0]).toMatchObject({
      loudness: 'loud',
      wordsInserted: 2,
      wordsDeleted: 1,
      from: { index: 0, number: '1.' },
      to: [
        { index: 0, number: '1.' },
        { index: 1, number: '2.' },
      ],
    });
  });

  test('C63 words replaced at the border of two pieces stand together', () => {
    const opened = { ...second, runs: [{ text: halves[1].replace('The fund', 'This window') }] };
    expect(lines(compare([both, close], [first, opened, close])).slice(0, 2)).toEqual([
      'kept | split | Parties should report every year.',
      'split-off | status-changed | [- The fund-]{+This window+} is open to all of them.',
    ]);
    expect(lines(compare([first, opened, close], [both, close])).slice(0, 2)).toEqual([
      'kept | merged | Parties should report every year.',
      'merged-in | status-changed | [-This window-]{+ The fund+} is open to all of them.',
    ]);
  });

  test('C63 a merger is the mirror image, and one of the same words is quiet', () => {
    const comparison = compare([first, second, close], [{ ...both, status: 'agreed' }, close]);
    expect(lines(comparison).slice(0, 2)).toEqual([
      'kept | merged | status-changed | Parties should report every year.',
      'merged-in | {+ +}The fund [-shall be-]{+is+} open to all of them.',
    ]);
    const [same] = compare([first, { ...second, runs: [{ text: halves[1] }] }], [both]).rows;
    expect(same?.changes).toMatchObject([{ kind: 'merged', loudness: 'quiet', wordsInserted: 0 }]);
  });

  test('C63 what was split and moved leaves one quiet row, what moved and was merged one for each', () => {
    const long = paragraph(
      'l',
      'A much longer paragraph than all the others stays where it has always been. '.repeat(3),
    );
    expect(lines(compare([both, long], [long, first, second])).map((line) => line.split(' | ')[0])).toEqual([
      'moved-away',
      'kept',
      'kept',
      'split-off',
    ]);
    const merged = compare([first, second, long], [long, both]);
    expect(merged.rows.map(({ kind, id }) => [kind, id])).toEqual([
      ['moved-away', `${both.id}:moved-away`],
      ['moved-away', `${second.id}:moved-away`],
      ['kept', long.id],
      ['kept', both.id],
      ['merged-in', second.id],
    ]);
    expect(merged.rows[3]?.changes.map(({ kind }) => kind)).toEqual(['moved', 'merged']);
  });

  test('C64 a row is certain where an id says so, and as sure as its words where none does', () => {
    const elsewhere = paragraph('y', 'The fund is open to every State that has asked for it in time.');
    const before = [paragraph('z', 'The fund is open to every State, and to some of their partners.'), close];
    const [row, kept] = compare(before, [elsewhere, close]).rows;
    expect(row).toMatchObject({ kind: 'kept', id: elsewhere.id, changes: [{ kind: 'reworded' }] });
    expect(row?.certainty).toBeLessThan(1);
    expect(row?.certainty).toBeGreaterThan(0);
    expect(kept?.certainty).toBe(1);
  });

  test('C2 stage, status, number, kind, level and alternative are changes of their own', () => {
    const later = {
      ...a,
      stage: 1,
      status: 'agreed',
      number: '1 bis.',
      kind: 'operative',
      level: 2,
      alternativeOf: paragraphId('b'),
    } as const;
    expect(compare([a], [later]).rows[0]?.changes).toEqual([
      { kind: 'renumbered', id: `${a.id}:renumbered`, loudness: 'quiet', from: '1.', to: '1 bis.' },
      {
        kind: 'kind-changed',
        id: `${a.id}:kind-changed`,
        loudness: 'plain',
        from: 'numbered',
        to: 'operative',
      },
      { kind: 'level-changed', id: `${a.id}:level-changed`, loudness: 'plain', from: 1, to: 2 },
      {
        kind: 'alternative-changed',
        id: `${a.id}:alternative-changed`,
        loudness: 'plain',
        from: null,
        to: paragraphId('b'),
      },
      { kind: 'stage-changed', id: `${a.id}:stage-changed`, loudness: 'plain', from: 0, to: 1 },
      { kind: 'status-changed', id: `${a.id}:status-changed`, loudness: 'loud', from: 'open', to: 'agreed' },
    ]);
  });

  test('C2 a change of format only is no rewording', () => {
    const comparison = compare([a], [{ ...a, runs: [{ text: textOf(a), marks: ['emphasis'] }] }]);
    expect(comparison.rows[0]?.changes).toEqual([
      { kind: 'formatted', id: `${a.id}:formatted`, loudness: 'quiet' },
    ]);
  });

  test('C61 brackets and footnotes that came or went are told as that, words beside them as rewording too', () => {
    const kinds = (...to: Run[]) => compare([a], [{ ...a, runs: to }]).rows[0]?.changes ?? [];
    const note = { footnote: paragraphId('n') };
    expect(kinds({ text: 'Parties [should] report.' })).toMatchObject([
      { kind: 'brackets-changed', set: 1, lifted: 0, loudness: 'plain' },
    ]);
    expect(kinds({ text: 'Parties should report.' }, note)).toMatchObject([
      { kind: 'footnote-changed', inserted: [paragraphId('n')], deleted: [] },
    ]);
    expect(kinds({ text: 'Parties [shall] report.' }, note).map(({ kind }) => kind)).toEqual([
      'reworded',
      'brackets-changed',
      'footnote-changed',
    ]);
  });

  test('C62 every change says how loud it is', () => {
    const loudness = (to: PlainDraft['paragraphs']) =>
      changesInOrder(compare([a, b], to)).map(({ change }) => `${change.kind} ${change.loudness}`);
    expect(
      loudness([
        { ...a, runs: [{ text: 'Parties shall report.' }] },
        { ...b, number: '3.' },
      ]),
    ).toEqual(['reworded loud', 'renumbered quiet']);
    expect(loudness([{ ...a, runs: [{ text: 'Parties, should report.' }] }, b])).toEqual(['reworded quiet']);
    expect(loudness([b, { ...c, runs: [] }])).toEqual(['deleted loud', 'inserted quiet']);
  });

  test('C2 a link that leads elsewhere is a change of format', () => {
    const linked = (href: string) => ({ ...a, runs: [{ text: textOf(a), href }] });
    const comparison = compare([linked('https://example.org/1')], [linked('https://example.org/2')]);
    expect(comparison.rows[0]?.changes).toEqual([
      { kind: 'formatted', id: `${a.id}:formatted`, loudness: 'quiet' },
    ]);
  });

  test('C2 title, symbol, kind and language of the draft are compared too', () => {
    const { draftChanges } = compareDrafts(
      draft([]),
      draft([], { title: 'Final progress report', symbol: 'A/2', kind: 'resolution', language: 'fr' }),
    );
    expect(draftChanges.map(({ kind }) => kind)).toEqual([
      'title-changed',
      'symbol-changed',
      'draft-kind-changed',
      'language-changed',
    ]);
    const [title] = draftChanges;
    expect(title?.kind === 'title-changed' && shown(title.words)).toBe('[-Draft-]{+Final+} progress report');
  });

  const reserved = (participant: string, on: PlainParagraph | null): PlainReservation => ({
    kind: 'reservation',
    paragraph: on?.id ?? null,
    participant,
    text: '',
  });

  test('C68 reservations that came or went are one loud change of the draft, each with the number of its paragraph', () => {
    const from = draft([a, b], { reservations: [reserved('Kenya', null), reserved('Fiji', a)] });
    const to = draft([b, { ...a, number: '2.' }], {
      reservations: [reserved('Chile', b), reserved('Fiji', a), reserved('Fiji', a)],
    });
    const [change] = compareDrafts(from, to).draftChanges;
    expect(change).toMatchObject({
      kind: 'reservations-changed',
      loudness: 'loud',
      withdrawn: [{ participant: 'Kenya', number: null }],
      entered: [
        { participant: 'Chile', number: '2.' },
        { participant: 'Fiji', number: '2.' },
      ],
    });
    expect(applyComparison(from, compareDrafts(from, to))).toEqual(to);
  });

  test('C68 reservations that follow their paragraph, to another place or another id, have not changed', () => {
    const from = draft([a, b], { reservations: [reserved('Kenya', a), reserved('Fiji', b)] });
    const moved = draft([b, a], { reservations: [reserved('Fiji', b), reserved('Kenya', a)] });
    const elsewhere = paragraph('x', textOf(a), { number: '1.' });
    const renamed = draft([elsewhere, b], {
      reservations: [reserved('Kenya', elsewhere), reserved('Fiji', b)],
    });
    for (const to of [moved, renamed]) {
      expect(compareDrafts(from, to).draftChanges).toEqual([]);
      expect(applyComparison(from, compareDrafts(from, to))).toEqual(to);
    }
    const swapped = { ...from, reservations: (from.reservations ?? []).toReversed() };
    expect(compareDrafts(from, swapped).draftChanges).toMatchObject([{ entered: [], withdrawn: [] }]);
  });

  test('C2 an id that occurs twice loses nothing', () => {
    const [from, to] = [draft([a, b, a]), draft([a, c, { ...a, number: '9.' }, b, a])];
    expect(applyComparison(from, compareDrafts(from, to))).toEqual(to);
    const [apart, one] = [
      draft([first, second, { ...close, id: first.id }, c]),
      draft([both, { ...close, id: first.id }]),
    ];
    for (const [before, after] of [
      [apart, one],
      [one, apart],
    ] as const) {
      const comparison = compareDrafts(before, after);
      expect(applyComparison(before, comparison)).toEqual(after);
      const sides = { from: { draft: before, hasIds: true }, to: { draft: after, hasIds: true } };
      for (const change of comparisonReport({ comparison, matchedBy: 'ids' }, sides).changes) {
        expect(joined(change.words, 'equal', 'delete')).toBe(change.from?.text ?? '');
        expect(joined(change.words, 'equal', 'insert')).toBe(change.to?.text ?? '');
      }
    }
  });

  test('C2 paragraphs paired in another way than by id take the id of the later draft', () => {
    const [from, to] = [draft([a, b]), draft([{ ...b, id: paragraphId('x') }, c])];
    const comparison = comparePairs(from, to, [{ from: 1, to: 0 }]);
    expect(comparison.totals.changes).toMatchObject({ inserted: 1, deleted: 1, moved: 0, reworded: 0 });
    expect(applyComparison(from, comparison)).toEqual(to);
  });

  test('C2 a comparison is not carried out on another draft', () => {
    expect(() => applyComparison(draft([b]), compare([a], [a]))).toThrow(RangeError);
  });

  test('C7 many rewritten paragraphs share one bound, and the comparison says where it gave up', () => {
    const texts = (shift: number) =>
      Array.from({ length: 120 }, (_, index) =>
        paragraph(
          `p${index}`,
          Array.from({ length: 350 }, (__, word) => `w${(word * word * (index + shift)) % 97}`).join(' '),
        ),
      );
    const [from, to] = [draft(texts(1)), draft(texts(2))];
    const comparison = compareDrafts(from, to);
    expect(comparison.coarse).toBe(true);
    expect(comparison.rows[0]?.changes).toMatchObject([{ kind: 'reworded', coarse: false }]);
    expect(applyComparison(from, comparison)).toEqual(to);
  });
});
