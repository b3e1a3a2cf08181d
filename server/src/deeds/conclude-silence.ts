/** The end of a silence that nobody broke: at the deadline its paragraphs are what it said they would become. */
import {
  isRefusal,
  refuse,
  type Actor,
  type ActorId,
  type ArrangementId,
  type ProcessId,
  type Refusal,
  type Silence,
} from '@chapeau/model';
import { arranged, outcomeOf, together } from './consequences.ts';
import { judgeProposals, seekStep, type Taken } from './ladder-steps.ts';
import type { Outcome } from './outcome.ts';
import { packagesWithin } from './package-decisions.ts';
import { told } from './silence.ts';
import { decided } from './status-decision.ts';
import { seekArrangement, type Scene } from './world.ts';

/** Ordered by the server at the deadline. */
export interface ConcludeSilence {
  readonly kind: 'conclude-silence';
  readonly silence: ArrangementId;
}

/** Id of the server in the record. No sign-in has it: the ids of actors are drawn at random. */
export const SERVER_ACTOR_ID = 'act-0000000000000000' as ActorId;

/** The server as the record names it. The role is that of whoever opened the procedure; it is asked for nothing. */
export function serverActor(process: ProcessId): Actor {
  const name = 'Silence procedure';
  return { id: SERVER_ACTOR_ID, process, role: 'facilitator', participant: null, name };
}

/**
 * Takes the paragraphs by the step that was announced, as one decision. Refused before the deadline and where the procedure is
 * over. Where a paragraph cannot go any more (the ladder was changed meanwhile) the procedure ends and all stay as they are.
 */
export function concludeSilence(command: ConcludeSilence, scene: Scene): Outcome | Refusal {
  const { world, means } = scene;
  const silence = seekArrangement(world, 'silence', command.silence);
  if (isRefusal(silence)) return silence;
  if (silence.state !== 'running') return refuse('arrangement-settled', { state: silence.state });
  const { deadline } = silence;
  if (Date.parse(means.now) < Date.parse(deadline)) return refuse('under-silence', { number: '', deadline });
  const since = means.makeId('decision');
  const taken = seekAll(scene, silence);
  if (taken === null)
    return told(scene, { ...silence, state: 'ended', since }, { act: 'silence-ended', reason: '' });
  const closed = new Set(silence.paragraphs);
  const { deed, id: by } = silence;
  const parts = [
    decided(scene, { id: since, deed, taken, reason: '', by }),
    arranged({ ...silence, state: 'adopted', since }),
    packagesWithin(scene, closed, since),
  ];
  return outcomeOf(scene, together(parts), { rescheduled: true });
}

/** All of its paragraphs with their steps; null: one of them cannot go. */
function seekAll({ world }: Scene, { paragraphs, deed }: Silence): readonly Taken[] | null {
  const present = new Map(world.plain.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const taken: Taken[] = [];
  for (const id of paragraphs) {
    const paragraph = present.get(id);
    if (paragraph === undefined) return null;
    const step = seekStep(world, deed, paragraph);
    if (isRefusal(step)) return null;
    if (judgeProposals(world, step, paragraph) !== null) return null;
    taken.push({ paragraph, step });
  }
  return taken;
}
