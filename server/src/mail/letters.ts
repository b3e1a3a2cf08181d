/** The letters that go out: the link that confirms an address, and the report of a day. */
import type { DayReport } from '@chapeau/compare';
import { plainRuns, type PaperBlock, type PrintedPaper } from '@chapeau/interchange';
import type { ParticipantId } from '@chapeau/model';
import { reportPaper } from '../report/report-paper.ts';
import { paperHtml, paperText } from './paper-as-mail.ts';
import type { Letter } from './post.ts';

/** Says what it is for and that nothing happens where it is left alone. */
export function confirmationLetter(to: string, url: string): Letter {
  const paper = paperOf('Confirm your address', [
    plain('Somebody asked that a daily report of a negotiation be sent to this address.'),
    { kind: 'paragraph', number: null, level: 1, runs: [{ text: 'Confirm that you want it', href: url }] },
    plain('The link is good for two days. If you did not ask for this, do nothing: no report is sent.'),
  ]);
  return { to, subject: paper.title, text: paperText(paper), html: paperHtml(paper) };
}

export interface ReportLetter {
  readonly to: string;
  readonly report: DayReport;
  /** `Monday, 12 May 2031` */
  readonly when: string;
  readonly codeOf: (participant: ParticipantId | null) => string;
  readonly publicUrl: string;
  /** Where such mails are ended. */
  readonly stopUrl: string;
}

export function reportLetter({ to, report, when, codeOf, publicUrl, stopUrl }: ReportLetter): Letter {
  const paper = reportPaper(report, { when, codeOf, publicUrl });
  const blocks: readonly PaperBlock[] = [
    ...paper.blocks,
    {
      kind: 'paragraph',
      number: null,
      level: 1,
      runs: [{ text: 'Open the report', href: `${publicUrl}/report` }],
    },
    { kind: 'paragraph', number: null, level: 1, runs: [{ text: 'End these mails', href: stopUrl }] },
  ];
  const whole = { ...paper, blocks };
  const changed = report.drafts.reduce((sum, { changes }) => sum + changes.length, 0);
  const subject = `${paper.title}: ${changed} paragraph${changed === 1 ? '' : 's'} changed`;
  return { to, subject, text: paperText(whole), html: paperHtml(whole), stopUrl };
}

/** Whether there is nothing to tell: no mail is sent on such a day. */
export function isQuiet({ drafts, meetings }: DayReport): boolean {
  if (meetings.length > 0) return false;
  return drafts.every(
    ({ changes, isNew, tabled, awaited, mine, watched, invitations }) =>
      changes.length === 0 &&
      !isNew &&
      tabled.length === 0 &&
      invitations.length === 0 &&
      mine.every(
        ({ steps, positions }) => steps.length === 0 && positions.every(({ isNew: isFresh }) => !isFresh),
      ) &&
      awaited.every(({ steps }) => steps.length === 0) &&
      watched.every((one) => one.kind === 'paragraph' || one.kind === 'proposal'),
  );
}

function paperOf(title: string, blocks: readonly PaperBlock[]): PrintedPaper {
  const head: PaperBlock = { kind: 'heading', level: 1, runs: plainRuns(title) };
  return { language: 'en', title, masthead: null, blocks: [head, ...blocks], footnotes: [] };
}

function plain(text: string): PaperBlock {
  return { kind: 'paragraph', number: null, level: 1, runs: plainRuns(text) };
}
