import { LIMITS, makeId, refuse, ROLES, type Actor, type ParticipantId, type Role } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { roomRights } from './rights.ts';
import { Desk } from './testing/desk.ts';
import { openWorld } from './testing/world.ts';

const norway = 'ptc-0000000000000001' as ParticipantId;
const union = 'ptc-0000000000000002' as ParticipantId;
const others = 'ptc-0000000000000003' as ParticipantId;

describe('rights', () => {
  it('R13 the draft is open to those in the room, and for writing to the facilitating team', async () => {
    const world = await openWorld();
    const rights = async (role: Role) => {
      const answer = await roomRights(world.actor(role), world.draftId, world.storage);
      return 'refusal' in answer ? answer.refusal : answer.write ? 'writes' : 'reads';
    };
    const table = await Promise.all(ROLES.map(async (role) => [role, await rights(role)]));
    expect(Object.fromEntries(table)).toEqual({
      facilitator: 'writes',
      secretariat: 'writes',
      delegation: 'reads',
      reviewer: 'reads',
      observer: 'role-may-not',
      stakeholder: 'role-may-not',
    });
  });

  it('R13 a drafting room is open to the team of its proposal, and is nothing to anybody else', async () => {
    const world = await openWorld();
    const proposal = await world.draftingRoom(norway, { invited: [union] });
    const rights = (role: Role, participant: ParticipantId | null) =>
      roomRights(world.actor(role, participant), proposal.id, world.storage);
    expect(await rights('delegation', norway)).toEqual({ write: true });
    expect(await rights('delegation', union)).toEqual({ write: true });
    expect(await rights('delegation', others)).toEqual(refuse('not-found'));
    for (const role of ROLES) expect(await rights(role, null)).toEqual(refuse('not-found'));
    expect(await rights('stakeholder', norway)).toEqual(refuse('not-found'));
  });

  it('R13 once tabled its team only reads', async () => {
    const world = await openWorld();
    const proposal = await world.draftingRoom(norway, { fate: 'tabled' });
    const actor = world.actor('delegation', norway);
    expect(await roomRights(actor, proposal.id, world.storage)).toEqual({ write: false });
  });

  it('D01 D02 whatever is no room of the actor’s process is not found', async () => {
    const world = await openWorld();
    const chair = world.actor('facilitator');
    const stranger: Actor = { ...chair, process: makeId('process', world.random) };
    const names = [
      '__proto__',
      'constructor',
      '',
      '../etc/passwd',
      makeId('draft', world.random),
      makeId('proposal', world.random),
    ];
    for (const name of names)
      expect(await roomRights(chair, name, world.storage)).toEqual(refuse('not-found'));
    expect(await roomRights(stranger, world.draftId, world.storage)).toEqual(refuse('not-found'));
  });
});

