/** Whose proposals are written in: one delegation's, one group's. */
import { isUndecided, type ParticipantId, type Proposal } from '@chapeau/model';
import { isOf } from './text-view.ts';

/** Key of a choice: everybody, `ptc-…`, or `group:` and its name. */
export type Whose = 'all' | ParticipantId | `group:${string}`;

/** Null: all of them. */
export function proposalsOf(whose: Whose): ((proposal: Proposal) => boolean) | null {
  if (whose === 'all') return null;
  if (isGroup(whose)) return ({ onBehalfOf }) => `group:${onBehalfOf}` === whose;
  return isOf(whose);
}

/** Everyone with an open proposal, groups by name after delegations by code. */
export function whoseChoices(
  proposals: readonly Proposal[],
  codeOf: (participant: ParticipantId) => string,
): readonly { readonly value: Whose; readonly label: string }[] {
  const open = proposals.filter(isUndecided);
  const delegations = new Set(
    open.flatMap(({ proponent, coSponsors }) => [...(proponent === null ? [] : [proponent]), ...coSponsors]),
  );
  const groups = new Set(open.flatMap(({ onBehalfOf }) => (onBehalfOf === '' ? [] : [onBehalfOf])));
  const byLabel = (a: { readonly label: string }, b: { readonly label: string }) =>
    a.label.localeCompare(b.label);
  return [
    ...[...delegations].map((value) => ({ value, label: codeOf(value) })).toSorted(byLabel),
    ...[...groups].map((label) => ({ value: `group:${label}` as const, label })).toSorted(byLabel),
  ];
}

function isGroup(whose: Whose): whose is `group:${string}` {
  return whose.startsWith('group:');
}
