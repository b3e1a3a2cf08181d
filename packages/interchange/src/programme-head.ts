/** What stands above the annex of a programme of work: the head of the document, the session, the note that introduces it. */
import {
  findTimeZone,
  SESSION_KINDS,
  type DateSpan,
  type DocumentHead,
  type IntroductionParagraph,
  type Session,
} from '@chapeau/model';
import { findDate, findPlaceAndDates } from './programme-dates.ts';
import { ORDINAL_NAMES, ordinalOf } from './programme-english.ts';
import type { SourceLine } from './programme-lines.ts';
import type { LineRole, ProgrammeLine, ProgrammeNote } from './programme-reading.ts';
import { isGuarded, plainWords, takeFootnotes, type MarkedWords } from './programme-words.ts';

export interface ReadHead {
  readonly head: DocumentHead;
  readonly session: Session;
  readonly introduction: readonly IntroductionParagraph[];
  readonly lines: readonly ProgrammeLine[];
  readonly notes: readonly ProgrammeNote[];
}

/** What is found so far. */
interface Finds {
  readonly fields: Map<LineRole, string>;
  dates: DateSpan | null;
  /** Whether anything told the dates, possible or not. */
  hasDates: boolean;
  date: string | null;
  readonly others: string[];
  readonly introduction: IntroductionParagraph[];
  readonly notes: ProgrammeNote[];
  /** Whether headings tell organ and body, so that no line does by its place alone. */
  readonly hasHeadings: boolean;
}

const SYMBOL = /^[A-Z]{1,6}(?:\/[A-Za-z0-9.()-]+)+\*?$/;
const SESSION_TITLE = new RegExp(
  `^(?:(?:${ORDINAL_NAMES}|resumed|concluding|final|${SESSION_KINDS.join('|')}) )+(?:session|meeting)s?$`,
  'i',
);
const AUTHOR = /^note by /i;
const DISTRIBUTION = /^distr\.?:/i;
const ORIGINAL = /^original:/i;
const TITLE = /\bprogramme of work$/i;

/** Reads the lines before the annex. `hasHeadings`: whether any line of the whole text is a heading. */
export function readHead(
  source: readonly SourceLine[],
  { hasHeadings }: Pick<Finds, 'hasHeadings'>,
): ReadHead {
  const finds: Finds = {
    fields: new Map(),
    dates: null,
    hasDates: false,
    date: null,
    others: [],
    introduction: [],
    notes: [],
    hasHeadings,
  };
  const lines = source.map((line): ProgrammeLine => ({
    line: line.line,
    text: line.text,
    role: readLine(line, finds),
    meeting: null,
    parts: [],
  }));
  const { introduction, notes } = finds;
  return { head: headOf(finds), session: sessionOf(finds), introduction, lines, notes };
}

function readLine(source: SourceLine, finds: Finds): LineRole {
  const { line } = source;
  const marked = [source.left, ...source.pieces.map(({ words }) => words)].filter((words) => words !== '');
  if (marked.length === 0) return 'rule';
  const { words, footnotes } = takeFootnotes(marked.join(' '));
  const isWords = isGuarded(words);
  const role = isWords ? wordsRole(finds) : roleOf(source, plainWords(words), finds);
  if (role === 'introduction') {
    const [, number = null, text = words] = /^(\d{1,3})\. (.+)$/.exec(words) ?? [];
    finds.introduction.push({ number, text: plainWords(text), footnotes });
    return role;
  }
  for (const label of footnotes) finds.notes.push({ kind: 'footnote-mark-dropped', label, line });
  // Nothing but marks of footnotes.
  if (words === '') return 'rule';
  take(role, plainWords(words), { finds, line });
  return role;
}

/** What a line is that is only words. */
function wordsRole({ fields }: Finds): LineRole {
  return fields.has('title') ? 'introduction' : 'other';
}

/** Which field a line is, by its words; else by what is still missing. */
function roleOf({ level, pieces }: SourceLine, words: string, finds: Finds): LineRole {
  const isFree = (role: LineRole) => !finds.fields.has(role);
  if (level === 1 && isFree('organ')) return 'organ';
  if (level === 2 && isFree('body')) return 'body';
  if (isFree('session') && SESSION_TITLE.test(words)) return 'session';
  if (!finds.hasDates && findDate(words) === undefined && findPlaceAndDates(words) !== undefined)
    return 'place-and-dates';
  if (isFree('author') && AUTHOR.test(words)) return 'author';
  if (!isFree('title')) return 'introduction';
  if (TITLE.test(words)) return 'title';
  if (isFree('symbol') && SYMBOL.test(words)) return 'symbol';
  if (isFree('distribution') && DISTRIBUTION.test(words)) return 'distribution';
  if (isFree('original') && ORIGINAL.test(words)) return 'original';
  if (finds.date === null && findDate(words) !== undefined) return 'date';
  if (finds.hasHeadings || pieces.length !== 1) return 'other';
  if (isFree('organ')) return 'organ';
  return isFree('body') ? 'body' : 'other';
}

/** Whether the words are the title of a programme of work. */
export function saysTitle(words: MarkedWords): boolean {
  return !isGuarded(words) && TITLE.test(plainWords(words));
}

/** Whether the words of a line make it a field of a head. */
export function saysField(marked: MarkedWords): boolean {
  const words = plainWords(takeFootnotes(marked).words);
  const patterns = [SESSION_TITLE, AUTHOR, TITLE, SYMBOL, DISTRIBUTION, ORIGINAL];
  if (patterns.some((pattern) => pattern.test(words))) return true;
  return findDate(words) !== undefined || findPlaceAndDates(words) !== undefined;
}

function take(
  role: LineRole,
  words: string,
  { finds, line }: { readonly finds: Finds; readonly line: number },
): void {
  switch (role) {
    case 'other':
      finds.others.push(words);
      finds.notes.push({ kind: 'not-understood', words, why: 'head', line });
      return;
    case 'date':
      finds.date = findDate(words) ?? null;
      return;
    case 'place-and-dates': {
      const { place = '', dates = null } = findPlaceAndDates(words) ?? {};
      Object.assign(finds, { dates, hasDates: true });
      finds.fields.set(role, place);
      if (place !== '' && findTimeZone(place) === undefined)
        finds.notes.push({ kind: 'place-unknown', place, line });
      // Kept whole, since no dates can be made of it.
      if (dates === null) finds.others.push(words);
      if (dates === null) finds.notes.push({ kind: 'session-dates-impossible', words, line });
      return;
    }
    case 'distribution':
    case 'original':
      finds.fields.set(role, words.replace(/^[^:]*:\s*/, ''));
      return;
    default:
      finds.fields.set(role, words);
  }
}

function headOf({ fields, date, others }: Finds): DocumentHead {
  const printed = (role: LineRole) => fields.get(role) ?? '';
  return {
    organ: printed('organ'),
    symbol: printed('symbol'),
    distribution: printed('distribution'),
    date,
    original: printed('original'),
    title: printed('title'),
    author: printed('author'),
    others,
  };
}

function sessionOf({ fields, dates }: Finds): Session {
  const title = fields.get('session') ?? '';
  const place = dates === null ? '' : (fields.get('place-and-dates') ?? '');
  const words = title.toLowerCase().split(' ');
  const ordinal = words.map((word) => ordinalOf(word)).find((each) => each > 0) ?? null;
  return {
    body: fields.get('body') ?? '',
    title,
    ordinal,
    kind: SESSION_KINDS.find((kind) => words.includes(kind)) ?? null,
    place,
    timeZone: findTimeZone(place) ?? null,
    dates,
  };
}
