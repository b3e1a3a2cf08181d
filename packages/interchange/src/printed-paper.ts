/** A paper as it is printed, before it is a file: what stands at its head, its blocks and its footnotes. Word files are written from it. */

/** In the order in which they are told. */
export const PAPER_MARKS = ['strong', 'emphasis', 'underline', 'strike', 'superscript', 'subscript'] as const;
export type PaperMark = (typeof PAPER_MARKS)[number];

/** Words that are printed alike. A line feed is a line break. */
export interface PaperWords {
  readonly text: string;
  readonly marks?: readonly PaperMark[];
  /** `http:`, `https:` or `mailto:`; any other address is left out and its words are kept. */
  readonly href?: string;
}

/** The mark of a footnote, by its label; one that names no footnote of the paper is printed as a superscript. */
export interface PaperNoteMark {
  readonly note: string;
}

export type PaperRun = PaperWords | PaperNoteMark;

/** What a cell of a table can hold. */
export type PaperLine =
  /** Level 1 is the title of the paper or of its annex; the number stands apart, as printed. */
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly number?: string;
      readonly runs: readonly PaperRun[];
    }
  /** A numbered paragraph has its number as printed (`12.`, `(a)`); null: none. Level 1 stands at the margin, each further one is indented. */
  | {
      readonly kind: 'paragraph';
      readonly number: string | null;
      readonly level: number;
      readonly runs: readonly PaperRun[];
    }
  /** Points without numbers, each a line. */
  | { readonly kind: 'list'; readonly points: readonly (readonly PaperRun[])[] };

export interface PaperCell {
  readonly lines: readonly PaperLine[];
  /** How many columns it covers; absent: one. */
  readonly columns?: number;
}

export type PaperRow = readonly PaperCell[];

export type PaperBlock =
  | PaperLine
  /** `widths`: shares of the columns, one each; `header`: repeated on every page, empty where there is none. */
  | {
      readonly kind: 'table';
      readonly widths: readonly number[];
      readonly header: PaperRow;
      readonly rows: readonly PaperRow[];
    }
  | { readonly kind: 'page-break' };

/** What stands above the first line. Everything as printed; empty where it is not. */
export interface Masthead {
  readonly organ: string;
  readonly symbol: string;
  /** `Distr.: General`, the date, `Original: English`, each a line. */
  readonly lines: readonly string[];
}

export interface PaperFootnote {
  readonly label: string;
  readonly runs: readonly PaperRun[];
}

export interface PrintedPaper {
  /** BCP 47 tag; decides the direction and the fonts. */
  readonly language: string;
  /** What the file says that it is called. */
  readonly title: string;
  /** Null: the paper begins with its first block. */
  readonly masthead: Masthead | null;
  readonly blocks: readonly PaperBlock[];
  readonly footnotes: readonly PaperFootnote[];
}

/** Words without marks, as the runs of a line; no runs for none. */
export function plainRuns(text: string, ...marks: readonly PaperMark[]): readonly PaperRun[] {
  if (text === '') return [];
  return [marks.length === 0 ? { text } : { text, marks }];
}
