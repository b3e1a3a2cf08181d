/** `chapeau programme`: a programme of work as text, as a plain value, or for a calendar. */
import { readProgramme, writeCalendar, writeProgramme, type ProgrammeReading } from '@chapeau/interchange';
import { systemClock, timestamp } from '../clock.ts';
import { oneOf, readOptions } from './options.ts';
import { sentenceOf } from './programme-sentences.ts';
import { readFileOrStop } from './read-draft.ts';
import { Stop, type CommandLine, type Terminal } from './terminal.ts';

const FORMATS = ['text', 'json', 'ics'] as const;

export const readProgrammeFile: CommandLine = async (args, terminal) => {
  const { values, words } = readOptions(args, { command: 'programme', names: ['format'], words: 1 });
  const [path = ''] = words;
  const format = oneOf('format', values.format, FORMATS) ?? 'text';
  const reading = readProgramme(await readFileOrStop(path, terminal));
  if (reading.programme.meetings.length === 0) throw new Stop(`${path}: ${whyNothing(reading)}`);
  const written = write(reading, format, terminal);
  for (const note of reading.notes) terminal.say(`line ${note.line}: ${sentenceOf(note)}`);
  terminal.say(summaryOf(reading));
  terminal.out(written);
  return 0;
};

function write(reading: ProgrammeReading, format: (typeof FORMATS)[number], terminal: Terminal): string {
  switch (format) {
    case 'text':
      return writeProgramme(reading.programme);
    case 'json':
      return `${JSON.stringify(reading, null, 2)}\n`;
    case 'ics': {
      const { text, events, leftOut } = writeCalendar(reading.programme, { now: timestamp(systemClock) });
      if (events === 0) throw new Stop('No meeting has a date, so there is nothing for a calendar.');
      if (leftOut > 0) terminal.say(`Meetings without a date, which are not in the calendar: ${leftOut}.`);
      if (reading.programme.session.timeZone === null)
        terminal.say('The time zone is not known: the calendar has local times of no zone.');
      return text;
    }
  }
}

function whyNothing({ notes }: ProgrammeReading): string {
  const tooMany = notes.find(({ kind }) => kind === 'too-many-lines');
  return tooMany === undefined ? 'no meeting was found in this text.' : sentenceOf(tooMany);
}

function summaryOf({ programme: { meetings } }: ProgrammeReading): string {
  const days = new Set(meetings.flatMap(({ day }) => (day.kind === 'date' ? [day.date] : [])));
  const parts = meetings.flatMap((meeting) => meeting.parts);
  const count = (kind: string) => parts.filter((part) => part.kind === kind).length;
  return `Days ${days.size}, meetings ${meetings.length}, agenda items ${count('item')}, sub-items ${count('sub-item')}, activities ${count('activity')}, points ${count('point')}, topics ${count('topic')}.`;
}
