import type { PlainParagraph, Proposal } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { entryOf } from './testing/expect.ts';
import { PlayedDraft } from './testing/played.ts';
import { paragraph, proposal, prp, reading } from './testing/world.ts';

/** Paragraphs whose numbers are counted, not frozen. */
const counted = (...kinds: readonly PlainParagraph['kind'][]) =>
  kinds.map((kind, index) => paragraph(String(index + 1), { kind, number: null }));
const on = (target: PlainParagraph, parts: Partial<Proposal>) =>
  proposal('a', { target: target.id, draftedAgainst: target, ...parts });
const accepted = (paragraphs: readonly PlainParagraph[], given: Proposal) => {
  const draft = new PlayedDraft({ open: reading(), paragraphs, proposals: [given] });
  const before = draft.paragraphs.map(({ number }) => number);
  const entry = entryOf(draft.must({ kind: 'accept-proposal', proposal: prp('a') }));
  const numbers = draft.paragraphs.map(({ number }) => number);
  draft.must({ kind: 'undo-decision', decision: entry.id });
  expect(draft.paragraphs.map(({ number }) => number)).toEqual(before);
  return { numbers, told: entry.paragraphs.map(({ after }) => after?.number) };
};
const as = (target: PlainParagraph, kind: PlainParagraph['kind'], level = 1) =>
  on(target, { wording: [{ id: target.id, kind, level, runs: target.runs }] });

describe('a decision moves no number but those that it is about', () => {
  const text = counted('numbered', 'numbered', 'numbered', 'numbered');
  const [, second] = text as [PlainParagraph, PlainParagraph];

  it('D51 where a paragraph goes', () => {
    const { numbers } = accepted(text, on(second, { kind: 'delete', wording: [] }));
    expect(numbers).toEqual(['1.', '3.', '4.']);
  });

  it('D51 where one becomes unnumbered', () => {
    const { numbers, told } = accepted(text, as(second, 'unnumbered'));
    expect([numbers, told]).toEqual([['1.', null, '3.', '4.'], [null]]);
  });

  it('D51 where one takes another form, under the number that it had', () => {
    const { numbers, told } = accepted(text, as(second, 'sub-paragraph', 2));
    expect([numbers, told]).toEqual([['1.', '2.', '3.', '4.'], ['2.']]);
  });

  it.each(['unnumbered', 'heading'] as const)('D51 where one that was %s is counted from then on', (kind) => {
    const mixed = counted('numbered', kind, 'numbered');
    const { numbers, told } = accepted(mixed, as(mixed[1]!, 'numbered'));
    expect([numbers, told]).toEqual([['1.', '1 bis.', '2.'], ['1 bis.']]);
  });
});
