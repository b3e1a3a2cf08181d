/** The laws of a room, over random edits, losses of the line, losses of frames and decisions in between. */
import type { ParagraphId, Role } from '@chapeau/model';
import { textParagraphsOf, type TextParagraph } from '@chapeau/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { makeEdit } from './edits.ts';
import { SimulatedHouse } from './simulated-house.ts';
import { hostile, peaceful, stepsOf, type Step } from './steps.ts';
import { TRACES } from './traces.ts';

const numRuns = process.env['CHAPEAU_LONG'] === '1' ? 3_000 : 60;

const TEAM: readonly Role[] = ['facilitator', 'secretariat', 'facilitator', 'secretariat', 'reviewer'];
const MIXED: readonly Role[] = ['facilitator', 'secretariat', 'delegation', 'delegation', 'reviewer'];

test('L1 an honest editor is never refused, and all copies converge, whatever happens to their lines', async () => {
  const property = fc.asyncProperty(stepsOf(peaceful), async (steps) => {
    const house = await play(TEAM, steps);
    await house.settle();
    expect(house.clients.map((client) => client.refusals)).toEqual([0, 0, 0, 0, 0]);
    await expectConverged(house);
    await house.close();
  });
  await fc.assert(property, { numRuns, examples: TRACES.map((trace) => [[...trace]]) });
}, 120_000);

test('L2 copies converge whatever is lost, repeated, swapped or refused, and closed paragraphs never change', async () => {
  const property = fc.asyncProperty(stepsOf(hostile), async (steps) => {
    const house = await play(MIXED, steps);
    // A frame that was lost and on which nothing built is only missed when the line is opened anew.
    for (const client of house.clients) client.drop();
    await house.settle();
    await expectConverged(house);
    await house.close();
  });
  await fc.assert(property, { numRuns });
}, 120_000);

/** Plays the steps; after each that may change the room, the paragraphs that are closed must read as when they were closed. */
async function play(roles: readonly Role[], steps: readonly Step[]): Promise<SimulatedHouse> {
  const house = await SimulatedHouse.open(roles);
  const first = (await house.held()).paragraphs.map(({ id }) => id);
  const closed = new Map<ParagraphId, TextParagraph>();
  for (const step of steps) {
    await take(house, step, { first, closed });
    if (step.kind === 'breathe' || step.kind === 'decide') await expectClosedUnchanged(house, closed);
  }
  await house.settle();
  await expectClosedUnchanged(house, closed);
  return house;
}

interface Known {
  readonly first: readonly ParagraphId[];
  readonly closed: Map<ParagraphId, TextParagraph>;
}

async function take(house: SimulatedHouse, step: Step, known: Known): Promise<void> {
  if (step.kind === 'breathe') return await house.breathe();
  if (step.kind === 'decide') return await decide(house, step, known);
  const client = house.clients[step.who]!;
  switch (step.kind) {
    case 'edit':
      return makeEdit(client.doc, step.edit, step.place, house.makeParagraphId);
    case 'send':
      return void client.send(step.count);
    case 'receive':
      return void client.receive(step.count);
    case 'drop':
      return client.drop();
    case 'connect':
      return client.connect();
    case 'mangle':
      return client.mangle(step.how);
  }
}

async function decide(
  house: SimulatedHouse,
  { paragraph, closes }: Extract<Step, { kind: 'decide' }>,
  { first, closed }: Known,
): Promise<void> {
  const id = first[paragraph];
  const there = (await house.held()).paragraphs.filter((candidate) => candidate.id === id);
  if (id === undefined || there[0] === undefined) return;
  await house.decide(id, closes ? 'agreed' : 'open');
  // What was on its way in before the decision counts; so the wording is that of the decision.
  const [now] = (await house.held()).paragraphs.filter((candidate) => candidate.id === id);
  if (closes && now !== undefined) closed.set(id, closed.get(id) ?? now);
  else closed.delete(id);
}

async function expectClosedUnchanged(
  house: SimulatedHouse,
  closed: ReadonlyMap<ParagraphId, TextParagraph>,
): Promise<void> {
  const { paragraphs } = await house.held();
  for (const [id, paragraph] of closed)
    expect(paragraphs.filter((candidate) => candidate.id === id)).toEqual([paragraph]);
}

async function expectConverged(house: SimulatedHouse): Promise<void> {
  const { paragraphs, state } = await house.held();
  for (const client of house.clients) {
    // Delegations have typed into their own copies for nothing; all others hold what the room holds.
    if (client.actor.role === 'delegation') continue;
    expect(textParagraphsOf(client.doc)).toEqual(paragraphs);
    expect(Y.decodeStateVector(Y.encodeStateVector(client.doc))).toEqual(Y.decodeStateVector(state));
  }
}
