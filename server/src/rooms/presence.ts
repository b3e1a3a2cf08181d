/**
 * Who is present: awareness as stock clients speak it. A member speaks for one client id only, its own, and under the
 * name that the server knows it by. Stock clients repeat what they heard of others; that is passed over.
 */
import { LIMITS, type Actor, type ActorId } from '@chapeau/model';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Clock } from '../clock.ts';
import { awarenessFrame } from './frames.ts';
import type { Member } from './member.ts';

interface State {
  readonly member: Member;
  /** The client's own count of its changes. */
  readonly heard: number;
  /** The count as it is told to others. */
  readonly clock: number;
  /** JSON; `null` where it has gone. */
  readonly json: string;
}

interface Entry {
  readonly client: number;
  readonly clock: number;
  readonly json: string;
}

/** Entries of one message that are looked at. A client speaks of itself alone; what it repeats of others may be long. */
const MOST_ENTRIES = 100;
/** Clients that have gone whose count is remembered. */
const MOST_GONE = 5_000;
/** Cursors that move within this time are told together. */
const INTERVAL_MS = 50;

export class Presence {
  readonly #clock: Clock;
  readonly #members: () => Iterable<Member>;
  readonly #ownerOf: (client: number) => ActorId | 'server' | undefined;
  readonly #states = new Map<number, State>();
  readonly #ownClient = new Map<Member, number>();
  /** What was last told of clients that have gone. Others take no notice of a lower or equal count when one comes back. */
  readonly #gone = new Map<number, number>();
  #changed = new Map<number, State>();
  #callOff: (() => void) | null = null;
  #toldAt = -INTERVAL_MS;

  /** `ownerOf`: who has written in the room under a client id; undefined: nobody. */
  constructor(
    clock: Clock,
    members: () => Iterable<Member>,
    ownerOf: (client: number) => ActorId | 'server' | undefined,
  ) {
    this.#clock = clock;
    this.#members = members;
    this.#ownerOf = ownerOf;
  }

  /** Takes in what a member says of itself; whatever else stands in the message is ignored. */
  receive(member: Member, content: Uint8Array): void {
    const entry = findEntry(content, (client) => this.#mayBeOwn(member, client));
    if (entry === null) return;
    const known = this.#states.get(entry.client);
    const isNewer = known === undefined || known.member !== member || entry.clock > known.heard;
    if (!isNewer && entry.json !== 'null') return;
    const json = stampedState(entry.json, member.actor);
    if (json === null) return;
    this.#ownClient.set(member, entry.client);
    // Stock clients take no notice of a first count of 0, which is what a client that only reads is born with.
    const told = known?.clock ?? this.#gone.get(entry.client) ?? 0;
    const clock = json === 'null' ? Math.max(entry.clock, told) : Math.max(entry.clock, told + 1);
    this.#set(entry.client, { member, heard: entry.clock, clock, json });
  }

  /** Tells a member of everybody who is present. */
  greet(member: Member): void {
    if (this.#states.size > 0) member.send(frameOf(this.#states));
  }

  /** A member has gone, and with it what it said. */
  leave(member: Member): void {
    const client = this.#ownClient.get(member);
    this.#ownClient.delete(member);
    if (client === undefined) return;
    const state = this.#states.get(client);
    // The same count with nothing to say is how stock clients tell that somebody has gone.
    if (state?.member === member) this.#set(client, { ...state, json: 'null' });
  }

  /** Stops telling. */
  close(): void {
    this.#callOff?.();
  }

  /** Its own from before; or the first it speaks of that nobody else does. A reconnected browser takes over from itself. */
  #mayBeOwn(member: Member, client: number): boolean {
    const own = this.#ownClient.get(member);
    if (own !== undefined) return own === client;
    const owner = this.#ownerOf(client);
    if (owner !== undefined && owner !== member.actor.id) return false;
    const speaker = this.#states.get(client)?.member;
    return speaker === undefined || speaker.actor.id === member.actor.id;
  }

  #set(client: number, state: State): void {
    if (state.json === 'null') this.#remove(client, state);
    else this.#states.set(client, state);
    this.#changed.set(client, state);
    if (this.#callOff !== null) return;
    // A clock that is set back must not silence presence until it has caught up.
    const waitMs = Math.min(INTERVAL_MS, this.#toldAt + INTERVAL_MS - this.#clock.now());
    if (waitMs <= 0) this.#tell();
    else this.#callOff = this.#clock.after(waitMs, () => this.#tell());
  }

  #remove(client: number, { clock }: State): void {
    this.#states.delete(client);
    this.#gone.delete(client);
    this.#gone.set(client, clock);
    const [longestGone] = this.#gone.keys();
    if (this.#gone.size > MOST_GONE && longestGone !== undefined) this.#gone.delete(longestGone);
  }

  #tell(): void {
    this.#callOff = null;
    this.#toldAt = this.#clock.now();
    const frame = frameOf(this.#changed);
    this.#changed = new Map();
    for (const member of this.#members()) member.send(frame);
  }
}

/** The first entry whose client is wanted; null: none, or the message cannot be read. Others are skipped unread. */
function findEntry(content: Uint8Array, isWanted: (client: number) => boolean): Entry | null {
  try {
    const decoder = decoding.createDecoder(content);
    for (let left = Math.min(decoding.readVarUint(decoder), MOST_ENTRIES); left > 0; left -= 1) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const state = decoding.readVarUint8Array(decoder);
      if (!isWanted(client)) continue;
      if (state.byteLength > LIMITS.awarenessBytes) return null;
      return { client, clock, json: new TextDecoder().decode(state) };
    }
  } catch {
    // Garbage says nothing about anybody.
  }
  return null;
}

const COLOR = /^#[0-9a-f]{3,8}$/i;

/** The state with the server's word on who it is; the colors that a stock editor shows a cursor in may stay. Null: unreadable. */
function stampedState(json: string, actor: Actor): string | null {
  let state: unknown;
  try {
    state = JSON.parse(json);
  } catch {
    return null;
  }
  if (state === null) return 'null';
  if (typeof state !== 'object' || Array.isArray(state)) return null;
  const claimed = 'user' in state && typeof state.user === 'object' && state.user !== null ? state.user : {};
  const colors = Object.entries(claimed).filter(
    ([key, value]) => key.startsWith('color') && typeof value === 'string' && COLOR.test(value),
  );
  const { id, name, role, participant } = actor;
  return JSON.stringify({ ...state, user: { ...Object.fromEntries(colors), id, name, role, participant } });
}

function frameOf(states: ReadonlyMap<number, State>): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, states.size);
  for (const [client, { clock, json }] of states) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, json);
  }
  return awarenessFrame(encoding.toUint8Array(encoder));
}
