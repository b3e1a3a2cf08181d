/** Rows W, P (protocol level) and A of the list of faults: broken frames, unknown messages, presence. */
import { CLOSE_CODES, SYNC } from '@chapeau/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyAwarenessUpdate, Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { until } from '../cast/until.ts';
import { frameBytes } from '../wire/frames.ts';
import { awarenessFrame, enter, syncFrame, type RawClient } from '../wire/raw-client.ts';
import { textIn, type } from '../wire/updates.ts';
import { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
}, 60_000);
afterAll(async () => {
  await stage.strike();
});

const bytes = (...values: number[]) => Uint8Array.from(values);

interface Broken {
  readonly title: string;
  readonly bytes: () => Buffer;
  /** Codes it may be closed with; 1006: ended without a word. */
  readonly codes: readonly number[];
}

// prettier-ignore
const broken: readonly Broken[] = [
  { title: 'W01 reserved bits', bytes: () => frameBytes({ opcode: 2, reserved: 7, payload: bytes(1) }), codes: [1002, 1006] },
  { title: 'W02 an unmasked frame', bytes: () => frameBytes({ opcode: 2, masked: false, payload: bytes(1) }), codes: [1002, 1006] },
  { title: 'W03 a reserved opcode', bytes: () => frameBytes({ opcode: 3, payload: bytes(1) }), codes: [1002, 1006] },
  { title: 'W04 text that is not UTF-8', bytes: () => frameBytes({ opcode: 1, payload: bytes(0xc3, 0x28) }), codes: [1007, 1006] },
  { title: 'W05 a close frame with code 1', bytes: () => frameBytes({ opcode: 8, payload: bytes(0, 1) }), codes: [1002, 1005, 1006] },
  { title: 'W06 a header that claims 1 GiB', bytes: () => frameBytes({ opcode: 2, claims: 2 ** 30 }), codes: [1009, 1006] },
  { title: 'W08 a continuation without a start', bytes: () => frameBytes({ opcode: 0, payload: bytes(1) }), codes: [1002, 1006] },
  { title: 'W11 fragments without end', bytes: fragments, codes: [1002, 1008, 1009, 1006] },
  { title: 'W13 a compressed frame that was never agreed on', bytes: () => frameBytes({ opcode: 2, reserved: 4, payload: bytes(1, 2, 3) }), codes: [1002, 1006] },
];

describe('the draft is byte-identical, the others undisturbed, the server up, after', () => {
  test.each(broken.map((row) => [row.title, row] as const))(
    '%s',
    async (_title, { bytes: content, codes }) => {
      await attack(async (client) => {
        client.tcp.write(content());
        expect((await client.ended()).code).toBeOneOf([...codes]);
      });
    },
  );

  test('W07 a message beyond the limit', async () => {
    await attack(async (client) => {
      client.send(new Uint8Array(9 * 1024 * 1024));
      expect((await client.ended()).code).toBeOneOf([1009, 1006]);
    });
  });

  test('W09 a socket reset in the middle of a frame', async () => {
    await attack(async (client) => {
      client.tcp.write(frameBytes({ opcode: 2, claims: 5_000, payload: bytes(1, 2, 3) }));
      client.tcp.resetAndDestroy();
      await client.ended();
    });
  });

  test('W10 a reader who has stopped reading while megabytes are sent is cut off', async () => {
    const stalled = await enter(await stage.attacker('reviewer'), stage.draft);
    stalled.stall();
    const typist = await enter(await stage.attacker('facilitator'), stage.draft);
    const long = 'word '.repeat(38_000);
    for (let count = 0; count < 150; count += 1) {
      const text = textIn(typist.doc, stage.open);
      const length = text.length;
      typist.edit(type(stage.open, long));
      typist.edit(() => text.delete(length, long.length));
      if (count % 10 === 9) await typist.allSaved();
    }
    await stage.goesOn();
    stalled.resume();
    expect((await stalled.ended()).code).toBeOneOf([CLOSE_CODES['reader-too-slow'], 1006]);
    typist.close();
  });

  test('W12 ten thousand pings', async () => {
    await attack(async (client) => {
      client.tcp.write(Buffer.concat(Array.from({ length: 10_000 }, () => frameBytes({ opcode: 9 }))));
      await endsOrAnswers(client);
    });
  });

  test('P01 an empty message', async () => {
    await attack(async (client) => {
      client.send(new Uint8Array());
      await endsOrAnswers(client);
    });
  });

  test('P03 a text frame', async () => {
    await attack(async (client) => {
      client.send('hello');
      expect((await client.ended()).code).toBe(1003);
    });
  });

  test.each([
    ['P04 a message of an unknown kind', bytes(99, 1, 2, 3)],
    ['P05 an unknown step of sync', syncFrame(9, bytes(1))],
    ['P07 a sync frame cut in half', syncFrame(SYNC.update, new Uint8Array(40)).slice(0, 10)],
    ['P10 a state vector that claims 2³¹ entries', syncFrame(SYNC.step1, bytes(0xff, 0xff, 0xff, 0xff, 7))],
    ['P11 a length without end', new Uint8Array(64).fill(0xff)],
    ['A01 presence that is no JSON', awarenessFrame([{ client: 1, clock: 1, state: '{"a":' }])],
    ['A01 presence cut in half', awarenessFrame([{ client: 1, clock: 1, state: '{}' }]).slice(0, 4)],
  ])('%s', async (_title, frame) => {
    await attack(async (client) => {
      client.send(frame);
      await endsOrAnswers(client);
    });
  });

  test('P32 the state asked for a thousand times', async () => {
    await attack(async (client) => {
      const question = syncFrame(SYNC.step1, Y.encodeStateVector(new Y.Doc()));
      for (let count = 0; count < 1_000; count += 1) client.send(question);
      expect(await stage.cast.server.answers('/healthz')).toBe(true);
      await endsOrAnswers(client);
    });
  });
});

