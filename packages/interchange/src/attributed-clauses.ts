/** Who asks what of words: `US; China, Russian Federation delete`. */
import type { ReadName } from './attributed-reading.ts';
import { DEED_WORDS, ON_BEHALF_OF, SUPPORTED_BY, type Deed } from './attributed-words.ts';
import { findNames, isCertain, isChair, type NameRegister } from './attributed-names.ts';

/** One list of names and what they ask together. */
export interface Clause {
  readonly deed: Deed;
  readonly names: readonly ReadName[];
  /** Named after `supported by`. */
  readonly supporters: readonly ReadName[];
  readonly source: 'written' | 'chair';
}

const ENDINGS = DEED_WORDS.map(
  ([deed, words]) =>
    [
      deed,
      new RegExp(String.raw`(?:\s*[:：]\s*|\s|(?=\p{Script=Han}))(?:${words.join('|')})\.?$`, 'iu'),
    ] as const,
);
const SUPPORTED = new RegExp(String.raw`[,،，]?\s?(?:${SUPPORTED_BY})`, 'iu');
const BEHALF = new RegExp(ON_BEHALF_OF, 'iu');
/** Longer than any list of names. */
const LONGEST = 3_000;

/** The clauses of an attribution, divided by semicolons; undefined: it is none. */
export function findClauses(words: string, register: NameRegister): Clause[] | undefined {
  if (words.length > LONGEST || words.trim() === '') return undefined;
  const clauses: Clause[] = [];
  for (const part of words.split(/[;؛；]/)) {
    const clause = findClause(part.trim(), register);
    if (clause === undefined) return undefined;
    clauses.push(clause);
  }
  return clauses;
}

/** Whether words that are no attribution look as if they were meant for one. */
export function looksAttributed(words: string): boolean {
  if (words.length > LONGEST) return false;
  const tail = words.trim();
  return ENDINGS.some(([, ending]) => ending.test(tail)) || BEHALF.test(tail) || SUPPORTED.test(tail);
}

/** Whether every name of the clauses is sure to be one. */
export function areCertain(clauses: readonly Clause[]): boolean {
  return clauses.every(({ names, source }) => source === 'chair' || names.every(isCertain));
}

/** Whether the clause brings in the words beside it, which then are not in the present text. */
export function isProposing({ deed }: Clause): boolean {
  return deed === 'proposes' || deed === 'adds';
}

function findClause(words: string, register: NameRegister): Clause | undefined {
  const [deed, ending] = ENDINGS.find(([, pattern]) => pattern.test(words)) ?? (['proposes', /$/] as const);
  const [proposing = '', supporting, more] = words.replace(ending, '').split(SUPPORTED);
  if (more !== undefined) return undefined;
  const names = findNames(proposing, register);
  const supporters = supporting === undefined ? [] : findNames(supporting, register);
  if (names === undefined || supporters === undefined) return undefined;
  const own = names.filter((name) => !isChair(name));
  return { deed, names: own, supporters, source: own.length < names.length ? 'chair' : 'written' };
}
