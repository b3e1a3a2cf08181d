/** The smallest room there can be: a real document, its trial, and what to ask the gate with. */
import { isRefusal, refuse, type ParagraphId } from '@chapeau/model';
import { openRoots, textParagraphsOf, writeParagraphs, type Layout, type NewParagraph } from '@chapeau/text';
import * as Y from 'yjs';
import { Trial } from '../trial.ts';
import type { ClientBinding, GateCircumstances, Verdict } from '../verdict.ts';

/** The client id of the server in tests. */
export const SERVER = 1;

/** Judges and applies as a server does, with one actor whose client ids are bound as they come. */
export class TestRoom {
  readonly doc = new Y.Doc();
  readonly trial: Trial;
  readonly closed = new Set<ParagraphId>();
  readonly held = new Set<ParagraphId>();
  readonly bindings = new Map<number, ClientBinding>([[SERVER, 'other']]);

  constructor(
    paragraphs: readonly NewParagraph[],
    options: { layout?: Layout; closed?: readonly ParagraphId[]; held?: readonly ParagraphId[] } = {},
  ) {
    const { layout = 'draft', closed = [], held = [] } = options;
    this.doc.clientID = SERVER;
    openRoots(this.doc, layout);
    writeParagraphs(this.doc, paragraphs);
    for (const id of closed) this.closed.add(id);
    for (const id of held) this.held.add(id);
    this.trial = new Trial(this.doc, layout);
  }

  circumstances(changes: Partial<GateCircumstances> = {}): GateCircumstances {
    return {
      bound: (client) => this.bindings.get(client) ?? 'free',
      writableRoots: ['text'],
      closed: (id) =>
        this.closed.has(id) ? refuse('paragraph-closed', { number: '', status: 'agreed' }) : null,
      held: (id) => (this.held.has(id) ? refuse('proposals-undecided', { count: 1, number: '' }) : null),
      ...changes,
    };
  }

  /** Judges; what is accepted reaches the real document. */
  take(update: Uint8Array, changes: Partial<GateCircumstances> = {}): Verdict {
    const verdict = this.trial.judge(update, this.circumstances(changes));
    if (isRefusal(verdict)) return verdict;
    for (const client of verdict.newClients) this.bindings.set(client, 'mine');
    if (!verdict.empty) Y.applyUpdate(this.doc, verdict.update);
    return verdict;
  }

  /** What the server does itself. */
  command(change: (doc: Y.Doc) => void): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    change(this.doc);
    const update = Y.encodeStateAsUpdate(this.doc, before);
    const cleanUp = this.trial.follow(update);
    if (cleanUp === null) return update;
    Y.applyUpdate(this.doc, cleanUp);
    return Y.mergeUpdates([update, cleanUp]);
  }

  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  paragraphs() {
    return textParagraphsOf(this.doc);
  }

  /** The update of whoever writes into a copy by hand, heeding nothing. */
  forge(change: (doc: Y.Doc) => void, client = 77): Uint8Array {
    const copy = new Y.Doc();
    openRoots(copy, this.trial.layout);
    Y.applyUpdate(copy, this.state());
    copy.clientID = client;
    const updates: Uint8Array[] = [];
    copy.on('update', (update: Uint8Array) => updates.push(update));
    copy.transact(() => change(copy));
    return Y.mergeUpdates(updates);
  }
}

/** Bytes as a string: comparing long arrays member by member takes a test framework seconds. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
