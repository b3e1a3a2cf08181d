/** Who else is in the room, as the server stamps it on the awareness of each connection. */
import type { ActorId, ParticipantId } from '@chapeau/model';
import type { Awareness } from 'y-protocols/awareness';
import { Store } from './store.ts';

/** Somebody in the room; two windows of one actor are one. */
export interface Present {
  readonly actor: ActorId | null;
  readonly name: string;
  /** Whom it represents; null: nobody. */
  readonly participant: ParticipantId | null;
  /** `#rrggbb`, of the caret. */
  readonly colour: string;
}

/** Dark enough for white letters on them, in the light and in the dark. */
const COLOURS = [
  '#8a3ffc',
  '#0f62fe',
  '#007d79',
  '#9f1853',
  '#8e6a00',
  '#a2191f',
  '#3d6b1f',
  '#5b5bd6',
] as const;

/** The colour of a caret, always the same for one actor. */
export function colourOf(actor: string): string {
  let sum = 0;
  for (const character of actor) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return COLOURS[sum % COLOURS.length] ?? COLOURS[0];
}

/** Follows an awareness; the list stays the same object until somebody comes, goes or is renamed. */
export function presenceOf(awareness: Awareness): Store<readonly Present[]> {
  const store = new Store(readPresence(awareness));
  awareness.on('change', () => {
    const next = readPresence(awareness);
    if (JSON.stringify(next) !== JSON.stringify(store.get())) store.set(next);
  });
  return store;
}

function readPresence(awareness: Awareness): readonly Present[] {
  const present = new Map<string, Present>();
  for (const [client, state] of awareness.getStates()) {
    if (client === awareness.clientID) continue;
    const someone = presentOf(state);
    if (someone !== null) present.set(someone.actor ?? `${someone.name}#${client}`, someone);
  }
  return [...present.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function presentOf(state: Record<string, unknown>): Present | null {
  const user = state['user'];
  if (typeof user !== 'object' || user === null || !('name' in user) || typeof user.name !== 'string')
    return null;
  const actor = 'id' in user && typeof user.id === 'string' ? (user.id as ActorId) : null;
  const participant = 'participant' in user ? (user.participant as ParticipantId | null) : null;
  return { actor, name: user.name, participant, colour: colourOf(actor ?? user.name) };
}
