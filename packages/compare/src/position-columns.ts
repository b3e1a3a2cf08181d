/** The columns of the position table: whoever said something, delegations and groups each by itself. */
import type { ParticipantId, Proposal, Reservation } from '@chapeau/model';

/** `chair`, the id of a participant, or `group:` and the name in which something is proposed. */
export type ColumnKey = string;

export type PositionColumn =
  | { readonly key: ColumnKey; readonly kind: 'chair' }
  | { readonly key: ColumnKey; readonly kind: 'delegation'; readonly participant: ParticipantId }
  /** Everything proposed on behalf of that name, whichever delegation spoke; as it was written first. */
  | { readonly key: ColumnKey; readonly kind: 'group'; readonly name: string };

type Owned = Pick<Proposal, 'proponent' | 'onBehalfOf'>;

const CHAIR: ColumnKey = 'chair';

export function participantColumn(participant: ParticipantId): ColumnKey {
  return participant;
}

/** The group where it is proposed on behalf of one, else the delegation, else the Chair. Spacing and case of a name make no difference. */
export function columnOf({ proponent, onBehalfOf }: Owned): ColumnKey {
  const name = oneSpaced(onBehalfOf);
  if (name !== '') return `group:${name.toLowerCase()}`;
  return proponent === null ? CHAIR : participantColumn(proponent);
}

/** Of all proposals, positions and standing reservations, in the order in which they first said something; the Chair last. */
export function columnsIn(
  tabled: readonly Proposal[],
  reservations: readonly Reservation[],
): readonly PositionColumn[] {
  const columns = new Map<ColumnKey, PositionColumn>();
  const add = (column: PositionColumn) => {
    if (!columns.has(column.key)) columns.set(column.key, column);
  };
  const addParticipant = (participant: ParticipantId) =>
    add({ key: participantColumn(participant), kind: 'delegation', participant });
  for (const proposal of tabled) {
    const { proponent, onBehalfOf } = proposal;
    const name = oneSpaced(onBehalfOf);
    if (name !== '') add({ key: columnOf(proposal), kind: 'group', name });
    else if (proponent !== null) addParticipant(proponent);
    else add({ key: CHAIR, kind: 'chair' });
  }
  for (const { coSponsors } of tabled) for (const one of coSponsors) addParticipant(one);
  for (const { positions } of tabled) for (const { participant } of positions) addParticipant(participant);
  for (const { participant, withdrawnAt } of reservations)
    if (withdrawnAt === null) addParticipant(participant);
  const all = [...columns.values()];
  return [...all.filter(({ kind }) => kind !== 'chair'), ...all.filter(({ kind }) => kind === 'chair')];
}

function oneSpaced(name: string): string {
  return name.replaceAll(/\s+/gu, ' ').trim();
}
