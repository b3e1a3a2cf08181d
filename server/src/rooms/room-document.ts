/**
 * The document of a room and its two copies: the trial, on which the updates of others are judged, and the server's hand.
 * Both run ahead of it within a turn; the document itself takes only what is durable.
 */
import { Trial, type Accepted } from '@chapeau/gate';
import {
  isRefusal,
  type ActorId,
  type GenerationId,
  type RandomBytes,
  type Refusal,
  type RoomId,
} from '@chapeau/model';
import type { Layout } from '@chapeau/text';
import * as Y from 'yjs';
import type { StoredRoom } from '../storage/port.ts';
import { circumstancesOf, heldIn, standingOf, type Held, type Standing } from './circumstances.ts';
import type { Member } from './member.ts';
import { ServerHand } from './server-hand.ts';
import { Staged } from './staged.ts';
import { checkpointOf, loadDocument } from './stored-document.ts';

/** State vector of a client that has nothing: no entries. */
const NOTHING = Uint8Array.of(0);

export class RoomDocument {
  readonly room: RoomId;
  readonly layout: Layout;
  readonly generation: GenerationId;
  readonly #doc: Y.Doc;
  readonly #trial: Trial;
  readonly #randomBytes: RandomBytes;
  readonly #owners: Map<number, ActorId | 'server'>;
  #hand: ServerHand | null = null;
  #sequence: number;
  #standing: Standing | null = null;
  /** Read again only after a proposal or an arrangement has changed: most edits are words. */
  #held: Held | null = null;
  #wholeState: Uint8Array | null = null;

  /** Throws StorageFault where the stored room cannot be made whole. */
  constructor(stored: StoredRoom, layout: Layout, randomBytes: RandomBytes) {
    this.room = stored.room;
    this.layout = layout;
    this.generation = stored.generation;
    this.#doc = loadDocument(stored, layout);
    if (layout === 'draft')
      for (const root of ['proposals', 'arrangements'])
        this.#doc.getMap(root).observe(() => (this.#held = null));
    this.#trial = new Trial(this.#doc, layout);
    this.#randomBytes = randomBytes;
    this.#owners = new Map(stored.clients);
    this.#sequence = stored.updates.at(-1)?.sequence ?? stored.checkpoint?.sequence ?? 0;
  }

  /** Sequence of the last durable update. */
  get sequence(): number {
    return this.#sequence;
  }

  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /** What somebody with this state vector does not have. Throws where it is none. */
  stateSince(stateVector: Uint8Array): Uint8Array {
    if (Buffer.compare(stateVector, NOTHING) !== 0) return Y.encodeStateAsUpdate(this.#doc, stateVector);
    this.#wholeState ??= Y.encodeStateAsUpdate(this.#doc);
    return this.#wholeState;
  }

  /** Whether everything that somebody with this state vector has written is here. Throws where it is none. */
  hasAllOf(stateVector: Uint8Array): boolean {
    const entries = [...Y.decodeStateVector(stateVector)];
    return entries.every(([client, clock]) => clock <= Y.getState(this.#doc.store, client));
  }

  /** To whom a Y client id belongs; undefined: nobody has written under it. */
  ownerOf(client: number): ActorId | 'server' | undefined {
    return this.#owners.get(client);
  }

  /** The whole state, proven to read back; null: it does not. */
  checkpoint(): Uint8Array | null {
    return checkpointOf(this.#doc, this.layout);
  }

  /** A commit in the making. It ends in `settle` or in `drop`. */
  stage(at: string): Staged {
    return new Staged(this.room, this.#sequence, at);
  }

  /** Tags and floor as they stand; null for a drafting room, which has none. */
  get standing(): Standing | null {
    if (this.layout === 'drafting-room') return null;
    this.#standing ??= standingOf(this.#doc);
    return this.#standing;
  }

  /** Judges an update of a member and stages it where it is accepted. */
  judge(update: Uint8Array, member: Member, staged: Staged): Accepted | Refusal {
    const circumstances = circumstancesOf(member.actor, member.readsOnly === null, {
      doc: this.#doc,
      standing: this.standing,
      held: (this.#held ??= heldIn(this.#doc)),
      ownerOf: (client) => staged.clients.get(client) ?? this.#owners.get(client),
    });
    const verdict = this.#trial.judge(update, circumstances);
    if (isRefusal(verdict) || verdict.empty) return verdict;
    staged.bind(member.actor.id, verdict.newClients);
    staged.append(verdict.update, member, verdict.tidied);
    this.#hand?.follow(verdict.update);
    return verdict;
  }

  /** The document as the server's hand sees it, with what is staged. To be read only. */
  view(staged: Staged): Y.Doc {
    return this.#handFor(staged).doc;
  }

  /** Changes the document as the server, and stages that. Where `change` throws, so does this; `drop` then. */
  change(change: (doc: Y.Doc) => void, staged: Staged): void {
    if (this.#hand?.isSpoiled)
      throw new Error('The document was changed by somebody who was only to read it.');
    const hand = this.#handFor(staged);
    const update = hand.change(change);
    if (update === null) return;
    if (this.#owners.get(hand.client) !== 'server' && !staged.clients.has(hand.client)) {
      staged.bind('server', [hand.client]);
    }
    staged.append(update, null);
    const cleanUp = this.#trial.follow(update);
    if (cleanUp === null) return;
    staged.append(cleanUp, null);
    hand.follow(cleanUp);
  }

  /** What was staged is durable: the document takes it. */
  settle(staged: Staged): void {
    for (const [client, actor] of staged.clients) this.#owners.set(client, actor);
    if (staged.updates.length === 0) return;
    this.#sequence = staged.sequence;
    this.#wholeState = null;
    this.#standing = null;
    this.#doc.transact(() => {
      for (const { update } of staged.updates) Y.applyUpdate(this.#doc, update);
    });
  }

  /** What was staged was not kept: the copies start again from the document. */
  drop(): void {
    this.#hand?.close();
    this.#hand = null;
    this.#trial.rebuild();
  }

  /** Starts the trial again: a refusal sets it back to the document as it was before anything was staged. */
  rebuildTrial(): void {
    this.#trial.rebuild();
  }

  close(): void {
    this.#hand?.close();
    this.#trial.close();
    this.#doc.destroy();
  }

  #handFor(staged: Staged): ServerHand {
    if (this.#hand !== null && !this.#hand.isSpoiled) return this.#hand;
    this.#hand?.close();
    this.#hand = new ServerHand(this.#doc, this.layout, this.#freshClient());
    for (const { update } of staged.updates) this.#hand.follow(update);
    return this.#hand;
  }

  #freshClient(): number {
    const view = new DataView(this.#randomBytes(4).slice().buffer);
    const client = view.getUint32(0);
    return this.#owners.has(client) ? this.#freshClient() : client;
  }
}
