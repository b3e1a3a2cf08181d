/** Statements under an item of the agenda: as delivered, recorded beforehand, or in writing only; published as the modalities allow. */
import type { ActorId, MeetingId, ParticipantId, ProcessId, StatementId } from './ids.ts';
import { PARTICIPANT_CATEGORIES, type ParticipantCategory } from './participant.ts';
import type { StoredFile } from './stored-file.ts';
import { AUDIENCES, type Audience } from './version.ts';

export const STATEMENT_KINDS = ['delivered', 'pre-recorded', 'written'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** A statement without its words and without the bytes of its file. */
export interface Statement {
  readonly id: StatementId;
  readonly process: ProcessId;
  readonly meeting: MeetingId;
  /** Number of the agenda item, as printed; empty: none is told. */
  readonly item: string;
  readonly participant: ParticipantId;
  /** As in `the Group of 77 and China`; empty: in its own name. */
  readonly onBehalfOf: string;
  readonly kind: StatementKind;
  readonly content: StatementContent;
  /** BCP 47 tag of the language it is in. */
  readonly language: string;
  /** `team`: handed in, not published. */
  readonly audience: Audience;
  readonly filedAt: string;
  readonly filedBy: ActorId;
  /** When it was first published to more than the team; null: it never was. */
  readonly publishedAt: string | null;
}

export type StatementContent =
  /** Its words are kept beside the statement, under `statementTextId`. `letters`: how many UTF-16 code units they are. */
  | { readonly kind: 'text'; readonly key: string; readonly letters: number }
  /** http or https. */
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'file'; readonly file: StoredFile };

/** The words of a statement that is a text. */
export interface StatementText {
  /** `statementTextId`. */
  readonly id: string;
  readonly text: string;
}

/** Under what the words are kept. Other words put in their place have another key. */
export function statementTextId(statement: StatementId, key: string): string {
  return `${statement}:${key}`;
}

/** What the modalities say of the statements of one category. */
export interface StatementModality {
  readonly category: ParticipantCategory;
  readonly mayFile: boolean;
  /** Words that a text may have; null: as many as can be taken. */
  readonly mostWords: number | null;
  /** Who publishes it: whoever filed it, or only the facilitating team. */
  readonly publishes: 'owner' | 'team';
  /** The widest audience it is published to. */
  readonly widest: Audience;
}
export type StatementModalities = readonly StatementModality[];

/** Where the process says nothing else. */
// prettier-ignore
export const STATEMENT_MODALITIES: StatementModalities = [
  { category: 'member-state',                   mayFile: true, mostWords: null,  publishes: 'owner', widest: 'public' },
  { category: 'observer-state',                 mayFile: true, mostWords: null,  publishes: 'owner', widest: 'public' },
  { category: 'observer-entity',                mayFile: true, mostWords: null,  publishes: 'owner', widest: 'public' },
  { category: 'intergovernmental-organization', mayFile: true, mostWords: null,  publishes: 'owner', widest: 'public' },
  { category: 'un-entity',                      mayFile: true, mostWords: null,  publishes: 'owner', widest: 'public' },
  { category: 'stakeholder',                    mayFile: true, mostWords: 2_000, publishes: 'team',  widest: 'public' },
];

/** The row about the category. Throws where there is none. */
export function modalityOf(table: StatementModalities, category: ParticipantCategory): StatementModality {
  const row = table.find((one) => one.category === category);
  if (row === undefined) throw new Error(`no modality is about ${category}`);
  return row;
}

/** Whether a table that is proposed is about each category once. */
export function isWholeTable(table: StatementModalities): boolean {
  return (
    table.length === PARTICIPANT_CATEGORIES.length &&
    PARTICIPANT_CATEGORIES.every((category) => table.some((row) => row.category === category))
  );
}

/** Whether the one audience holds nobody whom the other does not. */
export function isNoWider(audience: Audience, widest: Audience): boolean {
  return AUDIENCES.indexOf(audience) <= AUDIENCES.indexOf(widest);
}

/** Words of a text in that language, as a reader would count them; signs and spaces are none. */
export function countWords(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
