import { isRefusal, LIMITS, refuse, type ParagraphId } from '@chapeau/model';
import {
  insertParagraphsAfter,
  removeParagraph,
  replaceParagraph,
  setNumber,
  textRoot,
  writeFloor,
  writeTag,
  type NewParagraph,
} from '@chapeau/text';
import { paragraphId } from '@chapeau/text/testing';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { hex, SERVER, TestRoom } from './testing/room.ts';
import type { Accepted, Verdict } from './verdict.ts';

const [first, second, third, fourth] = [1, 2, 3, 4].map(paragraphId) as [
  ParagraphId,
  ParagraphId,
  ParagraphId,
  ParagraphId,
];

const paragraph = (id: ParagraphId, text: string): NewParagraph => ({
  id,
  kind: 'numbered',
  level: 1,
  runs: [{ text }],
});

/** Three paragraphs; the second is agreed. */
const room = (layout: 'draft' | 'drafting-room' = 'draft') =>
  new TestRoom(
    [paragraph(first, 'States shall act.'), paragraph(second, 'Agreed words.'), paragraph(third, 'Third.')],
    { layout, closed: layout === 'draft' ? [second] : [] },
  );

const elementIn = (doc: Y.Doc, n: number) => textRoot(doc).get(n) as Y.XmlElement;
const textIn = (doc: Y.Doc, n: number) => elementIn(doc, n).get(0) as Y.XmlText;
const type = (n: number, text: string) => (doc: Y.Doc) => textIn(doc, n).insert(0, text);

function kindOf(verdict: Verdict): string {
  return isRefusal(verdict) ? verdict.refusal : verdict.kind;
}

/** The refusal, of which nothing is left anywhere. */
function refusalOf(room: TestRoom, update: Uint8Array): string {
  const before = hex(room.state());
  const kind = kindOf(room.take(update));
  if (hex(room.state()) !== before) return `${kind}, but the draft was changed`;
  return hex(room.trial.state()) === before ? kind : `${kind}, but the trial was changed`;
}

function accepted(verdict: Verdict): Accepted {
  if (isRefusal(verdict)) throw new Error(`refused: ${verdict.refusal}`);
  return verdict;
}

