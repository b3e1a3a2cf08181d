/** Random bytes and mutated updates, seeded: a refusal, never a fault. */
import type { Role } from '@chapeau/model';
import { SYNC } from '@chapeau/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveText } from '../cast/assemble.ts';
import { until } from '../cast/until.ts';
import { enter, syncFrame, type RawClient } from '../wire/raw-client.ts';
import { type, updateOf } from '../wire/updates.ts';
import { Stage } from './stage.ts';

const numRuns = process.env['CHAPEAU_LONG'] === '1' ? 2_000 : 40;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
}, 60_000);
afterAll(async () => {
  await stage.strike();
});

const frames = fc.uint8Array({ minLength: 1, maxLength: 300 });
const mutations = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(255)),
  {
    minLength: 1,
    maxLength: 3,
  },
);

test('random bytes as a frame change nothing and keep nobody waiting', async () => {
  await stage.holdsAgainst(async () => {
    const property = fc.asyncProperty(frames, async (frame) => {
      const client = await attacker('facilitator');
      client.send(frame);
      await endsOrAnswers(client);
    });
    await fc.assert(property, { numRuns });
  });
}, 60_000);

test('random bytes as an update change nothing and are refused', async () => {
  await stage.holdsAgainst(async () => {
    const property = fc.asyncProperty(frames, async (update) => {
      // Two zeros and whatever follows are an update that says nothing.
      fc.pre(update[0] !== 0);
      const client = await attacker('facilitator');
      client.sendUpdate(update);
      await client.ended();
      expect(client.refusal).not.toBeNull();
    });
    await fc.assert(property, { numRuns });
  });
}, 60_000);

test('a changed update of a reader changes nothing', async () => {
  await stage.holdsAgainst(async () => {
    const property = fc.asyncProperty(mutations, async (changes) => await mutated('reviewer', changes));
    await fc.assert(property, { numRuns });
  });
}, 60_000);

test('a changed update of the facilitator never reaches an agreed paragraph, and everybody goes on', async () => {
  const closed = async () =>
    (await liveText(stage.cast.reviewer, stage.draft)).paragraphs.filter(({ id }) => id === stage.closed);
  const before = await closed();
  const property = fc.asyncProperty(mutations, async (changes) => await mutated('facilitator', changes));
  await fc.assert(property, { numRuns });
  expect(await closed()).toEqual(before);
  await stage.goesOn();
}, 60_000);

/** Sends an edit of an agreed paragraph with some of its bytes changed. */
async function mutated(role: Role, changes: readonly (readonly [number, number])[]): Promise<void> {
  const client = await attacker(role);
  const update = Uint8Array.from(updateOf(client.doc, type(stage.closed, 'mutated')));
  for (const [place, value] of changes) update[Math.floor(place * update.length)] = value;
  client.sendUpdate(update);
  await endsOrAnswers(client);
}

async function attacker(role: Role): Promise<RawClient> {
  return await enter(await stage.attacker(role), stage.draft);
}

/** The server either goes on with this client or ends it; it does not leave it hanging. */
async function endsOrAnswers(client: RawClient): Promise<void> {
  client.synced = false;
  if (client.closed === null) client.send(syncFrame(SYNC.step1, Uint8Array.of(0)));
  await until(() => client.synced || client.closed !== null, { what: 'the client is answered or ended' });
  client.cut();
}
