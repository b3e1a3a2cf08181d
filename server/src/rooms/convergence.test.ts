import { FRESH_TAG, type Actor, type Status } from '@chapeau/model';
import { paragraphsOf, readTags, textRoot, writeTag } from '@chapeau/text';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { StorageFault } from '../storage/port.ts';
import { Rooms } from './rooms.ts';
import { Desk } from './testing/desk.ts';
import { openWorld, type World } from './testing/world.ts';

const TIME_LIMIT_MS = process.env['CHAPEAU_LONG'] === '1' ? 1_800_000 : 120_000;

/** What happens next, drawn by the seed. Numbers choose among what is there. */
const happening = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      at: fc.nat(),
      where: fc.nat(),
      text: fc.string({ minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('erase' as const), at: fc.nat(), where: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), where: fc.nat() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const), at: fc.nat(), where: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat(), where: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('decide' as const), where: fc.nat(), closes: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('offend' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('full' as const) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      at: fc.nat(),
      frames: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pass' as const) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

/** A person whose frames travel in order, but only when the network lets them. */
class Person {
  readonly actor: Actor;
  desk: Desk;
  #onTheWay: (() => void)[] = [];
  readonly #world: World;

  constructor(world: World, actor: Actor) {
    this.#world = world;
    this.actor = actor;
    this.desk = new Desk(null as never, { actor });
  }

  /** Comes in, with the copy it kept or (after a refusal) with none. */
  async arrive(doc?: Y.Doc): Promise<void> {
    const mayWrite = this.actor.role === 'facilitator';
    const room = await this.#world.room();
    // Frames of a connection that is gone never arrive.
    const way: (() => void)[] = [];
    this.#onTheWay = way;
    this.desk = new Desk(room, { actor: this.actor, mayWrite, ...(doc === undefined ? {} : { doc }) });
    this.desk.open((run) => void way.push(run));
  }

  deliver(frames: number): void {
    for (const run of this.#onTheWay.splice(0, frames)) run();
  }

  get isQuiet(): boolean {
    return this.#onTheWay.length === 0;
  }

  /** Comes again where it was closed; a refused copy is not brought along. */
  async returnIfClosed(): Promise<void> {
    const { closed, doc } = this.desk;
    if (closed === null) return;
    await this.arrive(closed.code === 4422 ? undefined : copyOf(doc));
  }
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

async function letHappen(world: World, people: readonly Person[], next: Happening): Promise<void> {
  const person = 'at' in next ? people[next.at % people.length]! : people[0]!;
  const { desk } = person;
  const root = textRoot(desk.doc);
  const index = 'where' in next && root.length > 0 ? next.where % root.length : 0;
  const element = root.length > 0 ? (root.get(index) as Y.XmlElement) : undefined;
  switch (next.kind) {
    case 'type':
      if (element !== undefined) desk.type(next.text, index);
      return;
    case 'erase': {
      const words = element?.get(0);
      if (words instanceof Y.XmlText && words.length > 0) words.delete(next.where % words.length, 1);
      return;
    }
    case 'insert':
      return void world.insertAfter(desk, null, 'new');
    case 'split':
      if (element !== undefined) splitAsEditorsDo(desk, element, index);
      return;
    case 'remove':
      if (root.length > 2) root.delete(index, 1);
      return;
    case 'decide': {
      const status: Status = next.closes ? 'agreed' : 'open';
      const room = await world.room();
      await room.act((doc) => {
        const paragraphs = paragraphsOf(doc);
        const chosen = paragraphs[next.where % Math.max(1, paragraphs.length)];
        const change = (copy: Y.Doc) => chosen && writeTag(copy, chosen.id, { ...FRESH_TAG, status });
        return { change, writes: [], result: null };
      });
      return;
    }
    case 'offend':
      return void desk.doc.getMap('tags').set('forged', 1);
    case 'drop':
      desk.leave();
      return await person.returnIfClosed();
    case 'full':
      world.toggle.fault = new StorageFault('full', { retryable: true });
      return;
    case 'deliver':
      return person.deliver(next.frames);
    case 'pass':
      await pass(world);
      world.toggle.fault = null;
      for (const each of people) await each.returnIfClosed();
  }
}

/** As the binding of the editor does it: what stood behind the cursor goes, and a paragraph with the same id comes after. */
function splitAsEditorsDo(desk: Desk, element: Y.XmlElement, index: number): void {
  desk.doc.transact(() => {
    const words = element.get(0);
    const half = new Y.XmlElement('paragraph');
    for (const [key, value] of Object.entries(element.getAttributes()))
      half.setAttribute(key, value as string);
    if (words instanceof Y.XmlText && words.length > 1) {
      const at = Math.floor(words.length / 2);
      const tail = words.toJSON().slice(at);
      words.delete(at, words.length - at);
      half.insert(0, [new Y.XmlText(tail)]);
    }
    textRoot(desk.doc).insert(index + 1, [half]);
  });
}

async function pass(world: World): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise(setImmediate);
    await (await world.room()).act(() => ({ writes: [], result: null }));
    world.clock.advance(60);
  }
}

async function comeToRest(world: World, people: readonly Person[]): Promise<void> {
  world.toggle.fault = null;
  for (let round = 0; round < 40; round += 1) {
    for (const person of people) {
      await person.returnIfClosed();
      while (!person.isQuiet) person.deliver(1_000);
    }
    await pass(world);
    if (people.every((person) => person.isQuiet && person.desk.closed === null) && round > 5) return;
  }
  throw new Error('it does not come to rest');
}

/** Offenders, readers, and who edits what is closed; an honest editor is never refused while the policy allows. */
const DESERVED = ['update-reserved-part', 'may-not-write', 'paragraph-closed', 'too-many-requests'];

function refusalsIn({ log }: World): unknown[] {
  return log.flatMap(({ facts }) => ('refusal' in facts ? [facts.refusal] : []));
}

it(
  'L1 replicas converge after any mix of edits, splits, decisions, drops, full disks and refusals, the log too; and the honest are never refused',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 20, maxLength: 80 }), async (happenings) => {
        const world = await openWorld({ words: ['alpha', 'beta', 'gamma', 'delta'] });
        const people = (['facilitator', 'facilitator', 'facilitator', 'reviewer'] as const).map(
          (role) => new Person(world, world.actor(role)),
        );
        for (const person of people) await person.arrive();
        for (const next of happenings) await letHappen(world, people, next);
        await comeToRest(world, people);
        const held = await (await world.room()).act((doc) => ({ writes: [], result: contentOf(doc) }));
        for (const { desk } of people) expect(contentOf(desk.doc)).toEqual(held);
        const [, ids] = held as ReturnType<typeof contentOf>;
        expect(new Set(ids).size).toBe(ids.length);
        expect((held as ReturnType<typeof contentOf>)[2]).not.toContain('forged');
        for (const refusal of refusalsIn(world)) expect(DESERVED).toContain(refusal);
        await world.rooms.close();
        const again = (await new Rooms(world.means).open(world.draftId))!;
        expect(await again.act((doc) => ({ writes: [], result: contentOf(doc) }))).toEqual(held);
      }),
    );
  },
  TIME_LIMIT_MS,
);

function contentOf(doc: Y.Doc) {
  const pending = doc.store.pendingStructs ?? doc.store.pendingDs;
  return [
    textRoot(doc).toJSON(),
    paragraphsOf(doc).map(({ id }) => id),
    [...readTags(doc).keys()].toSorted(),
    pending,
  ] as const;
}
