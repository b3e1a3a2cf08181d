/** Where the words of a paragraph changed, as pairs of what stood and what stands. */
import { wordsOf, type Row } from '@chapeau/compare';
import { FOOTNOTE_CHARACTER } from '@chapeau/model';

/** A place between words that stayed. Either is empty where words only came or only went. */
export interface WordPlace {
  readonly deleted: string;
  readonly inserted: string;
}

/** In reading order. Spaces at their ends are left out, but for a place that is nothing else. */
export function wordPlaces({ segments }: Pick<Row, 'segments'>): readonly WordPlace[] {
  const places: WordPlace[] = [];
  let open: WordPlace | null = null;
  for (const { op, text } of [...wordsOf(segments), { op: 'equal' as const, text: ' ' }]) {
    if (op === 'equal') {
      if (open !== null) places.push(open);
      open = null;
    } else {
      const { deleted, inserted }: WordPlace = open ?? { deleted: '', inserted: '' };
      open = op === 'delete' ? { deleted: deleted + text, inserted } : { deleted, inserted: inserted + text };
    }
  }
  return places.map(trimmed);
}

function trimmed({ deleted, inserted }: WordPlace): WordPlace {
  const place = { deleted: deleted.trim(), inserted: inserted.trim() };
  return place.deleted === place.inserted ? { deleted, inserted } : place;
}

/** Longer ones are cut in their middle, in characters. */
const LONGEST = 90;
const BEGINNING = 52;
const ENDING = 24;

/** The words in one line, without footnote marks, those in the middle left out where they are many. Cut between words of the language. */
export function shortened(words: string, language: string): string {
  const line = words.replaceAll(FOOTNOTE_CHARACTER, '').replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cuts = Array.from(
    new Intl.Segmenter(language, { granularity: 'word' }).segment(line),
    ({ index }) => index,
  );
  const end = cuts.findLast((cut) => cut <= BEGINNING) ?? BEGINNING;
  const start = cuts.find((cut) => cut >= line.length - ENDING) ?? line.length - ENDING;
  return `${line.slice(0, end).trim()} … ${line.slice(start).trim()}`;
}
