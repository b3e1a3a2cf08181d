/** What is to be done for each session, where in the product it is carried out, and what shows that it has been. */
import type { ActivityKind } from './programme.ts';
import type {
  ActorId,
  DocumentId,
  DraftId,
  MeetingId,
  OfficerId,
  OutputId,
  ProcessId,
  ReadingId,
  SessionId,
  TaskId,
  VersionId,
} from './ids.ts';

/** What the secretariat prepares before a session, what the body does at it, what follows it. */
export const TASK_PHASES = ['before', 'during', 'after'] as const;
export type TaskPhase = (typeof TASK_PHASES)[number];

/** Where a task is carried out. */
export const TASK_PLACES = [
  'body',
  'agenda',
  'officers',
  'programme',
  'participants',
  'documents',
  'new-draft',
  'text',
  'versions',
  'languages',
  'record',
] as const;
export type TaskPlace = (typeof TASK_PLACES)[number];

/** What shows that a task has been carried out. `by-hand`: nothing in the product does; a person says so. */
export const EVIDENCE_KINDS = [
  'rules',
  'agenda',
  'officers',
  'meetings-planned',
  'meeting-held',
  'document',
  'version',
  'reading',
  'adoption',
  'consistency-group',
  'languages-checked',
  'by-hand',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

interface TaskRow {
  readonly place: TaskPlace;
  readonly shownBy: EvidenceKind;
  /** Of a reading: which; absent: any. */
  readonly ordinal?: number;
  /** Of a meeting: what it takes up; absent: anything. */
  readonly activities?: readonly ActivityKind[];
}

/** Read a row as: [this task] is carried out [there], and is offered as done when [that] is seen. */
// prettier-ignore
export const TASKS = {
  'agree-rules':               { place: 'body',         shownBy: 'rules' },
  'elect-officers':            { place: 'officers',     shownBy: 'officers' },
  'retain-officers':           { place: 'officers',     shownBy: 'officers' },
  'adopt-agenda':              { place: 'agenda',       shownBy: 'agenda' },
  'agree-modalities':          { place: 'documents',    shownBy: 'document' },
  'decide-participation':      { place: 'participants', shownBy: 'document' },
  'plan-meetings':             { place: 'programme',    shownBy: 'meetings-planned' },
  'background-paper':          { place: 'documents',    shownBy: 'document' },
  'collect-contributions':     { place: 'documents',    shownBy: 'document' },
  'consolidated-document':     { place: 'new-draft',    shownBy: 'version' },
  'zero-draft':                { place: 'versions',     shownBy: 'version' },
  'revised-text':              { place: 'versions',     shownBy: 'version' },
  'draft-report':              { place: 'new-draft',    shownBy: 'version' },
  'draft-resolution':          { place: 'new-draft',    shownBy: 'version' },
  'present-draft':             { place: 'programme',    shownBy: 'meeting-held', activities: ['presentation'] },
  'agree-outline':             { place: 'text',         shownBy: 'reading' },
  'agree-basis':               { place: 'text',         shownBy: 'reading' },
  'elaborate-text':            { place: 'text',         shownBy: 'reading' },
  'first-reading':             { place: 'text',         shownBy: 'reading', ordinal: 1 },
  'second-reading':            { place: 'text',         shownBy: 'reading', ordinal: 2 },
  'exchange-views':            { place: 'programme',    shownBy: 'meeting-held', activities: ['exchange-of-views', 'discussion'] },
  'hear-stakeholders':         { place: 'programme',    shownBy: 'meeting-held', activities: ['stakeholder-session'] },
  'consult-informally':        { place: 'programme',    shownBy: 'by-hand' },
  'appoint-consistency-group': { place: 'languages',    shownBy: 'consistency-group' },
  'check-consistency':         { place: 'languages',    shownBy: 'languages-checked' },
  'approve-text':              { place: 'text',         shownBy: 'adoption' },
  'approve-resolution':        { place: 'text',         shownBy: 'adoption' },
  'adopt-report':              { place: 'text',         shownBy: 'adoption' },
  'submit':                    { place: 'documents',    shownBy: 'document' },
  'consider':                  { place: 'record',       shownBy: 'by-hand' },
} as const satisfies Record<string, TaskRow>;
export type TaskKind = keyof typeof TASKS;
// Keys of a table that is written out above.
export const TASK_KINDS = Object.keys(TASKS) as readonly TaskKind[];

/** How a task of that kind is carried out and seen to be. */
export const taskRow = (kind: TaskKind): TaskRow => TASKS[kind];

export interface Task {
  readonly id: TaskId;
  readonly process: ProcessId;
  /** Null: for no session in particular. */
  readonly session: SessionId | null;
  readonly phase: TaskPhase;
  readonly kind: TaskKind;
  /** In words, where the kind does not say enough; may be empty. */
  readonly words: string;
  /** What it is about; its draft is that of the output. Null: of no output. */
  readonly output: OutputId | null;
  /** Null: it is still to be done. */
  readonly done: TaskDone | null;
}

/** Who ticked a task off, when, and what shows it; null: nothing but their word. */
export interface TaskDone {
  readonly at: string;
  readonly by: ActorId;
  readonly byName: string;
  readonly evidence: KeptEvidence | null;
}

/** What a task was ticked off by, which stays readable: of the further two, no task is ticked off by them. */
export type KeptEvidence =
  Evidence | { readonly kind: 'languages' | 'languages-issued'; readonly draft: DraftId };

/** What shows that a task has been carried out; each thing shows it of one task. */
export type Evidence =
  | { readonly kind: 'rules' | 'agenda' }
  | { readonly kind: 'officers'; readonly officer: OfficerId }
  | { readonly kind: 'meetings-planned'; readonly session: SessionId }
  | { readonly kind: 'meeting-held'; readonly meeting: MeetingId; readonly session: SessionId }
  | { readonly kind: 'document'; readonly document: DocumentId }
  | {
      readonly kind: 'version';
      readonly draft: DraftId;
      readonly version: VersionId;
      readonly label: string;
    }
  | {
      readonly kind: 'reading';
      readonly draft: DraftId;
      readonly reading: ReadingId;
      readonly ordinal: number;
    }
  | { readonly kind: 'adoption' | 'consistency-group' | 'languages-checked'; readonly draft: DraftId };
