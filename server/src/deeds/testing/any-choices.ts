/** Some choice in some of the disputes of a paragraph, with fates that the choices bear out. */
import { computedFates, disputesOf, hashOfRolling, rollingOnPresent, takenOf } from '@chapeau/compare';
import { FATES_BY_TAKING } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { findAt, pick } from './pick.ts';
import type { PlayedDraft } from './played.ts';

/** Null: nothing is disputed. */
export function anyChoices(
  draft: PlayedDraft,
  { a, b }: { readonly a: number; readonly b: number },
): CommandInput | null {
  const disputed = draft.paragraphs.filter(({ id }) =>
    draft.proposals.some(({ target, fate }) => target === id && fate === 'tabled'),
  );
  const present = findAt(disputed, a);
  if (present === undefined) return null;
  const there = draft.proposals.filter(({ target }) => target === present.id);
  const rolling = rollingOnPresent(present, there, { language: 'en' });
  const choices = new Map(
    disputesOf(rolling).flatMap(({ id, alternatives }, index) =>
      (b + index) % 4 === 3 ? [] : [[id, pick(alternatives, a + b * index).id] as const],
    ),
  );
  if (choices.size === 0) return null;
  const taken = takenOf(rolling, choices);
  const computed = [...computedFates(taken, draft.proposals)];
  const accepted = computed.find(({ fate }) => fate === 'accepted');
  const merged = computed.map((each) => {
    const kind = taken.get(each.proposal)?.kind;
    const isMerged =
      b % 3 === 0 &&
      accepted !== undefined &&
      each !== accepted &&
      kind !== undefined &&
      FATES_BY_TAKING[kind].includes('merged-into');
    return isMerged ? { ...each, fate: 'merged-into' as const, mergedInto: accepted.proposal } : each;
  });
  return {
    kind: 'decide-disputes',
    paragraph: present.id,
    rolling: hashOfRolling(rolling),
    choices: [...choices].map(([dispute, alternative]) => ({ dispute, alternative })),
    fates: merged,
  };
}
