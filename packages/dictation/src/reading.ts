/**
 * Reading a line in every way the grammar allows. A reader takes up the line at a place and gives each way it can be read on from
 * there; where a way comes to an end, by the end of the line or by words that do not fit, it leaves a stop.
 *
 * What has the right shape but names nothing (an unknown code, words that the paragraph does not contain) is read on past, with a
 * fault: so the rest of the line still tells which way was meant.
 */
import { writtenForms, type Keyword } from './keywords.ts';
import type { Misunderstanding } from './misunderstanding.ts';
import type { Span } from './order.ts';
import type { NumberEnd } from './number-key.ts';
import type { ParagraphIndex } from './paragraph-index.ts';
import type { NamedParticipant } from './participant-names.ts';
import type { Expectation, Part, Role } from './understanding.ts';
import type { World, WorldParagraph } from './world.ts';

/** Something that may stand at the end of the line. */
export interface Offer {
  readonly insert: string;
  /** What it is, where the words to insert do not say it: the name of a participant, the first words of a paragraph. May be empty. */
  readonly detail: string;
}

export interface Fault extends Span {
  readonly why: Misunderstanding;
}

/** How far one way of reading has got. */
export interface Place {
  readonly at: number;
  /** The paragraph that the line is about; null: none so far, or one that is not known. */
  readonly subject: WorldParagraph | null;
  readonly parts: readonly Part[];
  readonly faults: readonly Fault[];
}

/** The line ended where more was expected. */
export interface OpenStop {
  readonly kind: 'open';
  readonly place: Place;
  /** Where the unfinished word begins. */
  readonly from: number;
  readonly role: Role;
  readonly expects: Expectation;
  readonly offers: () => readonly Offer[];
}

/** Something else stood there than was expected. */
export interface AstrayStop {
  readonly kind: 'astray';
  readonly place: Place;
  readonly at: number;
  readonly expects: Expectation | null;
  /** What could have stood there, to find what was perhaps meant. */
  readonly vocabulary: () => readonly string[];
}

/** One reading of one line. The lists of stops grow while it is read. */
export interface Reading {
  readonly line: string;
  readonly world: World;
  readonly paragraphs: ParagraphIndex;
  readonly participants: readonly NamedParticipant[];
  /** Numbers found so far, by where they begin: many rows look for one in the same place. */
  readonly numbers: Map<number, readonly NumberEnd[]>;
  readonly open: OpenStop[];
  readonly astray: AstrayStop[];
}

export interface Read<Value> {
  readonly place: Place;
  readonly value: Value;
}

export type Reader<Value> = (reading: Reading, place: Place) => readonly Read<Value>[];

/** The place after a token. */
export function past(place: Place, token: Span & { readonly role: Role }, fault?: Misunderstanding): Place {
  const { from, to } = token;
  return {
    ...place,
    at: to,
    parts: [...place.parts, { from, to, role: fault === undefined ? token.role : 'unknown' }],
    faults: fault === undefined ? place.faults : [...place.faults, { from, to, why: fault }],
  };
}

/** The place with the spaces before the next token behind it. */
export function pastSpaces(reading: Reading, place: Place): Place {
  const at = place.at + (/^\s*/u.exec(reading.line.slice(place.at))?.[0].length ?? 0);
  return at === place.at ? place : { ...place, at };
}

/** Reads a keyword or a mark. */
export function keyword(name: Keyword): Reader<Keyword> {
  return (reading, before) => {
    const place = pastSpaces(reading, before);
    const forms = writtenForms(name, reading.world.language);
    const ends = forms.map((form) => matchForm(reading.line, place.at, form));
    const isOpen = ends.includes('open');
    if (isOpen) stopOpen(reading, place, name, forms);
    const found = [...new Set(ends.filter((end) => typeof end === 'number'))];
    if (found.length === 0 && !isOpen)
      reading.astray.push({
        kind: 'astray',
        place,
        at: place.at,
        expects: { kind: 'keyword', keyword: name },
        vocabulary: () => forms.filter(isWord),
      });
    const role = isWord(forms[0]) ? 'keyword' : 'mark';
    return found.map((to) => ({ value: name, place: past(place, { from: place.at, to, role }) }));
  };
}

