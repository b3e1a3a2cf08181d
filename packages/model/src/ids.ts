/** Permanent ids of everything that is negotiated. An id is never shown as a number of a paragraph and never reused. */

/** Exists for the type checker only: keeps ids of different things apart. */
export interface IdBrand<Kind> {
  readonly kindOfId: Kind;
}

/** A branded string. Written form: prefix, hyphen, 16 characters of Crockford base 32 (80 random bits), e.g. `par-0c4n9x2k7q1f8e5t`. */
export type Id<Kind extends IdKind> = string & IdBrand<Kind>;

const PREFIXES = {
  process: 'prc',
  participant: 'ptc',
  actor: 'act',
  invitation: 'inv',
  draft: 'drf',
  paragraph: 'par',
  reading: 'rdg',
  proposal: 'prp',
  decision: 'dec',
  version: 'ver',
  generation: 'gen',
  arrangement: 'arr',
  reservation: 'rsv',
  notes: 'nts',
  session: 'ses',
  meeting: 'mtg',
  document: 'doc',
  statement: 'stm',
  speaker: 'spk',
  group: 'grp',
  task: 'tsk',
  person: 'psn',
  'agenda-item': 'itm',
  officer: 'ofc',
  output: 'otp',
  file: 'fil',
  'consistency-member': 'csm',
  'raised-difference': 'dif',
} as const;

export type IdKind = keyof typeof PREFIXES;
export type ProcessId = Id<'process'>;
export type ParticipantId = Id<'participant'>;
/** Someone signed in: one person at one desk, through one invitation. */
export type ActorId = Id<'actor'>;
export type InvitationId = Id<'invitation'>;
export type DraftId = Id<'draft'>;
export type ParagraphId = Id<'paragraph'>;
export type ReadingId = Id<'reading'>;
export type ProposalId = Id<'proposal'>;
export type DecisionId = Id<'decision'>;
export type VersionId = Id<'version'>;
/** Which incarnation of a room a client holds a copy of; changes when the room is created anew from a backup. */
export type GenerationId = Id<'generation'>;
/** A package, a parking or a silence procedure. */
export type ArrangementId = Id<'arrangement'>;
/** A reservation or an explanation of position. */
export type ReservationId = Id<'reservation'>;
/** The private notes of one delegation on one paragraph. */
export type NotesId = Id<'notes'>;
export type SessionId = Id<'session'>;
export type MeetingId = Id<'meeting'>;
/** A document of the register. */
export type DocumentId = Id<'document'>;
/** A statement filed or made under an item of the agenda. */
export type StatementId = Id<'statement'>;
/** A place on the list of speakers of a meeting. */
export type SpeakerId = Id<'speaker'>;
/** A group of participants that speaks as one. */
export type GroupId = Id<'group'>;
/** Something that the secretariat or the officers have to do for a session. */
export type TaskId = Id<'task'>;
/** A person of a delegation. */
export type PersonId = Id<'person'>;
/** An item or a sub-item of the agenda, whatever its number. */
export type AgendaItemId = Id<'agenda-item'>;
export type OfficerId = Id<'officer'>;
/** What the body is mandated to bring forth. */
export type OutputId = Id<'output'>;
/** A file that was handed in with a document or a statement. */
export type FileId = Id<'file'>;
/** A delegation in the group for consistency of the languages, for one of them. */
export type ConsistencyMemberId = Id<'consistency-member'>;
/** A difference between a translation and the original that somebody raised. */
export type RaisedDifferenceId = Id<'raised-difference'>;
/** A room is named by what it holds: the text of a draft, the drafting room of a proposal, or private notes. */
export type RoomId = DraftId | ProposalId | NotesId;

/** Gives `count` random bytes. Passed in, so that tests repeat. */
export type RandomBytes = (count: number) => Uint8Array;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 16;

/** A new id of the given kind. */
export function makeId<Kind extends IdKind>(kind: Kind, randomBytes: RandomBytes): Id<Kind> {
  let text = `${PREFIXES[kind]}-`;
  for (const byte of randomBytes(LENGTH)) text += ALPHABET.charAt(byte & 31);
  return text as Id<Kind>;
}

const WRITTEN = /^[0-9a-hjkmnp-tv-z]{16}$/;

/** Whether `value` is the written form of an id of that kind. */
export function isId<Kind extends IdKind>(kind: Kind, value: unknown): value is Id<Kind> {
  if (typeof value !== 'string') return false;
  const prefix = `${PREFIXES[kind]}-`;
  return value.startsWith(prefix) && WRITTEN.test(value.slice(prefix.length));
}
