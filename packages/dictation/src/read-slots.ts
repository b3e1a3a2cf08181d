/** The reader of each slot. */
import { isKeyword, type Keyword } from './keywords.ts';
import { misunderstand } from './misunderstanding.ts';
import { by, participants } from './read-participants.ts';
import { paragraph, paragraphs } from './read-paragraphs.ts';
import { answered, proposals } from './read-proposals.ts';
import { note, text, words } from './read-quotes.ts';
import { either, keyword, mapped, past, pastSpaces, wordAt, type Reader } from './reading.ts';
import { DEED_WORDS, FATE_WORDS, STANCE_WORDS, type SlotName, type Slots } from './slots.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_SHAPE = '0000-00-00';

/** A day that there is; ended by anything but a letter or a digit. */
const date: Reader<string> = (reading, before) => {
  const place = pastSpaces(reading, before);
  const { line } = reading;
  const said = wordAt(line, place.at);
  const rest = line.slice(place.at);
  if (rest.length < DATE_SHAPE.length && rest.replaceAll(/\d/g, '0') === DATE_SHAPE.slice(0, rest.length)) {
    reading.open.push({
      kind: 'open',
      place,
      from: place.at,
      role: 'date',
      expects: { kind: 'slot', slot: 'date' },
      offers: () => [],
    });
    return [];
  }
  const token = { from: place.at, to: place.at + said.length, role: 'date' } as const;
  const fault = isDay(said) ? undefined : misunderstand('date-unknown', { said });
  return [{ place: past(place, token, fault), value: said }];
};

function isDay(said: string): boolean {
  if (!DATE.test(said)) return false;
  const day = new Date(`${said}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(said);
}

/** One of the keywords of a table. */
function oneOf<Value>(table: Readonly<Partial<Record<Keyword, Value>>>): Reader<Value> {
  const readers = Object.entries(table).flatMap(([word, value]) =>
    isKeyword(word) ? [mapped(keyword(word), () => value)] : [],
  );
  return either(readers);
}

export const SLOT_READERS: { readonly [Slot in SlotName]: Reader<Slots[Slot]> } = {
  paragraph,
  paragraphs,
  by,
  participants,
  proposals,
  answers: answered,
  words,
  text,
  note,
  stance: oneOf(STANCE_WORDS),
  deed: oneOf(DEED_WORDS),
  fate: oneOf(FATE_WORDS),
  date,
};
