/** The words of a paragraph as Markdown: marks, links and whatever must be escaped so as to be read as it stands. */
import { FOOTNOTE_CHARACTER, type MarkName, type ParagraphId, type Run, type TextRun } from '@chapeau/model';

/** HTML for each mark; emphasis and strong have marks of Markdown too. */
const TAGS: Readonly<Record<MarkName, string>> = {
  emphasis: 'em',
  strong: 'strong',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

export interface WordsOptions {
  /** The label of each footnote. */
  readonly labels: ReadonlyMap<ParagraphId, string>;
  /** Whether marks are written as HTML throughout: understood whatever stands around them. */
  readonly plainly: boolean;
}

/** The runs as one line of Markdown. */
export function writeWords(runs: readonly Run[], { labels, plainly }: WordsOptions): string {
  let line = '';
  for (const [index, run] of runs.entries()) {
    if ('footnote' in run) {
      const label = labels.get(run.footnote);
      // What refers to nothing is shown as what it is.
      line += label === undefined ? '\\[^?]' : `[^${label}]`;
      continue;
    }
    const isClean = !plainly && standsClean(runs, index);
    const next = runs[index + 1];
    line += markUp(run, isClean, line, next !== undefined);
  }
  return escapeEnd(escapeStart(line.replace(/(?<= ) /g, '&#32;')));
}

function markUp(run: TextRun, isClean: boolean, before: string, goesOn: boolean): string {
  let words = escapeText(run.text, run.href !== undefined);
  // `]` and `(` would make a link of what only stand side by side, and `!` an image of a link.
  if (before.endsWith(']') && words.startsWith('(')) words = `\\${words}`;
  if (goesOn && words.endsWith('!')) words = `${words.slice(0, -1)}\\!`;
  const marks = run.marks ?? [];
  const asMarks: readonly MarkName[] = isClean
    ? marks.filter((mark) => mark === 'emphasis' || mark === 'strong')
    : [];
  for (const mark of marks.filter((name) => !asMarks.includes(name)))
    words = `<${TAGS[mark]}>${words}</${TAGS[mark]}>`;
  const stars = (asMarks.includes('emphasis') ? '*' : '') + (asMarks.includes('strong') ? '**' : '');
  words = `${stars}${words}${stars}`;
  return run.href === undefined ? words : `[${words}](${/[()]/.test(run.href) ? `<${run.href}>` : run.href})`;
}

/** Whether `*` around the run is read as meant: it leans on the run, not on what stands around it. */
function standsClean(runs: readonly Run[], index: number): boolean {
  const run = runs[index];
  if (run === undefined || !('text' in run) || run.href !== undefined) return false;
  const before = lastCharacter(runs[index - 1]);
  const after = firstCharacter(runs[index + 1]);
  const isBegun = /^[\p{L}\p{N}]/u.test(run.text) ? /^[\s\p{L}\p{N}([“"]?$/u : /^\s?$/;
  const isEnded = /[\p{L}\p{N}]$/u.test(run.text) ? /^[\s\p{L}\p{N}.,;:)\]”"]?$/u : /^\s?$/;
  return (
    /^[\p{L}\p{N}[(“"{]/u.test(run.text) &&
    /[\p{L}\p{N}.,;:)\]”"}]$/u.test(run.text) &&
    isBegun.test(before) &&
    isEnded.test(after)
  );
}

function lastCharacter(run: Run | undefined): string {
  if (run === undefined) return '';
  return 'text' in run && run.marks === undefined && run.href === undefined
    ? run.text.slice(-1)
    : FOOTNOTE_CHARACTER;
}

function firstCharacter(run: Run | undefined): string {
  if (run === undefined) return '';
  return 'text' in run && run.marks === undefined && run.href === undefined
    ? run.text.slice(0, 1)
    : FOOTNOTE_CHARACTER;
}

/** Text so that no character of it is read as markup; a line feed as `<br>`. In the words of a link every bracket is escaped. */
function escapeText(text: string, isInLink: boolean): string {
  const escaped = text
    .replace(isInLink ? /[\\*`^~[\]]/g : /[\\*`^~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[\p{L}/!?])/gu, '\\<')
    .replace(/&(?=#?\w{1,9};)/g, '\\&')
    .replace(/[\t\u2028\u2029]/g, asEntity)
    .replace(/\n/g, '<br>');
  if (isInLink) return escaped;
  // An image, a link with an address, a reference to a footnote.
  return escaped
    .replace(/!(?=\[)/g, '\\!')
    .replace(/\](?=\()/g, ']\\')
    .replace(/\[(?=\\\^)/g, '\\[');
}

/** A line must not begin as a list, a heading, a table, a definition … begins. */
function escapeStart(line: string): string {
  if (/^[#>+|{=-]/.test(line)) return `\\${line}`;
  if (/^[•●▪‣–—]/.test(line)) return `&#${line.codePointAt(0) ?? 0};${line.slice(1)}`;
  if (/^\[(?:[^\]\\]|\\.)*\]:/.test(line)) return `\\${line}`;
  return line.replace(/^\s/, asEntity);
}

function escapeEnd(line: string): string {
  return line.replace(/\s$/, asEntity);
}

function asEntity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}
