/** Plain text, line by line, into blocks: lines broken to fit a page are joined again. White space before a line means nothing. */
import { LIMITS } from '@chapeau/model';
import type { Block, Blocks } from './block.ts';
import { mayEndHere } from './block.ts';
import { NO_FRONT_MATTER } from './front-matter.ts';
import { findLabel, isNext } from './label.ts';

const BULLET = /^(?:[-*•●▪‣–—])\s+(?=\S)/;
const FOOTNOTE_RULE = /^\s*_{5,}\s*$/;
const FOOTNOTE = /^(\d{1,3})(?:[.)]?\s+(\S.*))?$/;
/** Longer lines were not broken to fit a page: each is a paragraph. */
const WIDEST_PAGE = 180;

type Growing = { -readonly [Key in keyof Omit<Block, 'source'>]: Block[Key] } & { readonly parts: string[] };

/** Cuts plain text into blocks. Footnotes stand below a line of underscores, up to the next empty line. */
export function cutPlain(lines: readonly string[]): Blocks {
  const blocks: Growing[] = [];
  const isFull = fullness(lines);
  let open: Growing | null = null;
  let before = '';
  let inFootnotes = false;
  for (const [index, line] of lines.entries()) {
    // More than a draft can hold: the rest need not be looked at.
    if (blocks.length > LIMITS.paragraphs) break;
    const words = line.trim();
    if (words === '') {
      open = null;
      inFootnotes &&= before === '';
    } else if (FOOTNOTE_RULE.test(line)) {
      inFootnotes = true;
      open = null;
    } else if (inFootnotes && followsFootnote(words, open)) {
      const [, footnoteLabel = '', rest = ''] = FOOTNOTE.exec(words) ?? [];
      open = begin(index, { form: 'footnote', footnoteLabel }, rest);
      blocks.push(open);
    } else if (open !== null && (open.form === 'footnote' || continues(words, open, isFull(before)))) {
      open.parts.push(words);
    } else {
      inFootnotes = false;
      const bullet = BULLET.exec(words)?.[0] ?? '';
      open = begin(index, { form: bullet === '' ? 'text' : 'bullet' }, words.slice(bullet.length));
      blocks.push(open);
    }
    before = FOOTNOTE_RULE.test(line) ? '' : line;
  }
  return {
    blocks: blocks.map(({ parts, ...block }) => ({
      ...block,
      source: parts.filter((part) => part !== '').join('\n'),
    })),
    notes: [],
    links: new Map(),
    frontMatter: NO_FRONT_MATTER,
  };
}

function begin(index: number, block: Pick<Growing, 'form'> & Partial<Growing>, source: string): Growing {
  return {
    line: index + 1,
    indent: 0,
    depth: 0,
    footnoteLabel: '',
    attributes: null,
    parts: [source],
    ...block,
  };
}

/** The first footnote of a page may have any number; each further one follows. */
function followsFootnote(words: string, open: Growing | null): boolean {
  const label = FOOTNOTE.exec(words)?.[1];
  if (label === undefined) return false;
  return open?.form !== 'footnote' || Number(label) === Number(open.footnoteLabel) + 1;
}

function continues(words: string, open: Growing, isBeforeFull: boolean): boolean {
  const last = open.parts.at(-1) ?? '';
  if (isInColumns(last) || isInColumns(words)) return false;
  if (beginsAnew(words) && (mayEndHere(last) || isNext(words, open.parts[0] ?? ''))) return false;
  if (isBeforeFull) return true;
  return (
    !mayEndHere(last) &&
    (/^\p{Ll}/u.test(words) || /\s(?:the|of|and|on|to|in|for|by|with|a|an)$/.test(last.slice(-6)))
  );
}

function beginsAnew(words: string): boolean {
  return BULLET.test(words) || findLabel(words) !== undefined;
}

/** Words set far apart stand beside each other, as in the head of a document or a table. */
function isInColumns(words: string): boolean {
  const label = findLabel(words)?.length ?? 0;
  return /\S(?: {4,}|\t+)\S/.test(words.slice(label));
}

/** Tells whether a line reaches so near the right edge of the page that the next one goes on with it. */
function fullness(lines: readonly string[]): (line: string) => boolean {
  const edge = edgeOf(lines);
  // A page is at least as wide as half a line of type; else the text is a list of short lines.
  return (line) => edge >= 50 && line.trimEnd().length >= edge * 0.75;
}

/** The width that most lines stay within; 0: lines were not broken to fit a page. */
function edgeOf(lines: readonly string[]): number {
  const counts = Array.from({ length: WIDEST_PAGE + 2 }, () => 0);
  let total = 0;
  for (const line of lines) {
    const width = Math.min(line.trimEnd().length, WIDEST_PAGE + 1);
    if (width === 0) continue;
    counts[width] = (counts[width] ?? 0) + 1;
    total += 1;
  }
  if ((counts[WIDEST_PAGE + 1] ?? 0) * 50 >= total) return 0;
  let within = 0;
  return counts.findIndex((count) => (within += count) > total * 0.85);
}
