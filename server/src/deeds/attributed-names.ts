/** Who is meant by the names that stand in the brackets of an attributed text. */
import type { AttributedReading, ReadName } from '@chapeau/interchange';
import { refuse, type Participant, type ParticipantId, type Refusal } from '@chapeau/model';
import { isDelegation } from './drafting.ts';

/** Every code that stands for a delegation in a reading. */
export type Delegations = ReadonlyMap<string, ParticipantId>;

/** A refusal names so many at most. */
const NAMED = 20;

/**
 * The delegations by their codes. Refuses `names-unknown` where a name in the text is nobody's, and `names-not-delegations`
 * where it is that of a participant that sponsors no proposals.
 */
export function settleNames(
  reading: AttributedReading,
  participants: readonly Participant[],
): Delegations | Refusal {
  if (reading.unknownNames.length > 0)
    return refuse('names-unknown', { names: listed(reading.unknownNames) });
  const delegations = participants.filter(isDelegation);
  const settled = new Map(delegations.map(({ code, id }) => [code, id]));
  const outsiders = namesIn(reading).filter(({ code }) => code !== null && !settled.has(code));
  if (outsiders.length === 0) return settled;
  return refuse('names-not-delegations', { names: listed(outsiders.map(({ written }) => written)) });
}

function namesIn({ proposals, reservations, stances }: AttributedReading): readonly ReadName[] {
  return [
    ...proposals.flatMap(({ proponents, positions, retain }) => [
      ...proponents,
      ...retain,
      ...positions.map(({ who }) => who),
    ]),
    ...[...reservations, ...stances].map(({ who }) => who),
  ];
}

function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, NAMED).join(', ');
  return distinct.length > NAMED ? `${shown} …` : shown;
}
