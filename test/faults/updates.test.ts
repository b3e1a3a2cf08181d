/** Rows P of the list of faults: hostile updates over a real socket, judged by a real server. */
import type { RefusalKind, Role } from '@chapeau/model';
import { CLOSE_CODES } from '@chapeau/protocol';
import { textRoot } from '@chapeau/text';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { enter } from '../wire/raw-client.ts';
import {
  clientsIn,
  elementIn,
  forgeDeletes,
  forgeUpdate,
  itemInRoot,
  newElement,
  textIn,
  type,
  updateOf,
  updatesOf,
} from '../wire/updates.ts';
import { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
}, 60_000);
afterAll(async () => {
  await stage.strike();
});

interface Attack {
  readonly title: string;
  /** The role that makes it; the facilitator where nothing is said, for only the team may write at all. */
  readonly by?: Role;
  /** Made on a copy of the draft as the attacker has it. */
  readonly updates: (doc: Y.Doc) => readonly Uint8Array[];
  readonly refused: readonly RefusalKind[];
}

const NEW_ID = 'par-0000000000000000';
const AUTHOR = ['update-foreign-author'] as const;
const BROKEN = ['update-malformed', 'update-too-large'] as const;
const SCHEMA = ['update-not-in-schema', 'update-malformed'] as const;
const RESERVED = ['update-reserved-part', 'update-malformed'] as const;

const change = (make: (doc: Y.Doc) => void) => (doc: Y.Doc) => [updateOf(doc, make)];
const bytes =
  (...values: number[]) =>
  () => [Uint8Array.from(values)];
const inText = (make: (text: Y.XmlText) => void) => change((doc) => make(textIn(doc, stage.open)));
const inElement = (make: (element: Y.XmlElement) => void) =>
  change((doc) => make(elementIn(doc, stage.open)));
const appended = (element: () => Y.XmlElement | Y.XmlText) =>
  change((doc) => textRoot(doc).push([element()]));

// prettier-ignore
const malformed: readonly Attack[] = [
  { title: 'P02 one byte as an update', updates: bytes(0xff), refused: BROKEN },
  { title: 'P06 an update cut in half', updates: (doc) => [updateOf(doc, type(stage.open, 'half of this')).slice(0, 14)], refused: BROKEN },
  { title: 'P08 claims 2³¹ clients', updates: () => [forgeUpdate({ clients: 2 ** 31, structs: 1, client: 7 })], refused: BROKEN },
  { title: 'P09 claims 33 million structs, 20 times', updates: () => Array.from({ length: 20 }, () => forgeUpdate({ structs: 33_000_000, client: 7 })), refused: BROKEN },
  { title: 'P11 an endless number', updates: () => [new Uint8Array(64).fill(0xff)], refused: BROKEN },
  { title: 'P13 a client id of 2⁵³ − 1', updates: (doc) => [updateOf(doc, type(stage.open, 'x'), 2 ** 53 - 1)], refused: [...AUTHOR, ...BROKEN] },
  { title: 'P14 a value nested 100,000 deep', updates: () => [forgeUpdate({ structs: 1, client: 77, content: itemInRoot('floor', 8, nested) })], refused: [...BROKEN, ...RESERVED] },
  { title: 'P15 content of an unknown kind', updates: () => [forgeUpdate({ structs: 1, client: 78, content: itemInRoot('text', 30, (encoder) => encoding.writeUint8(encoder, 0)) })], refused: BROKEN },
  { title: 'P29 5 MB in one update', updates: (doc) => [updateOf(doc, type(stage.open, 'x'.repeat(5_000_000)))], refused: ['update-too-large'] },
  { title: 'P30 an update of the second encoding', updates: (doc) => [Y.convertUpdateFormatV1ToV2(updateOf(doc, type(stage.open, 'second')))], refused: [...BROKEN, 'update-incomplete', ...AUTHOR] },
];

