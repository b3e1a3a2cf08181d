/** What one bracket of an attributed text says: words with names, names alone, a status, or nothing but its words. */
import { PARAGRAPH_KINDS, type Status } from '@chapeau/model';
import { areCertain, findClauses, isProposing, looksAttributed, type Clause } from './attributed-clauses.ts';
import type { Group } from './attributed-groups.ts';
import type { NameRegister } from './attributed-names.ts';
import type { Place } from './attributed-places.ts';
import type { Puzzle } from './attributed-reading.ts';

/** Words of a bracket and who asks what of them; no clauses: nobody is named. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly clauses: readonly Clause[];
}

export type Mark =
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  | { readonly kind: 'stances'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'status'; readonly status: Status; readonly isKept: boolean }
  /** Stays as it is; `why`: it looks like a mark. */
  | { readonly kind: 'kept'; readonly why: Puzzle | null };

/** Stands for a bracket within: no name and no mark of punctuation. */
const HOLE = '\uE000';
const CHAIR_PREFIX =
  /^\s*(?:the\s)?(?:co-?)?(?:chair|chairs|chairperson|chairman|chairwoman|facilitators?)(?:['’]s?)?(?:\s(?:bridging|compromise|revised))?(?:\s(?:proposal|text|suggestion))?\s*:\s*/i;
const BY_CHAIR: Clause = { deed: 'proposes', names: [], supporters: [], source: 'chair' };
/** Stands between alternatives in one bracket. */
export const STROKE = ' / ';
const DASH = /(?:^|\s)[-–—](?=\s)/g;
const COLON = /[:：]/;
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '«': '»',
  '‘': '’',
  "'": "'",
  '„': '“',
};
/** Longer words before a colon name nobody. */
const LONGEST_PREFIX = 300;

// A single word is a status only with a capital letter: “as [agreed]” are words in dispute.
const STATUSES: readonly (readonly [Status, RegExp])[] = [
  ['agreed-ad-referendum', /^agreed,? ad ref(?:erendum|\.)?$|^ad ref(?:erendum|\.)$/i],
  ['agreed-in-informals', /^agreed in informals?$/i],
  ['agreed', /^(?:Agreed|AGREED)$/],
  ['adopted', /^(?:Adopted|ADOPTED)$/],
  ['parked', /^(?:Pending|PENDING|Parked|PARKED)$/],
  ['deleted', /^(?:(?:Paragraph )?[Dd]eleted|DELETED)$/],
];
const LIKE_STATUS = /^(?:Agreed|AGREED|Adopted|Pending|PENDING|Parked|Deleted|ad ref)(?![\p{L}\p{N}])/u;
/** As the rolling text writes the kind and the level that somebody proposes for a paragraph: `heading, level 2`. */
const FORM = new RegExp(
  String.raw`^(?:${PARAGRAPH_KINDS.join('|')}), (?:level|niveau|nivel|уровень|المستوى|级) \d{1,2}$`,
  'iu',
);
const PLACEHOLDER = /^place ?holder(?!\p{L})/iu;

/** Reads one bracket; brackets within it are passed over. */
export function markOf(text: string, group: Group, place: Place, register: NameRegister): Mark {
  const words = withHoles(text, group);
  const offset = group.open + 1;
  const chair = CHAIR_PREFIX.exec(words)?.[0];
  if (chair !== undefined) {
    const quoted = withinQuotes(text, { from: offset + chair.length, to: group.close });
    return { kind: 'parts', parts: [{ ...quoted, clauses: [BY_CHAIR] }] };
  }
  const status = group.isBrace ? undefined : statusOf(words.trim(), place);
  if (status !== undefined) return status;
  // Most brackets by far hold a word or a number.
  if (!/[\s:：]/.test(words) && !group.isBrace) return { kind: 'kept', why: null };
  const parts = dashed(words, register);
  if (parts !== undefined)
    return isForm(words, parts) ? { kind: 'kept', why: 'form' } : partsAt(offset, parts);
  const stances = findClauses(words, register);
  if (stances?.every((clause) => clause.deed !== 'proposes') === true)
    return place.isOuter ? { kind: 'stances', clauses: stances } : { kind: 'kept', why: 'out-of-place' };
  const prefixed = prefixedBy(words, register);
  if (prefixed !== undefined) return partsAt(offset, [prefixed]);
  return { kind: 'kept', why: puzzleOf(words, group, place) };
}

/** The words of a bracket with everything in the brackets within it made one and the same character. */
function withHoles(text: string, { open, close, children }: Group): string {
  const pieces: string[] = [];
  let at = open + 1;
  for (const child of children) {
    pieces.push(text.slice(at, child.open), HOLE.repeat(child.close + 1 - child.open));
    at = child.close + 1;
  }
  return [...pieces, text.slice(at, close)].join('');
}

function partsAt(offset: number, parts: readonly Part[]): Mark {
  return {
    kind: 'parts',
    parts: parts.map(({ from, to, clauses }) => ({ from: from + offset, to: to + offset, clauses })),
  };
}

function statusOf(words: string, { isOuter, isAtEdge, isAlone }: Place): Mark | undefined {
  if (!isOuter || !isAtEdge) return undefined;
  if (PLACEHOLDER.test(words) && isAlone) return { kind: 'status', status: 'placeholder', isKept: true };
  const status = STATUSES.find(([, pattern]) => pattern.test(words))?.[0];
  return status === undefined ? undefined : { kind: 'status', status, isKept: false };
}

/** `words - names; names delete / other words - names`; undefined: no names after a dash. */
function dashed(words: string, register: NameRegister): Part[] | undefined {
  const parts: Part[] = [];
  let from = 0;
  for (const piece of words.split(STROKE)) {
    parts.push(dashedPart(piece, from, register));
    from += piece.length + STROKE.length;
  }
  return parts.some(({ clauses }) => clauses.length > 0) ? parts : undefined;
}

function dashedPart(words: string, offset: number, register: NameRegister): Part {
  const dash = [...words.matchAll(DASH)].at(-1);
  const whole: Part = { from: offset, to: offset + words.length, clauses: [] };
  if (dash === undefined) return whole;
  const clauses = findClauses(words.slice(dash.index + dash[0].length), register);
  return clauses === undefined ? whole : { from: offset, to: offset + dash.index, clauses };
}

function isForm(words: string, parts: readonly Part[]): boolean {
  return parts.some(({ from, to }) => FORM.test(words.slice(from, to).trim()));
}

/** `Egypt, on behalf of the Arab Group: words`; undefined: what stands before the colon is not sure to be names. */
function prefixedBy(words: string, register: NameRegister): Part | undefined {
  const colon = COLON.exec(words.slice(0, LONGEST_PREFIX));
  if (colon === null) return undefined;
  const clauses = findClauses(words.slice(0, colon.index), register);
  if (clauses?.every(isProposing) !== true || !areCertain(clauses)) return undefined;
  const space = /^\s*/.exec(words.slice(colon.index + 1, colon.index + 20))?.[0].length ?? 0;
  return { from: colon.index + 1 + space, to: words.length, clauses };
}

function puzzleOf(words: string, { isBrace }: Group, { isOuter, isAtEdge }: Place): Puzzle | null {
  const dash = [...words.matchAll(DASH)].at(-1);
  const colon = COLON.exec(words.slice(0, LONGEST_PREFIX));
  const tails = [
    dash === undefined ? '' : words.slice(dash.index + dash[0].length),
    colon === null ? '' : words.slice(0, colon.index),
  ];
  if (tails.some(looksAttributed)) return 'names';
  if (isBrace) return 'braces';
  return isOuter && isAtEdge && LIKE_STATUS.test(words.trim()) ? 'status' : null;
}

function withinQuotes(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } {
  const end = from + text.slice(from, to).trimEnd().length;
  const closing = QUOTES[text.charAt(from)];
  const isQuoted = closing !== undefined && end - from >= 2 && text.charAt(end - 1) === closing;
  return isQuoted ? { from: from + 1, to: end - 1 } : { from, to: end };
}
