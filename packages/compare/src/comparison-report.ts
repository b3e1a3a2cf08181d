/** A comparison for other programs: a list of changes, each with the whole text before and after it and the words between the two. */
import { textOf, type ParagraphId, type PlainDraft } from '@chapeau/model';
import type { Change, DraftChange, Place } from './change.ts';
import type { TextComparison } from './compare-texts.ts';
import type { Comparison, Row, Side, Totals } from './comparison.ts';
import type { Loudness } from './loudness.ts';
import { joinSegments } from './match-rows.ts';
import { compareLines, reservationLines } from './reported-reservations.ts';
import { wordsOf } from './runs.ts';
import type { Segment, WordChange } from './segment.ts';

/** One of the two texts, as it is to be named. */
export interface ReportedSide {
  readonly draft: PlainDraft;
  /** Label of the version. */
  readonly label?: string;
  /** Where the file lies. */
  readonly path?: string;
  /** Whether its paragraphs have ids that mean something beyond this comparison; only then are they told. */
  readonly hasIds: boolean;
}

export interface ReportedSides {
  readonly from: ReportedSide;
  readonly to: ReportedSide;
}

interface ReportedText extends Pick<PlainDraft, 'title' | 'symbol' | 'kind' | 'language'> {
  readonly label?: string;
  readonly path?: string;
}

interface ReportedPart {
  /** The printed number; null: none. */
  readonly number: string | null;
  readonly id?: ParagraphId;
  /** Without marks; each footnote reference is U+FFFC. */
  readonly text: string;
}

/** Of a split or a merger the side that has several: their texts with line feeds between, and `parts`; number and id are those of the main piece. */
export interface ReportedParagraph extends ReportedPart {
  readonly parts?: readonly ReportedPart[];
}

interface Reported {
  /** Null where there is nothing on that side. */
  readonly from: ReportedParagraph | null;
  readonly to: ReportedParagraph | null;
  /** Joined, `equal` and `delete` give the text of `from`, `equal` and `insert` that of `to`, to the character. */
  readonly words: readonly WordChange[];
  readonly loudness: Loudness;
  /** Whether `loudness` is `loud`. */
  readonly loud: boolean;
  /** How sure it is that both are the same paragraph, 0 to 1. */
  readonly certainty: number;
}

type Value = string | number | null | Place | readonly Place[];

/** What is told of a change beside its texts; absent where its kind has no such thing. */
interface Facts {
  /** What it is that changed: number, kind, level, stage, status, symbol …; of a move, split or merger the places. */
  readonly before?: Value;
  readonly after?: Value;
  readonly wordsInserted?: number;
  readonly wordsDeleted?: number;
  /** The words are marked in longer stretches than need be. */
  readonly coarse?: boolean;
  /** Brackets put around words and taken away. */
  readonly set?: number;
  readonly lifted?: number;
  /** References to footnotes, or reservations, that came and went. */
  readonly inserted?: number;
  readonly deleted?: number;
}

export interface ReportedChange extends Reported, Facts {
  readonly kind: Change['kind'] | DraftChange['kind'];
}

export interface ComparisonReport {
  readonly format: 'chapeau-comparison-report/1';
  readonly from: ReportedText;
  readonly to: ReportedText;
  readonly matchedBy: TextComparison['matchedBy'];
  readonly coarse: boolean;
  /** Those of the head first, then those of the paragraphs in reading order. */
  readonly changes: readonly ReportedChange[];
  readonly totals: Totals & Readonly<Record<Loudness, number>>;
}

/** The report of a comparison of those two texts. */
export function comparisonReport(
  { comparison, matchedBy }: Pick<TextComparison, 'comparison' | 'matchedBy'>,
  sides: ReportedSides,
): ComparisonReport {
  const changes = [
    ...comparison.draftChanges.map((change) => reportedHead(change, sides)),
    ...groupsOf(comparison).flatMap((rows) => reportedRows(rows, sides)),
  ];
  const count = (loudness: Loudness) => changes.filter((change) => change.loudness === loudness).length;
  return {
    format: 'chapeau-comparison-report/1',
    from: reportedText(sides.from),
    to: reportedText(sides.to),
    matchedBy,
    coarse: comparison.coarse,
    changes,
    totals: { ...comparison.totals, quiet: count('quiet'), plain: count('plain'), loud: count('loud') },
  };
}

function reportedText({ draft, label, path }: ReportedSide): ReportedText {
  const { title, symbol, kind, language } = draft;
  const name = { ...(label === undefined ? {} : { label }), ...(path === undefined ? {} : { path }) };
  return { title, symbol, kind, language, ...name };
}

function reportedHead(change: DraftChange, sides: ReportedSides): ReportedChange {
  const part = (text: string) => ({ number: null, text });
  if (change.kind === 'reservations-changed') {
    const [from, to] = [
      reservationLines(change.from, sides.from.draft),
      reservationLines(change.to, sides.to.draft),
    ];
    return told(change, { from: part(from), to: part(to), words: compareLines(from, to), certainty: 1 });
  }
  const whole: readonly WordChange[] = [
    { op: 'delete', text: change.from },
    { op: 'insert', text: change.to },
  ];
  const words = change.kind === 'title-changed' ? change.words : whole.filter(({ text }) => text !== '');
  return told(change, { from: part(change.from), to: part(change.to), words, certainty: 1 });
}

