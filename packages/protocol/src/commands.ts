/**
 * Commands on a draft: every act that is not typing. One table; each is sent as JSON to
 * `POST /api/drafts/{draft}/commands` with an `Idempotency-Key`, judged, carried out by the room, and recorded.
 */
import { z } from 'zod';
import { ARRANGING, RESERVING } from './commands-on-arrangements.ts';
import { CAPTURING, DECIDING } from './commands-on-wording.ts';
import { command } from './command.ts';
import * as v from './values.ts';

/** What every version is issued under. */
const ISSUING = {
  label: v.line,
  symbol: v.optionalLine.default(''),
  standing: v.standing,
  audience: v.audience,
};

export const Command = z.discriminatedUnion('kind', [
  // readings
  command('open-reading', {
    way: v.readingWay,
    takes: v.readingTakes,
    scope: z.union([z.literal('whole'), v.paragraphIds]),
    until: z.iso.datetime({ offset: true }).nullable().default(null),
    meetings: z.array(v.line).max(50).default([]),
  }),
  /** `reading`: refused where another one is open by then; absent: whichever is open. */
  command('close-reading', { reading: v.id.reading.exactOptional() }),
  command('take-floor', { paragraph: v.id.paragraph.nullable() }),
  // status
  command('decide-status', {
    deed: v.statusDeed,
    paragraphs: v.paragraphIds,
    /** Delegations whose word is still awaited, where the step of the ladder may name them. */
    pending: v.participantIds.default([]),
    reason: v.note.default(''),
  }),
  /** Adopts the whole: every paragraph by the `adopt` step of the ladder, or none. */
  command('adopt-draft', {}),
  // proposals
  command('start-proposal', {
    proposal: v.proposalKind,
    target: v.id.paragraph.nullable(),
    onBehalfOf: v.optionalLine.default(''),
  }),
  command('describe-proposal', { proposal: v.id.proposal, onBehalfOf: v.optionalLine, explanation: v.note }),
  command('invite-co-sponsor', { proposal: v.id.proposal, participant: v.id.participant }),
  command('uninvite-co-sponsor', { proposal: v.id.proposal, participant: v.id.participant }),
  /** The invited delegation says that it co-sponsors. */
  command('join-proposal', { proposal: v.id.proposal }),
  /** An invited or co-sponsoring delegation leaves; a co-sponsor also after tabling, which is on the record. */
  command('leave-proposal', { proposal: v.id.proposal }),
  command('table-proposal', { proposal: v.id.proposal }),
  command('withdraw-proposal', { proposal: v.id.proposal, reason: v.note.default('') }),
  /** Throws away a draft that was never tabled. */
  command('discard-proposal', { proposal: v.id.proposal }),
  /** A null stance takes the position back. `participant`: whose position the facilitating team takes down; null: one's own. */
  command('take-position', {
    proposal: v.id.proposal,
    participant: v.id.participant.nullable().default(null),
    stance: v.stance.nullable(),
    note: v.note.default(''),
  }),
  command('accept-proposal', {
    proposal: v.id.proposal,
    /**
     * Where the paragraph changed since the proposal was drafted: the hash of the present wording (`hashOf` its kind, level and
     * runs) that the facilitator has seen and replaces. Null: it has not changed.
     */
    replaces: v.hash.nullable().default(null),
    reason: v.note.default(''),
  }),
  command('not-retain-proposal', { proposal: v.id.proposal, reason: v.note.default('') }),
  command('restore-proposal', { proposal: v.id.proposal, reason: v.note }),
  ...CAPTURING,
  ...DECIDING,
  ...ARRANGING,
  ...RESERVING,
  // versions
  command('issue-version', {
    ...ISSUING,
    /** Gives every paragraph a fresh number; the version keeps the table old → new. */
    renumber: z.boolean().default(false),
    /** Prints the open proposals as brackets, with names up to this audience; null: a clean text. */
    attributions: v.attributions.nullable().default(null),
  }),
  /** Issues a version with the text of an earlier moment. The live text stays as it is. */
  command('keep-moment', { moment: v.momentNumber, ...ISSUING, reason: v.note }),
  /**
   * Brings the live text back to the wording of a moment or of a version, and issues that as a new version. Stage, status and number of
   * what is in the text stay; so does every entry of the record.
   */
  command('restore-text', {
    from: z.union([z.strictObject({ moment: v.momentNumber }), z.strictObject({ version: v.id.version })]),
    ...ISSUING,
    reason: v.note,
  }),
  command('change-audience', { version: v.id.version, audience: v.audience }),
]);

/** A command as validated. */
export type Command = z.output<typeof Command>;
/** A command as sent; what has a default may be left out. */
export type CommandInput = z.input<typeof Command>;
export type CommandKind = Command['kind'];

/** What a command that was carried out is answered with. */
export interface CommandAnswer {
  /** Sequence of its entry in the record; null: not on the record (drafting in private). */
  readonly sequence: number | null;
  /** The id of what it made: a proposal, a version, an arrangement or a reservation; null: nothing. */
  readonly created: string | null;
}
