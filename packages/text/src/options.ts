/** Options over several paragraphs: `Option 1: …`, `Option 2: No text`, with all that stands under each. */
import type { ParagraphId } from '@chapeau/model';
import type { BracketedParagraph } from './bracketed-paragraph.ts';
import { findOptionHeading, saysNoText, valueOfDigits, type OptionHeading } from './option-heading.ts';

/** One of several options. */
export interface DraftOption {
  /** As printed: `Option 1`. */
  readonly label: string;
  /** Its paragraphs in order, the one it begins in first, those of options within it included. */
  readonly paragraphs: readonly ParagraphId[];
  /** Whether it stands for having no text on the matter. */
  readonly isNoText: boolean;
}

/** Options of which one is to be chosen. A lone one is a group too. */
export interface OptionGroup {
  /** The numbered paragraph, article or heading that they belong to: the last before the first of them, or that paragraph itself; null: none. */
  readonly under: ParagraphId | null;
  /** At least one. */
  readonly options: readonly DraftOption[];
}

/**
 * The options of a draft, groups in the order in which they begin. An option goes on to the next of its group, to the next heading
 * or article that is not below what it stands under, or to where the numbering before it goes on. Options within an option are
 * groups of their own. Footnotes have no options.
 */
export function optionsOf(paragraphs: readonly BracketedParagraph[]): readonly OptionGroup[] {
  const reader = new OptionReader();
  for (const paragraph of paragraphs) if (paragraph.kind !== 'footnote') reader.take(paragraph);
  return reader.groups.map(({ under, options }) => ({
    under: under?.id ?? null,
    options: options.map(({ label, paragraphs: members, words }) => ({
      label,
      paragraphs: members,
      isNoText: saysNoText(words),
    })),
  }));
}

/** An option while its paragraphs come in. */
interface Growing {
  readonly label: string;
  readonly paragraphs: ParagraphId[];
  /** The first words after its label; empty: none yet. */
  words: string;
}

/** A group while options may come in. */
interface Group {
  readonly options: Growing[];
  readonly under: BracketedParagraph | null;
  /** Level of the heading it stands under; without: any heading ends it. */
  readonly section: number;
  /** The paragraph that its last option begins in. */
  opening: BracketedParagraph;
  /** Place of its last option; null: the label does not tell. */
  last: number | null;
  /** The last number within its last option, in the list that what it stands under is in; null: none. */
  inner: number | null;
}

class OptionReader {
  readonly groups: Group[] = [];
  /** The groups that may go on, each in the last option of the one before. */
  private open: Group[] = [];
  private above: BracketedParagraph | null = null;
  private section = Number.POSITIVE_INFINITY;

  take(paragraph: BracketedParagraph): void {
    const heading = findOptionHeading(paragraph.text);
    this.endAt(paragraph, heading);
    const { kind, level } = paragraph;
    const isHeading = kind === 'heading' || kind === 'article';
    if (isHeading) this.section = level;
    if (isHeading || valueOf(paragraph) !== null) this.above = paragraph;
    if (heading !== undefined) this.begin(paragraph, heading);
    else this.add(paragraph, paragraph.text);
  }

  /** Ends the groups that this paragraph is not part of, and with each those within it. */
  private endAt(paragraph: BracketedParagraph, heading: OptionHeading | undefined): void {
    const { kind, level } = paragraph;
    const value = valueOf(paragraph);
    const ended = this.open.findIndex((group) => {
      if (kind === 'heading' || kind === 'article') return level <= group.section;
      if (heading !== undefined && follows(heading, group) && isBeside(paragraph, group.opening))
        return false;
      if (value !== null) return !isWithin(paragraph, value, group);
      return heading === undefined && kind === 'preambular' && isBeside(paragraph, group.opening);
    });
    if (ended >= 0) this.open = this.open.slice(0, ended);
    if (value !== null)
      for (const group of this.open) if (isBeside(paragraph, group.under)) group.inner = value;
  }

  /** The innermost group that goes on with this option takes it; a first option begins a group. */
  private begin(paragraph: BracketedParagraph, heading: OptionHeading): void {
    const place = this.open.findLastIndex((group) => follows(heading, group));
    if (place < 0) this.beginGroup(paragraph);
    else this.open = this.open.slice(0, place + 1);
    const group = this.open.at(-1);
    if (group === undefined) return;
    group.opening = paragraph;
    group.last = heading.ordinal;
    group.inner = null;
    group.options.push({ label: heading.label, paragraphs: [], words: '' });
    this.add(paragraph, paragraph.text.slice(heading.end));
  }

  private beginGroup(opening: BracketedParagraph): void {
    const innermost = this.open.at(-1);
    // Options that begin anew under the same paragraph stand beside those before, unless the last of these has no words but them.
    if (innermost?.under === this.above && innermost?.options.at(-1)?.words !== '') this.open.pop();
    const { above: under, section } = this;
    const group: Group = { options: [], under, section, opening, last: null, inner: null };
    this.groups.push(group);
    this.open.push(group);
  }

  private add({ id }: BracketedParagraph, words: string): void {
    for (const { options } of this.open) {
      const option = options.at(-1);
      option?.paragraphs.push(id);
      if (option?.words === '') option.words = words.trim();
    }
  }
}

/** Whether an option is the next of a group. */
function follows({ ordinal }: OptionHeading, { last }: Group): boolean {
  if (ordinal === 1) return false;
  return ordinal === null || last === null || ordinal === last + 1;
}

/** Whether a numbered paragraph stands in the last option of a group. What is beside what the options stand under goes on after them, unless its number begins anew. */
function isWithin(paragraph: BracketedParagraph, value: number, { under, inner }: Group): boolean {
  if (under === null || under.kind === 'article' || under.kind === 'heading') return true;
  if (!isBeside(paragraph, under)) return paragraph.level > under.level;
  return inner === null ? value <= (valueOf(under) ?? 0) : value === inner + 1;
}

/** Whether two paragraphs stand in the same list. */
function isBeside(a: BracketedParagraph, b: BracketedParagraph | null): boolean {
  return b !== null && a.kind === b.kind && a.level === b.level;
}

/** The value of a printed number: `3 bis.` is 3, `(b)` is 2; null: no number, or none that counts. */
function valueOf({ kind, number }: BracketedParagraph): number | null {
  if (number === null || kind === 'heading' || kind === 'article') return null;
  const digits = /\p{Nd}+/u.exec(number)?.[0];
  if (digits !== undefined) return valueOfDigits(digits);
  const letter = /\p{Script=Latin}/u.exec(number.toLowerCase())?.[0];
  return letter === undefined ? null : letter.charCodeAt(0) - 96;
}
