/**
 * Commands on a process: every act that is on no draft. One table, each area in a file of its own; each is sent as JSON to
 * `POST /api/process/commands` with an `Idempotency-Key`, judged, carried out one at a time, and recorded.
 */
import { z } from 'zod';
import { BODY } from './body-commands.ts';
import { DOCUMENTS } from './document-commands.ts';
import { LANGUAGES } from './language-commands.ts';
import { PARTICIPANTS } from './participants-commands.ts';
import { PROGRAMME } from './programme-commands.ts';
import { SPEAKING } from './speaking-commands.ts';
import { STATEMENTS } from './statement-commands.ts';

export const ProcessCommand = z.discriminatedUnion('kind', [
  ...PROGRAMME,
  ...DOCUMENTS,
  ...LANGUAGES,
  ...PARTICIPANTS,
  ...BODY,
  ...SPEAKING,
  ...STATEMENTS,
]);

/** A command as validated. */
export type ProcessCommand = z.output<typeof ProcessCommand>;
/** A command as sent; what has a default may be left out. */
export type ProcessCommandInput = z.input<typeof ProcessCommand>;
export type ProcessCommandKind = ProcessCommand['kind'];

/** What a command that was carried out is answered with. */
export interface ProcessCommandAnswer {
  /** Sequence of its first entry in the record of the process; null: nothing had to be done. */
  readonly sequence: number | null;
  /** The id of what it made; null: nothing. */
  readonly created: string | null;
}
