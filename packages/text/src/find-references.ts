/** References in a text to paragraphs, articles and sections by their numbers: "Article 4, paragraphs 3 and 5 bis". */
import { findChineseReferences } from './chinese-references.ts';
import type { FoundReference, ReferenceParent } from './found-reference.ts';
import { grammarOf, type Grammar, type WordMatch } from './reference-grammar.ts';
import type { ReferenceKind } from './reference-words.ts';

/**
 * The references in their order; none in a language that the table does not have. `language` is a tag, `en` or `fr-CA`. Words
 * only tell so much: "paragraph 3" may be of another text that is named a sentence before.
 */
export function findReferences(text: string, language: string): readonly FoundReference[] {
  const [tag = ''] = language.toLowerCase().split('-');
  if (tag === 'zh') return findChineseReferences(text);
  const grammar = grammarOf(tag);
  if (grammar === null) return [];
  const references: FoundReference[] = [];
  let at = 0;
  for (let word = grammar.findWord(text, at); word !== null; word = grammar.findWord(text, at)) {
    const chain = new Chain(text, grammar);
    at = chain.read(word);
    references.push(...chain.references(word.from));
  }
  return references;
}

interface Open {
  readonly kind: ReferenceKind;
  readonly isMany: boolean;
}

/** A number while its chain is read. */
interface Link {
  readonly kind: ReferenceKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  parent: ReferenceParent | null;
  end: 'first' | 'last' | null;
}

/** Outermost first; a part stands after what it belongs to, or before it with "of". */
const RANKS: readonly (readonly ReferenceKind[])[] = [
  ['heading'],
  ['article'],
  ['preambular', 'operative', 'paragraph'],
  ['sub-paragraph', 'footnote'],
];

const rankOf = (kind: ReferenceKind): number => RANKS.findIndex((kinds) => kinds.includes(kind));

/** References that hang together: "Articles 4, paragraph 8, and 7 of the Convention". */
class Chain {
  readonly #text: string;
  readonly #grammar: Grammar;
  readonly #links: Link[] = [];
  /** By rank, where in the links the last of it stands; -1 for none. */
  readonly #lastAt: number[] = RANKS.map(() => -1);
  #at = 0;
  /** The words that numbers may still belong to, the last named last. */
  #open: Open[] = [];

  constructor(text: string, grammar: Grammar) {
    this.#text = text;
    this.#grammar = grammar;
  }

  /** Reads from a word on and gives where the chain ends; without a number that is behind the word. */
  read(word: WordMatch): number {
    this.#at = word.to;
    if (!this.#readGroup(word, null)) return word.to;
    while (this.#readOn());
    return this.#at;
  }

  references(from: number): FoundReference[] {
    const { isElsewhereBefore, isElsewhereAfter } = this.#grammar;
    const isElsewhere = isElsewhereBefore(this.#text, from) || isElsewhereAfter(this.#text, this.#at);
    return this.#links.map((link) => ({ ...link, isElsewhere }));
  }

  #readOn(): boolean {
    return this.#readPart() || this.#readNext() || this.#readWord() || this.#readWhole();
  }

  /** A word and its first number. */
  #readGroup(word: WordMatch, parent: ReferenceParent | null): boolean {
    const number = this.#grammar.numberAt(this.#text, word.to, word.kind);
    if (number === null) return false;
    const isBelow = (open: Open) => rankOf(open.kind) < rankOf(word.kind);
    this.#open = [...this.#open.filter(isBelow), { kind: word.kind, isMany: word.isMany }];
    this.#add(number, { kind: word.kind, parent, end: null });
    return true;
  }

  /** A part in parentheses right behind: `2 (a)`. */
  #readPart(): boolean {
    const part = this.#grammar.partAt(this.#text, this.#at);
    const last = this.#links.at(-1);
    if (part === null || last === undefined) return false;
    this.#add(part, { kind: 'sub-paragraph', parent: last, end: null });
    return true;
  }

  /** Another number after a comma, "and", "to". */
  #readNext(): boolean {
    const last = this.#links.at(-1);
    const joint = this.#grammar.jointAt(this.#text, this.#at);
    if (last === undefined || joint === null) return false;
    const part = this.#grammar.partAt(this.#text, joint.to);
    const isRange = joint.kind === 'range';
    const end = isRange ? 'last' : null;
    if (part !== null && last.kind === 'sub-paragraph') {
      if (isRange) last.end = 'first';
      this.#add(part, { kind: 'sub-paragraph', parent: last.parent, end });
      return true;
    }
    const open = this.#open.findLast(({ isMany, kind }) => isMany || (joint.isTight && kind === last.kind));
    const number = open && this.#grammar.numberAt(this.#text, joint.to, open.kind);
    if (open === undefined || number === undefined || number === null) return false;
    const before = this.#lastOf((rank) => rank <= rankOf(open.kind));
    if (isRange) (before ?? last).end = 'first';
    this.#open = this.#open.slice(0, this.#open.indexOf(open) + 1);
    this.#add(number, { kind: open.kind, parent: before?.parent ?? null, end });
    return true;
  }

  /** Another word after a comma or "and": a part of what was named last, or something beside it. */
  #readWord(): boolean {
    const found = this.#grammar.wordAfterJoint(this.#text, this.#at);
    const last = this.#links.at(-1);
    if (found === null || last === undefined) return false;
    const { word, isAnd } = found;
    const beside = this.#lastOf((rank) => rank === rankOf(word.kind));
    const above = this.#lastOf((rank) => rank < rankOf(word.kind));
    const isPart = !isAnd && word.kind !== 'footnote' && rankOf(last.kind) < rankOf(word.kind);
    const parent = isPart ? (above ?? null) : (beside?.parent ?? null);
    return this.#readGroup(word, parent);
  }

  /** What the parts named so far belong to: "of Article 4". */
  #readWhole(): boolean {
    const word = this.#grammar.wordAfterOf(this.#text, this.#at);
    if (word === null) return false;
    const parts = this.#links.filter(({ parent }) => parent === null);
    if (parts.some(({ kind }) => rankOf(kind) <= rankOf(word.kind))) return false;
    if (!this.#readGroup(word, null)) return false;
    const whole = this.#links.at(-1) ?? null;
    for (const part of parts) part.parent = whole;
    return true;
  }

  #add(
    number: { readonly from: number; readonly to: number },
    { kind, parent, end }: Pick<Link, 'kind' | 'parent' | 'end'>,
  ): void {
    const text = this.#text.slice(number.from, number.to);
    const link = linkOf({ kind, from: number.from, to: number.to, text, parent, end });
    this.#lastAt[rankOf(link.kind)] = this.#links.length;
    this.#links.push(link);
    this.#at = number.to;
  }

  /** Without a look through all of a chain, which may be as long as the text. */
  #lastOf(isMeant: (rank: number) => boolean): Link | undefined {
    return this.#links[Math.max(...this.#lastAt.filter((_, rank) => isMeant(rank)))];
  }
}

/** "Article 4.8" is paragraph 8 of Article 4, or a paragraph that is printed 4.8; letters in parentheses are sub-paragraphs. */
function linkOf(link: Link): Link {
  const { kind, text } = link;
  if (kind === 'article' && /\p{Nd}\.\p{Nd}/u.test(text)) {
    const [article = ''] = text.split('.');
    return { ...link, kind: 'paragraph', parent: { kind: 'article', text: article, parent: null } };
  }
  return kind === 'paragraph' && /^\(?\p{L}+(?:\s\p{L}+)?\)$/u.test(text)
    ? { ...link, kind: 'sub-paragraph' }
    : link;
}
