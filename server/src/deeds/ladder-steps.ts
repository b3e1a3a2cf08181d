/** What the ladder of statuses allows on a paragraph at this moment. */
import {
  covers,
  findStep,
  isUndecided,
  refuse,
  type LadderStep,
  type PlainParagraph,
  type Refusal,
  type Stage,
  type StatusDeed,
} from '@chapeau/model';
import { readingFacts } from './readings.ts';
import { nameOf, type RemovedParagraph, type World } from './world.ts';

/** A paragraph and the step of the ladder that is taken with it. */
export interface Taken {
  readonly paragraph: PlainParagraph;
  readonly step: LadderStep;
  /** Where it is put back, for one that had left the text; undefined: it is there. */
  readonly removed?: RemovedParagraph;
}

/** The step that the deed takes with the paragraph; what the step asks for is judged apart. */
export function seekStep(world: World, deed: StatusDeed, paragraph: PlainParagraph): LadderStep | Refusal {
  const { status } = paragraph;
  const step = findStep(world.ladder, deed, paragraph);
  return step ?? refuse('no-such-step', { status, deed, number: nameOf(paragraph) });
}

/** Why the step waits for the proposals on the words; null: it does not. */
export function judgeProposals(world: World, step: LadderStep, paragraph: PlainParagraph): Refusal | null {
  const count = step.needsProposalsDecided ? undecidedOn(world, paragraph) : 0;
  return count > 0 ? refuse('proposals-undecided', { count, number: nameOf(paragraph) }) : null;
}

/** Why it is not the time for the step; null: it is. */
export function judgeTime(world: World, step: LadderStep, paragraph: PlainParagraph): Refusal | null {
  const { reading } = world.floor;
  switch (step.when) {
    case 'any':
      return null;
    case 'between':
      return reading && refuse('reading-open', { ordinal: reading.ordinal });
    case 'reading':
      if (reading === null) return refuse('no-reading-open');
      return readingFacts(reading, paragraph.id).coversParagraph
        ? null
        : refuse('outside-reading', { number: nameOf(paragraph) });
  }
}

/** Undecided proposals on the words of the paragraph. One to insert something after it leaves its words alone. */
function undecidedOn(world: World, paragraph: PlainParagraph): number {
  return world.proposals.filter(
    (proposal) =>
      isUndecided(proposal) && proposal.target === paragraph.id && proposal.kind !== 'insert-after',
  ).length;
}

/** Whoever decides on a paragraph takes it up, whether it had the floor or not. */
export function stageAfter({ floor: { reading } }: World, { id, stage }: PlainParagraph): Stage {
  return reading !== null && covers(reading, id) ? Math.max(stage, reading.ordinal) : stage;
}

/**
 * Every paragraph that is not adopted yet, with its step: what adopting the whole comes to. Refuses with the number of those
 * that cannot be adopted, and with the number of undecided proposals anywhere in the text.
 */
export function seekAdoption(world: World): readonly Taken[] | Refusal {
  const ahead = world.plain.paragraphs.filter(({ status }) => status !== 'adopted');
  if (ahead.length === 0) return refuse('nothing-chosen');
  const taken = ahead.flatMap((paragraph) => {
    const step = findStep(world.ladder, 'adopt', paragraph);
    return step === undefined ? [] : [{ paragraph, step }];
  });
  const undecided = world.proposals.filter(isUndecided).length;
  const count = ahead.length - taken.length;
  if (count > 0) return refuse('not-yet-agreed', { count, undecided });
  if (undecided > 0) return refuse('proposals-undecided', { count: undecided, number: '' });
  return taken;
}
