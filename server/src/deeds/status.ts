/** Decisions on the status of paragraphs, by the ladder: several at once, all of them or none. */
import { isRefusal, judge, refuse, type ParagraphId, type Refusal } from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { outcomeOf, together } from './consequences.ts';
import { judgeProposals, judgeTime, seekAdoption, seekStep, type Taken } from './ladder-steps.ts';
import type { Outcome } from './outcome.ts';
import { decidedWithPackages, packagesWithin } from './package-decisions.ts';
import { decided } from './status-decision.ts';
import {
  nameOf,
  seekParagraph,
  silentUntil,
  tagOf,
  type RemovedParagraph,
  type Scene,
  type World,
} from './world.ts';

/** Takes every named paragraph by one step of the ladder, or none: the refusal is that of the first which cannot go. */
export function decideStatus(command: CommandOf<'decide-status'>, scene: Scene): Outcome | Refusal {
  const { paragraphs, pending } = command;
  const refusal = judge(scene.by.role, 'decide-status');
  if (refusal !== null) return refusal;
  if (paragraphs.length === 0) return refuse('nothing-chosen');
  const known = new Set(scene.world.participants.map(({ id }) => id));
  if (!pending.every((id) => known.has(id))) return refuse('participant-unknown');
  const taken: Taken[] = [];
  for (const id of paragraphs) {
    const one = seekTaken(scene, id, command);
    if (isRefusal(one)) return one;
    taken.push(one);
  }
  return outcomeOf(scene, decidedWithPackages(scene, taken, command));
}

/** The paragraph with its step, where everything that the step asks for holds. */
function seekTaken(
  { world, by }: Scene,
  id: ParagraphId,
  { deed, pending, reason }: CommandOf<'decide-status'>,
): Taken | Refusal {
  const removed = deed === 'reopen' ? findRemoved(world, id) : undefined;
  const paragraph = removed?.paragraph ?? seekParagraph(world, id);
  if (isRefusal(paragraph)) return paragraph;
  const silence = { silentUntil: silentUntil(world, id), number: nameOf(paragraph) };
  const refusal = judge(by.role, 'decide-status', silence);
  if (refusal !== null) return refusal;
  const step = seekStep(world, deed, paragraph);
  if (isRefusal(step)) return step;
  const time = judgeTime(world, step, paragraph);
  if (time !== null) return time;
  if (step.needsReason && reason === '') return refuse('reason-missing');
  if (pending.length > 0 && step.mayPend !== true) return refuse('may-not-pend');
  const taken = { paragraph, step, ...(removed && { removed }) };
  return judgeProposals(world, step, paragraph) ?? taken;
}

/** A paragraph that a decision took out of the text, as it would be reopened; undefined: it is there, or never was. */
function findRemoved(world: World, id: ParagraphId): RemovedParagraph | undefined {
  const removed = world.removed.get(id);
  const isThere = world.plain.paragraphs.some((paragraph) => paragraph.id === id);
  if (removed === undefined || isThere || tagOf(world, id).status !== 'deleted') return undefined;
  return { ...removed, paragraph: { ...removed.paragraph, status: 'deleted' } };
}

/**
 * Adopts the whole: every paragraph that is not adopted yet, or none. Refused with the number of those that cannot be,
 * and with the number of undecided proposals anywhere in the text. Packages are adopted along with the rest.
 */
export function adoptDraft(_command: CommandOf<'adopt-draft'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const { reading } = world.floor;
  const refusal =
    judge(by.role, 'adopt-draft') ??
    (reading && refuse('reading-open', { ordinal: reading.ordinal })) ??
    judgeSilence(scene);
  if (refusal !== null) return refusal;
  const taken = seekAdoption(world);
  if (isRefusal(taken)) return taken;
  const id = means.makeId('decision');
  const adopted = new Set(taken.map(({ paragraph }) => paragraph.id));
  const whole = decided(scene, { id, deed: 'adopt', taken, reason: '' });
  return outcomeOf(scene, together([whole, packagesWithin(scene, adopted, id)]));
}

function judgeSilence({ world, by }: Scene): Refusal | null {
  for (const paragraph of world.plain.paragraphs) {
    const silence = { silentUntil: silentUntil(world, paragraph.id), number: nameOf(paragraph) };
    const refusal = judge(by.role, 'adopt-draft', silence);
    if (refusal !== null) return refusal;
  }
  return null;
}
