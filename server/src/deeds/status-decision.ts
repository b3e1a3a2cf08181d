/** One decision on the status of paragraphs, carried out: their tags, the entry of the record, and the groups that it takes them from. */
import {
  findParking,
  type ArrangementId,
  type DecisionId,
  type ParagraphId,
  type ParticipantId,
  type StatusDeed,
  type Tag,
} from '@chapeau/model';
import { together, type Consequences } from './consequences.ts';
import { stageAfter, type Taken } from './ladder-steps.ts';
import type { DraftStep } from './outcome.ts';
import { endParking } from './parking-end.ts';
import { placeOf, type Scene, type World } from './world.ts';

export interface StatusDecision {
  /** Given where something else refers to it. */
  readonly id?: DecisionId;
  /** `take-over`: it was decided on in another language. */
  readonly deed: StatusDeed | 'take-over';
  /** At least one; all come to the same status. */
  readonly taken: readonly Taken[];
  readonly reason: string;
  /** Delegations whose word is awaited from now on. */
  readonly pending?: readonly ParticipantId[];
  /** The package that is agreed as one, or the silence procedure that nobody broke. */
  readonly by?: ArrangementId;
}

/** Carries the decision out. Who was awaited before is not awaited any more. What is parked no longer is with no group any more. */
export function decided(scene: Scene, decision: StatusDecision): Consequences {
  const { deed, taken, reason, pending = [], by } = decision;
  const since = decision.id ?? scene.means.makeId('decision');
  const [first] = taken;
  if (first === undefined) throw new Error('a decision on no paragraph');
  const own: Partial<Consequences> = {
    steps: [...putBack(scene.world, taken), ...taken.map((one) => tagStep(scene.world, one, since, pending))],
    recorded: [
      {
        id: since,
        act: {
          kind: 'status-decided',
          deed,
          statusBefore: taken.map(({ paragraph }) => paragraph.status),
          statusAfter: first.step.to,
          ...(pending.length > 0 && { pending }),
          ...(by !== undefined && { by }),
        },
        paragraphs: taken.map(({ paragraph, step, removed }) => ({
          paragraph: paragraph.id,
          before: removed === undefined ? paragraph : null,
          after: { ...paragraph, stage: stageAfter(scene.world, paragraph), status: step.to },
        })),
        reason,
      },
    ],
  };
  return together([own, ...taken.map((one) => withoutGroup(scene, one))]);
}

function tagStep(
  world: World,
  { paragraph, step }: Taken,
  since: DecisionId,
  pending: readonly ParticipantId[],
): DraftStep {
  const stage = stageAfter(world, paragraph);
  const tag: Tag = { stage, status: step.to, since, ...(pending.length > 0 && { pending }) };
  return { kind: 'tag', paragraph: paragraph.id, tag };
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

function withoutGroup(scene: Scene, { paragraph, step }: Taken): Partial<Consequences> {
  const parking = findParking(scene.world.arrangements, paragraph.id);
  return parking === undefined || step.to === 'parked' ? {} : endParking(scene, parking, { state: 'ended' });
}
