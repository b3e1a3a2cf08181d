/** Who is meant by the names that stand in the brackets of an attributed text. */
import type { AttributedReading } from '@chapeau/interchange';
import { mayPropose, refuse, type Participant, type Refusal } from '@chapeau/model';

/** A refusal names so many at most. */
const NAMED = 20;

/**
 * Why the names of a reading, made with the delegations among the participants, are not settled; null: each is a delegation's.
 * `names-not-delegations` for those of other participants, `names-unknown` for those that are nobody's.
 */
export function judgeNames(
  { unknownNames }: AttributedReading,
  participants: readonly Participant[],
): Refusal | null {
  const others = participants.filter((participant) => !mayPropose(participant));
  const called = new Set(others.flatMap(({ code, name }) => [code.toLowerCase(), name.toLowerCase()]));
  const nobodys = unknownNames.filter((name) => !called.has(name.toLowerCase()));
  if (nobodys.length > 0) return refuse('names-unknown', { names: listed(nobodys) });
  return unknownNames.length > 0 ? refuse('names-not-delegations', { names: listed(unknownNames) }) : null;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? `${shown} …` : shown;
}
