import {
  FRESH_TAG,
  LIMITS,
  makeId,
  type Arrangement,
  type ParagraphId,
  type ParticipantId,
  type Proposal,
  type Reading,
  type Silence,
} from '@chapeau/model';
import {
  readFloor,
  removeParagraph,
  textRoot,
  writeArrangement,
  writeProposal,
  writeTag,
} from '@chapeau/text';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { bundle, parking, silence } from '../deeds/testing/arrangements.ts';
import { StorageFault } from '../storage/port.ts';
import { Desk } from './testing/desk.ts';
import { openWorld, type World } from './testing/world.ts';

/** The document as the server holds it: what somebody who has nothing is sent. */
async function stateOf(world: World): Promise<Uint8Array> {
  return (await world.room()).act((doc) => ({
    writes: [],
    result: Y.encodeStateAsUpdate(doc),
  })) as Promise<Uint8Array>;
}

const reading = (world: World, scope: Reading['scope']): Reading => ({
  id: makeId('reading', world.random),
  ordinal: 1,
  way: 'line-by-line',
  takes: 'textual-proposals',
  scope,
  until: null,
  meetings: [],
  openedAt: '2026-01-05T10:00:00.000Z',
  closedAt: null,
});

describe('editing', () => {
  it('R1 an edit reaches everybody else, and is told saved to whoever made it', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('delegation')];
    await world.settle();
    chair.type(' words');
    await world.settle();
    expect(reader.text).toEqual(['first words', 'second', 'third']);
    expect(chair.closed).toBeNull();
    // Step 2 was the first, the edit the second.
    expect(chair.saved).toBe(2);
  });

  it('R2 nothing is told saved, nor told to others, before it is durable', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('delegation')];
    await world.settle();
    let open = () => {};
    world.toggle.gate = new Promise((resolve) => (open = resolve));
    chair.type(' words');
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    const late = await world.join('delegation');
    expect(chair.saved).toBe(1);
    expect(reader.text[0]).toBe('first');
    expect(late.text[0]).toBe('first');
    world.toggle.gate = null;
    open();
    await world.settle();
    expect([chair.saved, reader.text[0], late.text[0]]).toEqual([2, 'first words', 'first words']);
  });

  it('R2 what was told saved is there after the room is loaded again', async () => {
    const world = await openWorld();
    const chair = await world.join('facilitator');
    for (const word of [' one', ' two', ' three']) {
      chair.type(word);
      await world.settle();
    }
    await world.rooms.close();
    const { Rooms } = await import('./rooms.ts');
    const again = await new Rooms(world.means).open(world.draftId);
    const reader = new Desk(again!, { actor: world.actor('reviewer'), mayWrite: false }).open();
    expect(reader.text[0]).toBe('first one two three');
    expect(chair.saved).toBe(4);
  });

  it('R3 many edits that wait share one commit, each stored under its own actor', async () => {
    const world = await openWorld();
    const [chair, typist] = [await world.join('facilitator'), await world.join('secretariat')];
    await world.settle();
    const before = world.toggle.commits;
    for (let index = 0; index < 20; index += 1) (index % 2 ? chair : typist).type('x', index % 2);
    await world.settle();
    expect(world.toggle.commits - before).toBe(1);
    const stored = await world.storage.loadRoom(world.draftId);
    expect(stored!.updates.slice(1).map(({ actor }) => actor)).toEqual(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? chair : typist).connection.actor.id),
    );
    expect([chair.saved, typist.saved]).toEqual([11, 11]);
  });

  it('P21 an update that comes twice is acknowledged and stored once', async () => {
    const world = await openWorld();
    const chair = await world.join('facilitator');
    await world.settle();
    chair.type(' once');
    chair.sendUpdate(Y.encodeStateAsUpdate(chair.doc));
    await world.settle();
    expect(chair.closed).toBeNull();
    expect(chair.saved).toBe(3);
    expect((await world.storage.loadRoom(world.draftId))!.updates).toHaveLength(2);
  });

  it('S06 one actor in two windows has two client ids, both its own', async () => {
    const world = await openWorld();
    const by = world.actor('facilitator');
    const [one, two] = [await world.join(by), await world.join(by)];
    one.type(' one');
    await world.settle();
    two.type(' two');
    await world.settle();
    expect(one.text[0]).toBe('first one two');
    const { clients } = (await world.storage.loadRoom(world.draftId))!;
    expect([clients.get(one.doc.clientID), clients.get(two.doc.clientID)]).toEqual([by.id, by.id]);
  });
});

