/** Decisions on the status of paragraphs, by the ladder: several at once, all of them or none. */
import {
  covers,
  findStep,
  isRefusal,
  isUndecided,
  judge,
  refuse,
  type DecisionId,
  type LadderStep,
  type ParagraphId,
  type PlainParagraph,
  type Refusal,
  type Stage,
  type StatusDeed,
} from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { outcome, record, type DraftStep, type Outcome } from './outcome.ts';
import {
  nameOf,
  placeOf,
  seekParagraph,
  tagOf,
  type RemovedParagraph,
  type Scene,
  type World,
} from './world.ts';
import { readingFacts } from './readings.ts';

/** A paragraph and the step of the ladder that is taken with it. */
interface Taken {
  readonly paragraph: PlainParagraph;
  readonly step: LadderStep;
  /** Where it is put back, for one that had left the text; undefined: it is there. */
  readonly removed?: RemovedParagraph;
}

/** Takes every named paragraph by one step of the ladder, or none: the refusal is that of the first which cannot go. */
export function decideStatus(command: CommandOf<'decide-status'>, scene: Scene): Outcome | Refusal {
  const { deed, paragraphs, reason } = command;
  const refusal = judge(scene.by.role, 'decide-status');
  if (refusal !== null) return refusal;
  if (paragraphs.length === 0) return refuse('nothing-chosen');
  const taken: Taken[] = [];
  for (const id of paragraphs) {
    const removed = deed === 'reopen' ? findRemoved(scene.world, id) : undefined;
    const paragraph = removed?.paragraph ?? seekParagraph(scene.world, id);
    if (isRefusal(paragraph)) return paragraph;
    const step = judgeStep(scene.world, { deed, paragraph, reason });
    if (isRefusal(step)) return step;
    taken.push({ paragraph, step, ...(removed && { removed }) });
  }
  return decided(scene, { deed, taken, reason });
}

/** A paragraph that a decision took out of the text, as it would be reopened; undefined: it is there, or never was. */
function findRemoved(world: World, id: ParagraphId): RemovedParagraph | undefined {
  const removed = world.removed.get(id);
  const isThere = world.plain.paragraphs.some((paragraph) => paragraph.id === id);
  if (removed === undefined || isThere || tagOf(world, id).status !== 'deleted') return undefined;
  return { ...removed, paragraph: { ...removed.paragraph, status: 'deleted' } };
}

interface Question {
  readonly deed: StatusDeed;
  readonly paragraph: PlainParagraph;
  readonly reason: string;
}

/** The step of the ladder, where it is there and everything that it asks for holds. */
function judgeStep(world: World, { deed, paragraph, reason }: Question): LadderStep | Refusal {
  const number = nameOf(paragraph);
  const step = findStep(world.ladder, deed, paragraph);
  if (step === undefined) return refuse('no-such-step', { status: paragraph.status, deed, number });
  const time = judgeTime(world, step, paragraph);
  if (time !== null) return time;
  if (step.needsReason && reason === '') return refuse('reason-missing');
  const count = step.needsProposalsDecided ? undecidedOn(world, paragraph) : 0;
  return count > 0 ? refuse('proposals-undecided', { count, number }) : step;
}

function judgeTime(world: World, step: LadderStep, paragraph: PlainParagraph): Refusal | null {
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

function decided(
  scene: Scene,
  { deed, taken, reason }: { deed: StatusDeed; taken: readonly Taken[]; reason: string },
): Outcome {
  const since: DecisionId = scene.means.makeId('decision');
  const [first] = taken;
  if (first === undefined) throw new Error('a decision on no paragraph');
  return outcome({
    steps: [
      ...putBack(scene.world, taken),
      ...taken.map(({ paragraph, step }): DraftStep => ({
        kind: 'tag',
        paragraph: paragraph.id,
        tag: {
          ...tagOf(scene.world, paragraph.id),
          stage: stageAfter(scene.world, paragraph),
          status: step.to,
          since,
        },
      })),
    ],
    entries: record(scene, [
      {
        id: since,
        act: {
          kind: 'status-decided',
          deed,
          statusBefore: taken.map(({ paragraph }) => paragraph.status),
          statusAfter: first.step.to,
        },
        paragraphs: taken.map(({ paragraph, step, removed }) => ({
          paragraph: paragraph.id,
          before: removed === undefined ? paragraph : null,
          after: { ...paragraph, stage: stageAfter(scene.world, paragraph), status: step.to },
        })),
        reason,
      },
    ]),
  });
}

/** Puts paragraphs that had left the text where they stood, with the words and the numbers they had. */
function putBack(world: World, taken: readonly Taken[]): DraftStep[] {
  const back = new Set<ParagraphId>();
  return taken.flatMap(({ removed }): DraftStep[] => {
    if (removed === undefined) return [];
    const { id, kind, level, runs, number, alternativeOf } = removed.paragraph;
    const after = placeOf(world, removed, back);
    back.add(id);
    return [{ kind: 'insert', after, paragraphs: [{ id, kind, level, runs, number, alternativeOf }] }];
  });
}

/** Whoever decides on a paragraph takes it up, whether it had the floor or not. */
function stageAfter({ floor: { reading } }: World, { id, stage }: PlainParagraph): Stage {
  return reading !== null && covers(reading, id) ? Math.max(stage, reading.ordinal) : stage;
}

/**
 * Adopts the whole: every paragraph that is not adopted yet, or none. Refused with the number of those that cannot be,
 * and with the number of undecided proposals anywhere in the text.
 */
export function adoptDraft(_command: CommandOf<'adopt-draft'>, scene: Scene): Outcome | Refusal {
  const { world, by } = scene;
  const { reading } = world.floor;
  const refusal =
    judge(by.role, 'adopt-draft') ?? (reading && refuse('reading-open', { ordinal: reading.ordinal }));
  if (refusal !== null) return refusal;
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
  return decided(scene, { deed: 'adopt', taken, reason: '' });
}
