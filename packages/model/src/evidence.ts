/** What shows that tasks have been carried out: sought in what the process has, each thing for one task. */
import type { DocumentId, DraftId, SessionId } from './ids.ts';
import type { Officer } from './officers.ts';
import type { Output } from './outputs.ts';
import type { Reading } from './reading.ts';
import { activityOf, type KeptMeeting } from './session.ts';
import { taskRow, type Evidence, type KeptEvidence, type Task } from './tasks.ts';
import type { Version } from './version.ts';

/** What a process has that may show something. */
export interface TaskFacts {
  /** Whether rules of procedure are told. */
  readonly hasRules: boolean;
  readonly hasAgenda: boolean;
  readonly officers: readonly Officer[];
  readonly meetings: readonly KeptMeeting[];
  /** Documents that were issued, in the order in which they were registered. */
  readonly documents: readonly { readonly id: DocumentId; readonly session: SessionId | null }[];
  /** Whether anybody is in the group for consistency of the languages. */
  readonly hasConsistencyGroup: boolean;
  readonly outputs: readonly Output[];
  /** Of the drafts of the outputs. */
  readonly drafts: readonly DraftFacts[];
}
export interface DraftFacts {
  readonly draft: DraftId;
  /** In the order in which they were issued. */
  readonly versions: readonly Pick<Version, 'id' | 'label'>[];
  readonly readings: readonly Pick<Reading, 'id' | 'ordinal' | 'closedAt'>[];
  /** Whether it has translations, all of them are confirmed as they stand, and no difference is open. */
  readonly isConsistent: boolean;
  /** Whether every paragraph is adopted. */
  readonly isAdopted: boolean;
}

/** A task that is still to be done, with what shows that it has been. */
export interface Offer {
  readonly task: Task;
  readonly evidence: Evidence;
}

/**
 * The tasks that could be ticked off, in their order. What shows one task shows no other: the first version is that of the first task that
 * waits for one, the second that of the next.
 */
export function offersOf(tasks: readonly Task[], facts: TaskFacts): readonly Offer[] {
  const taken = new Set<string>();
  for (const { done } of tasks) if (done?.evidence != null) taken.add(keyOf(done.evidence));
  const offers: Offer[] = [];
  for (const task of tasks) {
    if (task.done !== null) continue;
    const evidence = candidates(task, facts).find((one) => !isUsedUp(one, taken));
    if (evidence === undefined) continue;
    taken.add(keyOf(evidence));
    offers.push({ task, evidence });
  }
  return offers;
}

/** Whether the task may be ticked off by this: it is among what would show it. */
export function isEvidence(evidence: Evidence, task: Task, facts: TaskFacts): boolean {
  return candidates(task, facts).some((one) => keyOf(one) === keyOf(evidence));
}

/** Everything that would show it, the earliest first. */
function candidates(task: Task, facts: TaskFacts): readonly Evidence[] {
  const { shownBy, ordinal, activities } = taskRow(task.kind);
  const { session } = task;
  switch (shownBy) {
    case 'rules':
      return facts.hasRules ? [{ kind: 'rules' }] : [];
    case 'agenda':
      return facts.hasAgenda ? [{ kind: 'agenda' }] : [];
    case 'officers':
      return facts.officers
        .filter(({ office }) => office === 'chair')
        .map(({ id }) => ({ kind: 'officers', officer: id }));
    case 'meetings-planned':
      return session !== null && facts.meetings.some((meeting) => isPlannedIn(meeting, session))
        ? [{ kind: 'meetings-planned', session }]
        : [];
    case 'meeting-held':
      return facts.meetings
        .filter((meeting) => meeting.session === session && isHeld(meeting, activities))
        .map((meeting) => ({ kind: 'meeting-held', meeting: meeting.id, session: meeting.session }));
    case 'document':
      return facts.documents
        .filter((document) => document.session === session)
        .map(({ id }) => ({ kind: 'document', document: id }));
    case 'by-hand':
      return [];
    case 'consistency-group':
    case 'languages-checked':
      return ofLanguages(shownBy, draftFacts(task, facts), facts.hasConsistencyGroup);
    case 'version':
    case 'reading':
    case 'adoption':
      return ofDraft(shownBy, draftFacts(task, facts), ordinal);
  }
}

function draftFacts({ output }: Task, { outputs, drafts }: TaskFacts): DraftFacts | undefined {
  const about = outputs.find(({ id }) => id === output)?.draft ?? null;
  return drafts.find(({ draft }) => draft === about);
}

function ofLanguages(
  shownBy: 'consistency-group' | 'languages-checked',
  facts: DraftFacts | undefined,
  hasGroup: boolean,
): readonly Evidence[] {
  if (facts === undefined) return [];
  const isShown = shownBy === 'consistency-group' ? hasGroup : facts.isConsistent;
  return isShown ? [{ kind: shownBy, draft: facts.draft }] : [];
}

function ofDraft(
  shownBy: 'version' | 'reading' | 'adoption',
  facts: DraftFacts | undefined,
  ordinal: number | undefined,
): readonly Evidence[] {
  if (facts === undefined) return [];
  const { draft } = facts;
  if (shownBy === 'adoption') return facts.isAdopted ? [{ kind: 'adoption', draft }] : [];
  if (shownBy === 'version')
    return facts.versions.map(({ id, label }) => ({ kind: 'version', draft, version: id, label }));
  return facts.readings
    .filter((reading) => reading.closedAt !== null && (ordinal ?? reading.ordinal) === reading.ordinal)
    .map((reading) => ({ kind: 'reading', draft, reading: reading.id, ordinal: reading.ordinal }));
}

function isPlannedIn({ session, day, state }: KeptMeeting, wanted: SessionId): boolean {
  return session === wanted && day.kind === 'date' && state !== 'cancelled';
}

function isHeld({ state, parts }: KeptMeeting, activities: readonly string[] | undefined): boolean {
  if (state !== 'over') return false;
  return activities === undefined || parts.some((part) => activities.includes(activityOf(part)?.kind ?? ''));
}

/** Versions, readings and documents show one task each; what a body has once may show several. */
function isUsedUp(evidence: Evidence, taken: ReadonlySet<string>): boolean {
  return (
    (evidence.kind === 'version' || evidence.kind === 'reading' || evidence.kind === 'document') &&
    taken.has(keyOf(evidence))
  );
}

/** One word for one thing that shows something. */
function keyOf(evidence: KeptEvidence): string {
  switch (evidence.kind) {
    case 'rules':
    case 'agenda':
      return evidence.kind;
    case 'officers':
      return evidence.officer;
    case 'meetings-planned':
      return evidence.session;
    case 'meeting-held':
      return evidence.meeting;
    case 'document':
      return evidence.document;
    case 'version':
      return evidence.version;
    case 'reading':
      return evidence.reading;
    case 'adoption':
    case 'consistency-group':
    case 'languages-checked':
    case 'languages':
    case 'languages-issued':
      return `${evidence.kind} of ${evidence.draft}`;
  }
}