describe('refusing', () => {
  /** Sends something that must be refused, and checks all that a refusal promises. */
  async function refused(world: World, offend: (offender: Desk) => void, offender: Desk): Promise<string> {
    const bystander = await world.join('secretariat');
    await world.settle();
    const before = await stateOf(world);
    const log = (await world.storage.loadRoom(world.draftId))!.updates.length;
    offend(offender);
    await world.settle();
    expect(await stateOf(world)).toEqual(before);
    expect((await world.storage.loadRoom(world.draftId))!.updates).toHaveLength(log);
    expect(offender.closed).toEqual({ code: 4422, reason: offender.refused!.refusal });
    expect(world.log).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        facts: expect.objectContaining({ actor: offender.connection.actor.id, ...offender.refused }),
      }),
    );
    // Everybody else goes on as if nothing had been.
    expect(bystander.closed).toBeNull();
    bystander.type(' on');
    await world.settle();
    expect(bystander.saved).toBe(2);
    return offender.refused!.refusal;
  }

  it('S05 a reader’s edit', async () => {
    const world = await openWorld();
    const offender = await world.join('delegation');
    expect(await refused(world, (desk) => desk.type(' mine'), offender)).toBe('may-not-write');
  });

  it('S05 a reader’s step 2 with something new in it; one without is taken', async () => {
    const world = await openWorld();
    const reader = await world.join('delegation');
    await world.settle();
    expect([reader.closed, reader.saved]).toEqual([null, 1]);
    const doc = new Y.Doc();
    const stale = new Desk(await world.room(), { actor: world.actor('delegation'), mayWrite: false, doc });
    textRoot(doc).insert(0, [new Y.XmlElement('paragraph')]);
    expect(await refused(world, (desk) => void desk.open(), stale)).toBe('may-not-write');
  });

  it.each(['tags', 'proposals', 'floor'])('P22 P25 whoever writes in the root %s', async (root) => {
    const world = await openWorld();
    const offender = await world.join('facilitator');
    const offend = (desk: Desk) => void desk.doc.getMap(root).set(world.ids[0]!, { status: 'adopted' });
    expect(await refused(world, offend, offender)).toBe('update-reserved-part');
  });

  it('P16 a root that is not in the layout', async () => {
    const world = await openWorld();
    const offender = await world.join('facilitator');
    const offend = (desk: Desk) => void desk.doc.getMap('mine').set('a', 1);
    expect(await refused(world, offend, offender)).toBe('update-reserved-part');
  });

  it('P19 an edit under the client id of somebody else', async () => {
    const world = await openWorld();
    const [victim, offender] = [await world.join('facilitator'), await world.join('secretariat')];
    victim.type(' mine');
    await world.settle();
    const offend = (desk: Desk) => {
      desk.doc.clientID = victim.doc.clientID;
      desk.type(' forged');
    };
    expect(await refused(world, offend, offender)).toBe('update-foreign-author');
  });

  it('P19 an edit under the client id of the server', async () => {
    const world = await openWorld();
    await world.tag(world.ids[0]!, { ...FRESH_TAG, stage: 1 });
    const offender = await world.join('facilitator');
    await world.settle();
    const { clients } = (await world.storage.loadRoom(world.draftId))!;
    const servers = [...clients].filter(([, owner]) => owner === 'server').map(([client]) => client);
    expect(servers).toHaveLength(2);
    const offend = (desk: Desk) => {
      desk.doc.clientID = servers.at(-1)!;
      desk.type(' forged');
    };
    expect(await refused(world, offend, offender)).toBe('update-foreign-author');
  });

  it('P12 an edit whose predecessor is missing', async () => {
    const world = await openWorld();
    const offender = await world.join('facilitator');
    const offend = (desk: Desk) => {
      const sent: Uint8Array[] = [];
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(desk.doc));
      doc.on('update', (update: Uint8Array) => void sent.push(update));
      const text = (textRoot(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
      text.insert(0, 'a');
      text.insert(1, 'b');
      desk.sendUpdate(sent[1]!);
    };
    expect(await refused(world, offend, offender)).toBe('update-incomplete');
  });

  it('P06 P07 an update cut in half, within or without', async () => {
    const world = await openWorld();
    const outer = await world.join('facilitator');
    expect(await refused(world, (desk) => desk.sendRaw(Uint8Array.of(0, 2, 40, 1, 2, 3)), outer)).toBe(
      'update-malformed',
    );
    const inner = await world.join('facilitator');
    const whole = Y.encodeStateAsUpdate(inner.doc);
    const offend = (desk: Desk) => desk.sendUpdate(whole.slice(0, whole.length / 2));
    expect(await refused(world, offend, inner)).toBe('update-malformed');
  });

  it('P28 a tree that no draft can hold', async () => {
    const world = await openWorld();
    const offender = await world.join('facilitator');
    const offend = (desk: Desk) => textRoot(desk.doc).insert(0, [new Y.XmlElement('script')]);
    expect(await refused(world, offend, offender)).toBe('update-not-in-schema');
  });

  it('R4 an edit of a closed paragraph, with its number and status', async () => {
    const world = await openWorld();
    await world.tag(world.ids[1]!, { ...FRESH_TAG, status: 'agreed' });
    const offender = await world.join('facilitator');
    await world.settle();
    expect(await refused(world, (desk) => desk.type(' more', 1), offender)).toBe('paragraph-closed');
    expect(offender.refused!.facts).toEqual({ number: '2', status: 'agreed' });
    const deleter = await world.join('facilitator');
    await world.settle();
    expect(await refused(world, (desk) => textRoot(desk.doc).delete(1), deleter)).toBe('paragraph-closed');
  });

  it('R4 D25 an edit of what is under silence, and any insertion into a text that is as a whole', async () => {
    const world = await openWorld();
    const under = async (parts: Partial<Silence>) => {
      const one = silence({ id: makeId('arrangement', world.random), ...parts });
      await (
        await world.room()
      ).act(() => ({ change: (doc) => writeArrangement(doc, one), writes: [], result: null }));
      return one;
    };
    const running = await under({ paragraphs: [world.ids[1]!] });
    const [typist, offender] = [await world.join('secretariat'), await world.join('facilitator')];
    await world.settle();
    typist.type(' more', 0);
    world.insertAfter(typist, world.ids[1]!, 'new');
    await world.settle();
    expect(typist.refused).toBeNull();
    expect(await refused(world, (desk) => desk.type(' more', 1), offender)).toBe('under-silence');
    expect(offender.refused!.facts).toEqual({ number: '2', deadline: running.deadline });
    await under({ subject: { kind: 'whole' }, paragraphs: [] });
    const late = await world.join('facilitator');
    await world.settle();
    world.insertAfter(late, world.ids[0]!, 'late');
    await world.settle();
    expect(late.refused?.refusal).toBe('under-silence');
  });
  it('R4 an edit outside the open reading', async () => {
    const world = await openWorld();
    await world.floor({ reading: reading(world, [world.ids[0]!]), paragraph: null });
    const offender = await world.join('facilitator');
    expect(await refused(world, (desk) => desk.type(' more', 1), offender)).toBe('outside-reading');
  });

  it('R4 the removal of a paragraph on which a proposal is undecided; it may be reworded, and removed once decided', async () => {
    const world = await openWorld();
    const target = world.ids[1]!;
    const norway = 'ptc-0000000000000001' as ParticipantId;
    const tabled = await world.draftingRoom(norway, { target, serial: 1, fate: 'tabled' });
    const mirror = async (proposal: Proposal) =>
      await (
        await world.room()
      ).act(() => ({ change: (doc) => writeProposal(doc, proposal), writes: [], result: null }));
    const typist = await world.join('secretariat');
    await mirror(tabled);
    typist.type(' more', 1);
    await world.settle();
    expect(await refused(world, (desk) => textRoot(desk.doc).delete(1), typist)).toBe('proposals-undecided');
    expect(typist.refused!.facts).toEqual({ count: 1, number: '2' });
    await mirror({ ...tabled, fate: 'withdrawn' });
    const later = await world.join('secretariat');
    await world.settle();
    textRoot(later.doc).delete(1);
    await world.settle();
    expect([later.refused, later.ids]).toEqual([null, [world.ids[0], world.ids[2]]]);
  });

  it.each([
    ['in a package', 'already-in-package', { label: 'Finance' }],
    ['with a group', 'already-parked', { with: 'Friends of the Chair' }],
  ] as const)('R4 D20 the removal of a paragraph that is %s, while it is', async (title, refusal, facts) => {
    const world = await openWorld();
    const [first, target] = world.ids as [ParagraphId, ParagraphId];
    const standing = bundle({ paragraphs: [first, target] });
    const drafting = parking({ paragraph: target });
    const [one, over]: readonly Arrangement[] =
      title === 'in a package'
        ? [standing, { ...standing, state: 'dissolved' }]
        : [drafting, { ...drafting, state: 'ended' }];
    const mirror = async (arrangement: Arrangement | undefined) =>
      await (
        await world.room()
      ).act(() => ({
        change: (doc) => arrangement && writeArrangement(doc, arrangement),
        writes: [],
        result: null,
      }));
    const typist = await world.join('secretariat');
    await world.settle();
    await mirror(one);
    expect(await refused(world, (desk) => textRoot(desk.doc).delete(1), typist)).toBe(refusal);
    expect(typist.refused!.facts).toEqual({ number: '2', ...facts });
    await mirror(over);
    const later = await world.join('secretariat');
    await world.settle();
    textRoot(later.doc).delete(1);
    await world.settle();
    expect([later.refused, later.ids]).toEqual([null, [first, world.ids[2]]]);
  });

  it('S04 what was sent behind a refused edit is as if never sent; what was sent before counts', async () => {
    const world = await openWorld();
    const offender = await world.join('facilitator');
    const witness = await world.join('reviewer');
    await world.settle();
    offender.type(' before');
    offender.doc.getMap('tags').set('a', 1);
    offender.type(' behind');
    await world.settle();
    expect(offender.refused!.refusal).toBe('update-reserved-part');
    expect(offender.saved).toBe(2);
    expect(witness.text[0]).toBe('first before');
  });

  it('R5 a refusal in the middle of a commit harms nobody else in it', async () => {
    const world = await openWorld();
    const desks = await Promise.all([0, 1, 2].map(() => world.join('facilitator')));
    await world.settle();
    desks[0]!.type(' a');
    desks[1]!.doc.getMap('tags').set('a', 1);
    desks[2]!.type(' b', 1);
    desks[0]!.type(' c', 2);
    await world.settle();
    desks[2]!.type(' d', 1);
    await world.settle();
    expect(desks.map(({ closed }) => closed?.code)).toEqual([undefined, 4422, undefined]);
    const late = await world.join('reviewer');
    expect(late.text).toEqual(['first a', 'second b d', 'third c']);
  });

  it('P03 P04 P05 messages that are none end the connection', async () => {
    const world = await openWorld();
    for (const frame of [[], [0xff], [99], [0, 7, 0], [0], [0, 0, 9, 1]]) {
      const offender = await world.join('facilitator');
      offender.sendRaw(Uint8Array.from(frame));
      expect([frame, offender.closed?.code]).toEqual([frame, 1002]);
    }
  });

  it('P10 P11 state vectors that cannot be read end the connection', async () => {
    const world = await openWorld();
    for (const stateVector of [
      [255, 255, 255, 255, 7],
      [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255],
    ]) {
      const offender = await world.join('facilitator');
      offender.sendRaw(Uint8Array.from([0, 0, stateVector.length, ...stateVector]));
      expect(offender.closed?.code).toBe(1002);
    }
  });

  it('R6 updates that come too fast are refused, and only from that connection', async () => {
    const world = await openWorld();
    const [offender, other] = [await world.join('facilitator'), await world.join('facilitator')];
    await world.settle();
    for (let index = 0; index < 2_500; index += 1) offender.type('x');
    other.type(' fine', 1);
    await world.settle();
    expect([offender.refused?.refusal, other.closed]).toEqual(['update-too-fast', null]);
  });

  it('R6 bytes without end are refused, also where they say nothing new and however often one comes back', async () => {
    const world = await openWorld({ words: Array.from({ length: 20 }, () => 'x'.repeat(190_000)) });
    const [by, other] = [world.actor('delegation'), await world.join('facilitator')];
    const state = Y.encodeStateAsUpdate(other.doc);
    const sent = 16;
    expect(state.byteLength * sent).toBeGreaterThan(LIMITS.updateBytesAtOnce);
    const refusals: unknown[] = [];
    for (let index = 0; index < sent; index += 1) {
      const desk = await world.join(by);
      desk.sendUpdate(state);
      await world.settle();
      refusals.push(desk.refused?.refusal);
      desk.leave();
    }
    expect(new Set(refusals)).toEqual(new Set([undefined, 'update-too-fast']));
    expect(other.closed).toBeNull();
  });

  it('R6 too many refusals bar the actor for a while', async () => {
    const world = await openWorld();
    const by = world.actor('delegation');
    const idle = await world.join(by);
    const room = await world.room();
    for (let index = 0; index < 30; index += 1) {
      const offender = await world.join(by);
      offender.type('x');
      await new Promise(setImmediate);
      await room.act(() => ({ writes: [], result: null }));
    }
    expect(idle.closed).toEqual({ code: 4422, reason: 'too-many-requests' });
    const barred = new Desk(room, { actor: by });
    expect(room.join(barred.connection)?.refusal).toBe('too-many-requests');
    world.clock.advance(10_000);
    expect(room.join(barred.connection)).toBeNull();
  });
});

