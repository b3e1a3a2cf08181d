/** What a body is mandated to bring forth, and by which of its sessions. */
import type { DraftId, OutputId, ProcessId, SessionId } from './ids.ts';

export const OUTPUT_KINDS = [
  'annual-progress-report',
  'final-report',
  'progress-report',
  'convention',
  'draft-resolution',
  'other',
] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

export interface Output {
  readonly id: OutputId;
  readonly process: ProcessId;
  readonly kind: OutputKind;
  /** e.g. `Second annual progress report`. */
  readonly title: string;
  /** The session that is to approve or adopt it; null: not told. */
  readonly due: SessionId | null;
  /** The session of the General Assembly that it is for, `80`; null: not told, or for nobody. */
  readonly assembly: number | null;
  /** The draft in which it is negotiated; null: there is none yet. */
  readonly draft: DraftId | null;
}

/** How far an output has come: no draft, a draft, versions of it, adopted. */
export const OUTPUT_STATES = ['awaited', 'drafted', 'issued', 'adopted'] as const;
export type OutputState = (typeof OUTPUT_STATES)[number];
