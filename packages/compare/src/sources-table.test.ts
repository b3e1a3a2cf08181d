import type { PlainParagraph } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourcesTable, type SourcesAsked, type SourcesRow } from './sources-table.ts';
import { anyTwoDrafts, SEEDED } from './testing/arbitraries.ts';
import { draft, paragraph, paragraphId } from './testing/drafts.ts';
import { anyCourse } from './testing/negotiated.ts';
import { amended, participantId, proposal } from './testing/proposals.ts';
import { change, decided, entry, fateOf, undone } from './testing/record.ts';

const [a, b, c] = ['a', 'b', 'c'].map((name, index) =>
  paragraph(name, `The Group met in paragraph ${name}.`, { number: `${index + 1}.` }),
) as [PlainParagraph, PlainParagraph, PlainParagraph];

/** The table between these paragraphs, nothing recorded unless told otherwise. */
function table(
  from: readonly PlainParagraph[],
  to: readonly PlainParagraph[],
  parts: Partial<SourcesAsked> = {},
) {
  return sourcesTable({ from: draft(from), to: draft(to), entries: [], proposals: [], ...parts });
}

const told = ({ done }: SourcesRow) =>
  done.map((one) => (one.kind === 'typed' ? `typed ${one.what}` : `${one.kind} by ${one.by.sequence}`));
const serials = (row: SourcesRow | undefined) => row?.contributions.map(({ serial }) => serial);
const reworded = (one: PlainParagraph, text: string): PlainParagraph => ({ ...one, runs: [{ text }] });

describe('rows', () => {
  test('C80 say where each paragraph comes from, and what is gone stands where it stood', () => {
    const fresh = paragraph('n', 'Something new.', { number: '2.' });
    const { rows } = table([a, b, c], [a, fresh, { ...c, number: '3 bis.' }]);
    expect(
      rows.map(({ relation, number, sources }) => [relation, number, sources.map((one) => one.number)]),
    ).toEqual([
      ['kept', '1.', ['1.']],
      ['gone', '2.', ['2.']],
      ['new', '2.', []],
      ['kept', '3 bis.', ['3.']],
    ]);
    expect(rows.map(({ renumbered }) => renumbered)).toEqual([false, false, false, true]);
  });

  test('C80 a paragraph that changed its place is moved, and known by its id', () => {
    const { rows } = table([a, b, c], [c, a, b]);
    expect(rows.map(({ relation, certainty }) => [relation, certainty])).toEqual([
      ['moved', null],
      ['kept', null],
      ['kept', null],
    ]);
  });

  test('C80 texts that know no common id are matched by words, with how sure that is', () => {
    const other = (one: PlainParagraph) => ({ ...one, id: paragraphId(`x${one.id.at(-1)}`) });
    const { rows } = table([a, b], [other(a), other(b)]);
    expect(
      rows.map(({ relation, sources, certainty }) => [relation, sources[0]?.paragraph, certainty]),
    ).toEqual([
      ['kept', a.id, 1],
      ['kept', b.id, 1],
    ]);
  });

  test('C80 every paragraph of the later text has one row, every earlier one is a source or gone', () => {
    fc.assert(
      fc.property(anyTwoDrafts, ([from, to]) => {
        const { rows } = sourcesTable({ from, to, entries: [], proposals: [] });
        const own = rows.filter(({ relation }) => relation !== 'gone').map((row) => row.paragraph);
        expect(own).toEqual(to.paragraphs.map(({ id }) => id));
        const gone = rows.filter(({ relation }) => relation === 'gone');
        const named = new Set(rows.flatMap((row) => row.sources.map((one) => one.paragraph)));
        expect(named).toEqual(new Set(from.paragraphs.map(({ id }) => id)));
        expect(gone.every((row) => row.sources[0]?.paragraph === row.paragraph)).toBe(true);
      }),
      SEEDED,
    );
  });
});

describe('splits and mergers', () => {
  const long = 'The Group heard statements by delegations on the work of the session and on its outcome';
  const rest =
    'It decided to continue its consideration of all proposals at the following meeting in the spring';
  const whole = paragraph('w', `${long}. ${rest}.`, { number: '1.' });
  const pieces = [paragraph('p', `${long}.`), paragraph('q', `${rest}.`)];
  const from = (rows: readonly SourcesRow[]) =>
    rows.map(({ relation, sources }) => [relation, sources.map((one) => one.paragraph)]);

  test('C80 the pieces of a paragraph name it as their source, with how sure that is', () => {
    const { rows } = table([whole], pieces);
    expect(from(rows)).toEqual([
      ['split', [whole.id]],
      ['split', [whole.id]],
    ]);
    expect(rows[0]?.certainty).toBeGreaterThan(0.4);
  });

  test('C80 a merged paragraph names all that it comes from, with what was done to those that are no more', () => {
    const { rows } = table(pieces, [whole]);
    expect(from(rows)).toEqual([['merged', pieces.map(({ id }) => id)]]);
    expect(rows.map(told)).toEqual([['typed inserted', 'typed deleted']]);
  });
});

