/** An index of one text: which of its places hold which words. */
import type { ParagraphId, ProposalId } from '@chapeau/model';
import MiniSearch, { type Query } from 'minisearch';
import { setImmediate } from 'node:timers/promises';
import { inPauses } from '../rolling/pauses.ts';
import { findsBeginnings, type Term } from './query.ts';
import { fold, segmenterOf, wordsIn } from './words.ts';

/** A place of a text that is found as one. */
export interface Place {
  /** Null: the text has no paragraphs of its own. */
  readonly paragraph: ParagraphId | null;
  /** As printed; null: none. */
  readonly number: string | null;
  readonly text: string;
  /** The proposal whose words these are, on that paragraph; absent: they stand in the text. */
  readonly proposal?: { readonly id: ProposalId; readonly serial: number };
}

export interface FoundPlace {
  readonly place: Place;
  /** The greater the better, among places of all texts. */
  readonly score: number;
}

export interface TextIndex {
  /** UTF-16 code units: what it costs to keep is some forty times that in bytes. */
  readonly weight: number;
  /** Places that hold every word, best first. */
  readonly find: (terms: readonly Term[]) => readonly FoundPlace[];
}

interface IndexedPlace {
  readonly id: number;
  readonly forms: string;
}

/** So much of a long paragraph is indexed at a time: nobody waits for the longest. */
const PIECE_LENGTH = 2_000;

/** Makes the index, with pauses. Empty places are left out. */
export async function indexText(places: readonly Place[], language: string): Promise<TextIndex> {
  const segmenter = segmenterOf(language);
  const pieces = places.flatMap(inPieces);
  const index = new MiniSearch<IndexedPlace>({
    fields: ['forms'],
    tokenize: (forms) => forms.split(' '),
    processTerm: (form) => form,
  });
  await inPauses([...pieces.entries()], ([at, piece]) => {
    const forms: string[] = [];
    for (const word of wordsIn(piece.text, segmenter)) forms.push(...word.forms);
    if (forms.length > 0) index.add({ id: at, forms: forms.join(' ') });
  });
  const weight = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return { weight, find: (terms) => findIn(index, pieces, terms) };
}

function findIn(
  index: MiniSearch<IndexedPlace>,
  pieces: readonly Place[],
  terms: readonly Term[],
): readonly FoundPlace[] {
  if (terms.length === 0) return [];
  const found: FoundPlace[] = [];
  for (const { id, score } of index.search({ combineWith: 'AND', queries: terms.map(queryOf) })) {
    const place = pieces[Number(id)];
    if (place !== undefined && holdsSigns(place, terms)) found.push({ place, score });
  }
  return found;
}

function queryOf({ forms, isHan }: Term): Query {
  if (isHan) return { combineWith: 'AND', queries: [...new Set(forms.join(''))] };
  return {
    combineWith: 'OR',
    queries: forms.map((form) => ({ queries: [form], prefix: findsBeginnings(form) })),
  };
}

/**
 * Places that hold every word, of a text that is searched once: only what may hold them is indexed. It finds what an index of the
 * whole would find.
 */
export async function findOnce(
  places: readonly Place[],
  terms: readonly Term[],
  language: string,
): Promise<readonly FoundPlace[]> {
  const held = await inPauses(places.flatMap(inPieces), (place) => (mayHold(place, terms) ? [place] : []));
  const index = await indexText(held.flat(), language);
  await setImmediate();
  return index.find(terms);
}

function mayHold({ text }: Place, terms: readonly Term[]): boolean {
  const folded = fold(text);
  return terms.every(({ forms, isHan: signs }) =>
    signs
      ? Array.from(forms.join('')).every((sign) => folded.includes(sign))
      : forms.some((form) => folded.includes(form)),
  );
}

/** Signs that stand in a place must follow each other there, whatever words the text is broken into around them. */
function holdsSigns({ text }: Place, terms: readonly Term[]): boolean {
  const signs = terms.filter(({ isHan }) => isHan);
  if (signs.length === 0) return true;
  const folded = fold(text).replace(/\s+/gu, '');
  return signs.every(({ forms }) => forms.every((form) => folded.includes(form)));
}

function inPieces(place: Place): readonly Place[] {
  if (place.text.length <= PIECE_LENGTH) return [place];
  const pieces: Place[] = [];
  for (let from = 0; from < place.text.length;) {
    const end = Math.min(place.text.length, from + PIECE_LENGTH);
    const space = end === place.text.length ? -1 : place.text.lastIndexOf(' ', end);
    const to = space > from ? space : end;
    pieces.push({ ...place, text: place.text.slice(from, to) });
    from = to;
  }
  return pieces;
}