/** Reads one of several, whichever fits. */
export function either<Value>(readers: readonly Reader<Value>[]): Reader<Value> {
  return (reading, place) => readers.flatMap((reader) => reader(reading, place));
}

/** Reads one and then the other. */
export function inTurn<First, Second>(
  first: Reader<First>,
  second: Reader<Second>,
): Reader<readonly [First, Second]> {
  return (reading, place) =>
    first(reading, place).flatMap((one) =>
      second(reading, one.place).map((two) => ({ place: two.place, value: [one.value, two.value] as const })),
    );
}

/** Reads the same and makes something else of it. */
export function mapped<From, To>(reader: Reader<From>, make: (value: From) => To): Reader<To> {
  return (reading, place) => reader(reading, place).map((one) => ({ ...one, value: make(one.value) }));
}

/** Nobody says more in one breath. */
const MOST_ITEMS = 200;

/** Reads one or more with commas between, up to MOST_ITEMS; each number of them is one way to read on. */
export function listOf<Value>(item: Reader<Value>): Reader<readonly Value[]> {
  const further = inTurn(keyword(','), item);
  return (reading, place) => {
    const reads: Read<readonly Value[]>[] = [];
    let ways: readonly Read<readonly Value[]>[] = item(reading, place).map((one) => ({
      ...one,
      value: [one.value],
    }));
    for (let count = 0; ways.length > 0 && count < MOST_ITEMS; count++) {
      reads.push(...ways);
      ways = ways.flatMap((way) =>
        further(reading, way.place).map(({ place: next, value: [, value] }) => ({
          place: next,
          value: [...way.value, value],
        })),
      );
    }
    return reads;
  };
}

/** The word at a place, for saying that it is not understood: letters and digits, or else one character. */
export function wordAt(line: string, at: number): string {
  return /^(?:[\p{L}\p{N}\p{M}'’.-]*[\p{L}\p{N}\p{M}]|.)/su.exec(line.slice(at))?.[0] ?? '';
}

/** Whether a word that ends at `at` goes on there. */
export function goesOn(line: string, at: number): boolean {
  return /^[\p{L}\p{N}\p{M}]/u.test(line.slice(at, at + 2));
}

function stopOpen(reading: Reading, place: Place, name: Keyword, forms: readonly string[]): void {
  const typed = reading.line.slice(place.at);
  const fitting =
    typed === '' ? forms.slice(0, 1) : forms.filter((form) => matchForm(typed, 0, form) === 'open');
  reading.open.push({
    kind: 'open',
    place,
    from: place.at,
    role: isWord(forms[0]) ? 'keyword' : 'mark',
    expects: { kind: 'keyword', keyword: name },
    offers: () => fitting.map((form) => ({ insert: form, detail: '' })),
  });
}

/** Where the form ends in the line; `open`: the line ends before it does. */
function matchForm(line: string, from: number, form: string): number | 'open' | undefined {
  let at = from;
  for (const letter of form) {
    if (at === line.length) return 'open';
    if (letter === ' ') {
      const gap = /^[\s-]+/u.exec(line.slice(at, at + 20))?.[0];
      if (gap === undefined) return undefined;
      at += gap.length;
    } else {
      const typed = letter === "'" ? line.charAt(at).replace('’', "'") : line.charAt(at);
      if (typed.toLowerCase() !== letter) return undefined;
      at += 1;
    }
  }
  return isWord(form) && goesOn(line, at) ? undefined : at;
}

function isWord(form: string | undefined): form is string {
  return form !== undefined && /\p{L}/u.test(form);
}
