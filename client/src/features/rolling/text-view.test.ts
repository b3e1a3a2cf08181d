import { expect, test } from 'vitest';
import { amendment, paragraph, participantId } from './testing/proposals.ts';
import { FIRST_VIEW, isOf, keptView, modesFor, nextMode, TEXT_MODES } from './text-view.ts';

function storage(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
}

test('RT7 the modes follow one another, and come round', () => {
  const modes = modesFor({ participant: participantId(1) });
  expect(modes.map((mode) => nextMode(mode, modes))).toEqual(['rolling', 'mine', 'clean']);
});

test('RT7 who has no delegation has no proposals of its own to see', () => {
  const modes = modesFor({ participant: null });
  expect(modes.map((mode) => nextMode(mode, modes))).toEqual(['rolling', 'clean']);
});

test('RT7 a window shows the text as it was left, each draft for itself', () => {
  const kept = storage();
  keptView('one', TEXT_MODES, kept).set({ mode: 'rolling', names: false });
  expect(keptView('one', TEXT_MODES, kept).get()).toEqual({ mode: 'rolling', names: false });
  expect(keptView('two', TEXT_MODES, kept).get()).toEqual(FIRST_VIEW);
});

test('RT7 a view that is not open to the person, or no view at all, is the first one', () => {
  const kept = storage();
  keptView('one', TEXT_MODES, kept).set({ mode: 'mine', names: true });
  expect(keptView('one', modesFor({ participant: null }), kept).get()).toEqual(FIRST_VIEW);
  for (const broken of ['', '{', 'null', '3', '{"mode":"other","names":1}']) {
    kept.setItem('chapeau.text-view.one', broken);
    expect(keptView('one', TEXT_MODES, kept).get()).toEqual(FIRST_VIEW);
  }
  expect(keptView('one', TEXT_MODES, null).get()).toEqual(FIRST_VIEW);
});

test('RT8 mine is what a delegation proposes or co-sponsors', () => {
  const proposal = amendment(1, paragraph(9, 'a'), 'b');
  expect([isOf(participantId(1))(proposal), isOf(participantId(2))(proposal)]).toEqual([true, false]);
  const withThem = { ...proposal, coSponsors: [participantId(2)], invited: [participantId(3)] };
  expect([isOf(participantId(2))(withThem), isOf(participantId(3))(withThem)]).toEqual([true, false]);
});
