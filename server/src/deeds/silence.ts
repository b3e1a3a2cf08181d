/** Silence procedures: opened by the facilitator, broken by a delegation that may, or ended. What nobody broke is concluded by the server. */
import { isRefusal, judge, refuse, type Act, type Refusal, type Silence } from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { arranged, outcomeOf, together } from './consequences.ts';
import { factsOfActor, findNotDeciding } from './drafting.ts';
import type { Taken } from './ladder-steps.ts';
import type { Outcome } from './outcome.ts';
import { seekSubject } from './silence-subject.ts';
import { asTheyStand, nameOf, seekArrangement, silentUntil, type Scene } from './world.ts';
import { isZone } from '../zones.ts';

/** Puts paragraphs, a package or the whole under silence until the deadline. Nobody changes them meanwhile. */
export function openSilence(command: CommandOf<'open-silence'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const { subject, deed, text, deadline, zone, mayBreak } = command;
  const refusal = judge(by.role, 'arrange') ?? judgeTerms(command, scene);
  if (refusal !== null) return refusal;
  const taken = seekSubject(world, subject, deed);
  if (isRefusal(taken)) return taken;
  const other = judgeOthers(scene, subject.kind === 'whole', taken);
  if (other !== null) return other;
  const opened: Silence = {
    id: means.makeId('arrangement'),
    draft: world.draft.id,
    kind: 'silence',
    state: 'running',
    madeAt: means.now,
    since: means.makeId('decision'),
    subject: subject.kind === 'paragraphs' ? { kind: 'paragraphs' } : subject,
    paragraphs: taken.map(({ paragraph }) => paragraph.id),
    deed,
    text,
    deadline,
    zone,
    mayBreak,
    brokenBy: null,
  };
  return told(scene, opened, { act: 'silence-opened', reason: '' });
}

/** Whether deadline, zone and those who may break it make sense. */
function judgeTerms(
  { deadline, zone, mayBreak }: CommandOf<'open-silence'>,
  { world, means }: Scene,
): Refusal | null {
  if (Date.parse(deadline) <= Date.parse(means.now)) return refuse('silence-too-short');
  if (!isZone(zone)) return refuse('zone-unknown', { zone });
  if (mayBreak === 'delegations') return null;
  return mayBreak.length === 0 ? refuse('nobody-named') : findNotDeciding(world, mayBreak);
}

/** Nothing comes under two procedures; under one on the whole nothing else may run. */
function judgeOthers({ world, by }: Scene, isWhole: boolean, taken: readonly Taken[]): Refusal | null {
  const asked = isWhole ? world.plain.paragraphs : taken.map(({ paragraph }) => paragraph);
  for (const paragraph of asked) {
    const about = { silentUntil: silentUntil(world, paragraph.id), number: nameOf(paragraph) };
    const refusal = judge(by.role, 'arrange', about);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** A delegation breaks silence, with a reason: the paragraphs stand as before. Refused once the deadline has passed. */
export function breakSilence(command: CommandOf<'break-silence'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const byRole = judge(by.role, 'break-silence');
  if (byRole !== null) return byRole;
  const silence = seekArrangement(world, 'silence', command.silence);
  if (isRefusal(silence)) return silence;
  const participant = world.participants.find(({ id }) => id === by.participant);
  const { mayBreak } = silence;
  const isNamed =
    participant !== undefined && (mayBreak === 'delegations' || mayBreak.includes(participant.id));
  const facts = { mayBreak: isNamed, ...factsOfActor(scene) };
  const refusal = judge(by.role, 'break-silence', facts) ?? judgeRunning(silence, means.now);
  if (refusal !== null) return refusal;
  const { reason } = command;
  if (reason === '') return refuse('reason-missing');
  if (participant === undefined) return refuse('may-not-break');
  const brokenBy = { participant: participant.id, reason, at: means.now };
  const broken: Silence = { ...silence, state: 'broken', since: means.makeId('decision'), brokenBy };
  return told(scene, broken, { act: 'silence-broken', reason });
}

/** The facilitator takes the procedure back: the paragraphs stand as before. Refused once the deadline has passed. */
export function endSilence(command: CommandOf<'end-silence'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const byRole = judge(by.role, 'arrange');
  if (byRole !== null) return byRole;
  const silence = seekArrangement(world, 'silence', command.silence);
  if (isRefusal(silence)) return silence;
  const refusal = judgeRunning(silence, means.now);
  if (refusal !== null) return refusal;
  const ended: Silence = { ...silence, state: 'ended', since: means.makeId('decision') };
  return told(scene, ended, { act: 'silence-ended', reason: command.reason });
}

/** Whether the procedure still can be broken or ended. At the deadline it is over, also where the server has yet to say so. */
function judgeRunning({ state, deadline }: Silence, now: string): Refusal | null {
  if (state !== 'running') return refuse('arrangement-settled', { state });
  return Date.parse(now) >= Date.parse(deadline) ? refuse('arrangement-settled', { state: 'adopted' }) : null;
}

interface SilenceTold {
  readonly act: Extract<Act['kind'], 'silence-opened' | 'silence-broken' | 'silence-ended'>;
  readonly reason: string;
}

/** A procedure that begins, or ends without a decision on its paragraphs. */
export function told(scene: Scene, silence: Silence, { act: kind, reason }: SilenceTold): Outcome {
  const { since: id, paragraphs } = silence;
  const act = { kind, silence };
  const recorded = { id, act, paragraphs: asTheyStand(scene.world, paragraphs), reason };
  return outcomeOf(scene, together([arranged(silence), { recorded: [recorded] }]), {
    created: kind === 'silence-opened' ? silence.id : null,
    rescheduled: true,
  });
}
