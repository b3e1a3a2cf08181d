/** Plain text, line by line, into blocks: lines broken to fit a page are joined again. White space before a line means nothing. */
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
  const widths = lines.map((line) => line.trimEnd().length).filter((width) => width > 0);
  const sorted = widths.toSorted((a, b) => a - b);
  const wide = sorted.filter((width) => width > WIDEST_PAGE).length;
  const edge = sorted[Math.floor(sorted.length * 0.85)] ?? 0;
  // A page is at least as wide as half a line of type; else the text is a list of short lines.
  const isPage = wide * 50 < sorted.length && edge >= 50;
  return (line) => isPage && line.trimEnd().length >= edge * 0.75;
}
