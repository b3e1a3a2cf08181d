/** A decision on proposals, put together: what it does to the text, the fates that it gives, and what it overtakes. */
import { carryForward } from '@chapeau/compare';
import {
  isUndecided,
  sameWording,
  type Act,
  type DecisionId,
  type Fate,
  type FateChange,
  type ParagraphChange,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
} from '@chapeau/model';
import { outcomeOf, together, type Consequences } from './consequences.ts';
import type { Outcome, Recorded } from './outcome.ts';
import { departed } from './packages.ts';
import { asRecorded } from './tabling.ts';
import { goneIn, worldAfter, type Applied } from './text-edit.ts';
import type { Scene } from './world.ts';

/** A proposal and the fate that a decision gives it. */
export interface Settlement {
  readonly proposal: Proposal;
  readonly fate: Fate;
  /** The proposal that takes it up, where the fate is `merged-into`. */
  readonly mergedInto?: ProposalId;
  /** The decision that gave it this fate before, where it is given back; absent: the one at hand. */
  readonly settledBy?: DecisionId;
}

export interface TextDecision {
  readonly id: DecisionId;
  readonly act: Act;
  readonly reason: string;
  readonly applied: Applied;
  /** The proposals that it decides on; none for one on the text alone. */
  readonly settlements: readonly Settlement[];
}

/**
 * The decision carried out. Every undecided proposal that the changed text overtakes is overtaken by it, with an entry of its
 * own. A paragraph that goes leaves its packages and its group.
 */
export function settled(scene: Scene, decision: TextDecision): Outcome {
  const { id, act, reason, applied, settlements } = decision;
  const { world } = scene;
  const after = worldAfter(world, applied);
  const decided = new Set(settlements.map(({ proposal }) => proposal.id));
  const open = world.proposals.filter((each) => isUndecided(each) && !decided.has(each.id));
  const overtaken = overtakenBy(open, applied.changes, world.draft.language);
  const entries = overtaken.map((proposal) => overtakenEntry(scene, proposal, id));
  const rows = [...settlements.map((each) => settledProposal(each, id)), ...entries.map(({ row }) => row)];
  const own: Partial<Consequences> = {
    steps: [
      ...applied.steps,
      ...rows.map((proposal) => ({ kind: 'proposal', proposal }) as const),
      ...(applied.reading ? [{ kind: 'floor', floor: after.floor } as const] : []),
    ],
    rows: [
      ...rows.map((row) => ({ table: 'proposal', row }) as const),
      ...(applied.reading ? [{ table: 'reading', row: applied.reading } as const] : []),
    ],
    recorded: [{ id, act, paragraphs: applied.changes, reason }, ...entries.map(({ recorded }) => recorded)],
  };
  return outcomeOf(scene, together([own, leaving({ ...scene, world: after }, applied)]));
}

/** Those of the open proposals that say nothing any more once their paragraphs read as after these changes. */
function overtakenBy(
  open: readonly Proposal[],
  changes: readonly ParagraphChange[],
  language: string,
): readonly Proposal[] {
  const changed = new Map(
    changes
      .filter(({ before, after }) => before !== null && (after === null || !sameWording(before, after)))
      .map(({ paragraph, after }): readonly [string, PlainParagraph | null] => [paragraph, after]),
  );
  return open.filter((proposal) => {
    const present = proposal.target === null ? undefined : changed.get(proposal.target);
    return present !== undefined && carryForward(proposal, present, language).kind === 'overtaken';
  });
}

function overtakenEntry(
  { means }: Scene,
  proposal: Proposal,
  through: DecisionId,
): { readonly row: Proposal; readonly recorded: Recorded } {
  const id = means.makeId('decision');
  const row = settledProposal({ proposal, fate: 'overtaken' }, id);
  return { row, recorded: { id, act: { ...decisionOn({ proposal, fate: 'overtaken' }), through } } };
}

/** The proposal with its fate, and without the one that it was merged into before. */
function settledProposal(
  { proposal, fate, mergedInto, settledBy }: Settlement,
  decision: DecisionId,
): Proposal {
  const { mergedInto: _before, ...rest } = proposal;
  return {
    ...rest,
    fate,
    settledBy: fate === 'tabled' ? null : (settledBy ?? decision),
    ...(mergedInto !== undefined && { mergedInto }),
  };
}

/** The act of deciding on one proposal. */
export function decisionOn({ proposal, fate }: Settlement) {
  return {
    kind: 'proposal-decided',
    proposal: asRecorded(proposal),
    fateBefore: proposal.fate,
    fateAfter: fate,
  } as const;
}

/** One of the fates that an entry on several proposals tells. */
export function fateChange({ proposal, fate, mergedInto }: Settlement): FateChange {
  return {
    proposal: asRecorded(proposal),
    fateBefore: proposal.fate,
    fateAfter: fate,
    ...(mergedInto !== undefined && { mergedInto }),
  };
}

/** What becomes of packages and groups, one paragraph that goes after the other, told of the text as it is then. */
function leaving(scene: Scene, applied: Applied): Consequences {
  const parts: Consequences[] = [];
  let now = scene;
  for (const paragraph of goneIn(applied)) {
    const part = departed(now, paragraph);
    parts.push(part);
    const changed = part.rows.flatMap((row) => (row.table === 'arrangement' ? [row.row] : []));
    const arrangements = now.world.arrangements.map((one) => changed.find(({ id }) => id === one.id) ?? one);
    now = { ...now, world: { ...now.world, arrangements } };
  }
  return together(parts);
}
