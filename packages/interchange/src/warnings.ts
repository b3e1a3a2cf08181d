/** What is odd in the paragraphs themselves, told and never repaired: brackets, numbers, characters that turn the direction. */
import { textOf, type DraftKind, type PlainParagraph } from '@chapeau/model';
import { scanBrackets } from '@chapeau/text';
import { decimalOf, findLabel, type Label, type LabelShape } from './label.ts';
import type { Note, NoteFacts } from './understanding.ts';

/** The notes on paragraphs; `lines` are those they begin on. */
export function warningsOf(
  paragraphs: readonly PlainParagraph[],
  lines: readonly number[],
  kind: DraftKind,
): Note[] {
  const numbers = new NumberWatch(kind);
  return paragraphs.flatMap((paragraph, index) => {
    const line = lines[index] ?? 1;
    const text = `${paragraph.number ?? ''} ${textOf(paragraph)}`;
    const facts = [...bracketsOf(text), ...directionOf(text), ...numbers.take(paragraph, line)];
    return facts.map((fact) => ({ ...fact, line }));
  });
}

function bracketsOf(text: string): NoteFacts[] {
  const { lone } = scanBrackets(text);
  const unclosed = lone.filter(({ kind }) => kind === 'unclosed').length;
  return lone.length === 0
    ? []
    : [{ kind: 'brackets-unbalanced', unclosed, unopened: lone.length - unclosed }];
}

function directionOf(text: string): NoteFacts[] {
  const count = text.match(/[\u202A-\u202E\u2066-\u2069]/g)?.length ?? 0;
  return count === 0 ? [] : [{ kind: 'direction-characters', count }];
}

/** One sequence of numbers. */
interface Sequence {
  readonly level: number;
  readonly shape: LabelShape;
  readonly firstLines: Map<string, number>;
  last: { readonly number: string; readonly value: number } | null;
}

/** Follows the numbers of one text. Articles are one sequence; paragraphs begin anew in each article, items under each paragraph. */
class NumberWatch {
  private readonly articles: Sequence = { level: 0, shape: 'article', firstLines: new Map(), last: null };
  private open: Sequence[] = [];

  constructor(private readonly draftKind: DraftKind) {}

  take(paragraph: PlainParagraph, line: number): NoteFacts[] {
    const { kind, level, number } = paragraph;
    const label = number === null ? undefined : findLabel(`${number} `);
    if (kind === 'article') {
      this.open = [];
      return label === undefined ? [] : this.follow(this.articles, label, line);
    }
    // The paragraphs of a report are numbered through its sections.
    if (kind === 'heading')
      this.open = this.open.filter((sequence) => sequence.level === 1 && this.draftKind === 'report');
    if (label === undefined || !['numbered', 'operative', 'sub-paragraph'].includes(kind)) return [];
    return this.follow(this.sequenceOf(label.shape, level), label, line);
  }

  private sequenceOf(shape: LabelShape, level: number): Sequence {
    this.open = this.open.filter((sequence) => sequence.level <= level);
    const found = this.open.find((candidate) => candidate.level === level && candidate.shape === shape);
    if (found !== undefined) return found;
    const sequence: Sequence = { level, shape, firstLines: new Map(), last: null };
    this.open.push(sequence);
    return sequence;
  }

  private follow(sequence: Sequence, label: Label, line: number): NoteFacts[] {
    const { number } = label;
    const value = decimalOf(label.value.replace(/^\D+/, ''));
    const { last, firstLines } = sequence;
    // A list that begins again, in another option or under another chapeau.
    if (value === 1 || label.value === 'a' || label.value === 'i') firstLines.clear();
    const firstLine = firstLines.get(label.value);
    if (firstLine !== undefined) return [{ kind: 'number-repeated', number, firstLine }];
    firstLines.set(label.value, line);
    if (value === undefined) return [];
    sequence.last = { number, value };
    const follows = last === null || value === 1 || value === last.value || value === last.value + 1;
    return follows ? [] : [{ kind: 'number-jump', before: last.number, number }];
  }
}