describe('when access changes', () => {
  it('S02 who is signed out is closed at once, and what it sent meanwhile is not taken', async () => {
    const world = await openWorld();
    let isSignedIn = true;
    const by = world.actor('facilitator');
    const chair = await world.join(by, { identify: async () => (isSignedIn ? by : null) });
    const reader = await world.join('reviewer');
    await world.settle();
    isSignedIn = false;
    const judged = world.rooms.rejudge(({ id }) => id === by.id);
    chair.type(' after');
    await judged;
    await world.settle();
    expect(chair.closed).toEqual({ code: 4403, reason: 'access-changed' });
    expect([reader.closed, reader.text[0]]).toEqual([null, 'first']);
  });

  it.each([
    ['keeps them', 'taken', 'first meanwhile'],
    ['loses them', 'not taken', 'first'],
  ])('S02 while rights are asked again edits wait; of who %s they are %s', async (what, _, text) => {
    const world = await openWorld();
    const by = world.actor('facilitator');
    let tell = (_actor: typeof by | null) => {};
    const asked = new Promise<typeof by | null>((resolve) => (tell = resolve));
    const chair = await world.join(by, { identify: () => asked });
    const reader = await world.join('reviewer');
    await world.settle();
    const judged = world.rooms.rejudge(({ id }) => id === by.id);
    chair.type(' meanwhile');
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    expect([chair.saved, reader.text[0]]).toEqual([1, 'first']);
    tell(what === 'keeps them' ? by : null);
    await judged;
    await world.settle();
    expect(reader.text[0]).toBe(text);
  });

  it('S02 who is no longer invited into a drafting room is closed; who still is stays', async () => {
    const world = await openWorld();
    const proposal = await world.draftingRoom(norway, { invited: [union] });
    const room = await world.room(proposal.id);
    const desk = (participant: typeof norway) =>
      new Desk(room, { actor: world.actor('delegation', participant), layout: 'drafting-room' }).open();
    const [owner, guest] = [desk(norway), desk(union)];
    const row = { ...proposal, invited: [] };
    await world.storage.commit([{ kind: 'put', table: 'proposal', parent: world.draftId, row }]);
    await world.rooms.rejudge(({ participant }) => participant !== null);
    expect([owner.closed?.code, guest.closed?.code]).toEqual([undefined, 4403]);
  });

  it('S02 S07 who changes roles is closed, even where both may write', async () => {
    const world = await openWorld();
    const by = world.actor('facilitator');
    const chair = await world.join(by, { identify: async () => ({ ...by, role: 'secretariat' }) });
    await world.rooms.rejudge(() => true);
    expect(chair.closed?.code).toBe(4403);
  });

  it('S02 where rights cannot be asked nobody is let go on', async () => {
    const world = await openWorld();
    const chair = await world.join('facilitator', { identify: () => Promise.reject(new Error('down')) });
    await world.rooms.rejudge(() => true);
    expect(chair.closed?.code).toBe(4503);
  });
});

describe('limits', () => {
  it('H12 an actor has so many connections to one room and no more', async () => {
    const world = await openWorld();
    const by = world.actor('delegation');
    const desks: Desk[] = [];
    for (let index = 0; index < LIMITS.connectionsPerActor; index += 1) desks.push(await world.join(by));
    const room = await world.room();
    expect(room.join(new Desk(room, { actor: by }).connection)).toEqual(refuse('too-many-connections'));
    expect(room.join(new Desk(room, { actor: world.actor('delegation') }).connection)).toBeNull();
    desks[0]!.leave();
    expect(room.join(new Desk(room, { actor: by }).connection)).toBeNull();
  });

  it('P32 who asks for the state again and again is answered once in a while', async () => {
    const world = await openWorld();
    const reader = await world.join('delegation');
    await world.settle();
    const before = reader.frames;
    for (let index = 0; index < 1_000; index += 1) reader.askForState();
    expect(reader.frames - before).toBeLessThanOrEqual(10);
    world.clock.advance(5_000);
    expect(reader.frames - before).toBeLessThanOrEqual(11);
    expect(reader.closed).toBeNull();
    world.clock.advance(60_000);
    const rested = reader.frames;
    reader.askForState();
    expect(reader.frames).toBe(rested + 1);
  });

  it('W10 who reads too slowly is cut off, and nobody waits for it', async () => {
    const world = await openWorld();
    const [chair, slow, reader] = [
      await world.join('facilitator'),
      await world.join('delegation'),
      await world.join('delegation'),
    ];
    await world.settle();
    slow.backlogBytes = LIMITS.readerBacklogBytes + 1;
    chair.type(' on');
    await world.settle();
    expect(slow.closed).toEqual({ code: 4508, reason: 'reader-too-slow' });
    expect([reader.closed, reader.text[0]]).toEqual([null, 'first on']);
  });

  it('W12 a flood of frames of any kind ends the connection', async () => {
    const world = await openWorld();
    const reader = await world.join('delegation');
    for (let index = 0; index < 20_000; index += 1) reader.sendRaw(Uint8Array.of(3));
    expect(reader.closed?.code).toBe(1008);
  });
});
