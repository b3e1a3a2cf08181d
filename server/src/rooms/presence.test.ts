import * as encoding from 'lib0/encoding';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import { describe, expect, it } from 'vitest';
import type { Desk } from './testing/desk.ts';
import { openWorld } from './testing/world.ts';

/** Says where the cursor is, as a stock editor does. */
function speak(desk: Desk, state: Record<string, unknown> = { cursor: 1 }): void {
  desk.awareness.setLocalState(state);
  desk.sendAwareness();
}

/** What `desk` shows of `other`. */
const seen = (desk: Desk, other: Desk) => desk.awareness.getStates().get(other.doc.clientID);

function awarenessOf(
  entries: readonly (readonly [client: number, clock: number, json: string])[],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [client, clock, json] of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, json);
  }
  return encoding.toUint8Array(encoder);
}

describe('presence', () => {
  it('R14 everybody sees who is there, under the name the server knows; whoever comes later too', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('delegation')];
    speak(chair, { cursor: 7, user: { name: 'Mallory', color: '#ff0000', role: 'adopted' } });
    world.clock.advance(100);
    const { id, name, role, participant } = chair.connection.actor;
    const expected = { cursor: 7, user: { color: '#ff0000', id, name, role, participant } };
    expect(seen(reader, chair)).toEqual(expected);
    const late = await world.join('reviewer');
    expect(seen(late, chair)).toEqual(expected);
  });

  it('R14 somebody who only reads and never moved a cursor is seen by stock clients too', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('delegation')];
    // As a client is born: count 0, nothing said. Whoever hears of a client with count 0 ignores it.
    reader.sendAwareness();
    world.clock.advance(100);
    expect(seen(chair, reader)).toMatchObject({ user: { role: 'delegation' } });
  });

  it('R14 is told on when the clock of the server is set back by an hour', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('delegation')];
    speak(chair, { cursor: 1 });
    world.clock.advance(100);
    world.clock.advance(-3_600_000);
    speak(chair, { cursor: 2 });
    world.clock.advance(100);
    expect(seen(reader, chair)).toMatchObject({ cursor: 2 });
  });

  it('R14 whoever leaves is gone for everybody, and may come back', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('delegation')];
    speak(chair);
    world.clock.advance(100);
    chair.leave();
    world.clock.advance(100);
    expect(seen(reader, chair)).toBeUndefined();
    const back = await world.join(chair.connection.actor, { doc: chair.doc });
    back.awareness.setLocalState({ cursor: 2 });
    back.sendAwareness(encodeAwarenessUpdate(chair.awareness, [chair.doc.clientID]));
    world.clock.advance(100);
    expect(seen(reader, chair)).toMatchObject({ cursor: 1 });
  });

  it('W14 a reconnected browser takes over from its own dead connection', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('delegation')];
    speak(chair);
    const back = await world.join(chair.connection.actor, { doc: chair.doc });
    back.awareness.meta.set(back.doc.clientID, { clock: 8, lastUpdated: 0 });
    speak(back, { cursor: 9 });
    world.clock.advance(100);
    chair.leave();
    world.clock.advance(100);
    expect(seen(reader, back)).toMatchObject({ cursor: 9 });
  });

  it('A04 nobody speaks for, or removes, anybody else', async () => {
    const world = await openWorld();
    const [victim, offender, reader] = [
      await world.join('facilitator'),
      await world.join('delegation'),
      await world.join('reviewer'),
    ];
    speak(victim);
    speak(offender);
    world.clock.advance(100);
    const { clientID } = victim.doc;
    offender.sendAwareness(awarenessOf([[clientID, 99, '{"user":{"name":"Mallory"}}']]));
    offender.sendAwareness(awarenessOf([[clientID, 100, 'null']]));
    world.clock.advance(100);
    expect(seen(reader, victim)).toMatchObject({ user: { name: victim.connection.actor.name } });
    const silent = await world.join('delegation');
    silent.sendAwareness(awarenessOf([[clientID, 101, '{"cursor":66}']]));
    world.clock.advance(100);
    expect(seen(reader, victim)).toMatchObject({ cursor: 1 });
  });

  it('A04 nobody speaks under the client id that another has written the text with', async () => {
    const world = await openWorld();
    const [victim, offender, reader] = [
      await world.join('facilitator'),
      await world.join('delegation'),
      await world.join('reviewer'),
    ];
    await world.settle();
    victim.type(' words');
    await world.settle();
    offender.sendAwareness(awarenessOf([[victim.doc.clientID, 1, '{"cursor":66}']]));
    world.clock.advance(100);
    expect(seen(reader, victim)).toBeUndefined();
    speak(victim);
    world.clock.advance(100);
    expect(seen(reader, victim)).toMatchObject({ cursor: 1, user: { role: 'facilitator' } });
  });

  it('R14 what stock clients repeat of others is passed over, their own word beside it is heard', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('delegation')];
    speak(chair);
    world.clock.advance(100);
    reader.awareness.setLocalState({ cursor: 3 });
    reader.sendAwareness(encodeAwarenessUpdate(reader.awareness, [chair.doc.clientID, reader.doc.clientID]));
    world.clock.advance(100);
    expect(seen(chair, reader)).toMatchObject({ cursor: 3, user: { role: 'delegation' } });
    expect([chair.closed, reader.closed]).toEqual([null, null]);
  });

  it('A01 garbage says nothing and ends nothing', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('delegation')];
    const client = chair.doc.clientID;
    for (const json of ['{', '7', '"x"', '[]', '', '{"a":'.repeat(500)])
      chair.sendAwareness(awarenessOf([[client, 1, json]]));
    chair.sendAwareness(Uint8Array.of(5, 1));
    chair.sendAwareness(new Uint8Array());
    world.clock.advance(100);
    expect(chair.closed).toBeNull();
    expect(seen(reader, chair)).toBeUndefined();
    speak(chair);
    world.clock.advance(100);
    expect(seen(reader, chair)).toMatchObject({ cursor: 1 });
  });

  it('A02 a message for 100,000 clients is one word at the most', async () => {
    const world = await openWorld();
    const [offender, reader] = [await world.join('delegation'), await world.join('reviewer')];
    const entries = Array.from({ length: 100_000 }, (_, index) => [index + 1, 1, '{"a":1}'] as const);
    offender.sendAwareness(awarenessOf(entries));
    world.clock.advance(100);
    expect(reader.awareness.getStates().size).toBeLessThanOrEqual(2);
  });

  it('A03 a state of more than 4 kB is not told', async () => {
    const world = await openWorld();
    const [offender, reader] = [await world.join('delegation'), await world.join('reviewer')];
    speak(offender, { text: 'x'.repeat(5_000) });
    world.clock.advance(100);
    expect(seen(reader, offender)).toBeUndefined();
  });

  it('A05 a thousand cursor moves a second are told twenty times', async () => {
    const world = await openWorld();
    const [offender, reader] = [await world.join('delegation'), await world.join('reviewer')];
    await world.settle();
    const before = reader.frames;
    for (let index = 0; index < 1_000; index += 1) {
      speak(offender, { cursor: index });
      world.clock.advance(1);
    }
    world.clock.advance(100);
    expect(reader.frames - before).toBeLessThanOrEqual(22);
    expect(seen(reader, offender)).toMatchObject({ cursor: 999 });
  });

  it('R14 an own state is not overruled by what comes back of it', async () => {
    const world = await openWorld();
    const chair = await world.join('facilitator');
    speak(chair);
    world.clock.advance(100);
    expect(chair.awareness.getLocalState()).toMatchObject({ cursor: 1 });
  });
});
