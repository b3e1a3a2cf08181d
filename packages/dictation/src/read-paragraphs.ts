/** Readers of paragraphs: by their numbers, several at once, or the one on the floor. */
import type { ParagraphId } from '@chapeau/model';
import { writtenForms } from './keywords.ts';
import { misunderstand } from './misunderstanding.ts';
import { unknown } from './nearest.ts';
import { keyOf, numberEnds } from './number-key.ts';
import { bearersOf, callOf, rangeOf } from './paragraph-index.ts';
import {
  either,
  goesOn,
  keyword,
  listOf,
  mapped,
  past,
  pastSpaces,
  inTurn,
  wordAt,
  type Offer,
  type Place,
  type Read,
  type Reader,
  type Reading,
} from './reading.ts';
import type { WorldParagraph } from './world.ts';

/** One paragraph; null where a fault says that it is not known. */
type Found = WorldParagraph | null;

const MOST_OFFERS = 50;
const FIRST_WORDS = 60;

/** One paragraph, which the line is about from here on. */
export const paragraph: Reader<Found> = (reading, before) => {
  const place = pastSpaces(reading, before);
  const reads = [...onFloor(reading, place), ...byNumber(reading, place)];
  return reads.map((read) => ({ ...read, place: { ...read.place, subject: read.value } }));
};

/** Several: `12-14, 16`, `12*` with what stands beneath it. In reading order, each once; empty where none is known. */
export const paragraphs: Reader<readonly ParagraphId[]> = (reading, place) =>
  listOf(either([mapped(paragraph, idsOf), range, withBeneath]))(reading, place).map((read) => {
    const chosen = new Set(read.value.flat());
    const inOrder = reading.paragraphs.inOrder.filter(({ paragraph: { id } }) => chosen.has(id));
    return { ...read, value: inOrder.map(({ paragraph: { id } }) => id) };
  });

const range: Reader<readonly ParagraphId[]> = (reading, start) =>
  inTurn(inTurn(paragraph, keyword('-')), paragraph)(reading, start).map(
    ({ place, value: [[first], last] }) => {
      if (first === null || last === null) return { place, value: [] };
      const { inOrder, byId } = reading.paragraphs;
      const isInOrder = inOrder.length > 0 && placeOf(first) <= placeOf(last);
      if (isInOrder) return { place, value: rangeOf(reading.paragraphs, first.id, last.id) };
      const why = misunderstand('range-reversed', {
        from: callOf(reading.paragraphs, first.id),
        to: callOf(reading.paragraphs, last.id),
      });
      const from = pastSpaces(reading, start).at;
      return { place: { ...place, faults: [...place.faults, { from, to: place.at, why }] }, value: [] };

      function placeOf({ id }: WorldParagraph): number {
        return byId.get(id)?.place ?? -1;
      }
    },
  );

const withBeneath: Reader<readonly ParagraphId[]> = (reading, start) =>
  inTurn(paragraph, keyword('*'))(reading, start).map(({ place, value: [one] }) => ({
    place,
    value: one === null ? [] : rangeOf(reading.paragraphs, one.id, one.id),
  }));

function idsOf(found: Found): readonly ParagraphId[] {
  return found === null ? [] : [found.id];
}

function onFloor(reading: Reading, place: Place): readonly Read<Found>[] {
  const { line, world, paragraphs: index } = reading;
  if (line[place.at] !== '.') return [];
  const token = { from: place.at, to: place.at + 1, role: 'paragraph' } as const;
  const found = world.floor === null ? undefined : index.byId.get(world.floor)?.paragraph;
  const fault = found === undefined ? misunderstand('no-floor') : undefined;
  return [{ place: past(place, token, fault), value: found ?? null }];
}