describe('when the storage fails', () => {
  const fault = new StorageFault('full', { retryable: true });

  it('F03 F06 nothing is applied, the sender may try again, and nothing is lost', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('reviewer')];
    await world.settle();
    const before = await stateOf(world);
    world.toggle.fault = fault;
    chair.type(' unsaved');
    await world.settle();
    expect(chair.closed).toEqual({ code: 4503, reason: 'not-saved' });
    expect([chair.saved, reader.text[0], reader.closed]).toEqual([1, 'first', null]);
    expect(await stateOf(world)).toEqual(before);
    world.toggle.fault = null;
    const again = new Desk(await world.room(), { actor: chair.connection.actor, doc: chair.doc }).open();
    await world.settle();
    expect([again.closed, reader.text[0]]).toEqual([null, 'first unsaved']);
  });

  it('F03 an act is refused with `not-saved`, and may be asked for again', async () => {
    const world = await openWorld();
    const reader = await world.join('reviewer');
    world.toggle.fault = fault;
    expect(await world.tag(world.ids[0]!, { ...FRESH_TAG, status: 'agreed' })).toMatchObject({
      refusal: 'not-saved',
    });
    world.toggle.fault = null;
    await world.settle();
    expect(reader.doc.getMap('tags').size).toBe(0);
    await world.tag(world.ids[0]!, { ...FRESH_TAG, status: 'parked' });
    await world.settle();
    expect(reader.doc.getMap('tags').get(world.ids[0]!)).toMatchObject({ status: 'parked' });
  });

  it('R7 a room that somebody else has written to is loaded again', async () => {
    const world = await openWorld();
    const chair = await world.join('facilitator');
    const first = await world.room();
    const at = '2026-01-05T10:00:00.000Z';
    const stored = (await world.storage.loadRoom(world.draftId))!;
    const bytes = stored.updates[0]!.bytes;
    await world.storage.commit([
      { kind: 'append-update', room: world.draftId, sequence: 2, actor: 'server', at, bytes },
    ]);
    await world.settle();
    chair.type(' late');
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(chair.closed?.code).toBe(4503);
    await expect(first.act(() => ({ writes: [], result: 1 }))).rejects.toThrow(/closed/);
    const second = await world.room();
    expect(second).not.toBe(first);
    new Desk(second, { actor: chair.connection.actor, doc: chair.doc }).open();
    await world.settle();
    expect((await world.join('reviewer')).text[0]).toBe('first late');
  });
});

