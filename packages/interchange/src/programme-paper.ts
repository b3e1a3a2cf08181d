/** A programme of work as a printed paper, in the form in which it is issued: the note, and its annex as a table of days, hours and what is taken up. */
import {
  isSameDay,
  type IntroductionParagraph,
  type Meeting,
  type MeetingPart,
  type Programme,
} from '@chapeau/model';
import {
  plainRuns,
  type Masthead,
  type PaperBlock,
  type PaperCell,
  type PaperLine,
  type PaperRow,
  type PaperRun,
  type PrintedPaper,
} from './printed-paper.ts';
import { writeDate, writeDay, writeSpan } from './programme-dates.ts';
import { writeHours } from './programme-hours.ts';
import { partTitle } from './write-programme.ts';

/** The programme as a paper in English, the language of its form. What is not told is not printed. */
export function programmePaper(programme: Programme): PrintedPaper {
  const { head, session, introduction, remarks, footnotes } = programme;
  const heading = (level: 1 | 2 | 3, text: string): PaperLine[] =>
    text === '' ? [] : [{ kind: 'heading', level, runs: plainRuns(text) }];
  const dates = session.dates === null ? '' : writeSpan(session.dates);
  const place = [session.place, dates].filter((words) => words !== '').join(', ');
  const annex: readonly PaperBlock[] =
    introduction.length === 0
      ? []
      : [{ kind: 'page-break' }, ...heading(1, 'Annex'), ...heading(1, head.title)];
  return {
    language: 'en',
    title: [head.symbol, head.title].filter((words) => words !== '').join(': '),
    masthead: mastheadOf(programme),
    blocks: [
      ...heading(2, session.body),
      ...heading(3, session.title),
      ...unnumbered(plainRuns(place)),
      ...heading(1, head.title),
      ...heading(3, head.author),
      ...introduction.flatMap(introductionLine),
      ...annex,
      ...meetingsTable(programme),
      ...remarks.flatMap((remark) => unnumbered([{ text: 'Note: ', marks: ['emphasis'] }, { text: remark }])),
    ],
    footnotes: footnotes.map(({ label, text }) => ({ label, runs: plainRuns(text) })),
  };
}

/** Null where nothing stands above the text. */
function mastheadOf({ head }: Programme): Masthead | null {
  const { organ, symbol, distribution, date, original, others } = head;
  const lines = [
    distribution === '' ? '' : `Distr.: ${distribution}`,
    date === null ? '' : writeDate(date),
    original === '' ? '' : `Original: ${original}`,
    ...others,
  ].filter((line) => line !== '');
  return organ === '' && symbol === '' && lines.length === 0 ? null : { organ, symbol, lines };
}

function introductionLine({ number, text, footnotes }: IntroductionParagraph): PaperLine[] {
  const runs = [...plainRuns(text), ...footnotes.map((note) => ({ note }))];
  return [{ kind: 'paragraph', number: number === null ? null : `${number}.`, level: 1, runs }];
}

function unnumbered(runs: readonly PaperRun[]): PaperLine[] {
  return runs.length === 0 ? [] : [{ kind: 'paragraph', number: null, level: 1, runs }];
}

/** None without a meeting. */
function meetingsTable({ session, meetings }: Programme): PaperBlock[] {
  if (meetings.length === 0) return [];
  const rows = meetings.flatMap((meeting, at): PaperRow[] => {
    const before = meetings[at - 1];
    const isNewDay = before === undefined || !isSameDay(before.day, meeting.day);
    const day = meeting.day.kind === 'date' ? writeDay(meeting.day.date, session.dates) : meeting.day.words;
    return [...(isNewDay && day !== '' ? [dayRow(day)] : []), meetingRow(meeting)];
  });
  const title = (text: string): PaperCell => ({ lines: unnumbered(plainRuns(text, 'emphasis')) });
  return [
    { kind: 'table', widths: [1, 4], header: [title('Date/time'), title('Agenda item/programme')], rows },
  ];
}

function dayRow(day: string): PaperRow {
  return [{ lines: unnumbered(plainRuns(day, 'strong')), columns: 2 }];
}

function meetingRow({ hours, parts }: Meeting): PaperRow {
  const times = hours === null ? [] : unnumbered(plainRuns(writeHours(hours)));
  return [{ lines: times }, { lines: partLines(parts) }];
}

/** Points that follow each other are one list. */
function partLines(parts: readonly MeetingPart[]): PaperLine[] {
  const lines: PaperLine[] = [];
  for (const part of parts) {
    const runs = partRuns(part);
    const last = lines.at(-1);
    if (part.kind !== 'point') lines.push({ kind: 'paragraph', number: null, level: levelOf(part), runs });
    else if (last?.kind === 'list')
      lines[lines.length - 1] = { kind: 'list', points: [...last.points, runs] };
    else lines.push({ kind: 'list', points: [runs] });
  }
  return lines;
}

/** Items and activities stand at the margin and in bold letters, what is under them a step further in. */
function levelOf({ kind }: MeetingPart): number {
  return kind === 'item' || kind === 'activity' ? 1 : 2;
}

function partRuns(part: MeetingPart): PaperRun[] {
  const isBold = levelOf(part) === 1;
  const space: readonly PaperRun[] = [{ text: ' ' }];
  return [
    ...(isBold ? plainRuns(partTitle(part), 'strong') : plainRuns(partTitle(part))),
    ...(part.isContinued ? [...space, { text: '(continued)', marks: ['emphasis'] } as const] : []),
    ...part.footnotes.map((note) => ({ note })),
  ];
}
