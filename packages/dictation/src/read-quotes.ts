/** Readers of what stands in quotation marks: new words, and words that stand in the paragraph. */
import { foldPlain } from './fold.ts';
import { misunderstand, type Misunderstanding } from './misunderstanding.ts';
import { nearestWords } from './nearest.ts';
import { continuationsOf, mayBegin, occurrencesOf } from './occurrences.ts';
import type { Span } from './order.ts';
import { past, pastSpaces, type Offer, type Place, type Read, type Reader, type Reading } from './reading.ts';
import type { SlotName } from './slots.ts';

/** Opening mark → closing mark. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  "'": "'",
  '‘': '’',
  '「': '」',
};
/** Marks that are apostrophes too: they close only where no letter follows, and perhaps not even there. */
const APOSTROPHES = "'’";
const MOST_CLOSINGS = 12;
const MOST_OFFERS = 12;

/** Words of the speaker's own, without the spaces around them. */
export const text: Reader<string> = quotedAs('text');

/** Words of the speaker's own as a reason, a note, a position. */
export const note: Reader<string> = quotedAs('note');

/** Words that stand in the paragraph, exactly once: or `2:"should"`, the second place. Of a paragraph that is not known: nothing. */
export const words: Reader<Span> = (reading, before) => {
  const start = pastSpaces(reading, before);
  const nth = /^(\d{1,3})\s*:?\s*/u.exec(reading.line.slice(start.at, start.at + 20));
  const at = start.at + (nth?.[0].length ?? 0);
  if (nth !== null && at === reading.line.length) return stopBefore(reading, start);
  if (nth !== null && !nth[0].includes(':')) return [];
  const place = { ...start, at };
  const offers = (typed: string) => wordOffers(place.subject?.text ?? '', typed);
  return quotes(reading, place, { slot: 'words', offers }).map(({ quote, from, to }) => {
    const token = { from: start.at, to, role: 'quote' } as const;
    if (place.subject === null) return { place: past(place, token), value: { from: 0, to: 0 } };
    const found = locate(quote, place.subject.text, nth === null ? null : Number(nth[1]));
    const isFound = !('misunderstanding' in found);
    const value = isFound ? found : { from: 0, to: 0 };
    return {
      place: past(place, { ...token, from: isFound ? start.at : from }, isFound ? undefined : found),
      value,
    };
  });
};

function locate(quote: string, paragraph: string, nth: number | null): Span | Misunderstanding {
  const said = quote.trim();
  if (foldPlain(said) === '') return misunderstand('words-empty');
  const places = occurrencesOf(said, paragraph);
  const place = places[(nth ?? 1) - 1];
  if (places.length === 0) {
    const nearest = nearestWords(said, paragraph);
    return misunderstand('words-not-found', {
      said,
      nearest: nearest ?? '',
      count: nearest === undefined ? 0 : 1,
    });
  }
  if (nth === null && places.length > 1)
    return misunderstand('words-repeated', { said, count: places.length });
  return place ?? misunderstand('words-less-often', { said, count: places.length });
}

interface Quote extends Span {
  readonly quote: string;
}

interface QuoteSlot {
  readonly slot: SlotName;
  readonly offers: (typed: string) => readonly Offer[];
}

function quotedAs(slot: SlotName): Reader<string> {
  return (reading, before) => {
    const place = pastSpaces(reading, before);
    return quotes(reading, place, { slot, offers: () => [] }).map(({ quote, from, to }): Read<string> => {
      const value = quote.trim().replaceAll(/\s+/gu, ' ');
      // `"words" > ""` takes words out; anything else that is empty does nothing, which is told of the order.
      return { place: past(place, { from, to, role: 'quote' }), value };
    });
  };
}

/** Every way to close the quotation that begins here. */
function quotes(reading: Reading, place: Place, slot: QuoteSlot): readonly Quote[] {
  const { line } = reading;
  const from = place.at;
  if (from === line.length) {
    stopBefore(reading, place, slot.slot);
    return [];
  }
  const closing = QUOTES[line.charAt(from)];
  if (closing === undefined) {
    reading.astray.push({
      kind: 'astray',
      place,
      at: from,
      expects: expectation(slot.slot),
      vocabulary: () => [],
    });
    return [];
  }
  const ends = closingsOf(line, from + 1, closing);
  const last = ends.at(-1);
  if (last === undefined || (last === line.length && APOSTROPHES.includes(closing)))
    stopInside(reading, place, { ...slot, closing });
  return ends.map((to) => ({ from, to, quote: line.slice(from + 1, to - 1) }));
}

/** Where the quotation may end, its mark included. */
function closingsOf(line: string, begin: number, closing: string): readonly number[] {
  const ends: number[] = [];
  for (let at = line.indexOf(closing, begin); at !== -1; at = line.indexOf(closing, at + 1)) {
    const isApostrophe = APOSTROPHES.includes(closing);
    if (!isApostrophe || !/^[\p{L}\p{N}]/u.test(line.slice(at + 1, at + 3))) ends.push(at + 1);
    if (!isApostrophe || ends.length === MOST_CLOSINGS) break;
  }
  return ends;
}

function stopBefore(reading: Reading, place: Place, slot: SlotName = 'words'): readonly never[] {
  reading.open.push({
    kind: 'open',
    place,
    from: place.at,
    role: 'quote',
    expects: expectation(slot),
    offers: () => [{ insert: '"', detail: '' }],
  });
  return [];
}

/** The quotation is not closed yet: fine, unless the paragraph cannot contain what it says so far. */
function stopInside(reading: Reading, place: Place, slot: QuoteSlot & { readonly closing: string }): void {
  const { line } = reading;
  const typed = line.slice(place.at + 1);
  const paragraph = slot.slot === 'words' ? (place.subject?.text ?? null) : null;
  const isLost = paragraph !== null && !mayBegin(typed, paragraph);
  const token = { from: place.at, to: line.length, role: 'quote' } as const;
  const fault = isLost && paragraph !== null ? locate(typed, paragraph, null) : undefined;
  const open = past(place, token, fault !== undefined && 'misunderstanding' in fault ? fault : undefined);
  reading.open.push({
    kind: 'open',
    place: open,
    from: place.at + 1,
    role: 'quote',
    expects: { kind: 'closing-quote', mark: slot.closing },
    offers: () => slot.offers(typed),
  });
}

function wordOffers(paragraph: string, typed: string): readonly Offer[] {
  const goingOn = continuationsOf(typed, paragraph, MOST_OFFERS);
  return goingOn.map((insert) => ({ insert, detail: '' }));
}

function expectation(slot: SlotName) {
  return { kind: 'slot', slot } as const;
}
