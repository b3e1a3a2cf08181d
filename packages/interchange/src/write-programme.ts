/** Writes a programme of work as Markdown, in the form in which the Secretariat issues it. */
import {
  isSameDay,
  type DateSpan,
  type DocumentHead,
  type IntroductionParagraph,
  type Meeting,
  type MeetingDay,
  type MeetingPart,
  type Programme,
  type Session,
} from '@chapeau/model';
import { writeDate, writeDay, writeSpan } from './programme-dates.ts';
import { writeHours } from './programme-hours.ts';
import { writeItemNumber } from './programme-items.ts';
import { saysField } from './programme-head.ts';
import { saysPart } from './programme-parts.ts';
import { saysAnnex, saysLine } from './programme-table.ts';
import { findTime } from './programme-time.ts';
import { escapeWords, guardLine, type MarkedWords } from './programme-words.ts';

/** The programme as Markdown. `readProgramme` gives the same value back, as long as the words of items and activities say what they do. Words that would
 * be read as something else stand behind a space without width. */
export function writeProgramme(programme: Programme): string {
  const { head, session, introduction, remarks, footnotes } = programme;
  const title = head.title === '' ? [] : [`### ${escapeWords(head.title)}`];
  const lines = [
    ...writeHead(head, session),
    ...title,
    ...(head.author === '' ? [] : [`#### ${escapeWords(head.author)}`]),
    ...introduction.map(writeParagraph),
    '## Annex',
    ...title,
    ...writeMeetings(programme),
    ...remarks.map((remark) => `Note: ${escapeWords(remark)}`),
    ...footnotes.map(({ label, text }) => `${writeMark(label)} ${escapeWords(text)}`),
  ];
  return `${lines.join('\n\n')}\n`;
}

/** A part as it is printed, in words alone: `Agenda item 5 (a) to (f): … (continued)`. */
export function partWords(part: MeetingPart): string {
  const words = partTitle(part);
  return part.isContinued ? `${words} (continued)`.trim() : words;
}

/** A meeting by its day and hours: `24 July 2023, 10 a.m.–1 p.m.`; empty where neither is told. */
export function meetingName({ day, hours }: Pick<Meeting, 'day' | 'hours'>): string {
  const when = day.kind === 'date' ? writeDate(day.date) : day.words;
  return [when, hours === null ? '' : writeHours(hours)].filter((words) => words !== '').join(', ');
}

/** A part as it is printed, without what tells that it is continued: `Agenda item 5 (a) to (f): …`. */
export function partTitle(part: MeetingPart): string {
  return wordsOf(part, part.words);
}

function writeHead(head: DocumentHead, { body, title, place, dates }: Session): string[] {
  const { organ, symbol, distribution, date, original, others } = head;
  const fields: readonly (readonly [string, string])[] = [
    ['# ', organ],
    ['', symbol],
    ['Distr.: ', distribution],
    ['', date === null ? '' : writeDate(date)],
    ['Original: ', original],
  ];
  return [
    ...fields.filter(([, text]) => text !== '').map(([before, text]) => `${before}${escapeWords(text)}`),
    ...others.map((other) => guardLine(escapeWords(other, 'line'), saysHead)),
    ...(body === '' ? [] : [`## ${escapeWords(body)}`]),
    ...(title === '' ? [] : [escapeWords(title)]),
    ...(dates === null ? [] : [`${place === '' ? '' : `${escapeWords(place)}, `}${writeSpan(dates)}`]),
  ];
}

function writeParagraph({ number, text, footnotes }: IntroductionParagraph): string {
  const marks = footnotes.map(writeMark).join('');
  if (number !== null) return `${number}. ${escapeWords(text)}${marks}`;
  return guardLine(`${escapeWords(text, 'line')}${marks}`, saysHead);
}

/** Whether a reader would take a line above the annex for something else than words. */
function saysHead(words: MarkedWords): boolean {
  return saysField(words) || saysAnnex(words);
}

function writeMeetings({ head, session, meetings }: Programme): string[] {
  return meetings.flatMap((meeting, index) => [
    ...(printsDay(meeting, meetings[index - 1]) ? writeDayHeading(meeting.day, session.dates) : []),
    ...(meeting.hours === null ? [] : [writeHours(meeting.hours)]),
    ...writeParts(meeting, head.title),
  ]);
}

/** A day is printed once, save where hours do not tell one meeting from the next. */
function printsDay({ day, hours }: Meeting, before: Meeting | undefined): boolean {
  if (before === undefined || hours === null || !isSameDay(day, before.day)) return true;
  return before.hours === null && before.parts.length === 0;
}

function writeDayHeading(day: MeetingDay, session: DateSpan | null): string[] {
  const words = day.kind === 'date' ? writeDay(day.date, session) : escapeWords(day.words);
  return words === '' ? [] : [`#### ${words}`];
}

/** The parts of a meeting as they stand beneath its hours; points that follow each other are one list. `title`: that of the programme. */
export function writeParts({ hours, parts }: Pick<Meeting, 'hours' | 'parts'>, title: string): string[] {
  const lines: string[] = [];
  let isList = false;
  for (const [index, part] of parts.entries()) {
    // Hours that there are not begin a meeting, and are its first words.
    const isHours = hours === null && index === 0 && findTime(part.words)?.kind === 'impossible';
    const written = isHours ? writeWords(part, 'within') : writePart(part, title);
    const last = lines.length - 1;
    if (isList && part.kind === 'point') lines[last] = `${lines[last] ?? ''}\n${written}`;
    else lines.push(written);
    isList = part.kind === 'point';
  }
  return lines;
}

function writePart(part: MeetingPart, title: string): string {
  switch (part.kind) {
    case 'item':
    case 'activity':
      return `##### ${writeWords(part, 'within')}`;
    case 'sub-item':
      return writeWords(part, 'within');
    case 'point':
    case 'topic': {
      const written = writeWords(part, 'line');
      const guarded = guardLine(written, (words) => saysLine(words, title) || saysPart(words));
      return part.kind === 'point' ? `- ${guarded}` : guarded;
    }
  }
}

function writeWords(part: MeetingPart, place: 'line' | 'within'): string {
  const marks = `${part.isContinued ? ' (*continued*)' : ''}${part.footnotes.map(writeMark).join('')}`;
  return `${wordsOf(part, escapeWords(part.words, place))}${marks}`.trim();
}

function wordsOf(part: MeetingPart, words: string): string {
  switch (part.kind) {
    case 'item': {
      const number = `Agenda item ${writeItemNumber(part.number, part.subItems)}`;
      return words === '' ? number : `${number}: ${words}`;
    }
    case 'sub-item':
      return `(${part.letter}) ${words}`;
    case 'activity':
    case 'point':
    case 'topic':
      return words;
  }
}

function writeMark(label: string): string {
  return /^(?:\d{1,3}|[a-z]|\*{1,3})$/i.test(label) ? `<sup>${label}</sup>` : `[^${escapeWords(label)}]`;
}
