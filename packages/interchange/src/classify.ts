/** What each block is: kind, level and printed number, from its marks, its number, its words and what stands before it. */
import { MAX_LEVEL, type DraftKind, type ParagraphKind } from '@chapeau/model';
import type { Block } from './block.ts';
import { findLabel, romanOf, type Label } from './label.ts';
import { isAnnex, isHeadingByName, isInCapitals, isPreambular } from './opening-words.ts';
import { Outline } from './outline.ts';
import type { NoteFacts, TextFormat } from './understanding.ts';

export interface Classified {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly number: string | null;
  /** The source of its words, the number taken off. */
  readonly source: string;
}

/** Shown for an item that the source marks with a bullet. */
const BULLET = '–';

/** Longer lines are no headings. */
const LONGEST_HEADING = 200;

/** Tells the blocks of one text apart, in their order. */
export class Classifier {
  private readonly outline = new Outline();
  private part: 'preamble' | 'body' | 'annex' = 'preamble';
  /** Styles of headings that are not marked with their level, outermost first. */
  private headingStyles: string[] = [];
  private lastCapital = '';
  private markedDepth = 0;

  constructor(
    private readonly draftKind: DraftKind,
    private readonly format: TextFormat,
    private readonly note: (facts: NoteFacts) => void,
  ) {}

  classify(block: Block): Classified {
    if (block.attributes !== null) return this.asSaid(block);
    switch (block.form) {
      case 'heading':
        return this.heading(block);
      case 'footnote':
        return { kind: 'footnote', level: 1, number: block.footnoteLabel, source: block.source };
      case 'bullet':
        return this.bullet(block);
      case 'empty':
      case 'verbatim':
        return { kind: 'unnumbered', level: 1, number: null, source: block.source };
      case 'text':
        return this.unmarkedHeading(block) ?? this.text(block);
    }
  }

  /** An attribute list says it all; the printed number is taken off where the words are read. */
  private asSaid({ attributes, source }: Block): Classified {
    if (attributes === null) throw new Error('A block without attributes says nothing');
    const { kind, level, number } = attributes;
    if (kind === 'heading' || kind === 'article') this.outline.restart();
    if (kind !== 'unnumbered' && kind !== 'preambular' && kind !== 'heading')
      this.part = this.part === 'preamble' ? 'body' : this.part;
    return { kind, level, number, source };
  }

  private heading({ depth, source }: Block): Classified {
    this.outline.restart();
    this.headingStyles = [];
    const found = findLabel(source);
    const label = found !== undefined && isOfHeading(found) ? found : undefined;
    this.enter(source, label);
    if (label?.shape === 'article') this.markedDepth = depth;
    return {
      kind: label?.shape === 'article' ? 'article' : 'heading',
      level: this.level(depth),
      number: label?.number ?? null,
      source: source.slice(label?.length ?? 0),
    };
  }

  private unmarkedHeading({ source }: Block): Classified | null {
    if (source.length > LONGEST_HEADING) return null;
    const bare = /^(\*{1,3}|_{1,3})([^*_]+)\1$/.exec(source)?.[2] ?? source;
    const label = findLabel(bare);
    const words = bare.slice(label?.length ?? 0);
    const style = this.styleOfHeading(bare, words, label);
    if (style === null) return null;
    this.outline.restart();
    this.enter(bare, label);
    const isMarked = style === 'article' && this.markedDepth > 0;
    const level = isMarked ? this.markedDepth : this.levelOfStyle(style);
    const number = label?.number ?? null;
    return {
      kind: style === 'article' ? 'article' : 'heading',
      level: this.level(level),
      number,
      source: words,
    };
  }

