/** What a meeting takes up as lines to be written by hand: one for each part, read as the lines of a programme of work are. */
import type { MeetingPart } from '@chapeau/model';
import type { ProgrammeNote } from './programme-reading.ts';
import { readProgramme } from './read-programme.ts';
import { writeParts } from './write-programme.ts';

export interface MeetingLines {
  readonly parts: readonly MeetingPart[];
  /** Lines that would be read as something else than a part: a day, hours, a note, a footnote. */
  readonly strange: readonly string[];
  /** What is kept as words without being understood. */
  readonly notes: readonly ProgrammeNote[];
}

/** Stands above the lines, so that they are read as those of a meeting. */
const ABOVE = ['## Annex', '#### Monday, 6 January 2031', '10 a.m.–1 p.m.'];

/** The parts as lines, without marks of headings where their words tell what they are. `readMeetingLines` gives the same parts back. */
export function writeMeetingLines(parts: readonly MeetingPart[]): string {
  const marked = writeParts({ hours: { from: '10:00', to: '13:00' }, parts }, '').join('\n');
  const plain = marked.replace(/^#+ /gm, '');
  const isSame = JSON.stringify(readMeetingLines(plain).parts) === JSON.stringify(parts);
  return isSame ? plain : marked;
}

/** Each line that is not blank as a part; never throws. */
export function readMeetingLines(text: string): MeetingLines {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const { programme, lines: read, notes } = readProgramme([...ABOVE, ...lines].join('\n\n'));
  // Every line stands two below the one before it.
  const isGiven = ({ line }: { readonly line: number }) => line > 2 * ABOVE.length;
  return {
    parts: programme.meetings.flatMap(({ parts }) => parts),
    strange: read
      .filter((line) => isGiven(line) && (line.role !== 'meeting' || line.parts.length === 0))
      .map(({ text: words }) => words),
    notes: notes.filter((note) => isGiven(note) && note.kind === 'not-understood'),
  };
}
