/** The outline of a text: one line per paragraph, read off the editor's document and kept for every paragraph that did not change. */
import { FOOTNOTE_CHARACTER, pathsOf, type ParagraphId, type ParagraphKind } from '@chapeau/model';
import { labelsOf, plainOfNode, scanBrackets } from '@chapeau/text';
import type { Node } from 'prosemirror-model';

export interface OutlineEntry {
  readonly id: ParagraphId;
  readonly kind: ParagraphKind;
  readonly level: number;
  /** The number it shows; null: none. */
  readonly label: string | null;
  /** Labels of what a sub-paragraph stands under, the outermost first; empty for every other kind. */
  readonly path: readonly string[];
  /** Its first words; empty: it has none. */
  readonly opening: string;
  /** Square brackets that open in its words and its number, as the figures count them. */
  readonly brackets: number;
  readonly hasUnbalancedBrackets: boolean;
  /** The paragraph itself, for whoever needs all of its words. */
  readonly node: Node;
}

type Numbered = Parameters<typeof labelsOf>[0][number];

/** What is known of one version of a paragraph. */
interface Read {
  readonly numbered: Numbered;
  readonly opening: string;
  /** Those of its words alone. */
  readonly brackets: number;
  readonly hasUnbalancedBrackets: boolean;
  readonly node: Node;
}

const OPENING_LENGTH = 90;

/** Reads outlines of successive documents. Paragraphs are the same node until they change, which is what makes it cheap. */
export class OutlineReader {
  readonly #read = new WeakMap<Node, Read>();
  #numbered: readonly Numbered[] = [];
  #labels: readonly (string | null)[] = [];
  #entries: readonly OutlineEntry[] = [];

  /** The outline of a document. Entries, and the list, are the same objects as last time where nothing changed. */
  read(doc: Node): readonly OutlineEntry[] {
    const reads = doc.children.map((node) => this.#readNode(node));
    this.#renumber(reads.map(({ numbered }) => numbered));
    const known = new Map(this.#entries.map((entry) => [entry.id, entry]));
    const paths = pathsOf(
      reads.map(({ numbered }) => numbered),
      this.#labels,
    );
    const entries = reads.map((read, index) =>
      keepSame(known.get(read.numbered.id), entryOf(read, this.#labels[index] ?? null, paths[index] ?? [])),
    );
    if (!sameItems(entries, this.#entries)) this.#entries = entries;
    return this.#entries;
  }

  #readNode(node: Node): Read {
    const found = this.#read.get(node);
    if (found !== undefined) return found;
    const read = readParagraph(node);
    this.#read.set(node, read);
    return read;
  }

  #renumber(numbered: readonly Numbered[]): void {
    const isSame =
      numbered.length === this.#numbered.length &&
      numbered.every((one, index) => sameNumbering(one, this.#numbered[index]));
    this.#numbered = numbered;
    if (!isSame) this.#labels = labelsOf(numbered);
  }
}

function readParagraph(node: Node): Read {
  const { id, kind, level, number, alternativeOf, runs } = plainOfNode(node);
  const text = node.textContent;
  const references = runs.flatMap((run) => ('footnote' in run ? [run.footnote] : []));
  const { opening: brackets, lone } = scanBrackets(text);
  return {
    numbered: { id, kind, level, number, alternativeOf, references },
    opening: text.slice(0, OPENING_LENGTH).replaceAll(FOOTNOTE_CHARACTER, '').replaceAll('\n', ' ').trim(),
    brackets,
    hasUnbalancedBrackets: lone.length > 0,
    node,
  };
}

function entryOf({ numbered, ...rest }: Read, label: string | null, path: readonly string[]): OutlineEntry {
  const { id, kind, level } = numbered;
  const brackets = rest.brackets + scanBrackets(label ?? '').opening;
  return { id, kind, level, label, path, ...rest, brackets };
}

function keepSame(before: OutlineEntry | undefined, after: OutlineEntry): OutlineEntry {
  if (before === undefined) return after;
  const keys = Object.keys(after) as (keyof OutlineEntry)[];
  return keys.every((key) => key === 'path' || before[key] === after[key]) &&
    sameItems(before.path, after.path)
    ? before
    : after;
}

function sameNumbering(a: Numbered, b: Numbered | undefined): boolean {
  if (a === b) return true;
  if (b === undefined) return false;
  return (
    a.id === b.id &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.number === b.number &&
    a.alternativeOf === b.alternativeOf &&
    sameItems(a.references ?? [], b.references ?? [])
  );
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
