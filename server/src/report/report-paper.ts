/** A report as a printed paper, in English: what is taken home as a Word file and what goes out by mail. */
import type {
  DayReport,
  DraftReport,
  MeetingTimes,
  ReportedProposal,
  ReportedWatch,
  Row,
  Segment,
} from '@chapeau/compare';
import {
  meetingName,
  partWords,
  plainRuns,
  type PaperBlock,
  type PaperRun,
  type PrintedPaper,
} from '@chapeau/interchange';
import { textOf, type ParticipantId, type ProcessId, type Run } from '@chapeau/model';
import { spokenNumber } from '@chapeau/text';
import type { House } from '../house.ts';

export interface PaperContext {
  /** What the report is of: `Monday, 12 May 2031`. */
  readonly when: string;
  readonly codeOf: (participant: ParticipantId | null) => string;
  /** Where the pages are reached; null: nothing is linked. */
  readonly publicUrl: string | null;
}

/** `Monday, 12 May 2031` */
export function dayWords(day: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(Date.parse(`${day}T00:00Z`));
}

/** `12 May 2031 at 18:00 (America/New_York)`: by the clocks of that zone. */
function momentWords(at: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone });
  return `${format.format(Date.parse(at))} (${timeZone})`;
}

/** Codes of the participants of a process; the Chair where there is none, a dash for one that is not known. */
export async function readCodes(
  { storage }: Pick<House, 'storage'>,
  process: ProcessId,
): Promise<PaperContext['codeOf']> {
  const codes = new Map((await storage.list('participant', process)).map(({ id, code }) => [id, code]));
  return (participant) => (participant === null ? 'Chair' : (codes.get(participant) ?? '—'));
}

/** Everything that the page tells, in the same order. */
export function reportPaper(report: DayReport, context: PaperContext): PrintedPaper {
  const title = `Report: ${context.when}`;
  return {
    language: 'en',
    title,
    masthead: null,
    blocks: [
      heading(1, title),
      ...meetingBlocks(report),
      ...statementBlocks(report, context),
      ...report.drafts.flatMap((one) => draftBlocks(one, context)),
    ],
    footnotes: [],
  };
}

function meetingBlocks({ meetings, next }: DayReport): readonly PaperBlock[] {
  const told = meetings.map((one) => {
    const done = one.meeting.state === 'planned' ? '' : `: ${one.agreed} settled, ${one.tabled} tabled`;
    return plainRuns(`${nameOf(one)}${done}`);
  });
  return [
    ...(told.length === 0 ? [] : [heading(2, 'Meetings'), list(told)]),
    ...nextBlocks({ meetings, next }),
  ];
}

/** Without its day and place where it stands among the meetings already. */
function nextBlocks({ meetings, next }: Pick<DayReport, 'meetings' | 'next'>): readonly PaperBlock[] {
  const isTold = meetings.some(({ meeting }) => meeting.id === next?.meeting.id);
  const parts = next === null ? [] : next.meeting.parts;
  return [
    ...(isTold && parts.length === 0 ? [] : [heading(2, 'Next meeting')]),
    ...(isTold ? [] : [line(next === null ? 'None is planned yet.' : nameOf(next))]),
    ...(parts.length === 0 ? [] : [list(parts.map((part) => plainRuns(partWords(part))))]),
  ];
}

function statementBlocks({ statements }: DayReport, context: PaperContext): readonly PaperBlock[] {
  if (statements.length === 0) return [];
  const told = statements.map(({ participant, onBehalfOf, item, meeting }) => {
    const behalf = onBehalfOf === '' ? '' : `, on behalf of ${onBehalfOf}`;
    return [
      { text: context.codeOf(participant) + behalf, ...linkOf(context, `/now?meeting=${meeting}`) },
      ...plainRuns(item === '' ? '' : `, item ${item}`),
    ];
  });
  return [heading(2, 'Statements of those you watch'), list(told)];
}

function nameOf({ meeting, session }: MeetingTimes): string {
  return [meetingName(meeting), session.title, session.place].filter((words) => words !== '').join(', ');
}

function draftBlocks(told: DraftReport, context: PaperContext): readonly PaperBlock[] {
  const { draft, changes, isNew, silences } = told;
  const name = draft.symbol === '' ? draft.title : `${draft.title} (${draft.symbol})`;
  const url = linkOf(context, `/drafts/${draft.id}`);
  return [
    { kind: 'heading', level: 2, runs: [{ text: name, ...url }] },
    ...silences.map(({ deadline, zone, paragraphs }) =>
      line(`Under silence until ${momentWords(deadline, zone)}: ${counted(paragraphs.length, 'paragraph')}.`),
    ),
    ...(isNew ? [line('This draft was begun in this time.')] : []),
    ...(changes.length === 0 ? [] : [heading(3, `${counted(changes.length, 'paragraph')} changed`)]),
    ...changes.map(({ row }): PaperBlock => changedLine(row, draft.id, context)),
    ...proposalBlocks('Our proposals', told.mine, told, context),
    ...proposalBlocks('Your position is awaited', told.awaited, told, context),
    ...proposalBlocks('You are asked to co-sponsor', told.invitations, told, context),
    ...proposalBlocks('Still being drafted', told.drafting, told, context),
    ...proposalBlocks('Tabled by others', told.tabled, told, context),
    ...watchedBlocks(told, context),
    ...(changes.length === 0 && !isNew ? [line('The text did not change.')] : []),
  ];
}

