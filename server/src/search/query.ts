/** What somebody looks for: words that must all be in one place. */
import { fold, formsOf, isHan, segmenterOf } from './words.ts';

/** One word that is looked for. */
export interface Term {
  /** It is there where one of them is. */
  readonly forms: readonly string[];
  /** Written without spaces: it is looked for wherever its signs follow each other. */
  readonly isHan: boolean;
}

/** More words than anybody types; what goes beyond is left out. */
const MOST_TERMS = 12;
/** A shorter beginning is that of too many words. */
const SHORTEST_BEGINNING = 3;

/** The words of what was typed, each once; none: nothing can be looked for. */
export function readQuery(typed: string): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const { segment, isWordLike } of segmenterOf('en').segment(typed)) {
    if (isWordLike !== true) continue;
    const folded = fold(segment);
    if (folded === '') continue;
    const han = isHan(folded);
    terms.set(folded, { forms: han ? [folded] : formsOf(segment), isHan: han });
  }
  return [...terms.values()].slice(0, MOST_TERMS);
}

/** Whether a word of a text is the one that is looked for, or begins with it. */
export function isFoundBy(forms: readonly string[], term: Term): boolean {
  return term.forms.some((wanted) => forms.some((form) => form === wanted || begins(form, wanted)));
}

/** Whether other words that begin so are found too. */
export function findsBeginnings(form: string): boolean {
  return form.length >= SHORTEST_BEGINNING && !isHan(form);
}

function begins(form: string, wanted: string): boolean {
  return findsBeginnings(wanted) && form.startsWith(wanted);
}