describe('contributions', () => {
  const after = reworded(a, 'The Group convened.');
  const first = proposal(a, 1, {
    by: 'NOR',
    onBehalfOf: 'the Nordic Group',
    coSponsors: [participantId('SWE')],
    wording: amended(a, 'The Group convened.'),
  });

  test('C81 tell whose proposal went in, in whose name, with whom, and by which decision', () => {
    const { rows } = table([a], [after], {
      entries: [entry(7, decided(first, 'accepted'), [change(a, after)])],
      proposals: [first],
    });
    expect(rows[0]?.contributions).toMatchObject([
      {
        serial: 1,
        fate: 'accepted',
        proponent: participantId('NOR'),
        onBehalfOf: 'the Nordic Group',
        coSponsors: [participantId('SWE')],
        by: { sequence: 7, reading: 1 },
      },
    ]);
  });

  test('C81 a decision that was taken back counts for nothing', () => {
    const entries = [
      entry(7, decided(first, 'accepted'), [change(a, after)]),
      entry(8, undone(7, [fateOf(first, 'tabled', { fateBefore: 'accepted' })]), [change(after, a)]),
    ];
    const { rows } = table([a], [a], { entries, proposals: [first] });
    expect(rows[0]).toMatchObject({ done: [], contributions: [], declined: [] });
  });

  test('C81 a decision on several gives each the paragraphs that it is on', () => {
    const second = proposal(b, 2, {
      by: 'KEN',
      kind: 'insert-after',
      wording: [{ ...c, id: paragraphId('n') }],
    });
    // A paragraph of that id stood in the text already: it came in under another.
    const inserted = { ...c, id: paragraphId('m') };
    const act = {
      kind: 'proposals-decided',
      fates: [fateOf(first, 'accepted'), fateOf(second, 'accepted')],
    } as const;
    const { rows } = table([a, b], [after, b, inserted], {
      entries: [entry(7, act, [change(a, after), change(null, inserted)])],
      proposals: [first, second],
    });
    expect(rows.map(serials)).toEqual([[1], [], [2]]);
  });

  test('C81 what was merged into another stands where that one went in', () => {
    const merged = proposal(b, 2, { by: 'KEN', wording: amended(b, 'The same idea elsewhere.') });
    const fates = [fateOf(first, 'accepted'), fateOf(merged, 'merged-into', { mergedInto: first.id })];
    const { rows } = table([a, b], [after, b], {
      entries: [entry(7, { kind: 'proposals-decided', fates }, [change(a, after)])],
      proposals: [first, merged],
    });
    expect(rows.map(serials)).toEqual([[1, 2], []]);
    expect(rows[0]?.contributions[1]).toMatchObject({ fate: 'merged-into', mergedInto: first.id });
  });

  test('C81 those that asked in vain are listed apart, unless they were taken up later', () => {
    const beginning = proposal(null, 3, { kind: 'insert-after', by: 'FJI' });
    const second = proposal(a, 2, { by: 'KEN', wording: amended(a, 'Nobody met.') });
    const entries = [
      entry(7, decided(second, 'not-retained')),
      entry(8, decided(first, 'overtaken')),
      entry(9, decided(first, 'tabled', 'overtaken')),
      entry(10, decided(first, 'accepted'), [change(a, after)]),
      entry(11, decided(beginning, 'withdrawn')),
    ];
    const { rows, declinedElsewhere } = table([a], [after], {
      entries,
      proposals: [first, second, beginning],
    });
    expect(rows[0]?.declined.map(({ serial, fate }) => [serial, fate])).toEqual([[2, 'not-retained']]);
    expect(serials(rows[0])).toEqual([1]);
    expect(declinedElsewhere.map(({ serial }) => serial)).toEqual([3]);
  });

  test('C81 every proposal taken up stands in exactly the rows of the paragraphs that it changed', () => {
    fc.assert(
      fc.property(anyCourse, ({ from, to, entries, proposals, changedBy }) => {
        const { rows } = table(from, to, { entries, proposals });
        const later = new Set(to.map(({ id }) => id));
        for (const { id } of proposals) {
          const changed = changedBy.get(id) ?? new Set();
          for (const { paragraph: own, sources, contributions } of rows) {
            // A source that lives on has a row of its own.
            const about = [own, ...sources.map((one) => one.paragraph).filter((one) => !later.has(one))];
            expect(contributions.some(({ proposal: one }) => one === id)).toBe(
              about.some((one) => changed.has(one)),
            );
          }
        }
      }),
      SEEDED,
    );
  });
});

