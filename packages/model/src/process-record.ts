/** The record of a process: what became of its programme, its meetings, its participants and its documents. Chained like that of a draft. */
import type { BodyAct } from './body-act.ts';
import type { Chained } from './chain.ts';
import type { DocumentAct } from './document-act.ts';
import type { ActorId, DecisionId, MeetingId, ParticipantId, ProcessId } from './ids.ts';
import type { ParticipantsAct } from './participants-act.ts';
import type { LanguageAct } from './language-act.ts';
import type { ProgrammeAct } from './programme-act.ts';
import type { SpeakingAct } from './speaking-act.ts';

/** What was done. Each area of the process has its acts in a file of its own. */
export type ProcessAct = ProgrammeAct | BodyAct | ParticipantsAct | SpeakingAct | DocumentAct | LanguageAct;
export type ProcessActKind = ProcessAct['kind'];

export interface ProcessEntry extends Chained {
  readonly id: DecisionId;
  readonly process: ProcessId;
  readonly at: string;
  readonly actor: ActorId;
  /** Name and participant as they stood then. */
  readonly actorName: string;
  readonly participant: ParticipantId | null;
  /** The meeting that was on; null: none was. */
  readonly meeting: MeetingId | null;
  readonly act: ProcessAct;
  /** As given; empty where none was asked. */
  readonly reason: string;
}

/** The areas of a process, by which pages are told that something in them has changed. */
export const PROCESS_AREAS = [
  'body',
  'programme',
  'meeting',
  'participants',
  'documents',
  'languages',
  'drafts',
  'watch',
] as const;
export type ProcessArea = (typeof PROCESS_AREAS)[number];