// prettier-ignore
const misplaced: readonly Attack[] = [
  { title: 'P12 an update whose predecessor is missing', updates: (doc) => updatesOf(doc, [type(stage.open, 'first'), type(stage.open, 'second')]).slice(1), refused: ['update-incomplete'] },
  { title: 'P12 deletes of what nobody has written', updates: () => [forgeDeletes([{ client: 4_000_000, length: 10 }])], refused: ['update-incomplete', ...BROKEN, ...AUTHOR] },
  { title: 'P16 a root of another kind', updates: (doc) => [foreignRoot('text', doc)], refused: [...RESERVED, ...SCHEMA] },
  { title: 'P16 a root that no draft has', updates: (doc) => [foreignRoot('notes', doc)], refused: [...RESERVED, ...SCHEMA] },
  { title: 'P18 deletes everything by everybody', updates: (doc) => [forgeDeletes(clientsIn(doc).map((client) => ({ client, length: 2 ** 31 })))], refused: ['update-incomplete', 'update-reserved-part', 'paragraph-closed', ...BROKEN] },
  { title: 'P19 writes under the id of somebody else', updates: (doc) => [updateOf(doc, type(stage.open, 'not mine'), clientsIn(doc)[0])], refused: AUTHOR },
  { title: 'P26 declares itself agreed', updates: change((doc) => doc.getMap('tags').set(stage.open, { stage: 1, status: 'adopted', since: null })), refused: RESERVED },
  { title: 'P25 rewrites a tabled proposal', updates: change((doc) => doc.getMap('proposals').set(stage.tabled, { fate: 'accepted' })), refused: RESERVED },
  { title: 'P25 deletes a tabled proposal', updates: change((doc) => doc.getMap('proposals').delete(stage.tabled)), refused: RESERVED },
  { title: 'P26 takes the floor', updates: change((doc) => doc.getMap('floor').set('now', { reading: null, paragraph: null })), refused: RESERVED },
];

// prettier-ignore
const closed: readonly Attack[] = [
  { title: 'P22 types into an agreed paragraph', updates: change((doc) => type(stage.closed, ' and more')(doc)), refused: ['paragraph-closed'] },
  { title: 'P22 deletes a character of an agreed paragraph', updates: change((doc) => textIn(doc, stage.closed).delete(0, 1)), refused: ['paragraph-closed'] },
  { title: 'P22 deletes an agreed paragraph', updates: change((doc) => textRoot(doc).delete(indexOf(doc, stage.closed), 1)), refused: ['paragraph-closed'] },
  { title: 'P22 renumbers an agreed paragraph', updates: change((doc) => elementIn(doc, stage.closed).setAttribute('number', '99.')), refused: ['paragraph-closed'] },
  { title: 'P22 makes an agreed paragraph bold', updates: change((doc) => textIn(doc, stage.closed).format(0, 5, { strong: {} })), refused: ['paragraph-closed'] },
  { title: 'P22 gives another paragraph the id of an agreed one', updates: change((doc) => elementIn(doc, stage.open).setAttribute('id', stage.closed)), refused: ['paragraph-closed', ...SCHEMA] },
  { title: 'P22 inserts a second paragraph with the id of an agreed one', updates: appended(() => newElement(stage.closed, 'stolen')), refused: ['paragraph-closed', ...SCHEMA] },
  { title: 'P22 puts an agreed paragraph somewhere else', updates: change(moveClosed), refused: ['paragraph-closed'] },
  { title: 'P23 one legal edit and one illegal in one update', updates: change((doc) => { type(stage.open, 'fine')(doc); textIn(doc, stage.closed).delete(0, 3); }), refused: ['paragraph-closed'] },
];

// prettier-ignore
const outsideSchema: readonly Attack[] = [
  { title: 'P17 a sub-document', updates: inText((text) => text.insertEmbed(0, new Y.Doc())), refused: SCHEMA },
  { title: 'P17 an embedded picture', updates: inText((text) => text.insertEmbed(0, { image: 'x' })), refused: SCHEMA },
  { title: 'P17 an unknown mark', updates: inText((text) => text.format(0, 3, { blink: {} })), refused: SCHEMA },
  { title: 'P17 bytes as an attribute', updates: inElement((element) => (element as Y.XmlElement<{ number: Uint8Array }>).setAttribute('number', new Uint8Array(3))), refused: SCHEMA },
  { title: 'P28 a paragraph in a paragraph', updates: inElement((element) => element.push([newElement(NEW_ID, 'inner')])), refused: SCHEMA },
  { title: 'P28 an unknown element', updates: appended(() => new Y.XmlElement('script')), refused: SCHEMA },
  { title: 'P28 text outside a paragraph', updates: appended(() => new Y.XmlText('loose')), refused: SCHEMA },
  { title: 'P28 an attribute of the wrong type', updates: inElement((element) => (element as Y.XmlElement<{ level: string }>).setAttribute('level', 'deep')), refused: SCHEMA },
  { title: 'P28 an unknown attribute', updates: inElement((element) => element.setAttribute('onclick', 'x')), refused: SCHEMA },
  { title: 'P28 a link that runs a program', updates: inText((text) => text.format(0, 3, { link: { href: 'javascript:alert(1)' } })), refused: SCHEMA },
  { title: 'P28 a paragraph without an id', updates: inElement((element) => element.removeAttribute('id')), refused: SCHEMA },
  { title: 'P31 the character NUL', updates: change((doc) => type(stage.open, 'a\0b')(doc)), refused: SCHEMA },
];

