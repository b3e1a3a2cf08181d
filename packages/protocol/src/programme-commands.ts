/** Commands on the programme of work: what is planned, and the meeting that is on. */
import { LIMITS, PLAIN_ACTIVITIES, SESSION_KINDS } from '@chapeau/model';
import { z } from 'zod';
import { command } from './command.ts';
import * as v from './values.ts';

const date = z.iso.date();
/** `10:00`, of 24 hours; an end may be `24:00`. */
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const hours = z.strictObject({ from: time, to: z.union([time, z.literal('24:00')]).nullable() }).nullable();
const day = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), date }),
  z.strictObject({ kind: z.literal('printed'), words: v.optionalLine }),
]);

const draftWords = v.optionalLine.nullable().default(null);
const activity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reading'), ordinal: z.int().min(1).max(9), draft: draftWords }),
  z.strictObject({ kind: z.enum(['presentation', 'negotiation', 'adoption']), draft: draftWords }),
  z.strictObject({ kind: z.enum(PLAIN_ACTIVITIES) }),
]);

const ofPart = {
  isContinued: z.boolean().default(false),
  footnotes: z.array(v.line).max(20).readonly().default([]),
};
const words = v.note;
const part = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('item'),
    number: v.line,
    subItems: z.array(v.line).max(50).readonly().default([]),
    words,
    activity: activity.nullable().default(null),
    ...ofPart,
  }),
  z.strictObject({ kind: z.literal('sub-item'), letter: v.line, words, ...ofPart }),
  z.strictObject({ kind: z.literal('activity'), activity, words, ...ofPart }),
  z.strictObject({ kind: z.literal('point'), words, ...ofPart }),
  z.strictObject({ kind: z.literal('topic'), words, ...ofPart }),
]);

/** The draft that a part is about, by the place of the part, and how a reading of it is opened. */
const meetingDraft = z.strictObject({
  part: z.int().min(0),
  draft: v.id.draft,
  way: v.readingWay.exactOptional(),
  takes: v.readingTakes.exactOptional(),
});

const head = z.strictObject({
  organ: v.optionalLine,
  symbol: v.optionalLine,
  distribution: v.optionalLine,
  date: date.nullable(),
  original: v.optionalLine,
  title: v.optionalLine,
  author: v.optionalLine,
  others: z.array(v.optionalLine).max(50).readonly(),
});
const footnote = z.strictObject({ label: v.line, text: v.note });

const what = { meeting: v.id.meeting };
const session = { session: v.id.session };
const reason = { reason: v.note.default('') };

export const PROGRAMME = [
  /**
   * Takes in the text of a programme of work, which the server reads itself. `session` null: as a new session; else in the place of
   * its planned meetings, of which those on the same day and hour stay the same.
   */
  command('take-programme', {
    source: z.string().min(1).max(LIMITS.programmeLength),
    session: v.id.session.nullable().default(null),
    /** Null: that of the place, where it is known. */
    timeZone: v.line.nullable().default(null),
    /** Which draft is meant by the words that name one; empty words: where none is named. */
    drafts: z
      .array(z.strictObject({ words: v.optionalLine, draft: v.id.draft }))
      .max(50)
      .readonly()
      .default([]),
  }),
  /** Plans a session (`session` null), or changes what is told of one; what is left out stays as it is. */
  command('put-session', {
    session: v.id.session.nullable().default(null),
    title: v.line,
    ordinal: z.int().min(1).max(999).nullable(),
    sessionKind: z.enum(SESSION_KINDS).nullable(),
    place: v.optionalLine,
    /** Null: that of the place, where it is known. */
    timeZone: v.line.nullable().default(null),
    dates: z.strictObject({ from: date, to: date }).nullable(),
    head: head.exactOptional(),
    remarks: z.array(v.note).max(100).readonly().exactOptional(),
    footnotes: z.array(footnote).max(100).readonly().exactOptional(),
    ...reason,
  }),
  /** Takes out a session none of whose meetings has begun, with its meetings. */
  command('remove-session', { ...session, reason: v.note.min(1) }),
  /** Adds a meeting (`meeting` null), or changes one that is planned or on. Of one that is on, day and hours stay. */
  command('put-meeting', {
    meeting: v.id.meeting.nullable().default(null),
    ...session,
    day,
    hours,
    parts: z.array(part).max(200).readonly(),
    drafts: z.array(meetingDraft).max(200).readonly().default([]),
    ...reason,
  }),
  /** Says which draft is meant in all meetings of the session that are planned or on, where these words name one. Null: none. */
  command('bind-draft', { ...session, words: v.optionalLine, draft: v.id.draft.nullable() }),
  command('move-meeting', { ...what, day, hours, ...reason }),
  /** A meeting that was cancelled stays in the programme, and can be planned again. */
  command('cancel-meeting', { ...what, ...reason }),
  command('plan-again', what),
  /** Takes a meeting out that is planned or cancelled. */
  command('remove-meeting', { ...what, reason: v.note.min(1) }),
  /** Opens a planned meeting; readings that it holds are opened or go on. `closesEarlier`: earlier readings that are open are closed first. */
  command('open-meeting', { ...what, closesEarlier: z.boolean().default(false) }),
  /** Closes the meeting that is on, and readings of which it is the last one planned. `keepsReadings`: these stay open. */
  command('close-meeting', { ...what, keepsReadings: z.boolean().default(false) }),
] as const;
