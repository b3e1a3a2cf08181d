/** The lines of a programme of work: its rows, headings, bullets, and the pieces that each of them holds. */
import { ORDINAL_NAMES } from './programme-english.ts';
import { cleanWords, type MarkedWords } from './programme-words.ts';

export interface SourceLine {
  /** From 1. */
  readonly line: number;
  /** Without white space around it. */
  readonly text: string;
  /** 1 to 6 for a heading; 0 for anything else. */
  readonly level: number;
  /** What stands in the column of days and hours; empty in any line that is no row of a table. */
  readonly left: MarkedWords;
  readonly isRow: boolean;
  /** What it says, in order; empty for a rule across the page and for marks without words. */
  readonly pieces: readonly Piece[];
  /** Whether the pieces were told apart by their words alone. */
  readonly isCut: boolean;
  /** Tags and addresses that are in no piece. */
  readonly dropped: readonly string[];
}

export interface Piece {
  /** A heading is printed like an item or an activity; a cell is of a table, where lists and headings look like anything else. */
  readonly shape: 'heading' | 'bullet' | 'plain' | 'cell';
  readonly words: MarkedWords;
}

const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|\|[\s:|]*-[\s:|-]*)$/;
const HEADING = /^(#{1,6})\s+(.*)$/;
const BULLET = /^[-*•–]\s+(.+)$/;
const BOLD = /^\*\*([^*]*(?:\*(?!\*)[^*]*)*)\*\*\s*(?:[–—-]\s*)?(.*)$/;

/** Reads one line, its number from 1; undefined where it is blank. */
export function findSourceLine(source: string, line: number): SourceLine | undefined {
  const text = source.trim();
  if (text === '') return undefined;
  const common = { line, text, level: 0, left: '', isRow: false, isCut: false };
  if (RULE.test(text)) return { ...common, pieces: [], dropped: [] };
  const cells = cellsOf(source, text);
  if (cells !== undefined) return rowOf(cells, common);
  const [, marks, heading] = HEADING.exec(text) ?? [];
  if (marks !== undefined && heading !== undefined)
    return { ...common, level: marks.length, ...clean([['heading', heading]]) };
  const [, bullet] = BULLET.exec(text) ?? [];
  if (bullet !== undefined) return { ...common, ...clean([['bullet', bullet]]) };
  const [, bold, rest = ''] = BOLD.exec(text) ?? [];
  if (bold !== undefined && bold.trim() !== '')
    return {
      ...common,
      ...clean([
        ['heading', bold],
        ['plain', rest],
      ]),
    };
  return { ...common, ...clean([['plain', text]]) };
}

type Raw = readonly [Piece['shape'], string];

function clean(raw: readonly Raw[]): Pick<SourceLine, 'pieces' | 'dropped'> {
  const cleaned = raw.map(([shape, source]) => ({ shape, ...cleanWords(source) }));
  return {
    pieces: cleaned.filter(({ words }) => words !== '').map(({ shape, words }) => ({ shape, words })),
    dropped: cleaned.flatMap(({ dropped }) => dropped),
  };
}

/** The cells of a row, parted by tabs or by bars; undefined for any other line. */
function cellsOf(source: string, text: string): readonly string[] | undefined {
  if (text.startsWith('|')) {
    const cells = text
      .slice(1)
      .replace(/\|$/, '')
      .split(/(?<!\\)\|/);
    return cells.length > 1 ? cells : undefined;
  }
  const isTabbed = source.includes('\t') && !/^\s*(?:#|[-*•–]\s)/.test(source);
  return isTabbed ? source.split('\t') : undefined;
}

/** A row of a table: days and hours, then all else. */
function rowOf(
  [first = '', ...others]: readonly string[],
  common: Omit<SourceLine, 'pieces' | 'dropped'>,
): SourceLine {
  const left = cleanWords(first);
  const cell = readCell(others.join(' '));
  const { pieces, dropped } = clean(cell.raw);
  const cut = cell.isMarked ? pieces : pieces.flatMap(cutPiece);
  return {
    ...common,
    left: left.words,
    isRow: true,
    pieces: cut,
    isCut: cut.length > pieces.length,
    dropped: [...left.dropped, ...dropped],
  };
}

/** What a cell holds: paragraphs and points of lists, as far as they are marked. */
function readCell(cell: string): { readonly raw: readonly Raw[]; readonly isMarked: boolean } {
  const raw: Raw[] = [];
  let isList = false;
  let isPoint = false;
  for (const piece of cell.split(/(<\/?(?:p|br|li|ul|ol)\b[^<>]*>)/i)) {
    const [, closing, name = ''] = /^<(\/?)(p|br|li|ul|ol)\b/i.exec(piece) ?? [];
    if (closing === undefined) {
      if (isList && !isPoint) raw.push(...dashedPoints(piece));
      else raw.push([isPoint ? 'bullet' : 'cell', piece]);
      continue;
    }
    if (/[uo]l/i.test(name)) isList = closing === '';
    if (/li/i.test(name)) isPoint = closing === '';
  }
  return { raw, isMarked: /<(?:p|br|li)\b/i.test(cell) };
}

/** Points of a list that are marked by dashes only: `– one – another`. */
function dashedPoints(list: string): Raw[] {
  const [before = '', ...points] = ` ${list}`.split(/\s[–—•-]\s+/);
  return [['cell', before], ...points.map((point): Raw => ['bullet', point])];
}

/** Where one thing ends and the next begins, in words that no mark parts. */
const OPENER = new RegExp(
  `(?<=\\S) (?=${[
    String.raw`Agenda items? \d`,
    String.raw`Opening (?:of the|statements?|remarks)\b`,
    String.raw`(?:\p{Lu}[\p{L}-]*['’]s? [pP]|P)resentation of\b`,
    String.raw`Introduction of\b`,
    String.raw`(?:${ORDINAL_NAMES.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}) reading\b`,
    String.raw`(?:Dedicated|Interactive|Informal) (?:stakeholder )?(?:session|dialogue)\b`,
    String.raw`General exchange of views\b`,
    String.raw`Adoption of\b`,
    String.raw`Organi[sz]ation of work\b`,
    String.raw`Other matters\b`,
    String.raw`Clos(?:ing|ure) of the\b`,
    String.raw`(?:Concluding|Closing) (?:remarks|statements)\b`,
  ].join('|')})`,
  'u',
);
/** After these the words go on: the number of an item, a possessive, a sentence. */
const GOES_ON =
  /(?:^|\s)(?:\d{1,3}(?: \([a-z]\))*[.:]|\p{L}+['’]s?|(?:the|of|for|and|on|to|a|an|at|in|by|with))$/iu;

/** Cuts a cell that no mark parts where an item or an activity begins. */
function cutPiece({ shape, words }: Piece): Piece[] {
  const parts = words.split(OPENER).reduce<string[]>((cut, next) => {
    const last = cut.at(-1);
    if (last !== undefined && GOES_ON.test(last)) cut[cut.length - 1] = `${last} ${next}`;
    else cut.push(next);
    return cut;
  }, []);
  return parts.map((part, index) => ({ shape: index === 0 ? shape : 'cell', words: part }));
}
