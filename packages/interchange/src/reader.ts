/** Blocks into paragraphs: kinds, words, footnotes and alternatives. */
import { NOT_READ, textOf, type ParagraphId, type PlainParagraph, type Run } from '@chapeau/model';
import type { Block, Blocks } from './block.ts';
import { Classifier, type Classified } from './classify.ts';
import { normalizeSpace, readInline } from './inline.ts';
import { findLabel } from './label.ts';
import { referToFootnotes } from './plain-footnotes.ts';
import { withoutStart } from './runs.ts';
import type { Note, NoteFacts, ReadOptions, TextFormat } from './understanding.ts';

interface Read {
  readonly block: Block;
  readonly id: ParagraphId;
  readonly classified: Classified;
  readonly runs: readonly Run[];
}

/** Lives through one text. */
export class Reader {
  readonly notes: Note[] = [];
  private line = 1;
  private readonly footnotes = new Map<string, ParagraphId>();
  private readonly referred = new Set<ParagraphId>();

  constructor(
    private readonly cut: Blocks,
    private readonly format: TextFormat,
    private readonly options: ReadOptions,
  ) {}

  /** The paragraphs, footnotes last, and the lines they begin on. */
  read(): { readonly paragraphs: readonly PlainParagraph[]; readonly at: readonly number[] } {
    const ids = this.cut.blocks.map((block) => this.identify(block));
    const classifier = new Classifier(this.options.kind, this.format, (facts) => this.note(facts));
    const classified = this.cut.blocks.map((block) => {
      this.line = block.line;
      return classifier.classify(block);
    });
    const runs = this.format === 'markdown' ? this.markdownRuns(classified) : this.plainRuns(classified, ids);
    const reads = this.cut.blocks.flatMap((block, index): Read[] => {
      const [id, sorted] = [ids[index], classified[index]];
      return id === undefined || sorted === undefined
        ? []
        : [{ block, id, classified: sorted, runs: runs[index] ?? [] }];
    });
    const ordered = [
      ...reads.filter(({ classified: { kind } }) => kind !== 'footnote'),
      ...reads.filter(({ classified: { kind } }) => kind === 'footnote'),
    ];
    this.noteUnreferenced(ordered);
    return { paragraphs: withAlternatives(ordered), at: ordered.map(({ block }) => block.line) };
  }

  private identify(block: Block): ParagraphId {
    const id = this.options.makeId();
    if (block.form !== 'footnote') return id;
    this.line = block.line;
    if (this.format === 'plain' || !this.footnotes.has(block.footnoteLabel))
      this.footnotes.set(block.footnoteLabel, id);
    else this.note({ kind: 'footnote-repeated', label: block.footnoteLabel });
    return id;
  }

  private markdownRuns(classified: readonly Classified[]): (readonly Run[])[] {
    const { links } = this.cut;
    const surroundings = { links, footnotes: this.footnotes, note: (facts: NoteFacts) => this.note(facts) };
    return this.cut.blocks.map((block, index) => {
      this.line = block.line;
      if (block.form === 'empty') return [];
      if (block.form === 'verbatim') return [{ text: block.source }];
      const runs = readInline(classified[index]?.source ?? '', surroundings);
      for (const run of runs) if ('footnote' in run) this.referred.add(run.footnote);
      const number = block.attributes?.number ?? null;
      return number === null || block.form === 'footnote' ? runs : withoutNumber(runs, number);
    });
  }

  /** In plain text a page's footnotes are referred to from the blocks before them. */
  private plainRuns(classified: readonly Classified[], ids: readonly ParagraphId[]): (readonly Run[])[] {
    const texts = classified.map(({ source }) =>
      normalizeSpace(source.replaceAll('\\', '\uE000')).replaceAll('\uE000', '\\'),
    );
    const all: (readonly Run[])[] = texts.map((text) => (text === '' ? [] : [{ text }]));
    const isFootnote = (index: number) => this.cut.blocks[index]?.form === 'footnote';
    let page = 0;
    for (let from = 0; from < texts.length; from += 1) {
      if (!isFootnote(from)) continue;
      const footnotes = new Map<string, ParagraphId>();
      let to = from;
      for (; isFootnote(to); to += 1) {
        const [label, id] = [this.cut.blocks[to]?.footnoteLabel, ids[to]];
        if (label !== undefined && id !== undefined) footnotes.set(label, id);
      }
      const { runs, found } = referToFootnotes(texts.slice(page, from), footnotes);
      for (const [index, words] of runs.entries()) all[page + index] = words;
      for (const label of found) this.referred.add(footnotes.get(label) ?? this.options.makeId());
      page = to;
      from = to - 1;
    }
    return all;
  }

  private noteUnreferenced(reads: readonly Read[]): void {
    for (const { block, id } of reads) {
      if (block.form !== 'footnote' || this.referred.has(id)) continue;
      this.line = block.line;
      this.note({ kind: 'footnote-unreferenced', label: block.footnoteLabel });
    }
  }

  private note(facts: NoteFacts): void {
    this.notes.push({ ...facts, line: this.line });
  }
}

/** The words after a number that an attribute list tells, where they begin with it. */
function withoutNumber(runs: readonly Run[], number: string): readonly Run[] {
  const text = textOf({ runs });
  if (text === number) return [];
  return text.startsWith(`${number} `) ? withoutStart(runs, number.length + 1) : runs;
}

/** `5 alt.` is an alternative to the last 5 before it, up to the last article; an attribute list says it outright. */
function withAlternatives(reads: readonly Read[]): PlainParagraph[] {
  const last = new Map<string, ParagraphId>();
  return reads.map(({ block, id, classified: { kind, level, number }, runs }, index) => {
    if (kind === 'article') last.clear();
    const value = number === null ? undefined : findLabel(`${number} `)?.value;
    const original =
      value === undefined ? undefined : last.get(`${kind} ${/^(.+?)\.?alt\.?\d*$/.exec(value)?.[1] ?? ''}`);
    if (value !== undefined) last.set(`${kind} ${value}`, id);
    const back = block.attributes?.alternativeBack ?? null;
    const said = back === null ? null : (reads[index - back]?.id ?? null);
    const alternativeOf = block.attributes === null ? (original ?? null) : said;
    return { id, kind, level, runs, number, alternativeOf, stage: NOT_READ, status: 'open' };
  });
}