describe('what is accepted', () => {
  test('G1 typing: what is touched, and the client id is bound', () => {
    const r = room();
    const verdict = accepted(r.take(r.forge(type(0, 'All '))));
    expect(verdict.paragraphs).toEqual({ touched: [first], inserted: [], removed: [], duplicated: [] });
    expect(verdict.newClients).toEqual([77]);
    expect(r.paragraphs()[0]?.runs).toEqual([{ text: 'All States shall act.' }]);
  });

  test('G1 insertions, removals and moves are told apart', () => {
    const r = room();
    const update = r.forge((doc) => {
      insertParagraphsAfter(doc, second, [paragraph(fourth, 'New.')]);
      removeParagraph(doc, first);
    });
    expect(accepted(r.take(update)).paragraphs).toEqual({
      touched: [],
      inserted: [fourth],
      removed: [first],
      duplicated: [],
    });
    const move = r.forge((doc) => {
      removeParagraph(doc, third);
      insertParagraphsAfter(doc, null, [paragraph(third, 'Third.')]);
    });
    expect(accepted(r.take(move)).paragraphs.touched).toEqual([third]);
  });

  test('G1 two paragraphs with one id are accepted and told, so that the room can heal them', () => {
    const r = room();
    const update = r.forge((doc) => insertParagraphsAfter(doc, third, [paragraph(third, 'Tail.')]));
    expect(accepted(r.take(update)).paragraphs).toMatchObject({ touched: [third], duplicated: [third] });
  });

  test('G2 what is passed on holds what is new and nothing else', () => {
    const r = room();
    r.command((doc) => writeTag(doc, first, { stage: 1, status: 'open', since: null }));
    const whole = new Y.Doc();
    Y.applyUpdate(whole, r.state());
    Y.applyUpdate(whole, r.forge(type(0, 'All ')));
    const verdict = accepted(r.take(Y.encodeStateAsUpdate(whole)));
    expect(Y.decodeUpdate(verdict.update).structs.map((struct) => struct.id.client)).toEqual([77]);
  });

  test('G2 what is known is acknowledged as empty, whoever repeats it', () => {
    const r = room();
    const update = r.forge(type(0, 'All '));
    r.take(update);
    expect(accepted(r.take(update))).toMatchObject({ empty: true, newClients: [] });
    expect(accepted(r.take(r.state(), { writableRoots: [] })).empty).toBe(true);
  });

  test('G7 an hour of offline work is taken at once', () => {
    const r = room();
    const update = r.forge((doc) => {
      for (let n = 0; n < 3000; n += 1) {
        const text = textIn(doc, n % 2 === 0 ? 0 : 2);
        text.insert((n * 7919) % text.length, 'word ');
        if (n % 5 === 0) text.delete((n * 31) % (text.length - 3), 3);
        if (n % 50 === 0) text.format((n * 17) % (text.length - 9), 9, { strong: {} });
      }
    });
    expect(accepted(r.take(update)).paragraphs.touched).toEqual([first, third]);
  });

  test('G7 so is that of two sessions, while others wrote in the same paragraphs', () => {
    const r = room();
    const mine = new Y.Doc();
    Y.applyUpdate(mine, r.state());
    for (const client of [91, 90, 92]) {
      mine.clientID = client;
      for (let n = 0; n < 500; n += 1) textIn(mine, 0).insert((n * 7919) % textIn(mine, 0).length, 'a ');
    }
    const others = r.forge((doc) => {
      for (let n = 0; n < 100; n += 1) textIn(doc, 0).insert((n * 31) % textIn(doc, 0).length, 'b ');
    });
    accepted(r.take(others));
    const update = Y.encodeStateAsUpdate(mine, Y.encodeStateVector(r.doc));
    expect(accepted(r.take(update)).newClients.toSorted((a, b) => a - b)).toEqual([90, 91, 92]);
  });

  test('G7 what is new may be put in where all that is there is closed', () => {
    const r = room();
    const update = r.forge((doc) => insertParagraphsAfter(doc, first, [paragraph(fourth, 'New.')]));
    const outside = refuse('outside-reading', { number: '' });
    const verdict = r.take(update, { closed: (_, exists) => (exists ? outside : null) });
    expect(accepted(verdict).paragraphs.inserted).toEqual([fourth]);
  });

  test('G2 formats that Yjs tidies up after an edit are in what is passed on, and its sender is to hear of it', () => {
    const r = room();
    const deletion = r.forge((doc) => textIn(doc, 0).delete(0, 6));
    const marking = r.forge((doc) => textIn(doc, 0).format(0, 6, { strong: {} }), 78);
    expect(accepted(r.take(marking)).tidied).toBe(false);
    const { tidied, update } = accepted(r.take(deletion));
    expect(tidied).toBe(true);
    expect([...Y.decodeUpdate(update).ds.clients.keys()]).toContain(78);
  });

  test('G3 commands of the server are followed', () => {
    const r = room();
    r.command((doc) => {
      insertParagraphsAfter(doc, third, [paragraph(fourth, 'From the Chair.')]);
      writeTag(doc, fourth, { stage: 1, status: 'parked', since: null });
    });
    expect(accepted(r.take(r.forge(type(3, 'x')))).paragraphs.touched).toEqual([fourth]);
    expect(r.trial.state()).toEqual(r.state());
  });

  test('G3 a commit that failed is forgotten', () => {
    const r = room();
    const update = r.forge(type(0, 'lost '));
    accepted(r.trial.judge(update, r.circumstances()));
    r.trial.rebuild();
    expect(r.trial.state()).toEqual(r.state());
    expect(accepted(r.take(update)).empty).toBe(false);
  });

  test('G4 a drafting room has nothing but text, and nothing in it is closed', () => {
    const r = room('drafting-room');
    expect(kindOf(r.take(r.forge(type(1, 'x'))))).toBe('accepted');
    expect(
      refusalOf(
        r,
        r.forge((doc) => doc.getMap('tags').set('a', 1)),
      ),
    ).toBe('update-reserved-part');
  });
});

