import { hashOfWording, type PlainParagraph, type RefusalKind } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { done, entryOf, ordered, refusalOf } from './testing/expect.ts';
import { PlayedDraft } from './testing/played.ts';
import { actor, KEN, NGO, NOR, par, paragraph, reading, scene, type WorldParts } from './testing/world.ts';

const secretariat = actor('secretariat');
const said = (text: string): PlainParagraph => paragraph('1', { runs: text === '' ? [] : [{ text }] });
const on = (text: string) => ({ paragraph: par('1'), present: hashOfWording(said(text)) });
const wordsAfter = (text: string, command: CommandInput) => {
  const result = done(command, scene(secretariat, { paragraphs: [said(text)] }));
  const [step] = result.steps;
  return [step?.kind === 'reword' ? step.wording.runs : step, entryOf(result).act];
};

describe('brackets as decisions', () => {
  it('D47 words are bracketed for those on whose account, the record says which words', () => {
    const command: CommandInput = {
      kind: 'bracket',
      ...on('All shall go.'),
      words: { from: 4, to: 9 },
      on: [NOR, KEN],
      reason: 'R',
    };
    expect(wordsAfter('All shall go.', command)).toEqual([
      [{ text: 'All [shall] go.' }],
      { kind: 'bracket-decided', deed: 'bracket', words: 'shall', on: [NOR, KEN] },
    ]);
    expect(wordsAfter('All go.', { kind: 'bracket', ...on('All go.'), words: null })[0]).toEqual([
      { text: '[All go.]' },
    ]);
  });

  it('D47 a pair is lifted, and an alternative chosen, by where it opens', () => {
    const text = 'All [should][shall] go [now].';
    expect(wordsAfter(text, { kind: 'lift-bracket', ...on(text), at: 23 })).toMatchObject([
      [{ text: 'All [should][shall] go now.' }],
      { deed: 'lift', words: 'now', on: [] },
    ]);
    expect(wordsAfter(text, { kind: 'choose-alternative', ...on(text), at: 12 })).toMatchObject([
      [{ text: 'All shall go [now].' }],
      { deed: 'choose', words: 'shall' },
    ]);
  });

  const text = 'All [shall go.';
  const closed: WorldParts = { paragraphs: [{ ...said(text), status: 'agreed' }] };
  it.each<readonly [string, CommandInput, WorldParts, RefusalKind]>([
    ['on another wording', { kind: 'bracket', ...on('x'), words: null }, {}, 'wording-not-current'],
    ['around nothing', { kind: 'bracket', ...on(text), words: { from: 3, to: 3 } }, {}, 'selection-empty'],
    [
      'around more than there is',
      { kind: 'bracket', ...on(text), words: { from: 3, to: 99 } },
      {},
      'selection-empty',
    ],
    [
      'on account of a stakeholder',
      { kind: 'bracket', ...on(text), words: null, on: [NGO] },
      {},
      'not-a-delegation',
    ],
    ['where a bracket does not close', { kind: 'lift-bracket', ...on(text), at: 4 }, {}, 'bracket-unknown'],
    ['where no alternative opens', { kind: 'choose-alternative', ...on(text), at: 4 }, {}, 'bracket-unknown'],
    ['in closed text', { kind: 'bracket', ...on(text), words: null }, closed, 'paragraph-closed'],
    [
      'outside the reading',
      { kind: 'lift-bracket', ...on(text), at: 4 },
      { open: reading({ scope: [] }) },
      'outside-reading',
    ],
  ])('D47 is refused %s', (_title, command, parts, refusal) => {
    expect(refusalOf(command, scene(secretariat, { paragraphs: [said(text)], ...parts }))).toBe(refusal);
  });

  it('D47 an empty paragraph has nothing to bracket', () => {
    const command = { kind: 'bracket', ...on(''), words: null } as const;
    expect(refusalOf(command, scene(secretariat, { paragraphs: [said('')] }))).toBe('selection-empty');
  });
});

describe('brackets round numbers', () => {
  const bracket = (isOn: boolean, ...names: readonly string[]) =>
    ({ kind: 'bracket-number', paragraphs: names.map(par), isOn }) as const;

  it('D47 several at once, and no other number changes, frozen or not', () => {
    const draft = new PlayedDraft({
      paragraphs: ['1', '2', '3'].map((name) => paragraph(name, { number: null })),
    });
    const numbers = () => draft.paragraphs.map(({ number }) => number);
    draft.must(bracket(true, '2', '3'), secretariat);
    expect(numbers()).toEqual(['1.', '[2].', '[3].']);
    draft.must(bracket(false, '2'), secretariat);
    expect(numbers()).toEqual(['1.', '2.', '[3].']);
    expect(draft.record[0]).toMatchObject({
      act: { kind: 'number-bracketed', isOn: true },
      paragraphs: [{ before: { number: '2.' }, after: { number: '[2].' } }, { paragraph: par('3') }],
    });
  });

  it('D47 all or none', () => {
    const paragraphs = [paragraph('1'), paragraph('2', { number: null, kind: 'unnumbered' })];
    const parts = { paragraphs };
    expect(refusalOf(bracket(true, '1', '2'), scene(secretariat, parts))).toBe('number-missing');
    expect(refusalOf(bracket(false, '1'), scene(secretariat, parts))).toBe('bracket-unknown');
    expect(refusalOf(bracket(true), scene(secretariat, parts))).toBe('nothing-chosen');
    expect(ordered(bracket(true, '1'), scene(secretariat, parts))).not.toHaveProperty('refusal');
  });
});
