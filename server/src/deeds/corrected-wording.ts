/** A paragraph as a correction of its words has it: what it leaves alone keeps its formats, links and footnotes. */
import { compareWords } from '@chapeau/compare';
import { FOOTNOTE_CHARACTER, textOf, type Wording } from '@chapeau/model';
import { replaceWords } from '@chapeau/text';

/** The words of a paragraph as a correction is written: references to footnotes aside, which stay where they are. */
export function correctableText(wording: Pick<Wording, 'runs'>): string {
  return textOf(wording).replaceAll(FOOTNOTE_CHARACTER, '');
}

/** `correction`: all of the words, as they should read. */
export function correctedWording(wording: Wording, correction: string, language: string): Wording {
  const full = textOf(wording);
  const places = placesOf(full);
  let corrected = wording;
  for (const { from, to, text } of changesIn(correctableText(wording), correction, language).toReversed()) {
    const stretches = stretchesOf(places.slice(from, to));
    // What is put in stands where the first of the words stood that it replaces, else after the word before it.
    const at = places[from - 1];
    if (stretches.length === 0) stretches.push(at === undefined ? [0, 0] : [at + 1, at + 1]);
    for (const [index, [start, end]] of [...stretches.entries()].toReversed())
      corrected = replaceWords(corrected, { from: start, to: end, text: index === 0 ? text : '' });
  }
  return corrected;
}

interface WordsChanged {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What is put in the place of what, in offsets of the earlier text. */
function changesIn(before: string, after: string, language: string): readonly WordsChanged[] {
  const changes: WordsChanged[] = [];
  let at = 0;
  let change: WordsChanged | null = null;
  for (const { op, text } of compareWords(before, after, language).words) {
    if (op === 'equal') {
      if (change !== null) changes.push(change);
      change = null;
      at += text.length;
      continue;
    }
    const { from, to, text: put }: WordsChanged = change ?? { from: at, to: at, text: '' };
    change = op === 'delete' ? { from, to: to + text.length, text: put } : { from, to, text: put + text };
    if (op === 'delete') at += text.length;
  }
  return change === null ? changes : [...changes, change];
}

/** Where each unit of the words stands in the text with its references. */
function placesOf(full: string): readonly number[] {
  return Array.from({ length: full.length }, (_, at) => at).filter((at) => full[at] !== FOOTNOTE_CHARACTER);
}

/** Places that follow one another as stretches, from and to. */
function stretchesOf(places: readonly number[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const place of places) {
    const last = stretches.at(-1);
    if (last?.[1] === place) last[1] = place + 1;
    else stretches.push([place, place + 1]);
  }
  return stretches;
}
