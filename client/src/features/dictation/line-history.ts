/** The lines that were given in this window, to be gone through and given again. */

export interface LineHistory {
  /** Oldest first; none twice in a row. */
  readonly lines: readonly string[];
  /** Where one is: an index of `lines`; their number: at the line being typed. */
  readonly at: number;
  /** The line being typed, kept while one goes through the others. */
  readonly typed: string;
}

export const NO_HISTORY: LineHistory = { lines: [], at: 0, typed: '' };

/** More than a day's lines nobody goes through. */
const MOST = 500;

/** With a line that was given, and at the line being typed. */
export function withGiven({ lines }: LineHistory, line: string): LineHistory {
  const after = (lines.at(-1) === line ? lines : [...lines, line]).slice(-MOST);
  return { lines: after, at: after.length, typed: '' };
}

/** One line back or on, and what then stands in the field; null: there is none that way. `shown`: what stands there now. */
export function stepped(
  history: LineHistory,
  by: 1 | -1,
  shown: string,
): { readonly history: LineHistory; readonly line: string } | null {
  const { lines, at } = history;
  const typed = at === lines.length ? shown : history.typed;
  const to = at + by;
  if (to < 0 || to > lines.length) return null;
  return { history: { lines, at: to, typed }, line: lines[to] ?? typed };
}