describe('mending', () => {
  it('R8 two who split one paragraph at once leave paragraphs with ids of their own', async () => {
    const world = await openWorld();
    const desks = [await world.join('facilitator'), await world.join('secretariat')];
    await world.settle();
    const [shared] = world.ids;
    for (const desk of desks) {
      const half = new Y.XmlElement('paragraph');
      for (const [key, value] of Object.entries((textRoot(desk.doc).get(0) as Y.XmlElement).getAttributes()))
        half.setAttribute(key, value as string);
      half.insert(0, [new Y.XmlText('half')]);
      textRoot(desk.doc).insert(1, [half]);
    }
    await world.settle();
    const { ids } = desks[0]!;
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
    expect(ids[0]).toBe(shared);
    expect(desks[1]!.ids).toEqual(ids);
    expect(desks.map(({ closed }) => closed)).toEqual([null, null]);
  });

  it('R9 a new paragraph joins the open reading, on the floor and on paper, and is typed on at once', async () => {
    const world = await openWorld();
    const open = reading(world, [world.ids[0]!]);
    await world.floor({ reading: open, paragraph: null });
    const chair = await world.join('facilitator');
    await world.settle();
    const added = world.insertAfter(chair, world.ids[0]!, 'new');
    chair.type(' and on', 1);
    await world.settle();
    expect(chair.closed).toBeNull();
    expect(readFloor(chair.doc).reading?.scope).toEqual([world.ids[0], added]);
    expect(await world.storage.find('reading', open.id)).toMatchObject({ scope: [world.ids[0], added] });
    expect(chair.text[1]).toBe('new and on');
  });

  it('R9 a paragraph that is taken out of the text leaves the floor', async () => {
    const world = await openWorld();
    const open = reading(world, 'whole');
    await world.floor({ reading: open, paragraph: world.ids[1]! });
    const chair = await world.join('facilitator');
    await world.settle();
    removeParagraph(chair.doc, world.ids[0]!);
    await world.settle();
    expect(readFloor(chair.doc).paragraph).toBe(world.ids[1]);
    removeParagraph(chair.doc, world.ids[1]!);
    await world.settle();
    expect(readFloor(chair.doc)).toEqual({ reading: open, paragraph: null });
    expect(chair.closed).toBeNull();
  });

  it('R9 where the whole text is read nothing is written', async () => {
    const world = await openWorld();
    await world.floor({ reading: reading(world, 'whole'), paragraph: null });
    const chair = await world.join('facilitator');
    await world.settle();
    const { length } = (await world.storage.loadRoom(world.draftId))!.updates;
    world.insertAfter(chair, null, 'new');
    await world.settle();
    expect((await world.storage.loadRoom(world.draftId))!.updates).toHaveLength(length + 1);
  });

  it('R4 a paragraph that was removed when closed does not come back', async () => {
    const world = await openWorld();
    const gone = makeId('paragraph', world.random);
    await (
      await world.room()
    ).act(() => ({
      change: (doc) => writeTag(doc, gone, { ...FRESH_TAG, status: 'deleted' }),
      writes: [],
      result: null,
    }));
    const chair = await world.join('facilitator');
    await world.settle();
    const element = new Y.XmlElement('paragraph');
    element.setAttribute('id', gone);
    (textRoot(chair.doc).get(0) as Y.XmlElement).getAttributes();
    const like = (textRoot(chair.doc).get(0) as Y.XmlElement).getAttributes();
    for (const [key, value] of Object.entries(like))
      if (key !== 'id') element.setAttribute(key, value as string);
    textRoot(chair.doc).insert(0, [element]);
    await world.settle();
    expect(chair.refused?.refusal).toBe('paragraph-closed');
  });
});

describe('coming back', () => {
  it('K2 what is typed while the answer to the server is still on its way is not refused, and nothing is lost', async () => {
    const world = await openWorld();
    const chair = await world.join('facilitator');
    await world.settle();
    chair.leave();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(chair.doc));
    const offline = (textRoot(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    offline.insert(0, 'offline ');
    const onTheWay: (() => void)[] = [];
    const back = new Desk(await world.room(), { actor: chair.connection.actor, doc });
    back.open((run) => void onTheWay.push(run));
    back.type(' typed');
    // The edit is there before the question of the server has come to the client.
    for (const run of onTheWay.splice(1)) run();
    await world.settle();
    expect([back.closed, back.saved]).toEqual([null, 0]);
    while (onTheWay.length > 0) for (const run of onTheWay.splice(0)) run();
    await world.settle();
    while (onTheWay.length > 0) for (const run of onTheWay.splice(0)) run();
    expect([back.closed, back.saved]).toEqual([null, 2]);
    expect((await world.join('reviewer')).text[0]).toBe('offline first typed');
  });
});