describe('a closed paragraph', () => {
  const attempts: Record<string, (doc: Y.Doc) => void> = {
    'its words are changed': type(1, 'not '),
    'a mark is set in it': (doc) => textIn(doc, 1).format(0, 6, { strong: {} }),
    'it is made a link': (doc) => textIn(doc, 1).format(0, 13, { link: { href: 'https://example.org/' } }),
    'its number is set': (doc) => setNumber(doc, second, '9.'),
    'it is made an alternative': (doc) => elementIn(doc, 1).setAttribute('alternativeOf', first),
    'its kind is changed': (doc) =>
      replaceParagraph(doc, second, { ...paragraph(second, 'Agreed words.'), kind: 'heading' }),
    'it is deleted': (doc) => removeParagraph(doc, second),
    'its words are deleted': (doc) => textIn(doc, 1).delete(0, 7),
    'its text is deleted whole': (doc) => elementIn(doc, 1).delete(0, 1),
    'it is given another id and then deleted': (doc) => {
      elementIn(doc, 1).setAttribute('id', fourth);
      textRoot(doc).delete(1, 1);
    },
    'its id is given away': (doc) => elementIn(doc, 1).setAttribute('id', fourth),
    'its id is stolen': (doc) => elementIn(doc, 0).setAttribute('id', second),
    'its id is doubled': (doc) => insertParagraphsAfter(doc, third, [paragraph(second, 'Agreed words.')]),
    'its id changes hands': (doc) => {
      elementIn(doc, 1).setAttribute('id', third);
      elementIn(doc, 2).setAttribute('id', second);
    },
    'it is put anew with other words': (doc) => {
      removeParagraph(doc, second);
      insertParagraphsAfter(doc, first, [paragraph(second, 'Disagreed words.')]);
    },
    'a footnote is put into it': (doc) => {
      const footnote = new Y.XmlElement('footnote');
      elementIn(doc, 1).insert(1, [footnote]);
      footnote.setAttribute('to', third);
    },
  };

  test.each(Object.entries(attempts))('G5 refused: %s', (_, attempt) => {
    const r = room();
    expect(refusalOf(r, r.forge(attempt))).toBe('paragraph-closed');
  });

  test('G5 refused: two closed ones change places', () => {
    const r = room();
    r.closed.add(third);
    const update = r.forge((doc) => {
      removeParagraph(doc, third);
      insertParagraphsAfter(doc, first, [paragraph(third, 'Third.')]);
    });
    expect(refusalOf(r, update)).toBe('paragraph-closed');
  });

  test('G5 refused: one that was removed and closed comes back', () => {
    const r = room();
    r.closed.add(fourth);
    const update = r.forge((doc) => insertParagraphsAfter(doc, third, [paragraph(fourth, 'Back.')]));
    expect(refusalOf(r, update)).toBe('paragraph-closed');
  });

  test('G5 an edit of its neighbours, before and after, is accepted', () => {
    const r = room();
    expect(kindOf(r.take(r.forge((doc) => (type(0, 'a')(doc), type(2, 'b')(doc)))))).toBe('accepted');
  });

  test('G6 written anew exactly as it was, it was not changed and is not told as touched', () => {
    const r = room();
    const update = r.forge((doc) => {
      removeParagraph(doc, second);
      insertParagraphsAfter(doc, first, [paragraph(second, 'Agreed words.')]);
    });
    expect(accepted(r.take(update)).paragraphs.touched).toEqual([]);
  });
});