/** The rows in their order, those of one paragraph and its pieces together; old places of what moved tell nothing. */
function groupsOf({ rows }: Comparison): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  let last: Row | undefined;
  for (const row of rows) {
    if (row.kind === 'moved-away') continue;
    if (last !== undefined && shareParagraph(last, row)) groups.at(-1)?.push(row);
    else groups.push([row]);
    last = row;
  }
  return groups;
}

/** Whether both have the same paragraph on a side, as only pieces of one have. By position: an id may occur twice. */
function shareParagraph(a: Row, b: Row): boolean {
  const isFrom = a.from !== null && a.from.index === b.from?.index;
  return isFrom || (a.to !== null && a.to.index === b.to?.index);
}

function reportedRows(rows: readonly Row[], sides: ReportedSides): readonly ReportedChange[] {
  const kind = rows.some((row) => row.kind === 'split-off') ? 'split' : 'merged';
  return rows.flatMap((row) => {
    if (row.changes.length === 0) return [];
    const isPiece = row.kind === 'split-off' || row.kind === 'merged-in';
    const segments = isPiece
      ? segmentsOfPiece(rows, row)
      : joinSegments(
          rows.map((each) => each.segments),
          kind,
        );
    const several = isPiece || rows.length === 1 ? [row] : rows;
    const facts = {
      from: reported(row.from, kind === 'merged' ? several : [row], sides.from, 'from'),
      to: reported(row.to, kind === 'split' ? several : [row], sides.to, 'to'),
      words: wordsOf(segments),
      certainty: row.certainty,
    };
    return row.changes.map((change) =>
      change.kind === 'alternative-changed'
        ? told(change, facts, alternativeFacts(change, sides))
        : told(change, facts),
    );
  });
}

/** The words between the whole and one piece: what stands in the other pieces is not in this one. */
function segmentsOfPiece(rows: readonly Row[], piece: Row): readonly Segment[] {
  const [gone, other] =
    piece.kind === 'split-off' ? (['delete', 'insert'] as const) : (['insert', 'delete'] as const);
  return rows.flatMap((row) => {
    if (row === piece) return row.segments;
    return row.segments.flatMap((segment): readonly Segment[] => {
      if (segment.op === other) return [];
      const runs = segment.op === 'format' && gone === 'delete' ? segment.before : segment.runs;
      return [{ op: gone, runs }];
    });
  });
}

function reported(
  side: Side | null,
  rows: readonly Row[],
  { hasIds }: ReportedSide,
  which: 'from' | 'to',
): ReportedParagraph | null {
  if (side === null) return null;
  const part = ({ paragraph }: Side): ReportedPart => ({
    number: paragraph.number,
    ...(hasIds ? { id: paragraph.id } : {}),
    text: textOf(paragraph),
  });
  const parts = rows.flatMap((row) => row[which] ?? []).map(part);
  if (parts.length < 2) return part(side);
  return { ...part(side), text: parts.map(({ text }) => text).join('\n'), parts };
}

type Texts = Pick<Reported, 'from' | 'to' | 'words' | 'certainty'>;

function told(change: Change | DraftChange, texts: Texts, facts = factsOf(change)): ReportedChange {
  const { kind, loudness } = change;
  return { kind, ...texts, ...facts, loudness, loud: loudness === 'loud' };
}

function factsOf(change: Change | DraftChange): Facts {
  switch (change.kind) {
    case 'formatted':
      return {};
    case 'reservations-changed':
      return { inserted: change.entered.length, deleted: change.withdrawn.length };
    case 'inserted':
    case 'deleted':
      return { wordsInserted: change.wordsInserted, wordsDeleted: change.wordsDeleted };
    case 'reworded': {
      const { wordsInserted, wordsDeleted, coarse } = change;
      return { wordsInserted, wordsDeleted, coarse };
    }
    case 'split':
    case 'merged': {
      const { from: before, to: after, wordsInserted, wordsDeleted, coarse } = change;
      return { before, after, wordsInserted, wordsDeleted, coarse };
    }
    case 'footnote-changed':
      return { inserted: change.inserted.length, deleted: change.deleted.length };
    case 'brackets-changed':
      return { set: change.set, lifted: change.lifted };
    case 'moved':
    case 'renumbered':
    case 'kind-changed':
    case 'level-changed':
    case 'stage-changed':
    case 'status-changed':
    case 'alternative-changed':
    case 'title-changed':
    case 'symbol-changed':
    case 'draft-kind-changed':
    case 'language-changed':
      return { before: change.from, after: change.to };
  }
}

/** Where ids mean nothing outside this comparison, a paragraph is named by its number. */
function alternativeFacts(
  change: Extract<Change, { readonly kind: 'alternative-changed' }>,
  { from, to }: ReportedSides,
): Facts {
  const name = (id: ParagraphId | null, { draft, hasIds }: ReportedSide) =>
    hasIds ? id : (draft.paragraphs.find((paragraph) => paragraph.id === id)?.number ?? null);
  return { before: name(change.from, from), after: name(change.to, to) };
}
