/** The runs of a printed paper as those of a Word file: marks, links, line breaks, marks of footnotes. */
import { ConcreteHyperlink, FootnoteReferenceRun, TextRun, type IContext, type ParagraphChild } from 'docx';
import type {
  PaperBlock,
  PaperLine,
  PaperMark,
  PaperNoteMark,
  PaperRun,
  PaperWords,
  PrintedPaper,
} from './printed-paper.ts';

export interface RunSettings {
  readonly isRightToLeft: boolean;
  /** Numbers of the footnotes that Word numbers, by label; empty: none are. */
  readonly notes: ReadonlyMap<string, number>;
}

/** Writes the runs of one paper. It counts links, which have to be told apart, and knows which footnotes were named already. */
export class WordRuns {
  private links = 0;
  private readonly named = new Set<string>();

  constructor(private readonly settings: RunSettings) {}

  /** The number of a footnote that Word numbers; undefined for any other. */
  numberOf(label: string): number | undefined {
    return this.settings.notes.get(label);
  }

  write(runs: readonly PaperRun[], { isInNote = false } = {}): ParagraphChild[] {
    return runs.flatMap((run) => ('note' in run ? [this.writeNote(run, isInNote)] : this.writeWords(run)));
  }

  /** Named again, or within a footnote, it is a superscript: Word makes a footnote of its own of every mark. */
  private writeNote({ note }: PaperNoteMark, isInNote: boolean): ParagraphChild {
    const number = this.numberOf(note);
    if (number === undefined || isInNote || this.named.has(note))
      return new TextRun({ text: xmlText(note), superScript: true });
    this.named.add(note);
    return new FootnoteReferenceRun(number);
  }

  private writeWords({ text, marks = [], href }: PaperWords): ParagraphChild[] {
    const isLink = href !== undefined && /^(?:https?:\/\/|mailto:)/i.test(href);
    const look = {
      ...lookOf(marks),
      ...(isLink ? LINK_LOOK : {}),
      ...(this.isRightToLeft(text) ? { rightToLeft: true } : {}),
    };
    const children = xmlText(text)
      .split('\n')
      .map((line, at) => new TextRun({ ...look, text: line, ...(at === 0 ? {} : { break: 1 }) }));
    if (!isLink) return children;
    this.links += 1;
    return [new Link(children, `link${this.links}`, xmlText(href))];
  }

  /** Latin words in an Arabic line are read from the left. */
  private isRightToLeft(text: string): boolean {
    return (
      RIGHT_TO_LEFT_LETTER.test(text) || (this.settings.isRightToLeft && !LEFT_TO_RIGHT_LETTER.test(text))
    );
  }
}

const RIGHT_TO_LEFT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LEFT_TO_RIGHT_LETTER = /\p{L}/u;
const LINK_LOOK = { color: '0A3D91', underline: {} };

/** A link under an id that is the same every time; that of the library is random. */
class Link extends ConcreteHyperlink {
  private isTold = false;
  private readonly key: string;
  private readonly target: string;

  constructor(children: readonly ParagraphChild[], key: string, target: string) {
    super(children, key);
    this.key = key;
    this.target = target;
  }

  override prepForXml(context: IContext) {
    if (!this.isTold) {
      context.viewWrapper.Relationships.addRelationship(this.key, HYPERLINK, this.target, 'External');
      this.isTold = true;
    }
    return super.prepForXml(context);
  }
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Complex scripts have switches of their own for the same look. */
function lookOf(marks: readonly PaperMark[]) {
  const has = (mark: PaperMark) => marks.includes(mark);
  return {
    ...(has('strong') ? { bold: true, boldComplexScript: true } : {}),
    ...(has('emphasis') ? { italics: true, italicsComplexScript: true } : {}),
    ...(has('underline') ? { underline: {} } : {}),
    ...(has('strike') ? { strike: true } : {}),
    ...(has('superscript') ? { superScript: true } : {}),
    ...(has('subscript') ? { subScript: true } : {}),
  };
}

/** The text without what XML cannot hold; the file would not open with it. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/** The footnotes that Word can number: all of them if their labels are 1, 2, … in the order in which they are named first, else none. */
export function numberedNotes({ blocks, footnotes }: PrintedPaper): ReadonlyMap<string, number> {
  const known = new Set(footnotes.map(({ label }) => label));
  const named = [...new Set(blocks.flatMap(linesOf).flatMap(runsOf).flatMap(labelOf))].filter((label) =>
    known.has(label),
  );
  const isInOrder = named.length === known.size && named.every((label, at) => label === String(at + 1));
  return new Map(isInOrder ? named.map((label, at) => [label, at + 1]) : []);
}

/** The footnotes that Word does not number, as lines beneath the rest. */
export function noteList(
  { footnotes }: PrintedPaper,
  notes: ReadonlyMap<string, number>,
): readonly PaperBlock[] {
  return footnotes
    .filter(({ label }) => !notes.has(label))
    .map(({ label, runs }) => ({
      kind: 'paragraph',
      number: null,
      level: 1,
      runs: [{ text: label, marks: ['superscript'] }, { text: ' ' }, ...runs],
    }));
}

function linesOf(block: PaperBlock): readonly PaperLine[] {
  switch (block.kind) {
    case 'table':
      return [block.header, ...block.rows].flat().flatMap(({ lines }) => lines);
    case 'page-break':
      return [];
    case 'heading':
    case 'paragraph':
    case 'list':
      return [block];
  }
}

function runsOf(line: PaperLine): readonly PaperRun[] {
  return line.kind === 'list' ? line.points.flat() : line.runs;
}

function labelOf(run: PaperRun): readonly string[] {
  return 'note' in run ? [run.note] : [];
}
