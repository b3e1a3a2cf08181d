import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from './compare-texts.ts';
import { comparisonReport } from './comparison-report.ts';
import { changesInOrder } from './comparison.ts';
import { anyTwoDrafts, SEEDED } from './testing/arbitraries.ts';
import { draft, joined, paragraph } from './testing/drafts.ts';
import { anyPiecedDrafts } from './testing/pieced-drafts.ts';
import type { PlainDraft } from '@chapeau/model';

function report(from: PlainDraft, to: PlainDraft, hasIds = true) {
  const sides = { from: { draft: from, label: 'Rev.1', hasIds }, to: { draft: to, path: 'b.md', hasIds } };
  return comparisonReport(compareTexts(from, to), sides);
}

describe('C65 a report has every change with the texts and the words between them', () => {
  test.each([
    ['at random', anyTwoDrafts, SEEDED],
    ['edited in known ways', anyPiecedDrafts, { ...SEEDED, numRuns: 60 }],
  ] as const)('to the character, in drafts %s', (_, drafts, seeded) => {
    fc.assert(
      fc.property(drafts, ([from, to]) => {
        const { changes, totals } = report(from, to);
        const { comparison } = compareTexts(from, to);
        expect(changes.map(({ kind }) => kind)).toEqual([
          ...comparison.draftChanges.map(({ kind }) => kind),
          ...changesInOrder(comparison).map(({ change }) => change.kind),
        ]);
        for (const change of changes) {
          expect(joined(change.words, 'equal', 'delete')).toBe(change.from?.text ?? '');
          expect(joined(change.words, 'equal', 'insert')).toBe(change.to?.text ?? '');
          for (const side of [change.from, change.to])
            expect(side?.parts?.map(({ text }) => text).join('\n') ?? side?.text).toBe(side?.text);
        }
        expect(totals).toMatchObject(comparison.totals);
        expect(totals.quiet + totals.plain + totals.loud).toBe(changes.length);
      }),
      seeded,
    );
  });

  const whole = paragraph('a', 'Parties should report. The fund is open.', { number: '1.' });
  const pieces = [
    paragraph('a', 'Parties shall report.', { number: '1.' }),
    paragraph('x', 'The fund is open.', { number: '2.', status: 'agreed' }),
  ];

  test('of a split the whole and its parts, and what else differs at a piece against the whole', () => {
    const { changes } = report(draft([whole]), draft(pieces));
    expect(changes).toMatchObject([
      {
        kind: 'split',
        from: { number: '1.', id: whole.id, text: 'Parties should report. The fund is open.' },
        to: {
          text: 'Parties shall report.\nThe fund is open.',
          parts: [{ number: '1.' }, { number: '2.', text: 'The fund is open.' }],
        },
        before: { number: '1.' },
        after: [{ number: '1.' }, { number: '2.' }],
        loud: true,
        loudness: 'loud',
      },
      {
        kind: 'status-changed',
        before: 'open',
        after: 'agreed',
        to: { number: '2.', text: 'The fund is open.' },
      },
    ]);
    const back = report(draft(pieces), draft([whole])).changes;
    expect(back.map(({ kind }) => kind)).toEqual(['merged', 'status-changed']);
    expect(back[1]?.to?.text).toBe('Parties should report. The fund is open.');
  });

  test('of the head the values as texts, and ids only where they mean something', () => {
    const named = report(draft([whole], { symbol: '' }), draft([{ ...whole, number: '9.' }]), false);
    expect(named).toMatchObject({
      from: { symbol: '', label: 'Rev.1' },
      to: { symbol: 'A/1', path: 'b.md' },
    });
    expect(named.changes).toMatchObject([
      { kind: 'symbol-changed', words: [{ op: 'insert', text: 'A/1' }], before: '', after: 'A/1' },
      { kind: 'renumbered', before: '1.', after: '9.', certainty: 1 },
    ]);
    expect(JSON.stringify(named)).not.toContain(whole.id);
  });
});
