/** What a summary is asked of, in the address: so that a link leads to the same summary. */
import { isId, type DraftId, type MeetingId, type SessionId } from '@chapeau/model';
import { NAMINGS, type ProceedingsAsked } from '@chapeau/protocol';

/** Which report is looked at. */
export const REPORTS = ['summary', 'procedural-part'] as const;
export type Report = (typeof REPORTS)[number];

/** The summary, unless the address says otherwise. */
export function readReport(search: URLSearchParams): Report {
  return REPORTS.find((one) => one === search.get('report')) ?? 'summary';
}

/** What is not an id of its kind, or no way of naming, is as if it were not there. */
export function readAsked(search: URLSearchParams): ProceedingsAsked {
  const [session, meeting, draft] = ['session', 'meeting', 'draft'].map((name) => search.get(name));
  return {
    session: isId('session', session) ? (session satisfies SessionId) : null,
    meeting: isId('meeting', meeting) ? (meeting satisfies MeetingId) : null,
    draft: isId('draft', draft) ? (draft satisfies DraftId) : null,
    naming: NAMINGS.find((one) => one === search.get('naming')) ?? 'official',
  };
}

/** Only what is asked for otherwise than at first. */
export function writeAsked(report: Report, asked: ProceedingsAsked): Readonly<Record<string, string>> {
  const given = Object.entries(asked).flatMap(([name, value]): [string, string][] =>
    value === null || value === 'official' ? [] : [[name, String(value)]],
  );
  return { ...(report === 'summary' ? {} : { report }), ...Object.fromEntries(given) };
}
