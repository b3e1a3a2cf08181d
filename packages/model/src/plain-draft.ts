/** A draft as plain JSON: what versions freeze, comparisons read and files hold. */
import { hashOf } from './canonical.ts';
import type { DraftKind } from './process.ts';
import type { ParagraphId } from './ids.ts';
import type { ParagraphKind } from './paragraph-kind.ts';
import type { Stage } from './reading.ts';
import type { ReservationKind } from './reservation.ts';
import type { Status } from './status.ts';

/** Levels run from 1 (outermost) to this. */
export const MAX_LEVEL = 9;

export const MARKS = ['emphasis', 'strong', 'underline', 'superscript', 'subscript'] as const;
export type MarkName = (typeof MARKS)[number];

/** Text with the same marks throughout. Never empty; a line feed is a forced line break. Marks stand in the order of MARKS. */
export interface TextRun {
  readonly text: string;
  readonly marks?: readonly MarkName[];
  /** Target of a link: `http:`, `https:` or `mailto:`; or `#` and the id of a paragraph of the same draft, to which the words then refer. */
  readonly href?: string;
}

/** A reference mark to a footnote, which is a paragraph of kind `footnote` further down. */
export interface FootnoteReference {
  readonly footnote: ParagraphId;
}

export type Run = TextRun | FootnoteReference;

/** What a paragraph says and how it stands in the text: all that a proposal can change. */
export interface Wording {
  readonly kind: ParagraphKind;
  readonly level: number;
  /** Neighbouring runs differ in marks or link. An empty list is an empty paragraph. */
  readonly runs: readonly Run[];
}

export interface PlainParagraph extends Wording {
  readonly id: ParagraphId;
  /** The printed number as shown, punctuation and brackets included: `12.`, `(a)`, `Article 4`, `3 bis.`, `[4][2].`. A label, never an id; may repeat. Null: none. */
  readonly number: string | null;
  /** The paragraph that this one is an alternative to. */
  readonly alternativeOf: ParagraphId | null;
  readonly stage: Stage;
  readonly status: Status;
}

/** A reservation or an explanation of position as printed in a frozen draft. */
export interface PlainReservation {
  readonly kind: ReservationKind;
  /** Null: on the whole text. */
  readonly paragraph: ParagraphId | null;
  /** Official name of the participant as it stood then. */
  readonly participant: string;
  /** May be empty for a reservation. */
  readonly text: string;
}

/** Paragraphs in reading order, footnotes last. */
export interface PlainDraft {
  readonly format: 'chapeau-plain-draft/1';
  readonly title: string;
  readonly symbol: string;
  readonly kind: DraftKind;
  readonly language: string;
  readonly paragraphs: readonly PlainParagraph[];
  /** Printed as footnotes, in reading order; absent: none. */
  readonly reservations?: readonly PlainReservation[];
}

/** Stands for a footnote reference where a wording is read as plain text: U+FFFC OBJECT REPLACEMENT CHARACTER. */
export const FOOTNOTE_CHARACTER = '\uFFFC';

/** The words of a paragraph without marks; each footnote reference is one FOOTNOTE_CHARACTER. */
export function textOf(wording: Pick<Wording, 'runs'>): string {
  let text = '';
  for (const run of wording.runs) text += 'text' in run ? run.text : FOOTNOTE_CHARACTER;
  return text;
}

/** Whether two wordings are the same to the character, marks, links, kind and level included. */
export function sameWording(a: Wording, b: Wording): boolean {
  return a.kind === b.kind && a.level === b.level && sameRuns(a.runs, b.runs);
}

/** What a wording is told by where it need not be sent whole: `hashOf` its kind, level and runs. */
export function hashOfWording({ kind, level, runs }: Wording): string {
  return hashOf({ kind, level, runs });
}

function sameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every((run, index) => runKey(run) === runKey(b[index]));
}

function runKey(run: Run | undefined): string {
  if (run === undefined) return '';
  if ('footnote' in run) return `footnote ${run.footnote}`;
  return JSON.stringify([run.text, run.marks ?? [], run.href ?? null]);
}
