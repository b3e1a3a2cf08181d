import { isRefusal, type ParagraphId } from '@chapeau/model';
import {
  reidentifyDuplicates,
  replaceParagraph,
  textParagraphsOf,
  textRoot,
  type NewParagraph,
  type TextParagraph,
} from '@chapeau/text';
import { deeds, idMaker, paragraphId, TestEditor, textParagraphs, type Deed } from '@chapeau/text/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { hex, TestRoom } from './testing/room.ts';

interface Turn {
  readonly who: number;
  readonly deed: Deed;
  /** Whether the editor hears of what the others did before it goes on. */
  readonly hears: boolean;
}

const turns = fc.array(fc.record({ who: fc.nat(2), deed: deeds, hears: fc.boolean() }), { maxLength: 40 });
const part = fc.func<[number], boolean>(fc.boolean());

function idsOf(paragraphs: readonly NewParagraph[], isOne: (n: number) => boolean): ParagraphId[] {
  return paragraphs.filter((_, n) => isOne(n)).map(({ id }) => id);
}

/** Three editors on one room; what a room accepts waits in each one's queue until it listens. */
class Meeting {
  readonly #queues: Uint8Array[][] = [[], [], []];
  readonly editors: TestEditor[];
  readonly room: TestRoom;

  constructor(room: TestRoom) {
    this.room = room;
    this.editors = [0, 1, 2].map(
      (n) =>
        new TestEditor(room.state(), {
          layout: room.trial.layout,
          client: 100 + n,
          makeId: idMaker(1000 * (n + 1)),
        }),
    );
  }

