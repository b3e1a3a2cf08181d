import { isClosed, isRefusal, type PlainParagraph, type Proposal } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Outcome } from './outcome.ts';
import { bundle } from './testing/arrangements.ts';
import { ordered } from './testing/expect.ts';
import { actor, par, paragraph, proposal, reading, scene } from './testing/world.ts';
import type { World } from './world.ts';

const NAMES = ['1', '2', '3', '4'];
const MEMBERS = NAMES.slice(0, 3).map(par);
const DEEDS = ['agree', 'agree-ad-referendum', 'park', 'resume', 'hold-place'] as const;

/** What happens to a text while a package stands: decisions, rewordings, proposals that come and go. */
type Event =
  | { readonly kind: 'decide'; readonly deed: (typeof DEEDS)[number]; readonly names: readonly string[] }
  | { readonly kind: 'reword' | 'dispute' | 'settle'; readonly name: string };

const name = fc.constantFrom(...NAMES);
const decide = fc.record({
  kind: fc.constant('decide' as const),
  deed: fc.constantFrom(...DEEDS),
  names: fc.uniqueArray(name, { minLength: 1, maxLength: 2 }),
});
const happening = fc.record({ kind: fc.constantFrom('reword', 'dispute', 'settle'), name });
const events: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: decide }, { weight: 1, arbitrary: happening }),
  { maxLength: 25 },
);

const withParagraphs = (world: World, change: (one: PlainParagraph) => PlainParagraph): World => ({
  ...world,
  plain: { ...world.plain, paragraphs: world.plain.paragraphs.map(change) },
});

/** The world once the outcome has been carried out, as far as packages are about it. */
function after(world: World, { steps }: Outcome): World {
  let next = world;
  for (const step of steps) {
    if (step.kind === 'tag') {
      const { paragraph: id, tag } = step;
      const tagged = (one: PlainParagraph) => (one.id === id ? { ...one, status: tag.status } : one);
      next = { ...withParagraphs(next, tagged), tags: new Map([...next.tags, [id, tag]]) };
    }
    if (step.kind === 'arrangement')
      next = {
        ...next,
        arrangements: next.arrangements.map((one) =>
          one.id === step.arrangement.id ? step.arrangement : one,
        ),
      };
  }
  return next;
}

function happen(world: World, event: Event, count: number): World {
  if (event.kind === 'decide') {
    const command: CommandInput = {
      kind: 'decide-status',
      deed: event.deed,
      paragraphs: event.names.map(par),
    };
    const result = ordered(command, { ...scene(actor('facilitator')), world });
    return isRefusal(result) ? world : after(world, result);
  }
  const target = par(event.name);
  const isOpen = world.plain.paragraphs.some(({ id, status }) => id === target && !isClosed(status));
  const tabled = (one: Proposal) => one.target === target && one.fate === 'tabled';
  switch (event.kind) {
    case 'reword':
      return withParagraphs(world, (one) =>
        one.id === target && isOpen ? { ...one, runs: [{ text: `Wording ${count}.` }] } : one,
      );
    case 'dispute':
      return isOpen
        ? { ...world, proposals: [...world.proposals, proposal(`p${count}`, { target })] }
        : world;
    case 'settle':
      return {
        ...world,
        proposals: world.proposals.map((one) => (tabled(one) ? { ...one, fate: 'not-retained' } : one)),
      };
  }
}

it('D21 whatever happens, a package is open or closed as one, and what is closed is undisputed', () => {
  let agreed = 0;
  fc.assert(
    fc.property(events, (given) => {
      const paragraphs = NAMES.map((one) => paragraph(one));
      let { world } = scene(actor('facilitator'), {
        open: reading(),
        paragraphs,
        arrangements: [bundle({ paragraphs: MEMBERS })],
      });
      for (const [count, event] of given.entries()) {
        world = happen(world, event, count);
        const members = world.plain.paragraphs.filter(({ id }) => MEMBERS.includes(id));
        const closed = members.filter(({ status }) => isClosed(status));
        const isAgreed = world.arrangements[0]?.state === 'agreed';
        expect(closed.length).toBe(isAgreed ? MEMBERS.length : 0);
        const disputed = world.proposals.filter(({ fate }) => fate === 'tabled').map(({ target }) => target);
        expect(closed.filter(({ id }) => disputed.includes(id))).toEqual([]);
        if (isAgreed) agreed += 1;
      }
    }),
    { seed: 21, numRuns: 1_000 },
  );
  expect(agreed).toBeGreaterThan(50);
});
