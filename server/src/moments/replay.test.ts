import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FRESH_TAG, type PlainDraft } from '@chapeau/model';
import { paragraphsOf, plainDraftOf, textRoot, writeTag } from '@chapeau/text';
import fc from 'fast-check';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../rooms/testing/desk.ts';
import { openWorld, type World } from '../rooms/testing/world.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import { StorageFault, type Storage } from '../storage/port.ts';
import { openSqliteStorage } from '../storage/sqlite.ts';
import { replay } from './replay.ts';

const TIME_LIMIT_MS = process.env['CHAPEAU_LONG'] === '1' ? 1_800_000 : 120_000;

const happening = fc.record({
  kind: fc.constantFrom(
    ...(['type', 'type', 'type', 'erase', 'insert', 'remove', 'decide', 'unload', 'look', 'look'] as const),
  ),
  at: fc.nat(),
  where: fc.nat(),
  text: fc.string({ minLength: 1, maxLength: 4 }),
});
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

const DRAFT = { title: 'Report', symbol: '', kind: 'report', language: 'en' } as const;

/** The text as the room holds it, and the moment that it stands at. */
async function look(world: World): Promise<{ readonly moment: number; readonly plain: PlainDraft }> {
  const seen = await (
    await world.room()
  ).act(async (doc) => {
    const updates = await world.storage.listUpdates(world.draftId, 0, 1_000_000);
    const moment = updates.at(-1)!.sequence;
    return { writes: [], result: { moment, plain: plainDraftOf(doc, DRAFT) } };
  });
  if ('refusal' in seen) throw new Error(seen.refusal);
  return seen;
}

function edit(world: World, desk: Desk, { kind, where, text }: Happening): void {
  const root = textRoot(desk.doc);
  const index = root.length === 0 ? 0 : where % root.length;
  const words = root.length === 0 ? undefined : (root.get(index) as Y.XmlElement).get(0);
  if (kind === 'type' && root.length > 0) desk.type(text, index);
  if (kind === 'erase' && words instanceof Y.XmlText && words.length > 0)
    words.delete(where % words.length, 1);
  if (kind === 'insert') world.insertAfter(desk, null, text);
  if (kind === 'remove' && root.length > 2) root.delete(index, 1);
}

async function decide(world: World, { where }: Happening): Promise<void> {
  const room = await world.room();
  await room.act((doc) => {
    const paragraphs = paragraphsOf(doc);
    const chosen = paragraphs[where % Math.max(1, paragraphs.length)];
    const change = (copy: Y.Doc) =>
      chosen && writeTag(copy, chosen.id, { ...FRESH_TAG, stage: (where % 3) + 1 });
    return { change, writes: [], result: null };
  });
}

/** Everybody leaves for so long that the room is unloaded, which keeps a checkpoint, and comes again with an empty copy. */
async function unload(world: World, desks: readonly Desk[]): Promise<Desk[]> {
  for (const desk of desks) desk.leave();
  for (let round = 0; round < 4; round += 1) world.clock.advance(61_000);
  await world.settle();
  return await Promise.all(desks.map((desk) => world.join(desk.connection.actor)));
}

/** Plays and gives what was seen on the way. */
async function play(world: World, happenings: readonly Happening[]) {
  let desks = await Promise.all(
    (['facilitator', 'facilitator', 'secretariat'] as const).map((role) => world.join(role)),
  );
  const seen = [await look(world)];
  for (const next of happenings) {
    if (next.kind === 'unload') desks = await unload(world, desks);
    else if (next.kind === 'decide') await decide(world, next);
    else if (next.kind === 'look') {
      await world.settle();
      seen.push(await look(world));
    } else edit(world, desks[next.at % desks.length]!, next);
  }
  await world.settle();
  seen.push(await look(world));
  return seen;
}

async function expectGivenBack(
  storage: Storage,
  world: World,
  seen: readonly { readonly moment: number; readonly plain: PlainDraft }[],
): Promise<void> {
  for (const { moment, plain } of seen) {
    const made = await replay(storage, world.draftId, moment);
    expect(made && plainDraftOf(made.doc, DRAFT)).toEqual(plain);
    made?.doc.destroy();
  }
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a moment made again', () => {
  it(
    'H24 every moment that was seen is given back exactly, whatever came after: edits, decisions, checkpoints',
    async () => {
      const runs = fc.array(happening, { minLength: 10, maxLength: 60 });
      await fc.assert(
        fc.asyncProperty(runs, async (happenings) => {
          const world = await openWorld({ storage: openMemoryStorage(), words: ['alpha', 'beta', 'gamma'] });
          const seen = await play(world, happenings);
          const before = await look(world);
          await expectGivenBack(world.storage, world, seen);
          // Nothing of it has touched the room.
          expect(await look(world)).toEqual(before);
          await world.rooms.close();
        }),
        { numRuns: 30 },
      );
    },
    TIME_LIMIT_MS,
  );

  it(
    'H24 so too from a file that was closed and opened again',
    async () => {
      const file = join(folder, 'store.sqlite');
      const kinds = [
        'type',
        'look',
        'unload',
        'erase',
        'look',
        'insert',
        'decide',
        'look',
        'remove',
        'unload',
      ] as const;
      const happenings = Array.from({ length: 60 }, (_, index) => ({
        kind: kinds[index % kinds.length]!,
        at: index,
        where: index * 7,
        text: `w${index} `,
      }));
      const world = await openWorld({ storage: openSqliteStorage(file), words: ['alpha', 'beta', 'gamma'] });
      const seen = await play(world, happenings);
      await world.rooms.close();
      await world.storage.close();
      const again = openSqliteStorage(file);
      expect((await again.readMoment(world.draftId, seen.at(-1)!.moment))!.checkpoint).not.toBeNull();
      await expectGivenBack(again, world, seen);
      await again.close();
    },
    TIME_LIMIT_MS,
  );

  it('H24 there is no moment before the first or after the last', async () => {
    const world = await openWorld();
    expect(await replay(world.storage, world.draftId, 0)).toBeNull();
    expect(await replay(world.storage, world.draftId, 2)).toBeNull();
    const made = await replay(world.storage, world.draftId, 1);
    expect(made).toMatchObject({ moment: 1 });
  });

  it('H24 what does not make a whole document is a fault that says which moment, never another text', async () => {
    const world = await openWorld();
    const desk = await world.join('facilitator');
    desk.type('one ', 0);
    await world.settle();
    desk.type('two ', 0);
    await world.settle();
    const lossy: Pick<Storage, 'readMoment' | 'listUpdates'> = {
      listUpdates: (...asked) => world.storage.listUpdates(...asked),
      readMoment: async (...asked) => {
        const stored = await world.storage.readMoment(...asked);
        return stored && { ...stored, updates: stored.updates.toSpliced(1, 1) };
      },
    };
    const { moment } = await look(world);
    await expect(replay(lossy, world.draftId, moment)).rejects.toThrow(StorageFault);
    await expect(replay(lossy, world.draftId, moment)).rejects.toThrow(`Moment ${moment} of room`);
  });
});
