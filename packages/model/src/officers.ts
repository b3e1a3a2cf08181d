/** Officers of a body, each for a term. */
import { isWithin } from './calendar.ts';
import type { OfficerId, ParticipantId, ProcessId } from './ids.ts';
import type { RegionalGroup } from './regional-group.ts';

/** In the order in which a bureau is told. */
export const OFFICES = ['chair', 'vice-chair', 'rapporteur', 'co-facilitator'] as const;
export type Office = (typeof OFFICES)[number];

export interface Officer {
  readonly id: OfficerId;
  readonly process: ProcessId;
  readonly office: Office;
  readonly name: string;
  /** The delegation that the officer is of; null: not told. */
  readonly participant: ParticipantId | null;
  /** Null: not told. */
  readonly regionalGroup: RegionalGroup | null;
  /** First day of the term, ISO 8601. */
  readonly from: string;
  /** Last day of the term; null: it has not ended. */
  readonly to: string | null;
}

/** Whether the officer is in office on that day. */
export function servesOn({ from, to }: Pick<Officer, 'from' | 'to'>, date: string): boolean {
  return isWithin(date, { from, to: to ?? date });
}

/** Those in office on that day, in the order of their offices, otherwise as they were. */
export function officersOn(officers: readonly Officer[], date: string): readonly Officer[] {
  return inOrderOfOffice(officers.filter((officer) => servesOn(officer, date)));
}

/** By office, then by the day on which they began; otherwise as they were. */
export function inOrderOfOffice(officers: readonly Officer[]): readonly Officer[] {
  const rank = ({ office, from }: Officer) => `${OFFICES.indexOf(office)} ${from}`;
  return officers.toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}

/** Another Chair whose term has a day in common with that of this one; undefined: none, or this one is no Chair. */
export function findOtherChair(officer: Officer, officers: readonly Officer[]): Officer | undefined {
  if (officer.office !== 'chair') return undefined;
  return officers.find(
    (other) => other.id !== officer.id && other.office === 'chair' && overlap(officer, other),
  );
}

function overlap(one: Officer, other: Officer): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);
}