  take({ who, deed: what, hears }: Turn): void {
    const editor = this.editors[who]!;
    if (hears) this.listen(who);
    this.#deliver(
      who,
      editor.do(what, {
        closed: (id) => this.room.closed.has(id),
        held: (id) => this.room.held.has(id),
      }),
    );
  }

  /** Until nobody has anything to say. */
  settle(): void {
    for (let isQuiet = false; !isQuiet;) {
      isQuiet = true;
      for (const [who, editor] of this.editors.entries()) {
        this.listen(who);
        const updates = editor.leaving();
        if (updates.length > 0) isQuiet = false;
        this.#deliver(who, updates);
      }
    }
  }

  #deliver(who: number, updates: readonly Uint8Array[]): void {
    for (const update of updates) {
      const verdict = this.room.take(update);
      if (isRefusal(verdict)) throw new Error(`refused: ${verdict.refusal}`);
      this.#send(verdict.update, verdict.tidied ? -1 : who);
      if (verdict.paragraphs.duplicated.length > 0) this.#heal();
    }
  }

  listen(who: number): void {
    for (const update of this.#queues[who]!.splice(0)) this.editors[who]!.receive(update);
  }

  #heal(): void {
    this.#send(
      this.room.command((doc) => void reidentifyDuplicates(doc, idMaker(9000 + this.#healed++))),
      -1,
    );
  }

  #healed = 0;

  #send(update: Uint8Array, from: number): void {
    for (const [who, queue] of this.#queues.entries()) if (who !== from) queue.push(update);
  }
}

/** Held paragraphs that are not in the text. */
function missingIn(room: TestRoom): ParagraphId[] {
  const there = new Set(room.paragraphs().map(({ id }) => id));
  return [...room.held].filter((id) => !there.has(id));
}

function closedIn(paragraphs: readonly TextParagraph[], room: TestRoom): TextParagraph[] {
  return paragraphs.filter(({ id }) => room.closed.has(id));
}

describe('laws of the gate', () => {
  test('G7 honest editors are never refused, replicas converge, closed paragraphs stay and held ones are there', () => {
    fc.assert(
      fc.property(textParagraphs, part, part, turns, (paragraphs, isClosed, isHeld, all) => {
        const [closed, held] = [idsOf(paragraphs, isClosed), idsOf(paragraphs, isHeld)];
        const room = new TestRoom(paragraphs, { closed, held });
        const before = closedIn(room.paragraphs(), room);
        const meeting = new Meeting(room);
        for (const turn of all) meeting.take(turn);
        meeting.settle();
        expect(closedIn(room.paragraphs(), room)).toEqual(before);
        expect(missingIn(room)).toEqual([]);
        for (const editor of meeting.editors) {
          expect(textParagraphsOf(editor.doc)).toEqual(room.paragraphs());
        }
        expect(Y.encodeStateVector(room.doc)).toEqual(Y.encodeStateVectorFromUpdate(room.trial.state()));
      }),
    );
  });

  const forgery = fc.record({
    what: fc.constantFrom('id', 'attribute', 'delete', 'insert', 'copy', 'type', 'cut', 'format', 'swap'),
    at: fc.nat(),
    to: fc.nat(),
  });

  function forge(doc: Y.Doc, what: string, at: number, to: number): void {
    const root = textRoot(doc);
    if (root.length === 0) return;
    const places = root.toArray() as Y.XmlElement[];
    const element = places[at % places.length]!;
    const other = places[to % places.length]!;
    const text = element.toArray().find((child) => child instanceof Y.XmlText);
    if (what === 'id') element.setAttribute('id', other.getAttribute('id')!);
    if (what === 'attribute') element.setAttribute('number', `${to}.`);
    if (what === 'delete') root.delete(at % places.length, 1);
    if (what === 'copy') root.insert(to % (places.length + 1), [other.clone()]);
    if (what === 'type') text?.insert(to % (text.length + 1), 'not ');
    if (what === 'cut' && text !== undefined && text.length > 0) text.delete(to % text.length, 1);
    if (what === 'format' && text !== undefined) text.format(0, text.length, { emphasis: {} });
    if (what === 'insert' && element.length > 0) element.delete(to % element.length, 1);
    if (what === 'swap') {
      const copy = element.clone();
      root.delete(at % places.length, 1);
      root.insert(to % places.length, [copy]);
    }
  }

  test('G8 nothing that gets through changes, moves, removes or doubles a closed paragraph, or removes a held one', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        textParagraphs,
        part,
        part,
        fc.array(fc.array(forgery, { minLength: 1, maxLength: 3 }), { maxLength: 10 }),
        (paragraphs, isClosed, isHeld, updates) => {
          const [closed, held] = [idsOf(paragraphs, isClosed), idsOf(paragraphs, isHeld)];
          const room = new TestRoom(paragraphs, { closed, held });
          const before = closedIn(room.paragraphs(), room);
          for (const forgeries of updates) {
            const state = hex(room.state());
            const update = room.forge((doc) => {
              for (const { what, at, to } of forgeries) forge(doc, what, at, to);
            });
            const verdict = room.take(update);
            if (!isRefusal(verdict)) accepted += 1;
            expect(isRefusal(verdict) ? hex(room.state()) : state).toBe(state);
            expect(closedIn(room.paragraphs(), room)).toEqual(before);
            expect(missingIn(room)).toEqual([]);
          }
        },
      ),
    );
    expect(accepted).toBeGreaterThan(50);
  });

  test('G3 after any rewording by the server, trial, real document and every reader hold the same', () => {
    fc.assert(
      fc.property(textParagraphs, fc.array(textParagraphs, { maxLength: 4 }), (paragraphs, rewordings) => {
        const room = new TestRoom(paragraphs);
        const reader = new TestEditor(room.state(), { layout: 'draft', client: 100, makeId: idMaker(1000) });
        const tidied: Uint8Array[] = [];
        reader.doc.on('update', (update: Uint8Array, origin: unknown) => {
          if (origin !== reader) tidied.push(update);
        });
        for (const [wording] of rewordings) {
          reader.receive(room.command((doc) => replaceParagraph(doc, paragraphs[0]!.id, wording!)));
        }
        expect(tidied).toEqual([]);
        expect(hex(room.trial.state())).toBe(hex(room.state()));
        expect(textParagraphsOf(reader.doc)).toEqual(room.paragraphs());
      }),
    );
  });

  const paragraphs: NewParagraph[] = [1, 2, 3].map((n) => ({
    id: paragraphId(n),
    kind: 'numbered',
    level: 1,
    runs: [{ text: `Paragraph ${n}, ` }, { text: 'strong', marks: ['strong'] }],
  }));

  test('G9 random bytes are refused, and nothing is changed', () => {
    const room = new TestRoom(paragraphs);
    const state = room.state();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (bytes) => {
        const verdict = room.trial.judge(bytes, room.circumstances());
        expect(isRefusal(verdict) || verdict.empty).toBe(true);
        expect(hex(room.state())).toBe(hex(state));
      }),
    );
  });

  test('G9 a real update with one byte changed gets a verdict; refused, nothing is left of it', () => {
    const room = new TestRoom(paragraphs, { closed: [paragraphId(2)] });
    const state = room.state();
    const before = closedIn(room.paragraphs(), room);
    const editor = new TestEditor(state, { layout: 'draft', client: 100, makeId: idMaker(1000) });
    const updates = (['type', 'split', 'format', 'new', 'kind', 'delete'] as const).flatMap((what) =>
      editor.do({ what, at: 2, size: 5 }, { closed: (id) => room.closed.has(id) }),
    );
    const update = Y.mergeUpdates(updates);
    for (let place = 0; place < update.length; place += 1) {
      for (const flip of [1, 2, 16, 64, 128, 255]) {
        const mutated = update.slice();
        mutated[place]! ^= flip;
        const verdict = room.trial.judge(mutated, room.circumstances());
        expect(hex(room.state())).toBe(hex(state));
        if (!isRefusal(verdict)) {
          const copy = new Y.Doc();
          Y.applyUpdate(copy, state);
          Y.applyUpdate(copy, verdict.update);
          room.trial.rebuild();
        }
        expect(hex(room.trial.state())).toBe(hex(state));
        expect(closedIn(room.paragraphs(), room)).toEqual(before);
      }
    }
  });
});
