/** The paragraphs of a trial by the elements that hold them: what they said before an update, to be compared with what they say after it. */
import { findNode, plainOfNode, textRoot, type TextParagraph } from '@chapeau/text';
import * as Y from 'yjs';
import type { Place } from './store.ts';
import type { Touched } from './witness.ts';

/** What the elements that an update touched say after it. */
export interface Observation {
  /** Read anew: those that were touched and still stand, and new ones. */
  readonly read: ReadonlyMap<Place, TextParagraph>;
  /** All elements in the order of the text; null: none came, went or moved. */
  readonly order: readonly Place[] | null;
}

/** Lives and ends with the trial's document. */
export class ParagraphIndex {
  #paragraphs = new Map<Place, TextParagraph>();
  #weight = 0;

  /** Reads the whole document. Throws a fault where it holds what the schema does not allow: it was judged before. */
  constructor(doc: Y.Doc) {
    const observation = this.observe(doc, { places: new Set(), isRestructured: true });
    if (observation === null) throw new Error('The document holds what the schema does not allow');
    this.take(observation);
  }

  /** Null where something that was touched is not what the schema allows. Changes nothing here. */
  observe(doc: Y.Doc, touched: Pick<Touched, 'places' | 'isRestructured'>): Observation | null {
    const order = touched.isRestructured ? placesIn(doc) : null;
    const toRead =
      order === null
        ? [...touched.places].filter((place) => this.#paragraphs.has(place))
        : order.filter((place) => touched.places.has(place) || !this.#paragraphs.has(place));
    const read = new Map<Place, TextParagraph>();
    for (const place of toRead) {
      const node = findNode(place);
      if (node?.type.name !== 'paragraph') return null;
      read.set(place, plainOfNode(node));
    }
    return { read, order };
  }

  /** What all paragraphs weighed before. */
  get weight(): number {
    return this.#weight;
  }

  /** What all paragraphs weigh as observed. */
  weigh(observation: Observation): number {
    if (observation.order !== null)
      return sumOf(this.after(observation), ([, paragraph]) => weightOf(paragraph));
    const gained = sumOf(observation.read, ([place, paragraph]) => {
      const before = this.#paragraphs.get(place);
      return weightOf(paragraph) - (before === undefined ? 0 : weightOf(before));
    });
    return this.#weight + gained;
  }

  /** From now on this is what was before. */
  take(observation: Observation): void {
    this.#weight = this.weigh(observation);
    const { read, order } = observation;
    if (order === null) {
      for (const [place, paragraph] of read) this.#paragraphs.set(place, paragraph);
    } else {
      this.#paragraphs = new Map(this.after({ read, order }));
    }
  }

  /** What an element said before; undefined: it was not there. */
  find(place: Place): TextParagraph | undefined {
    return this.#paragraphs.get(place);
  }

  /** Elements and paragraphs as before, in the order of the text. */
  before(): Iterable<readonly [Place, TextParagraph]> {
    return this.#paragraphs;
  }

  /** Elements and paragraphs as observed, in the order of the text. */
  after({ read, order }: Observation): (readonly [Place, TextParagraph])[] {
    return (order ?? [...this.#paragraphs.keys()]).flatMap((place) => {
      const paragraph = read.get(place) ?? this.#paragraphs.get(place);
      return paragraph === undefined ? [] : [[place, paragraph] as const];
    });
  }
}

/** What a paragraph and a change of format cost beside their characters. */
const OVERHEAD = 20;

const weights = new WeakMap<TextParagraph, number>();

/** A measure of the memory that a paragraph takes: characters, targets of links, and something for each piece. */
function weightOf(paragraph: TextParagraph): number {
  const known = weights.get(paragraph);
  if (known !== undefined) return known;
  const pieces = sumOf(paragraph.runs, (run) =>
    'text' in run ? OVERHEAD + run.text.length + (run.href?.length ?? 0) : OVERHEAD,
  );
  const weight = OVERHEAD + pieces;
  weights.set(paragraph, weight);
  return weight;
}

function sumOf<Item>(items: Iterable<Item>, amountOf: (item: Item) => number): number {
  let sum = 0;
  for (const item of items) sum += amountOf(item);
  return sum;
}

function placesIn(doc: Y.Doc): Place[] {
  // Anything else than elements and texts was refused before it was applied.
  return textRoot(doc)
    .toArray()
    .filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText);
}
