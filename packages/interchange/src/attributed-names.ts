/** Names beside words: `Egypt, on behalf of the Arab Group, Norway`. */
import type { AttributedOptions, ReadName } from './attributed-reading.ts';
import { ON_BEHALF_OF } from './attributed-words.ts';

/** Who is known, by every name they have. */
export type NameRegister = ReadonlyMap<string, string>;

const LONGEST_NAME = 120;
/** Words at which a name may begin that is no name: parts of a text, and those whom a text is about. */
const NOT_NAMES =
  /^(?:the )?(?:option|alternative|alt|note|nb|version|variant|title|article|paragraph|para|part|section|chapter|annex|appendix|footnote|placeholder|table|figure|item|agenda|resolution|decision|parties|party|states?|member|members|countries|governments?|delegations?|all|some|text|january|february|march|april|may|june|july|august|september|october|november|december)(?=[\s.:]|$)/i;
const WORD = String.raw`\(?(?:\p{Lu}[\p{L}\p{M}\p{N}.'’&-]*|(?:of|the|and|for|on|de|del|la|le|les|du|des|et|y|e)(?![\p{L}])|d['’]\p{Lu}[\p{L}\p{M}'’-]*)\)?`;
const NAME = new RegExp(
  String.raw`^(?:the\s)?\p{Lu}[\p{L}\p{M}\p{N}.'’&-]*(?:\s${WORD}|\sof\s\d{1,3})*$`,
  'u',
);
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}-]{1,9}$/u;
const CHAIR =
  /^(?:the\s)?(?:co-?)?(?:chair|chairs|chairperson|chairman|chairwoman|facilitators?)(?:['’]s?)?(?:\s(?:proposal|text))?$/i;
/** As the rolling text is written in the other languages of the field. */
const CHAIR_ELSEWHERE =
  /^(?:la\s|le\s|el\s)?(?:présidence|présidente?|presidencia|presidente|председатель|الرئيسة?|主席)$/iu;

const BEHALF = new RegExp(`^(?:${ON_BEHALF_OF})\\s*(.+)$`, 'iu');
const BEHALF_IN_PARENTHESES = new RegExp(`\\(\\s*((?:${ON_BEHALF_OF})[^()]*)\\)`, 'giu');
const BEHALF_AFTER_NAME = new RegExp(`(?<=[^\\s,،，、]\\s)(?:${ON_BEHALF_OF})`, 'giu');

/** Everybody's codes, names and aliases. The first of two who are called alike is meant. */
export function registerOf({
  participants,
  aliases = {},
}: Pick<AttributedOptions, 'participants' | 'aliases'>): NameRegister {
  const register = new Map<string, string>();
  const enter = (name: string, code: string) => {
    const key = keyOf(name);
    if (key !== '' && !register.has(key)) register.set(key, code);
  };
  for (const { code } of participants) enter(code, code);
  for (const { code, name } of participants) enter(name, code);
  for (const [alias, written] of Object.entries(aliases)) {
    const code = register.get(keyOf(written));
    if (code !== undefined) enter(alias, code);
  }
  return register;
}

/** Whether the name is that of the Chair or of facilitators, who are no participants. */
export function isChair(name: ReadName): boolean {
  return name.code === null && isChairWord(name.written);
}

function isChairWord(written: string): boolean {
  return CHAIR.test(written) || CHAIR_ELSEWHERE.test(written);
}

/** Whether words are sure to name somebody: a participant, someone who speaks on behalf of others, an acronym, the Chair. */
export function isCertain(name: ReadName): boolean {
  return name.code !== null || name.onBehalfOf !== '' || ACRONYM.test(name.written) || isChair(name);
}

/** The names of a list; undefined: not all of it can be names. Names that nobody has begin with a capital letter. */
export function findNames(list: string, register: NameRegister): ReadName[] | undefined {
  const parts = list
    .replace(BEHALF_IN_PARENTHESES, ', $1')
    .replace(BEHALF_AFTER_NAME, ', $&')
    .split(/[,،，、]/)
    .map((part) => part.replace(/\s+/g, ' ').trim());
  const names: ReadName[] = [];
  for (let at = 0; at < parts.length;) {
    const behalf = BEHALF.exec(parts[at] ?? '')?.[1];
    const last = names.at(-1);
    if (behalf !== undefined) {
      if (last === undefined || last.onBehalfOf !== '') return undefined;
      names[names.length - 1] = { ...last, onBehalfOf: behalf };
      at += 1;
      continue;
    }
    const found = findNext(parts, at, register);
    if (found === undefined) return undefined;
    names.push(...found.names);
    at += found.length;
  }
  return names;
}

/** A participant's name may hold commas: the longest that is known is taken. */
function findNext(
  parts: readonly string[],
  at: number,
  register: NameRegister,
): { readonly names: ReadName[]; readonly length: number } | undefined {
  for (const length of [3, 2, 1]) {
    const written = parts.slice(at, at + length).join(', ');
    const code = register.get(keyOf(written));
    if (code !== undefined && at + length <= parts.length)
      return { names: [{ written, code, onBehalfOf: '' }], length };
  }
  const written = parts[at] ?? '';
  const halves = written.split(/\s(?:and|et|y|و|и)\s/).map((half) => nameOf(half, register));
  if (halves.length === 2 && halves.every((half) => half.code !== null)) return { names: halves, length: 1 };
  const isName = NAME.test(written) && !NOT_NAMES.test(written);
  return written.length <= LONGEST_NAME && (isName || isChairWord(written))
    ? { names: [nameOf(written, register)], length: 1 }
    : undefined;
}

function nameOf(written: string, register: NameRegister): ReadName {
  return { written, code: register.get(keyOf(written)) ?? null, onBehalfOf: '' };
}

function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.’']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the\s/, '');
}