const byReaders: readonly Attack[] = (['delegation', 'reviewer'] as const).flatMap((by) => [
  // prettier-ignore
  { title: `P22 a ${by} types into an open paragraph`, by, updates: change((doc) => type(stage.open, 'mine')(doc)), refused: ['may-not-write', 'update-reserved-part'] },
  // prettier-ignore
  { title: `P22 a ${by} deletes a paragraph`, by, updates: change((doc) => textRoot(doc).delete(0, 1)), refused: ['may-not-write', 'update-reserved-part'] },
  // prettier-ignore
  { title: `P25 a ${by} writes a proposal`, by, updates: change((doc) => doc.getMap('proposals').set(stage.untabled, {})), refused: ['may-not-write', 'update-reserved-part'] },
]);

describe('the draft is byte-identical, the others undisturbed, the server up, after', () => {
  const attacks = [...malformed, ...misplaced, ...closed, ...outsideSchema, ...byReaders];
  test.each(attacks.map((attack) => [attack.title, attack] as const))('%s', refuses);
});

async function refuses(_title: string, { by = 'facilitator', updates, refused }: Attack): Promise<void> {
  const attacker = await stage.attacker(by);
  await stage.holdsAgainst(async () => {
    const client = await enter(attacker, stage.draft);
    for (const update of updates(client.doc)) client.sendUpdate(update);
    const end = await client.ended();
    expect(client.refusal?.refusal).toBeOneOf([...refused]);
    expect(end.code).toBe(CLOSE_CODES.refused);
    expect(client.saved).toBe(0);
  });
}

test('P31 characters that turn the direction, and a megabyte of emoji joiners, are kept exactly', async () => {
  const client = await enter(await stage.attacker('facilitator'), stage.draft);
  const words = '\u202Eabc\u202C é 👩‍👩‍👧 \u200F';
  client.edit(type(stage.open, words));
  await client.allSaved();
  const reader = await enter(stage.cast.reviewer, stage.draft);
  expect(textIn(reader.doc, stage.open).toString().endsWith(words)).toBe(true);
  client.close();
  reader.close();
});

test('P21 an update that comes twice is taken once', async () => {
  const client = await enter(await stage.attacker('facilitator'), stage.draft);
  const update = updateOf(client.doc, type(stage.open, ' once'));
  client.sendUpdate(update);
  await client.allSaved();
  const before = await stage.picture();
  client.sendUpdate(update);
  await client.allSaved();
  expect(await stage.picture()).toEqual(before);
  expect(client.closed).toBeNull();
  client.close();
});

test('S04 what comes right behind a refused update is not taken either', async () => {
  const attacker = await stage.attacker('facilitator');
  await stage.holdsAgainst(async () => {
    const client = await enter(attacker, stage.draft);
    client.sendUpdate(updateOf(client.doc, type(stage.closed, 'no')));
    client.sendUpdate(updateOf(client.doc, type(stage.open, 'legal by itself')));
    expect((await client.ended()).code).toBe(CLOSE_CODES.refused);
    expect(client.saved).toBe(0);
  });
});

test('S05 a reader who sends what the server already has is left in peace, as the stock client does at each sync', async () => {
  const attacker = await stage.attacker('reviewer');
  await stage.holdsAgainst(async () => {
    const client = await enter(attacker, stage.draft);
    client.sendUpdate(Y.encodeStateAsUpdate(client.doc));
    await client.allSaved();
    expect(client.closed).toBeNull();
    client.close();
  });
});

function nested(encoder: encoding.Encoder): void {
  encoding.writeVarUint(encoder, 1);
  for (let depth = 0; depth < 100_000; depth += 1) {
    encoding.writeUint8(encoder, 117);
    encoding.writeVarUint(encoder, 1);
  }
  encoding.writeUint8(encoder, 126);
}

/** A map entry in a root of that name, as if the root were a map. */
function foreignRoot(root: string, doc: Y.Doc): Uint8Array {
  const other = new Y.Doc();
  other.clientID = doc.clientID;
  other.getMap(root).set('key', 'value');
  return Y.encodeStateAsUpdate(other);
}

function indexOf(doc: Y.Doc, paragraph: string): number {
  return textRoot(doc)
    .toArray()
    .findIndex((element) => element instanceof Y.XmlElement && element.getAttribute('id') === paragraph);
}

function moveClosed(doc: Y.Doc): void {
  const words = textIn(doc, stage.closed).toString();
  textRoot(doc).delete(indexOf(doc, stage.closed), 1);
  textRoot(doc).insert(0, [newElement(stage.closed, words)]);
}
