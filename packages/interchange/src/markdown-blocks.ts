/** Markdown, line by line, into blocks. */
import { LIMITS } from '@chapeau/model';
import { findAttributes, isAttributeList } from './attribute-list.ts';
import { indentOf, mayEndHere, type Block, type Blocks } from './block.ts';
import { findFrontMatter } from './front-matter.ts';
import { findLabel, isNext } from './label.ts';
import type { Note } from './understanding.ts';

const HEADING = /^ {0,3}(#{1,6})(?:\s|$)/;
const BULLET = /^(?:[-*+•●▪‣]|[–—])\s+(?=\S)/;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const SETEXT = /^ {0,3}(=+|-{2,})\s*$/;
const FENCE = /^\s*(```|~~~)/;
const FOOTNOTE = /^\s{0,3}\[\^([^\]\s[]{1,60})\]:\s*(.*)$/;
const LINK = /^\s{0,3}\[([^\]^[\\][^\][\\]{0,200})\]:\s*<?((?:https?:|mailto:|[/#.])[^\s>]{0,2000})>?\s*$/;
const ROW = /^\s*\|.*\|\s*$|\S\t+\S/;

type Growing = { -readonly [Key in keyof Omit<Block, 'source'>]: Block[Key] } & {
  /** Lines of its source. An empty one is a forced break. */
  readonly parts: string[];
};
type WithoutLine<Value> = Value extends Note ? Omit<Value, 'line'> : never;

/** Cuts Markdown into blocks. Indentation tells levels, never code. */
export function cutMarkdown(lines: readonly string[]): Blocks {
  const frontMatter = findFrontMatter(lines);
  const cutter = new Cutter(lines, frontMatter.length);
  return {
    blocks: cutter.blocks.map(({ parts, ...block }) => ({ ...block, source: parts.join('\n') })),
    notes: cutter.notes,
    links: cutter.links,
    frontMatter,
  };
}

/** Lives through one text. `open` is the block that the next line may still belong to. */
class Cutter {
  readonly blocks: Growing[] = [];
  readonly notes: Note[] = [];
  readonly links = new Map<string, string>();
  private open: Growing | null = null;
  /** The last footnote, while indented paragraphs may still continue it. */
  private footnote: Growing | null = null;
  private at: number;
  private tableRows = 0;
  private tableLine = 0;

  constructor(
    private readonly lines: readonly string[],
    from: number,
  ) {
    this.at = from;
    // More than a draft can hold: the rest need not be looked at.
    while (this.at < lines.length && this.blocks.length <= LIMITS.paragraphs) {
      this.take(lines[this.at] ?? '');
      this.at += 1;
    }
    this.endTable();
  }

  private take(line: string): void {
    if (this.takeRow(line)) return;
    if (line.trim() === '') {
      this.endTable();
      this.open = null;
      return;
    }
    if (this.takeAttributes(line) || this.takeDirective(line)) return;
    if (this.takeSetext(line) || this.takeRule(line)) return;
    if (this.takeHeading(line) || this.takeFence(line)) return;
    if (!this.takeDefinition(line)) this.takeText(line);
  }

  /** An attribute list belongs to the block right above it, or is an empty paragraph; those of others are dropped. */
  private takeAttributes(line: string): boolean {
    if (!isAttributeList(line)) return false;
    const attributes = findAttributes(line);
    const above = this.open ?? this.footnoteAbove();
    if (attributes === undefined) this.drop(line.trim());
    else if (above !== null) above.attributes = attributes;
    else this.push({ form: 'empty', attributes });
    this.open = null;
    return true;
  }

  private footnoteAbove(): Growing | null {
    return (this.lines[this.at - 1] ?? '').trim() === '' ? null : this.footnote;
  }

  private takeDirective(line: string): boolean {
    const next = this.lines[this.at + 1] ?? '';
    const isContents = /^\s*[*-]\s+\S{1,20}\s*$/.test(line) && /^\s*\{:toc\}\s*$/.test(next);
    if (!isContents && !/^\s*(?:\[toc\]|\[\[_TOC_\]\]|<!--(?:(?!-->).)*-->)\s*$/i.test(line)) return false;
    this.drop(line.trim());
    this.open = null;
    return true;
  }

  private takeSetext(line: string): boolean {
    const marks = SETEXT.exec(line)?.[1];
    if (marks === undefined || this.open?.form !== 'text' || this.open.parts.length > 1) return false;
    this.open.form = 'heading';
    this.open.depth = marks.startsWith('=') ? 1 : 2;
    this.open = null;
    return true;
  }

  private takeRule(line: string): boolean {
    if (!RULE.test(line)) return false;
    this.drop(line.trim());
    this.open = null;
    return true;
  }

  private takeHeading(line: string): boolean {
    const marks = HEADING.exec(line)?.[1];
    if (marks === undefined) return false;
    this.footnote = null;
    const words = line.trim().slice(marks.length).trim();
    this.open = this.push({ form: 'heading', depth: marks.length }, words);
    return true;
  }

  private takeFence(line: string): boolean {
    const fence = FENCE.exec(line)?.[1];
    if (fence === undefined) return false;
    this.note({ kind: 'markup-kept', markup: 'code' });
    const { parts } = this.push({ form: 'verbatim' }, line);
    let isClosed = false;
    while (!isClosed && this.at + 1 < this.lines.length) {
      this.at += 1;
      const inside = this.lines[this.at] ?? '';
      parts.push(inside);
      isClosed = inside.trim() === fence;
    }
    this.open = null;
    return true;
  }

  private takeDefinition(line: string): boolean {
    const [, footnoteLabel, words = ''] = FOOTNOTE.exec(line) ?? [];
    if (footnoteLabel !== undefined) {
      this.footnote = this.push({ form: 'footnote', footnoteLabel }, words);
      this.open = this.footnote;
      return true;
    }
    const [, label, address] = LINK.exec(line) ?? [];
    if (label === undefined || address === undefined) return false;
    if (!this.links.has(label.toLowerCase())) this.links.set(label.toLowerCase(), address);
    this.note({ kind: 'link-definition-dropped', label, dropped: line.trim() });
    this.open = null;
    return true;
  }

  private takeRow(line: string): boolean {
    if (!ROW.test(line) || findLabel(line.trimStart()) !== undefined) return false;
    this.push({ form: 'text' }, line.trim());
    this.open = null;
    if (this.tableRows === 0) this.tableLine = this.at + 1;
    this.tableRows += 1;
    return true;
  }

  private endTable(): void {
    if (this.tableRows > 0)
      this.notes.push({ kind: 'table-kept', rows: this.tableRows, line: this.tableLine });
    this.tableRows = 0;
  }

  private takeText(line: string): void {
    const words = line.trimStart();
    const bullet = BULLET.exec(words)?.[0] ?? '';
    const item = words.slice(bullet.length);
    const indent = indentOf(line);
    if (this.footnote !== null && this.open === null && indent >= 2) {
      this.footnote.parts.push('', item);
      this.open = this.footnote;
    } else if (this.open?.form === 'footnote') {
      this.open.parts.push(...(bullet === '' ? [words] : ['', item]));
    } else if (this.open !== null && !this.beginsParagraph(words, this.open)) {
      this.open.parts.push(words);
    } else {
      this.footnote = null;
      if (words.startsWith('>')) this.note({ kind: 'markup-kept', markup: 'quotation' });
      this.open = this.push({ form: bullet === '' ? 'text' : 'bullet', indent }, item);
    }
  }

  /** Whether a line right below others begins a paragraph of its own. */
  private beginsParagraph(words: string, open: Growing): boolean {
    if (open.form === 'heading') return true;
    if (/^[-*+•●▪‣]\s/.test(words)) return true;
    const isEnd = mayEndHere(open.parts.at(-1) ?? '');
    if (BULLET.test(words)) return open.form === 'bullet' || isEnd;
    return findLabel(words) !== undefined && (isEnd || isNext(words, open.parts[0] ?? ''));
  }

  private push(block: Partial<Growing> & Pick<Growing, 'form'>, source?: string): Growing {
    const whole: Growing = {
      line: this.at + 1,
      indent: 0,
      depth: 0,
      footnoteLabel: '',
      attributes: null,
      parts: source === undefined ? [] : [source],
      ...block,
    };
    this.blocks.push(whole);
    return whole;
  }

  private drop(dropped: string): void {
    this.note({ kind: 'directive-dropped', dropped });
  }

  private note(facts: WithoutLine<Note>): void {
    this.notes.push({ ...facts, line: this.at + 1 });
  }
}