function byNumber(reading: Reading, place: Place): readonly Read<Found>[] {
  const { line, paragraphs: index } = reading;
  const { at: begin, nth } = occurrenceAt(line, place.at);
  const ends = reading.numbers.get(begin) ?? numberEnds(line, begin);
  reading.numbers.set(begin, ends);
  if (mayGoOn(reading, begin, ends)) stopOpen(reading, place, ends.at(-1)?.key ?? '');
  const named = ends.filter(({ key, to }) => index.bearers.has(key) && !goesOn(line, to));
  if (named.length === 0) return notNamed(reading, place, begin);
  return named.map(({ key, to: end }): Read<Found> => {
    const to = end + closingAt(line, end);
    const candidates =
      nth === null
        ? bearersOf(index, key, reading.world.floor)
        : bearersOf(index, key, null).slice(nth - 1, nth);
    const token = { from: place.at, to, role: 'paragraph' } as const;
    const found = candidates.length === 1 ? candidates[0] : undefined;
    if (found !== undefined) return { place: past(place, token), value: found };
    const said = line.slice(begin, to);
    const calls = candidates.slice(0, 6).map(({ id }) => callOf(index, id));
    const fault =
      candidates.length === 0
        ? unknown('paragraph-unknown', line.slice(place.at, to), [])
        : misunderstand('paragraph-ambiguous', { said, nearest: calls.join(', '), count: candidates.length });
    return { place: past(place, token, fault), value: null };
  });
}

/** `2:3 bis` is the second paragraph called 3 bis. */
function occurrenceAt(line: string, at: number): { readonly at: number; readonly nth: number | null } {
  const digits = /^(\d{1,3}):(?=\s*[\p{L}\p{N}([#])/u.exec(line.slice(at, at + 80));
  return digits === null ? { at, nth: null } : { at: at + digits[0].length, nth: Number(digits[1]) };
}

/** The closing marks that are part of a number: `12.`, `12)`. */
function closingAt(line: string, at: number): number {
  return /^[)\]}）］]*(?:\.(?!\p{N}))?/u.exec(line.slice(at, at + 20))?.[0].length ?? 0;
}

function mayGoOn(
  { line, paragraphs: index }: Reading,
  begin: number,
  ends: ReturnType<typeof numberEnds>,
): boolean {
  const last = ends.at(-1) ?? { key: '', to: begin };
  if (!/^[\s.()[\]{}（）［］-]*$/u.test(line.slice(last.to))) return false;
  for (const key of index.bearers.keys())
    if (key.length > last.key.length && key.startsWith(last.key)) return true;
  return false;
}

function stopOpen(reading: Reading, place: Place, key: string): void {
  reading.open.push({
    kind: 'open',
    place,
    from: place.at,
    role: 'paragraph',
    expects: { kind: 'slot', slot: 'paragraph' },
    offers: () => offersFor(reading, key, firstAllowed(reading, place)),
  });
}

/** A range ends at its beginning or after it. */
function firstAllowed({ line, world, paragraphs: index }: Reading, place: Place): number {
  const before = place.parts.at(-1);
  const isRange =
    before !== undefined && writtenForms('-', world.language).includes(line.slice(before.from, before.to));
  return isRange && place.subject !== null ? (index.byId.get(place.subject.id)?.place ?? 0) : 0;
}

function offersFor({ paragraphs: index }: Reading, key: string, first: number): readonly Offer[] {
  const offers: Offer[] = [];
  for (const { paragraph: one, names } of index.inOrder.slice(first)) {
    const isMeant = names.some(({ name }) => keyOf(name).startsWith(key));
    if (isMeant && (key === '' || keyOf(callOf(index, one.id)) !== key))
      offers.push({ insert: callOf(index, one.id), detail: one.text.slice(0, FIRST_WORDS) });
    if (offers.length === MOST_OFFERS) break;
  }
  return offers;
}

/** Nothing is called so: read past it, unless the line ends here. */
function notNamed(reading: Reading, place: Place, begin: number): readonly Read<Found>[] {
  const { line } = reading;
  const said = /^[\p{L}\p{N}\p{M}#([][\p{L}\p{N}\p{M}.()[\]]*/u.exec(line.slice(begin, begin + 80))?.[0];
  const vocabulary = () => [...namesOf(reading)];
  const isEnded = reading.open.some((stop) => stop.role === 'paragraph' && stop.from === place.at);
  if (!isEnded)
    reading.astray.push({
      kind: 'astray',
      place,
      at: place.at,
      expects: { kind: 'slot', slot: 'paragraph' },
      vocabulary,
    });
  if (said === undefined || isEnded) return [];
  const token = { from: place.at, to: begin + said.length, role: 'paragraph' } as const;
  const fault = unknown('paragraph-unknown', wordAt(line, begin), vocabulary());
  return [{ place: past(place, token, fault), value: null }];
}

function namesOf({ paragraphs: index }: Reading): readonly string[] {
  return index.inOrder
    .map(({ paragraph: { id } }) => callOf(index, id))
    .filter((name) => !name.startsWith('#'));
}
