/** What a participant may be called. */
import { foldPlain } from './fold.ts';
import type { WorldParticipant } from './world.ts';

export interface NamedParticipant {
  readonly participant: WorldParticipant;
  /** As they are shown. */
  readonly names: readonly string[];
  /** As they are compared, in the same order. */
  readonly folded: readonly string[];
}

/** The names of all; the same for the same list. */
export function namesOf(participants: readonly WorldParticipant[]): readonly NamedParticipant[] {
  const names = known.get(participants) ?? participants.map(foldNames);
  known.set(participants, names);
  return names;
}

/** A line is read again at every key. */
const known = new WeakMap<readonly WorldParticipant[], readonly NamedParticipant[]>();

/** Code, name, and the name without what stands in brackets or the article before it. */
function foldNames(participant: WorldParticipant): NamedParticipant {
  const { code, name } = participant;
  const short = name
    .replace(/\s*\([^)]*\)\s*/gu, ' ')
    .replace(/^the\s+/iu, '')
    .trim();
  const names = [...new Set([code, name, short])].filter((one) => one !== '');
  return { participant, names, folded: names.map((one) => foldPlain(one, true)) };
}
