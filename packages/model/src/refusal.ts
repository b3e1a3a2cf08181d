/** Refusals: expected "no"s. A value with a kind and facts; crosses the wire; has one sentence that says what is wrong and what to do. */
import { ASKING_REFUSALS } from './refusals-asking.ts';
import { PARTICIPANTS_REFUSALS } from './refusals-participants.ts';
import { PROCESS_REFUSALS } from './refusals-process.ts';
import { PROPOSALS_REFUSALS } from './refusals-proposals.ts';
import { TEXT_REFUSALS } from './refusals-text.ts';

/** Every refusal there is. The names are stable: programs rely on them; no kind is in two of the tables. */
export const REFUSALS = {
  ...ASKING_REFUSALS,
  ...PROCESS_REFUSALS,
  ...PARTICIPANTS_REFUSALS,
  ...TEXT_REFUSALS,
  ...PROPOSALS_REFUSALS,
};

export type RefusalKind = keyof typeof REFUSALS;

/** Facts that its sentence needs; plain strings and numbers. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

export interface Refusal {
  readonly refusal: RefusalKind;
  readonly facts: RefusalFacts;
}

/** A refusal as a value, to be returned. */
export function refuse(kind: RefusalKind, facts: RefusalFacts = {}): Refusal {
  return { refusal: kind, facts };
}

/** Tells a refusal from a result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refusal' in value && 'facts' in value;
}
