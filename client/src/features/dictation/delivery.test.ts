import { refuse, type Refusal } from '@chapeau/model';
import type { CommandAnswer, CommandInput } from '@chapeau/protocol';
import { expect, test } from 'vitest';
import { Delivery, type GivenLine } from './delivery.ts';

/** What the server answers to the floor being taken to a paragraph of that name. */
type Answers = Readonly<Record<string, Refusal | null>>;

const DONE: CommandAnswer = { sequence: 1, created: null };

function deliver(answers: Answers = {}) {
  const sent: string[] = [];
  const waiting: (() => void)[] = [];
  const delivery = new Delivery(async (command: CommandInput) => {
    await new Promise<void>((done) => waiting.push(done));
    const name = command.kind === 'take-floor' ? String(command.paragraph) : '';
    sent.push(name);
    return Object.hasOwn(answers, name) ? (answers[name] ?? null) : DONE;
  });
  const settle = async () => {
    for (let turn = 0; turn < 40; turn += 1) {
      waiting.shift()?.();
      await Promise.resolve();
    }
  };
  return { delivery, sent, settle };
}

const line = (text: string, ...names: readonly string[]): GivenLine => ({
  text,
  order: { kind: 'move-floor', to: 'next' },
  commands: names.map((paragraph) => ({ kind: 'take-floor', paragraph }) as unknown as CommandInput),
});

test('DL3 lines are carried out in the order in which they were given', async () => {
  const { delivery, sent, settle } = deliver();
  delivery.give(line('one', 'a', 'b'));
  delivery.give(line('two', 'c'));
  expect(delivery.underWay.get()).toHaveLength(2);
  await settle();
  expect(sent).toEqual(['a', 'b', 'c']);
  expect(delivery.underWay.get()).toEqual([]);
  expect(delivery.done.get()?.answers).toHaveLength(1);
});

test('DL4 a refused line is kept with how much of it was done, and holds up none behind it', async () => {
  const { delivery, sent, settle } = deliver({ b: refuse('proposal-unknown'), d: null });
  delivery.give(line('one', 'a', 'b', 'c'));
  delivery.give(line('two', 'd'));
  delivery.give(line('three', 'e'));
  await settle();
  expect(sent).toEqual(['a', 'b', 'd', 'e']);
  expect(delivery.refused.get()).toEqual([
    { text: 'one', refusal: refuse('proposal-unknown'), done: 1, total: 3 },
    { text: 'two', refusal: null, done: 0, total: 1 },
  ]);
});

test('DL4 given again in the same words it goes on where it was refused', async () => {
  const answers: Record<string, Refusal | null> = { b: refuse('proposal-unknown') };
  const { delivery, sent, settle } = deliver(answers);
  delivery.give(line('one', 'a', 'b', 'c'));
  await settle();
  delete answers['b'];
  delivery.give(line('one', 'a', 'b', 'c'));
  await settle();
  expect(sent).toEqual(['a', 'b', 'b', 'c']);
  expect(delivery.refused.get()).toEqual([]);
});