describe('what was done', () => {
  test('C82 is told with its decision, in order of time', () => {
    const after = reworded(a, 'The Group convened.');
    const agreed: PlainParagraph = { ...after, status: 'agreed-ad-referendum' };
    const first = proposal(a, 1, { wording: amended(a, 'The Group convened.') });
    const status = {
      kind: 'status-decided',
      deed: 'agree-ad-referendum',
      statusBefore: ['open'],
      statusAfter: 'agreed-ad-referendum',
    } as const;
    const { rows } = table([a], [agreed], {
      entries: [
        entry(7, decided(first, 'accepted'), [change(a, after)]),
        entry(8, status, [change(after, agreed)]),
      ],
      proposals: [first],
    });
    expect(rows[0]?.done).toMatchObject([
      { kind: 'reworded', by: { sequence: 7 } },
      {
        kind: 'status',
        from: 'open',
        to: 'agreed-ad-referendum',
        by: { sequence: 8, act: 'status-decided' },
      },
    ]);
  });

  test('C82 words that no decision explains were typed: before one, after it, or without any', () => {
    const [typed, decidedOn, retyped] = ['Typed.', 'Decided.', 'Typed again.'].map((text) =>
      reworded(a, text),
    ) as [PlainParagraph, PlainParagraph, PlainParagraph];
    const first = proposal(a, 1, { wording: amended(a, 'Decided.') });
    const entries = [entry(7, decided(first, 'accepted'), [change(typed, decidedOn)])];
    const rowsOf = (to: readonly PlainParagraph[]) => table([a, b], to, { entries, proposals: [first] }).rows;
    expect(rowsOf([decidedOn, reworded(b, 'Typed.'), c]).map(told)).toEqual([
      ['typed reworded', 'reworded by 7'],
      ['typed reworded'],
      ['typed inserted'],
    ]);
    expect(rowsOf([retyped]).map(told)).toEqual([['typed reworded', 'reworded by 7'], ['typed deleted']]);
    expect(
      table([a], [retyped], {
        entries: [entry(7, decided(first, 'accepted'), [change(a, decidedOn)])],
        proposals: [first],
      }).rows.map(told),
    ).toEqual([['reworded by 7', 'typed reworded']]);
  });

  test('C82 what came and went in between has a row of its own', () => {
    const first = proposal(a, 1, { kind: 'insert-after', wording: [b] });
    const second = proposal(b, 2, { kind: 'delete' });
    const { rows } = table([a], [a], {
      entries: [
        entry(7, decided(first, 'accepted'), [change(null, b)]),
        entry(8, decided(second, 'accepted'), [change(b, null)]),
      ],
      proposals: [first, second],
    });
    expect(rows.map((row) => [row.relation, row.paragraph, told(row), serials(row)])).toEqual([
      ['kept', a.id, [], []],
      ['passed', b.id, ['inserted by 7', 'deleted by 8'], [1, 2]],
    ]);
  });

  test('C82 a decision of before, taken back since, is told as taken back', () => {
    const before = reworded(a, 'The Group convened.');
    const { rows } = table([before], [a], { entries: [entry(9, undone(4), [change(before, a)])] });
    expect(rows[0]?.done).toMatchObject([{ kind: 'reworded', by: { sequence: 9, undid: 4 } }]);
  });

  test('C82 a difference in words always has something done to it, and typing is told where it is', () => {
    fc.assert(
      fc.property(anyCourse, ({ from, to, entries, proposals, typed }) => {
        const before = new Map(from.map((one) => [one.id, JSON.stringify(one.runs)]));
        for (const row of table(from, to, { entries, proposals }).rows) {
          const now = to.find(({ id }) => id === row.paragraph);
          const isSame = now !== undefined && before.get(now.id) === JSON.stringify(now.runs);
          expect(isSame || row.done.length > 0).toBe(true);
          const isTyped = row.done.some((one) => one.kind === 'typed');
          expect(isTyped && row.relation !== 'passed').toBe(
            typed.has(row.paragraph) && row.relation !== 'passed',
          );
        }
      }),
      SEEDED,
    );
  });
});
