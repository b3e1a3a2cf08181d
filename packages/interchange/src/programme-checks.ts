/** What is odd in a programme of work as a whole: meetings at the same time, footnotes without marks, marks without footnotes. */
import type { Meeting, Programme, ProgrammeFootnote } from '@chapeau/model';
import type { ProgrammeLine, ProgrammeNote } from './programme-reading.ts';

/** Meetings that begin before an earlier one of their day has ended; `lines` are those on which they begin. */
export function findOverlaps(meetings: readonly Meeting[], lines: readonly number[]): ProgrammeNote[] {
  const inOrder = spansOf(meetings, lines).toSorted((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
  let latest: Span | undefined;
  return inOrder.flatMap((span): ProgrammeNote[] => {
    const before = latest;
    if (before === undefined || before.to < span.to) latest = span;
    if (before === undefined || before.to <= span.from) return [];
    const [firstLine, line] = [Math.min(before.line, span.line), Math.max(before.line, span.line)];
    return [{ kind: 'meetings-overlap', firstLine, line }];
  });
}

/** Moments as `2031-05-12 10:00`. */
interface Span {
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

/** The meetings that have a date, a beginning and an end after it. */
function spansOf(meetings: readonly Meeting[], lines: readonly number[]): Span[] {
  return meetings.flatMap(({ day, hours }, index) => {
    if (day.kind !== 'date' || hours === null || hours.to === null || hours.to <= hours.from) return [];
    const { date } = day;
    return [{ from: `${date} ${hours.from}`, to: `${date} ${hours.to}`, line: lines[index] ?? 0 }];
  });
}

/** Marks whose footnote is nowhere, footnotes that nothing names, labels that stand twice. */
export function checkFootnotes(
  { introduction, meetings }: Pick<Programme, 'introduction' | 'meetings'>,
  footnotes: readonly (ProgrammeFootnote & { readonly line: number })[],
  lines: readonly ProgrammeLine[],
): ProgrammeNote[] {
  const introductionLines = lines.filter(({ role }) => role === 'introduction');
  const marks = [
    ...introduction.flatMap((paragraph, index) =>
      paragraph.footnotes.map((label) => ({ label, line: introductionLines[index]?.line ?? 0 })),
    ),
    ...lines.flatMap(({ line, meeting, parts }) =>
      parts.flatMap((part) => {
        const named = meeting === null ? [] : (meetings[meeting]?.parts[part]?.footnotes ?? []);
        return named.map((label) => ({ label, line }));
      }),
    ),
  ];
  const defined = new Set(footnotes.map(({ label }) => label));
  const named = new Set(marks.map(({ label }) => label));
  const seen = new Set<string>();
  return [
    ...marks
      .filter(({ label }) => !defined.has(label))
      .map(({ label, line }): ProgrammeNote => ({ kind: 'footnote-missing', label, line })),
    ...footnotes.flatMap(({ label, line }): ProgrammeNote[] => {
      if (seen.has(label)) return [{ kind: 'footnote-repeated', label, line }];
      seen.add(label);
      return named.has(label) ? [] : [{ kind: 'footnote-unreferenced', label, line }];
    }),
  ];
}
