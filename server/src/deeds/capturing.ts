/** Proposals tabled at once: what a delegation said, taken down by the team, and the Chair's own text. */
import { isEmptyProposal } from '@chapeau/compare';
import {
  hashOfWording,
  isRefusal,
  isUndecided,
  judge,
  refuse,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
  type Refusal,
} from '@chapeau/model';
import { capture } from './captured.ts';
import type { CommandOf } from './command-of.ts';
import { outcomeOf, together } from './consequences.ts';
import { aboutTarget, findOutsider, judgeSpeakingFor, newProposal } from './drafting.ts';
import type { Outcome } from './outcome.ts';
import { readingFacts } from './readings.ts';
import { asRecorded, nextSerial } from './tabling.ts';
import { seekParagraph, type Scene, type World } from './world.ts';

type Capture = CommandOf<'capture-proposal'>;

/**
 * Tables it on the wording as it stands now, which whoever took it down must have seen. Of a delegation it is the facilitating
 * team's to take down while a reading is open; the Chair's text is the facilitator's, at any time, and may answer proposals.
 */
export function captureProposal(command: Capture, scene: Scene): Outcome | Refusal {
  const { world, means } = scene;
  const target = seekTarget(command, scene);
  if (isRefusal(target)) return target;
  const refusal =
    judgeNames(world, command) ??
    judgeSpeakingFor(scene, command.proponent, command.onBehalfOf) ??
    judgeAnswers(world, command);
  if (refusal !== null) return refusal;
  const { proponent, onBehalfOf, coSponsors, explanation, answers } = command;
  const started = newProposal(scene, { kind: command.proposal, target, proponent });
  const described: Proposal = {
    ...started,
    onBehalfOf,
    coSponsors,
    explanation,
    source: proponent === null ? 'chair' : 'oral',
    ...(answers.length > 0 && { answers }),
  };
  const wording = capture(scene, described, command.wording);
  if (isRefusal(wording)) return wording;
  if (isEmptyProposal({ ...described, wording })) return refuse('proposal-empty');
  const tabled: Proposal = {
    ...described,
    wording,
    serial: nextSerial(world.proposals),
    fate: 'tabled',
    reading: world.floor.reading?.id ?? null,
    tabledAt: means.now,
  };
  return outcomeOf(scene, tabledAtOnce(tabled, target), { created: tabled.id });
}

function tabledAtOnce(tabled: Proposal, target: PlainParagraph | null) {
  const { wording, answers, source } = tabled;
  const act = {
    kind: 'proposal-tabled',
    proposal: asRecorded(tabled),
    wording,
    ...(source === 'oral' && { captured: true as const }),
    ...(answers !== undefined && { answers }),
  } as const;
  const paragraphs = target === null ? [] : [{ paragraph: target.id, before: target, after: target }];
  return together([
    {
      steps: [{ kind: 'proposal', proposal: tabled }],
      rows: [{ table: 'proposal', row: tabled }],
      recorded: [{ act, paragraphs, reason: tabled.explanation }],
    },
  ]);
}

/** The paragraph it is about (null: it stands before the first), where the actor may and has seen it as it stands. */
function seekTarget(
  { target: id, proponent, proposal: kind, present }: Capture,
  { world, by }: Scene,
): PlainParagraph | null | Refusal {
  const deed = proponent === null ? 'propose-bridging' : 'capture';
  const byRole = judge(by.role, deed);
  if (byRole !== null) return byRole;
  const target = id === null ? null : seekParagraph(world, id);
  if (isRefusal(target)) return target;
  if (target === null && kind !== 'insert-after') return refuse('paragraph-unknown');
  const { reading } = world.floor;
  // What stands before the first paragraph belongs to the reading of the first.
  const place = id ?? world.plain.paragraphs[0]?.id ?? null;
  const refusal = judge(by.role, deed, {
    reading: reading && readingFacts(reading, place),
    ...aboutTarget(world, kind, target),
  });
  if (refusal !== null) return refusal;
  const now = target === null ? null : hashOfWording(target);
  return now === present ? target : refuse('wording-not-current');
}

function judgeNames(world: World, { proponent, coSponsors }: Capture): Refusal | null {
  const named = proponent === null ? coSponsors : [proponent, ...coSponsors];
  const outsider = findOutsider(world, named);
  if (outsider !== null) return outsider;
  return proponent !== null && coSponsors.includes(proponent) ? refuse('already-on-team') : null;
}

/** The Chair's text answers undecided proposals on the same paragraph, or on what is to follow it. */
function judgeAnswers({ proposals }: World, { proponent, target, answers }: Capture): Refusal | null {
  if (answers.length === 0) return null;
  if (proponent !== null) return refuse('not-bridging');
  for (const id of answers) {
    const answered = findTabled(proposals, id);
    if (answered === undefined) return refuse('proposal-unknown');
    if (!isUndecided(answered)) return refuse('fate-settled', { fate: answered.fate });
    if (answered.target !== target)
      return refuse('bad-request', { detail: `answers: P ${answered.serial ?? 0} is on another paragraph` });
  }
  return null;
}

function findTabled(proposals: readonly Proposal[], sought: ProposalId): Proposal | undefined {
  return proposals.find(({ id, fate }) => id === sought && fate !== 'draft');
}