describe('a held paragraph', () => {
  const heldRoom = () => {
    const r = room();
    r.held.add(third);
    return r;
  };

  const removals: Record<string, (doc: Y.Doc) => void> = {
    'it is deleted': (doc) => removeParagraph(doc, third),
    'it is joined to the one before': (doc) => {
      removeParagraph(doc, third);
      insertParagraphsAfter(doc, first, [paragraph(fourth, 'Third.')]);
    },
    'it is given another id': (doc) => elementIn(doc, 2).setAttribute('id', fourth),
    'its id is changed for that of another': (doc) => elementIn(doc, 2).setAttribute('id', first),
  };
  test.each(Object.entries(removals))('G5 refused: %s', (_, removal) => {
    const r = heldRoom();
    expect(refusalOf(r, r.forge(removal))).toBe('proposals-undecided');
  });

  test('G5 it may be reworded, emptied and split', () => {
    const r = heldRoom();
    expect(kindOf(r.take(r.forge(type(2, 'The '))))).toBe('accepted');
    expect(kindOf(r.take(r.forge((doc) => textIn(doc, 2).delete(0, 10))))).toBe('accepted');
    const split = r.forge((doc) => insertParagraphsAfter(doc, third, [paragraph(fourth, 'Third.')]));
    expect(kindOf(r.take(split))).toBe('accepted');
  });

  test('G5 it may be moved by one update, and have others moved past it by two', () => {
    const r = heldRoom();
    const move = r.forge((doc) => {
      removeParagraph(doc, third);
      insertParagraphsAfter(doc, null, [paragraph(third, 'Third.')]);
    });
    expect(accepted(r.take(move)).paragraphs.removed).toEqual([]);
    expect(kindOf(r.take(r.forge((doc) => removeParagraph(doc, first))))).toBe('accepted');
    const back = r.forge((doc) => insertParagraphsAfter(doc, null, [paragraph(first, 'States shall act.')]));
    expect(kindOf(r.take(back))).toBe('accepted');
    expect(r.paragraphs().map(({ id }) => id)).toEqual([first, third, second]);
  });

  test('G5 removed by the server it is gone', () => {
    const r = heldRoom();
    r.command((doc) => removeParagraph(doc, third));
    expect(kindOf(r.take(r.forge(type(0, 'All '))))).toBe('accepted');
  });
});