function changedLine(row: Row, draft: string, context: PaperContext): PaperBlock {
  const number = (row.to ?? row.from)?.paragraph.number ?? null;
  const also = row.changes.flatMap((change) =>
    change.kind === 'status-changed' ? [` (was ${change.from}, now ${change.to})`] : [],
  );
  const link =
    row.to === null
      ? []
      : [{ text: ' In the text', ...linkOf(context, `/drafts/${draft}#${row.to.paragraph.id}`) }];
  return {
    kind: 'paragraph',
    number,
    level: 1,
    runs: [
      ...row.segments.flatMap(segmentRuns),
      ...also.map((text) => ({ text })),
      ...(context.publicUrl === null ? [] : link),
    ],
  };
}

/** Inserted words underlined, deleted ones struck. */
function segmentRuns({ op, runs }: Segment): readonly PaperRun[] {
  const words = runs.map((run: Run) => textOf({ runs: [run] })).join('');
  if (op === 'insert') return plainRuns(words, 'underline');
  return op === 'delete' ? plainRuns(words, 'strike') : plainRuns(words);
}

function proposalBlocks(
  title: string,
  proposals: readonly ReportedProposal[],
  { draft }: DraftReport,
  context: PaperContext,
): readonly PaperBlock[] {
  if (proposals.length === 0) return [];
  return [heading(3, title), list(proposals.map((one) => proposalRuns(one, draft.id, context)))];
}

function proposalRuns(
  { proposal, number, positions }: ReportedProposal,
  draft: string,
  context: PaperContext,
): readonly PaperRun[] {
  const { id, serial, kind, proponent, onBehalfOf, fate } = proposal;
  const name = serial === null ? 'Not tabled' : `P ${serial}`;
  const who = proponent === null && onBehalfOf !== '' ? onBehalfOf : context.codeOf(proponent);
  const where = number === null ? '' : ` ${spokenNumber(number)}`;
  const said = positions.map(
    ({ participant, stance, isNew }) =>
      `${context.codeOf(participant)} ${words(stance)}${isNew ? ' (new)' : ''}`,
  );
  const rest = `, ${who}, ${words(kind)}${where}: ${fate === 'tabled' ? 'undecided' : words(fate)}`;
  return [
    { text: name, ...linkOf(context, `/drafts/${draft}/proposals/${id}`) },
    { text: said.length === 0 ? rest : `${rest}. ${said.join('; ')}` },
  ];
}

function watchedBlocks(told: DraftReport, context: PaperContext): readonly PaperBlock[] {
  if (told.watched.length === 0) return [];
  return [heading(3, 'What you watch'), list(told.watched.map((one) => watchedRuns(one, told, context)))];
}

function watchedRuns(one: ReportedWatch, { draft }: DraftReport, context: PaperContext): readonly PaperRun[] {
  switch (one.kind) {
    case 'paragraph': {
      const name = one.number === null ? `“${one.opening}”` : `Paragraph ${spokenNumber(one.number)}`;
      const state = one.status === null ? 'not in the text any more' : words(one.status);
      const open =
        one.open.length === 0 ? '' : `; undecided: ${one.open.map((serial) => `P ${serial}`).join(', ')}`;
      return [
        { text: name, ...linkOf(context, `/drafts/${draft.id}#${one.of}`) },
        { text: `: ${state}${one.isChanged ? ', changed' : ''}${open}` },
      ];
    }
    case 'proposal':
      return proposalRuns(one.proposal, draft.id, context);
    case 'participant':
    case 'group': {
      const tabled = one.proposals.map(({ proposal }) => `P ${proposal.serial}: ${words(proposal.fate)}`);
      const said = one.positions.map(
        ({ serial, stance }) => `on P ${serial}: ${stance === null ? 'position taken back' : words(stance)}`,
      );
      const open =
        one.open.length === 0 ? [] : [`undecided: ${one.open.map((serial) => `P ${serial}`).join(', ')}`];
      return plainRuns(`${one.code}: ${[...tabled, ...said, ...open].join('; ')}`);
    }
  }
}

/** The words of the vocabulary are their English names, joined by hyphens. */
function words(name: string): string {
  return name.replaceAll('-', ' ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function linkOf({ publicUrl }: PaperContext, path: string): { readonly href?: string } {
  return publicUrl === null ? {} : { href: publicUrl + path };
}

function heading(level: 1 | 2 | 3, text: string): PaperBlock {
  return { kind: 'heading', level, runs: plainRuns(text) };
}

function line(text: string): PaperBlock {
  return { kind: 'paragraph', number: null, level: 1, runs: plainRuns(text) };
}

function list(points: readonly (readonly PaperRun[])[]): PaperBlock {
  return { kind: 'list', points };
}