  /** The style of a heading that only its words show; null: it is none. */
  private styleOfHeading(bare: string, words: string, label: Label | undefined): string | null {
    if (label?.shape === 'article') return isTitle(words) ? 'article' : null;
    if (label?.shape === 'capital') {
      if (!/^[\p{Lu}\p{Lo}["“]/u.test(words) || /[.;,:]$/.test(words)) return null;
      const letter = label.value;
      const isLetter = letter.length === 1 && letter.charCodeAt(0) === this.lastCapital.charCodeAt(0) + 1;
      if (romanOf(letter) !== undefined && !isLetter && (letter.length > 1 || 'ivx'.includes(letter)))
        return 'roman';
      this.lastCapital = letter;
      return 'capital';
    }
    if (label !== undefined) return null;
    if (isHeadingByName(bare)) return 'name';
    return this.format === 'plain' && isInCapitals(bare) ? 'capitals' : null;
  }

  private levelOfStyle(style: string): number {
    if (style === 'name') this.headingStyles = [];
    const place = this.headingStyles.indexOf(style);
    if (place < 0) this.headingStyles.push(style);
    else this.headingStyles.length = place + 1;
    if (style !== 'capital') this.lastCapital = '';
    return this.headingStyles.length;
  }

  private bullet(block: Block): Classified {
    const shape = findLabel(block.source)?.shape ?? 'article';
    // A number says more than the bullet before it.
    if (shape !== 'article' && shape !== 'capital') return this.text(block);
    const level = this.level(this.outline.place(null, block.indent));
    return { kind: 'sub-paragraph', level, number: BULLET, source: block.source };
  }

  private text(block: Block): Classified {
    const { label, source } = unwrapLabel(block.source);
    if (label === undefined || label.shape === 'article' || label.shape === 'capital')
      return this.withoutNumber(block);
    if (label.shape === 'preambular') return { kind: 'preambular', level: 1, number: label.number, source };
    const level = this.level(this.outline.place(label, block.indent));
    if (this.part === 'preamble') this.part = 'body';
    const { number } = label;
    if (label.shape === 'operative') return { kind: 'operative', level, number, source };
    if (level > 1) return { kind: 'sub-paragraph', level, number, source };
    const isOperative = this.draftKind === 'resolution' && this.part !== 'annex';
    return { kind: isOperative ? 'operative' : 'numbered', level, number, source };
  }

  private withoutNumber({ source, indent }: Block): Classified {
    const level = this.level(this.outline.levelOfText(indent));
    const hasPreamble = this.draftKind !== 'report' && this.part === 'preamble';
    const kind = hasPreamble && level === 1 && isPreambular(source) ? 'preambular' : 'unnumbered';
    return { kind, level, number: null, source };
  }

  private enter(words: string, label: Label | undefined): void {
    if (isAnnex(words)) this.part = 'annex';
    else if (label?.shape === 'article' && this.part === 'preamble') this.part = 'body';
  }

  private level(level: number): number {
    if (level > MAX_LEVEL) this.note({ kind: 'too-deep', depth: level });
    return Math.min(Math.max(level, 1), MAX_LEVEL);
  }
}

/** Headings are numbered by letters, numerals, decimals and articles; `(a)` before a heading is part of it too. */
function isOfHeading(label: Label): boolean {
  return label.shape !== 'letters';
}

/** Whether what follows `Article 4` on an unmarked line is its title, not a sentence about it. */
function isTitle(words: string): boolean {
  return words === '' || (/^[[(*:–—-]/.test(words) && !/[.;,]$/.test(words));
}

/** The number of a paragraph, also where it alone is emphasized: `**1.** Each Party`. */
function unwrapLabel(source: string): { readonly label: Label | undefined; readonly source: string } {
  const [, marks = '', inside = ''] = /^(\*{1,3})([^*\s][^*]{0,40})\1(?=\s)/.exec(source) ?? [];
  const wrapped = findLabel(`${inside} `);
  if (wrapped !== undefined && wrapped.length >= inside.length)
    return { label: wrapped, source: source.slice(inside.length + 2 * marks.length).trimStart() };
  const label = findLabel(source);
  return { label, source: source.slice(label?.length ?? 0) };
}