describe('bad input', () => {
  const bytes = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
    const encoder = encoding.createEncoder();
    write(encoder);
    return encoding.toUint8Array(encoder);
  };
  const numbers = (...values: number[]) =>
    bytes((encoder) => values.forEach((value) => encoding.writeVarUint(encoder, value)));

  test('P01, P02 nothing, and one byte', () => {
    expect(refusalOf(room(), new Uint8Array())).toBe('update-malformed');
    expect(refusalOf(room(), new Uint8Array([0xff]))).toBe('update-malformed');
  });

  test('P06, P07 an update cut off anywhere', () => {
    const r = room();
    const update = r.forge((doc) => insertParagraphsAfter(doc, null, [paragraph(fourth, 'New')]));
    for (let length = 0; length < update.length; length += 1) {
      expect(refusalOf(r, update.slice(0, length))).toBe('update-malformed');
    }
    expect(refusalOf(r, new Uint8Array([...update, 0]))).toBe('update-malformed');
  });

  test('P08, P09, P11 claims of more than there are bytes for', () => {
    expect(refusalOf(room(), numbers(2 ** 31, 1, 77, 0, 0))).toBe('update-malformed');
    expect(refusalOf(room(), numbers(1, 33_000_000, 77, 0, 0))).toBe('update-malformed');
    expect(refusalOf(room(), new Uint8Array(50).fill(0xff))).toBe('update-malformed');
  });

  test('P12 a gap', () => {
    const r = room();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, r.state());
    type(0, 'lost')(doc);
    const vector = Y.encodeStateVector(doc);
    type(0, 'then ')(doc);
    expect(refusalOf(r, Y.encodeStateAsUpdate(doc, vector))).toBe('update-incomplete');
  });

  test('P12 an update that hangs on what never arrived', () => {
    const r = room();
    const other = new Y.Doc();
    Y.applyUpdate(other, r.state());
    type(0, 'never sent ')(other);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    const vector = Y.encodeStateVector(doc);
    textIn(doc, 0).insert(3, 'x');
    expect(refusalOf(r, Y.encodeStateAsUpdate(doc, vector))).toBe('update-incomplete');
  });

  test('P13 client ids beyond 32 bits', () => {
    const r = room();
    expect(refusalOf(r, r.forge(type(0, 'x'), 2 ** 53 - 1))).toBe('update-malformed');
  });

  /** Yjs types attributes as strings; an attacker does not. */
  const attribute = (name: string, value: unknown) => (doc: Y.Doc) =>
    (elementIn(doc, 0) as { setAttribute(name: string, value: unknown): void }).setAttribute(name, value);

  test('P14, P17 deep values, maps, embeds, binary and subdocuments', () => {
    const r = room();
    let deep: unknown = 1;
    for (let depth = 0; depth < 1000; depth += 1) deep = [deep];
    expect(refusalOf(r, r.forge(attribute('number', deep)))).toBe('update-malformed');
    for (const value of [[1], { a: 1 }, new Uint8Array(3), new Y.Doc(), new Y.Map(), true, 1.5]) {
      expect(refusalOf(r, r.forge(attribute('number', value)))).toBe('update-not-in-schema');
    }
    expect(
      refusalOf(
        r,
        r.forge((doc) => textIn(doc, 0).insertEmbed(0, { a: 1 })),
      ),
    ).toBe('update-not-in-schema');
  });

  test('P15 an unknown kind of content', () => {
    const update = bytes((encoder) => {
      for (const value of [1, 1, 77, 0]) encoding.writeVarUint(encoder, value);
      encoding.writeUint8(encoder, 30);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, 'text');
      encoding.writeVarUint(encoder, 0);
    });
    expect(refusalOf(room(), update)).toBe('update-malformed');
  });

  test('P16 other roots, and roots that only the server writes', () => {
    const r = room();
    r.command((doc) => writeTag(doc, first, { stage: 1, status: 'open', since: null }));
    const forgeries: ((doc: Y.Doc) => void)[] = [
      (doc) => doc.getMap('secret').set('a', 1),
      (doc) => doc.getArray('other').insert(0, ['a']),
      (doc) => writeTag(doc, second, { stage: 0, status: 'open', since: null }),
      (doc) => writeTag(doc, first, { stage: 0, status: 'adopted', since: null }),
      (doc) => doc.getMap('tags').delete(first),
      (doc) => doc.getMap('proposals').set('prp-x', 'adopted'),
      (doc) => writeFloor(doc, { reading: null, paragraph: first }),
    ];
    for (const forgery of forgeries) expect(refusalOf(r, r.forge(forgery))).toBe('update-reserved-part');
    const asMap = new Y.Doc();
    asMap.clientID = 77;
    asMap.getMap('text').set('id', 'x');
    expect(refusalOf(r, Y.encodeStateAsUpdate(asMap))).toBe('update-not-in-schema');
  });

  test('P18 deletions of everything, known or not', () => {
    expect(refusalOf(room(), numbers(0, 1, SERVER, 1, 0, 2 ** 31))).toBe('update-incomplete');
    expect(refusalOf(room(), numbers(0, 1, 12345, 1, 0, 5))).toBe('update-incomplete');
    const r = room();
    const all = Y.getState(r.doc.store, SERVER);
    expect(refusalOf(r, numbers(0, 1, SERVER, 1, 0, all))).toBe('paragraph-closed');
    expect(refusalOf(r, numbers(0, 1, SERVER, 2, 0, 5, 3, 5))).toBe('update-malformed');
  });

  test('P19 the client id of another', () => {
    const r = room();
    r.bindings.set(500, 'other');
    expect(refusalOf(r, r.forge(type(0, 'x'), 500))).toBe('update-foreign-author');
    const next = Y.getState(r.doc.store, SERVER);
    const forged = bytes((encoder) => {
      for (const value of [1, 1, SERVER, next]) encoding.writeVarUint(encoder, value);
      encoding.writeUint8(encoder, 0x84);
      for (const value of [SERVER, next - 1]) encoding.writeVarUint(encoder, value);
      encoding.writeVarString(encoder, 'x');
      encoding.writeVarUint(encoder, 0);
    });
    expect(refusalOf(r, forged)).toBe('update-foreign-author');
  });

  test('P20 the same client and clock with other words', () => {
    const r = room();
    const [mine, restored] = [r.forge(type(0, 'first')), r.forge(type(0, 'other'))];
    r.take(mine);
    expect(refusalOf(r, restored)).toBe('update-foreign-author');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, r.state());
    doc.clientID = 77;
    expect(accepted(r.take(Y.encodeStateAsUpdate(doc))).empty).toBe(true);
  });

  test('P21 sent twice, and before its predecessor', () => {
    const r = room();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, r.state());
    doc.clientID = 77;
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    type(0, 'one ')(doc);
    elementIn(doc, 0).setAttribute('kind', 'heading');
    elementIn(doc, 0).setAttribute('kind', 'article');
    expect(refusalOf(r, updates[1]!)).toBe('update-incomplete');
    for (const update of [0, 1, 1, 0, 2, 2].map((n) => updates[n]!)) accepted(r.take(update));
    expect(r.paragraphs()[0]?.kind).toBe('article');
  });

  test('P22, S05 a reader may repeat what is known and tidy formats, not write', () => {
    const r = room();
    const reader = { writableRoots: [] } as const;
    const before = r.state();
    expect(kindOf(r.take(r.forge(type(0, 'x')), reader))).toBe('may-not-write');
    expect(
      kindOf(
        r.take(
          r.forge((doc) => removeParagraph(doc, first)),
          reader,
        ),
      ),
    ).toBe('may-not-write');
    expect(accepted(r.take(before, reader)).empty).toBe(true);
    expect(r.state()).toEqual(before);
  });

  test('P23 one legal and one illegal edit in one update: neither is taken', () => {
    const r = room();
    const update = r.forge((doc) => {
      type(0, 'legal ')(doc);
      textIn(doc, 1).delete(0, 1);
    });
    expect(refusalOf(r, update)).toBe('paragraph-closed');
  });

  test('P28 what the schema does not allow', () => {
    const r = room();
    const nested = (inner: Y.XmlElement | Y.XmlText) => (doc: Y.Doc) => elementIn(doc, 0).insert(0, [inner]);
    const atTop = (inner: Y.XmlElement | Y.XmlText) => (doc: Y.Doc) => textRoot(doc).insert(0, [inner]);
    const format = (formats: object) => (doc: Y.Doc) => textIn(doc, 0).format(0, 3, formats);
    const forgeries: ((doc: Y.Doc) => void)[] = [
      nested(new Y.XmlElement('paragraph')),
      nested(new Y.XmlElement('script')),
      nested(new Y.XmlElement('footnote')),
      atTop(new Y.XmlText('no paragraph')),
      atTop(new Y.XmlElement('paragraph')),
      atTop(new Y.XmlElement('footnote')),
      attribute('level', '1'),
      attribute('level', 0),
      attribute('level', 10),
      attribute('kind', 'clause'),
      attribute('id', 'p1'),
      attribute('id', null),
      attribute('number', ''),
      attribute('onclick', 'x'),
      attribute('alternativeOf', 'x'),
      format({ blink: {} }),
      format({ 'strong--abcdefgh': {} }),
      format({ strong: true }),
      format({ strong: { onclick: 'x' } }),
      format({ link: { href: 'javascript:alert(1)' } }),
      format({ link: {} }),
      (doc) => textIn(doc, 0).setAttribute('number', 'x'),
    ];
    for (const forgery of forgeries) expect(refusalOf(r, r.forge(forgery))).toBe('update-not-in-schema');
  });

  test('P29 too many bytes, structs, paragraphs, characters', () => {
    const r = room();
    expect(refusalOf(r, new Uint8Array(LIMITS.updateBytes + 1))).toBe('update-too-large');
    expect(refusalOf(r, r.forge(type(0, 'x'.repeat(LIMITS.paragraphLength))))).toBe('update-too-large');
    const structs = LIMITS.updateStructs + 1;
    const many = bytes((encoder) => {
      for (const value of [1, structs, 77, 0]) encoding.writeVarUint(encoder, value);
      for (let n = 0; n < structs; n += 1) encoding.writeUint8Array(encoder, new Uint8Array([0, 1]));
      encoding.writeVarUint(encoder, 0);
    });
    expect(refusalOf(r, many)).toBe('update-too-large');
  });

  test('P29 a drafting room that is filled and filled; what makes it smaller is always taken', () => {
    const r = room('drafting-room');
    const filling = (from: number) => (doc: Y.Doc) =>
      insertParagraphsAfter(
        doc,
        null,
        [0, 1].map((n) => paragraph(paragraphId(100 + from + n), 'x'.repeat(LIMITS.proposalWeight / 4))),
      );
    expect(kindOf(r.take(r.forge(filling(0))))).toBe('accepted');
    expect(refusalOf(r, r.forge(filling(2), 78))).toBe('update-too-large');
    const less = r.forge((doc) => removeParagraph(doc, paragraphId(100)), 79);
    expect(kindOf(r.take(less))).toBe('accepted');
    expect(kindOf(r.take(r.forge(filling(4), 80)))).toBe('accepted');
    // A draft may be longer.
    const draft = room();
    for (const from of [0, 2]) {
      const update = draft.forge(filling(from), 77 + from);
      expect(kindOf(draft.take(update))).toBe('accepted');
    }
  });

  test('P29 a room that came to hold too much may be made lighter, word by word', () => {
    const r = room('drafting-room');
    const quarter = 'x'.repeat(LIMITS.proposalWeight / 4);
    const heavy = [0, 1, 2, 3].map((n) => paragraph(paragraphId(100 + n), quarter));
    r.command((doc) => insertParagraphsAfter(doc, null, heavy));
    expect(refusalOf(r, r.forge(type(0, 'more ')))).toBe('update-too-large');
    expect(kindOf(r.take(r.forge((doc) => textIn(doc, 0).delete(0, 5))))).toBe('accepted');
  });

  test('P29 a proposal of formats and links without end', () => {
    const r = room('drafting-room');
    const href = `https://example.org/${'x'.repeat(4_900)}`;
    const linked = (client: number) =>
      r.forge((doc) => {
        const text = textIn(doc, 0);
        text.insert(0, 'abcdefghijklmnopqrst');
        for (let at = 0; at < 20; at += 2) text.format(at, 1, { link: { href: `${href}${client}${at}` } });
      }, client);
    const kinds = Array.from({ length: 10 }, (_, n) => kindOf(r.take(linked(100 + n))));
    expect(kinds.at(0)).toBe('accepted');
    expect(kinds.at(-1)).toBe('update-too-large');
  });

  test('P29 insertions that name neighbours far apart: ordering them would take minutes', () => {
    const r = room();
    const start = textIn(r.doc, 0)._start!.id;
    const count = 10_000;
    const crowd = bytes((encoder) => {
      const insert = (rightClient: number, rightClock: number) => {
        encoding.writeUint8(encoder, 0x44);
        encoding.writeVarUint(encoder, rightClient);
        encoding.writeVarUint(encoder, rightClock);
        encoding.writeVarString(encoder, 'x');
      };
      for (const value of [1, 2 * count, 77, 0]) encoding.writeVarUint(encoder, value);
      insert(start.client, start.clock);
      for (let n = 1; n < count; n += 1) insert(77, n - 1);
      for (let n = 0; n < count; n += 1) insert(77, n);
      encoding.writeVarUint(encoder, 0);
    });
    expect(refusalOf(r, crowd)).toBe('update-too-large');
  });

  test('P29 insertions that span what is known already', () => {
    const r = room();
    const start = textIn(r.doc, 0)._start!.id;
    const crowd = bytes((encoder) => {
      for (const value of [1, 1000, 77, 0]) encoding.writeVarUint(encoder, value);
      for (let n = 0; n < 1000; n += 1) {
        encoding.writeUint8(encoder, 0x44);
        encoding.writeVarUint(encoder, start.client);
        encoding.writeVarUint(encoder, start.clock + 1 + (n % 10));
        encoding.writeVarString(encoder, 'x');
      }
      encoding.writeVarUint(encoder, 0);
    });
    expect(refusalOf(r, crowd)).toBe('update-too-large');
  });

  test('P30 an update in the second format', () => {
    const r = room();
    const update = Y.convertUpdateFormatV1ToV2(r.forge(type(0, 'x')));
    expect(refusalOf(r, update)).toBe('update-malformed');
  });

  test('P31 NUL is refused; bidirectional controls, and a megabyte less than the limit without a space, are kept', () => {
    const r = room();
    expect(refusalOf(r, r.forge(type(0, 'a\0b')))).toBe('update-not-in-schema');
    accepted(r.take(r.forge(type(0, '\u202Ereversed\u202C'))));
    accepted(r.take(r.forge(type(2, 'x'.repeat(150_000)))));
    expect(r.paragraphs()[0]?.runs).toEqual([{ text: '\u202Ereversed\u202CStates shall act.' }]);
  });
});
