import { FATES_BY_TAKING } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rollingBeginning } from './rolling-beginning.ts';
import { choicesOf, disputesOf, hashOfRolling, takeChoices, takenOf } from './rolling-choices.ts';
import { computedFates } from './rolling-fates.ts';
import { rollingParagraph } from './rolling-paragraph.ts';
import { rollingText } from './rolling-text.ts';
import type { Taken } from './rolling-choices.ts';
import { SEEDED } from './testing/arbitraries.ts';
import { paragraph, paragraphId } from './testing/drafts.ts';
import { anyRolling, placed, proposal, proposalId } from './testing/proposals.ts';

const base = paragraph('a', 'Parties should consider the report.');
const taking = (...kinds: readonly Taken['kind'][]) =>
  new Map(kinds.map((kind, index) => [proposalId(index + 1), { kind }]));
const [first, second] = [proposal(base, 1, {}), proposal(base, 2, {})];
const bridge = proposal(base, 3, { proponent: null, source: 'chair', answers: [first.id, second.id] });
const fatesOf = (...kinds: readonly Taken['kind'][]) =>
  computedFates(taking(...kinds), [bridge, second, first]).map(({ proposal: id, fate, mergedInto }) => [
    id,
    fate,
    mergedInto,
  ]);

describe('C41 the fates computed', () => {
  test('go by what is taken, by serial number; what stays open has none', () => {
    expect(fatesOf('whole', 'part', 'none')).toEqual([
      [first.id, 'accepted', null],
      [second.id, 'accepted-in-part', null],
      [bridge.id, 'not-retained', null],
    ]);
    expect(fatesOf('open', 'none', 'open')).toEqual([[second.id, 'not-retained', null]]);
  });

  test('what an accepted proposal answers is merged into it, unless all of it is taken', () => {
    expect(fatesOf('none', 'whole', 'part')).toEqual([
      [first.id, 'merged-into', bridge.id],
      [second.id, 'accepted', null],
      [bridge.id, 'accepted-in-part', null],
    ]);
  });

  test('are among those that the table offers', () => {
    fc.assert(
      fc.property(anyRolling, fc.infiniteStream(fc.nat()), ({ present, all }, picks) => {
        const rolling = rollingParagraph(present, all, { language: 'en' });
        const choices = new Map(
          disputesOf(rolling).map(({ id, alternatives }) => {
            const pick = Number(picks.next().value) % alternatives.length;
            return [id, alternatives[pick]!.id];
          }),
        );
        const taken = takenOf(rolling, choices);
        const fates = computedFates(
          taken,
          all.map((each) => each.proposal),
        );
        expect(fates.map((each) => each.proposal).toSorted()).toEqual([...taken.keys()].toSorted());
        for (const { proposal: id, fate } of fates)
          expect(FATES_BY_TAKING[taken.get(id)!.kind]).toContain(fate);
      }),
      SEEDED,
    );
  });
});

describe('C42 a footnote that several bring', () => {
  const note = (name: string) => ({ ...paragraph(name, 'A/79/1.', { kind: 'footnote' }) });
  const words = (name: string, text: string) => ({
    ...base,
    runs: [{ text }, { footnote: paragraphId(name) }],
  });
  const rolling = rollingParagraph(
    base,
    [
      placed(proposal(base, 1, { wording: [words('f1', 'One.'), note('f1')] })),
      placed(proposal(base, 2, { wording: [words('f2', 'Two.'), note('f2')] })),
    ],
    { language: 'en' },
  );

  test('comes once, and the words of the other refer to it', () => {
    const taken = takeChoices(rolling, choicesOf(rolling, proposalId(2)));
    expect(taken.paragraph?.runs).toEqual([{ text: 'Two.' }, { footnote: paragraphId('f1') }]);
    expect(taken.following).toMatchObject([{ id: paragraphId('f1'), kind: 'footnote' }]);
  });
});

test('C26 what is proposed before the first paragraph is decided on alike', () => {
  const wording = [{ ...paragraph('n', 'New.') }];
  const { atBeginning } = rollingText([base], [proposal(null, 1, { kind: 'insert-after', wording })], {
    language: 'en',
  });
  const place = rollingBeginning(atBeginning);
  const [dispute] = disputesOf(place);
  const choices = new Map([[dispute!.id, dispute!.alternatives[1]!.id]]);
  expect(takenOf(place, choices).get(proposalId(1))?.kind).toBe('whole');
  expect(takeChoices(place, choices).following).toMatchObject([{ id: paragraphId('n') }]);
  expect(hashOfRolling(place)).not.toBe(hashOfRolling(rollingBeginning([])));
});
