/** Reads a programme of work from text: the head of the document, its introduction, and the table of meetings. */
import { LIMITS, type Programme } from '@chapeau/model';
import { checkFootnotes, findOverlaps } from './programme-checks.ts';
import { findPrintedDay } from './programme-dates.ts';
import { readHead, saysTitle } from './programme-head.ts';
import { findHours } from './programme-hours.ts';
import { findSourceLine, type SourceLine } from './programme-lines.ts';
import type { ProgrammeNote, ProgrammeNoteFacts, ProgrammeReading } from './programme-reading.ts';
import { referencesOf } from './programme-references.ts';
import { isAnnex, isColumnHeadings, readTable } from './programme-table.ts';
import { plainWords } from './programme-words.ts';
import { splitSource } from './source-lines.ts';

/**
 * Reads the text of a programme of work in English: Markdown, or plain text whose columns are parted by tabs or bars. Every
 * line that is not blank is one of `lines`; what is not understood is kept as words and told. Never throws; a text of
 * more lines than `LIMITS.programmeLines` gives nothing and says so.
 */
export function readProgramme(source: string): ProgrammeReading {
  const split = splitSource(source);
  const lines = split.lines
    .map((text, index) => findSourceLine(text, index + 1))
    .filter((line) => line !== undefined);
  const [first] = lines;
  if (first === undefined) return readLines([], [{ kind: 'nothing-found', line: 1 }]);
  if (lines.length > LIMITS.programmeLines) {
    const facts = { lines: lines.length, limit: LIMITS.programmeLines, line: first.line };
    return readLines([], [{ kind: 'too-many-lines', ...facts }]);
  }
  const unfit = split.notes.flatMap((note) => (note.kind === 'characters-dropped' ? [note] : []));
  const dropped = lines.flatMap(({ dropped: each, line }) =>
    each.map((markup): ProgrammeNote => ({ kind: 'markup-dropped', dropped: markup, line })),
  );
  return readLines(lines, [...unfit, ...dropped]);
}

/** The reading of the lines; `known` is what is told besides. */
function readLines(source: readonly SourceLine[], known: readonly ProgrammeNote[]): ProgrammeReading {
  const annexAt = findAnnex(source);
  const hasHeadings = source.some(({ level }) => level > 0);
  const above = readHead(source.slice(0, annexAt), { hasHeadings });
  const { session, introduction } = above;
  const title = above.head.title || annexTitle(source.slice(annexAt));
  const head = { ...above.head, title };
  const table = readTable(source.slice(annexAt), { title, session: session.dates });
  const { meetings, remarks } = table;
  const footnotes = table.footnotes.map(({ label, text }) => ({ label, text }));
  const programme: Programme = { head, session, introduction, meetings, remarks, footnotes };
  const lines = [...above.lines, ...table.lines];
  const notes = [
    ...known,
    ...wholeNotes(programme, lines[0]?.line),
    ...above.notes,
    ...table.notes,
    ...findOverlaps(meetings, table.meetingLines),
    ...checkFootnotes(programme, table.footnotes, lines),
  ].toSorted((a, b) => a.line - b.line);
  return { programme, references: referencesOf(introduction), lines, notes };
}

/** The title above the table, for a text that begins with its annex; empty: there is none. */
function annexTitle([annex, next]: readonly SourceLine[]): string {
  const words = next?.pieces.map((piece) => piece.words).join(' ') ?? '';
  return annex !== undefined && isAnnex(annex) && saysTitle(words) ? plainWords(words) : '';
}

/** What is missing from the whole, told on its first line; nothing of a text without any. */
function wholeNotes({ session, meetings }: Programme, line: number | undefined): ProgrammeNote[] {
  if (line === undefined) return [];
  const facts: ProgrammeNoteFacts[] = [];
  if (session.dates === null) facts.push({ kind: 'session-dates-missing' });
  if (meetings.length === 0) facts.push({ kind: 'no-meetings' });
  return facts.map((each) => ({ ...each, line }));
}

/** Where the table begins: at the annex, else at the headings of its columns, else at the first day of the week or hours. */
function findAnnex(lines: readonly SourceLine[]): number {
  for (const isThere of [isAnnex, isColumnHeadings, tellsTime]) {
    const at = lines.findIndex((line) => isThere(line));
    if (at >= 0) return at;
  }
  return lines.length;
}

function tellsTime({ left, pieces }: SourceLine): boolean {
  const words = plainWords(left === '' ? (pieces[0]?.words ?? '') : left);
  return findHours(words)?.kind === 'hours' || (findPrintedDay(words)?.weekday ?? null) !== null;
}