describe('presence', () => {
  test('A02 of 100,000 clients in one message reaches nobody', async () => {
    await attack(async (client) => {
      const watcher = await enter(stage.cast.reviewer, stage.draft);
      const entries = Array.from({ length: 100_000 }, (_, index) => ({
        client: index + 1,
        clock: 1,
        state: '{"user":{"name":"Mallory"}}',
      }));
      client.send(awarenessFrame(entries));
      await endsOrAnswers(client);
      expect(presentIn(watcher).size).toBeLessThan(20);
      watcher.close();
    });
  });

  test('A03 of ten megabytes reaches nobody', async () => {
    await attack(async (client) => {
      const watcher = await enter(stage.cast.reviewer, stage.draft);
      const state = JSON.stringify({ note: 'x'.repeat(6_000_000) });
      client.send(awarenessFrame([{ client: client.doc.clientID, clock: 1, state }]));
      await endsOrAnswers(client);
      expect(watcher.frames.every((frame) => frame.length < 100_000)).toBe(true);
      watcher.close();
    });
  });

  test('A04 says who is there by the sign-in, and of oneself alone', async () => {
    await stage.holdsAgainst(async () => {
      const victim = await enter(stage.cast.reviewer, stage.draft);
      victim.send(awarenessFrame([{ client: victim.doc.clientID, clock: 1, state: '{}' }]));
      const mallory = await enter(stage.cast.delegation('KEN'), stage.draft);
      await until(() => presentIn(mallory).has(victim.doc.clientID));
      const mine = mallory.doc.clientID;
      const state = JSON.stringify({ user: { name: 'The Chair' }, actor: stage.cast.facilitator.actor });
      mallory.send(awarenessFrame([{ client: mine, clock: 1, state }]));
      const seen = await until(() => presentIn(victim).get(mine), { what: 'the other is seen' });
      expect(JSON.stringify(seen)).not.toContain('The Chair');
      expect(JSON.stringify(seen)).toContain(stage.cast.delegation('KEN').actor.name);

      mallory.send(awarenessFrame([{ client: victim.doc.clientID, clock: 99, state: 'null' }]));
      mallory.send(awarenessFrame([{ client: victim.doc.clientID, clock: 100, state: '{"stolen":1}' }]));
      await endsOrAnswers(mallory);
      const onlooker = await enter(stage.cast.delegation('NOR'), stage.draft);
      await until(() => presentIn(onlooker).has(victim.doc.clientID));
      expect(JSON.stringify(presentIn(onlooker).get(victim.doc.clientID))).not.toContain('stolen');
      for (const client of [victim, mallory, onlooker]) client.close();
    });
  });

  test('A05 moved a thousand times in a burst arrives as its last state', async () => {
    await attack(async (client) => {
      const watcher = await enter(stage.cast.reviewer, stage.draft);
      for (let clock = 1; clock <= 1_000; clock += 1)
        client.send(awarenessFrame([{ client: client.doc.clientID, clock, state: `{"cursor":${clock}}` }]));
      await endsOrAnswers(client);
      expect(client.closed).toBeNull();
      await until(() => JSON.stringify(presentIn(watcher).get(client.doc.clientID))?.includes('1000'));
      watcher.close();
    });
  });
});

async function attack(strike: (client: RawClient) => Promise<void>): Promise<void> {
  const attacker = await stage.attacker('facilitator');
  await stage.holdsAgainst(async () => {
    const client = await enter(attacker, stage.draft);
    await strike(client);
    client.cut();
  });
}

/** The server either goes on with this client or ends it; it does not leave it hanging. */
async function endsOrAnswers(client: RawClient): Promise<void> {
  client.synced = false;
  const question = syncFrame(SYNC.step1, Y.encodeStateVector(client.doc));
  if (client.closed === null) client.send(question);
  await until(() => client.synced || client.closed !== null, { what: 'the client is answered or ended' });
}

/** Who is present, as a client has been told, by Yjs client id. */
function presentIn(client: RawClient): ReadonlyMap<number, unknown> {
  const awareness = new Awareness(new Y.Doc());
  for (const frame of client.frames) {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== 1) continue;
    applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), null);
  }
  const states = new Map<number, unknown>(awareness.getStates());
  states.delete(awareness.clientID);
  awareness.destroy();
  return states;
}

function fragments(): Buffer {
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, frameBytes({ opcode: 2, final: false, payload: bytes(0) }));
  const more = frameBytes({ opcode: 0, final: false, payload: new Uint8Array(60_000) });
  for (let count = 0; count < 200; count += 1) encoding.writeUint8Array(encoder, more);
  return Buffer.from(encoding.toUint8Array(encoder));
}
