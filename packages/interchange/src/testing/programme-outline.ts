/** A reading of a programme of work in a few signs, for tests that copy no sentence of it. */
import type { Activity, Meeting, MeetingPart } from '@chapeau/model';
import { readProgramme } from '../read-programme.ts';
import type { ProgrammeNoteFacts } from '../programme-reading.ts';

/**
 * Each meeting in one line: day, hours, and its parts: `5`, `5(a,b)` items, `(d)` sub-items, activities by their kind
 * (`reading-1`), `•` points, `~` topics; `+` after what goes on, `^1` after what names a footnote.
 */
export function outlineOfMeetings(meetings: readonly Meeting[]): string[] {
  return meetings.map(({ day, hours, parts }) =>
    [
      day.kind === 'date' ? day.date : `[${day.words}]`,
      hours === null ? '–' : `${hours.from}–${hours.to ?? ''}`,
      ...parts.map(signOf),
    ].join(' '),
  );
}

function signOf(part: MeetingPart): string {
  const marks = `${part.isContinued ? '+' : ''}${part.footnotes.map((label) => `^${label}`).join('')}`;
  switch (part.kind) {
    case 'item':
      return `${part.number}${part.subItems.length === 0 ? '' : `(${part.subItems.join(',')})`}${marks}`;
    case 'sub-item':
      return `(${part.letter})${marks}`;
    case 'activity':
      return `${nameOf(part.activity)}${marks}`;
    case 'point':
      return `•${marks}`;
    case 'topic':
      return `~${marks}`;
  }
}

function nameOf(activity: Activity): string {
  return activity.kind === 'reading' ? `reading-${activity.ordinal}` : activity.kind;
}

/** The outline of a table whose session is held in New York from 12 to 16 May 2031. */
export function outlineOfTable(table: string): string[] {
  return outlineOfMeetings(readTableText(table).programme.meetings);
}

/** What is told about such a table, without lines. */
export function notesOnTable(table: string): ProgrammeNoteFacts[] {
  return readTableText(table).notes.map(
    (note) =>
      Object.fromEntries(
        Object.entries(note).filter(([name]) => name !== 'line'),
      ) as unknown as ProgrammeNoteFacts,
  );
}

function readTableText(table: string) {
  return readProgramme(`New York, 12–16 May 2031\n\nProvisional programme of work\n\nAnnex\n\n${table}`);
}
