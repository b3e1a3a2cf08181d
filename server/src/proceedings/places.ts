/** How paragraphs are named in a report: `paragraph 12`, `article 4`, `the heading “…”`. */
import type { ParagraphId, PlainParagraph } from '@chapeau/model';
import { textOf } from '@chapeau/model';
import { spokenNumber } from '@chapeau/text';
import { quoted, type Speech } from './say.ts';

/** The wording of a paragraph as it is known; undefined: nothing is. */
export type KnownParagraph = (id: ParagraphId) => PlainParagraph | undefined;

/** More are counted than named. */
const MOST_NAMED = 8;

/** One place or several: `paragraphs 12 and 14`; null: the whole text. */
export function placesOf(ids: readonly ParagraphId[] | null, known: KnownParagraph, speech: Speech): string {
  if (ids === null) return speech.say('place.whole');
  const [first] = ids;
  if (ids.length === 1 && first !== undefined) return placeOf(known(first), speech);
  const paragraphs = ids.map(known);
  const numbers = paragraphs.flatMap((paragraph) =>
    isNumbered(paragraph) ? [spokenNumber(paragraph.number)] : [],
  );
  if (ids.length > MOST_NAMED || ids.length === 0) return speech.say('place.count', { count: ids.length });
  if (numbers.length === ids.length) return speech.say('place.numbers', { numbers: speech.list(numbers) });
  return speech.list(paragraphs.map((paragraph) => placeOf(paragraph, speech)));
}

/** Undefined: it is not known which paragraph. */
export function placeOf(paragraph: PlainParagraph | undefined, { say }: Speech): string {
  if (paragraph === undefined) return say('place.unknown');
  const { kind, number } = paragraph;
  const words = beginning(textOf(paragraph));
  if (kind === 'heading') return say('place.heading', { words: quoted(words) });
  if (number === null || spokenNumber(number) === '') return say('place.beginning', { words: quoted(words) });
  const spoken = spokenNumber(number);
  if (kind === 'sub-paragraph') return say('place.sub', { number: spoken });
  return isNumbered(paragraph)
    ? say('place.numbered', { number: spoken })
    : say('place.labelled', { label: spoken.charAt(0).toLocaleLowerCase('en') + spoken.slice(1) });
}

/** A number that stands with others after `paragraphs`; `Article 4` tells itself what it is. */
function isNumbered(
  paragraph: PlainParagraph | undefined,
): paragraph is PlainParagraph & { readonly number: string } {
  if (paragraph === undefined || paragraph.number === null) return false;
  return (
    paragraph.kind !== 'heading' &&
    paragraph.kind !== 'sub-paragraph' &&
    /^\P{L}*\p{N}/u.test(paragraph.number)
  );
}

/** The first words. */
function beginning(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.length <= FIRST_WORDS ? words.join(' ') : `${words.slice(0, FIRST_WORDS).join(' ')} …`;
}

const FIRST_WORDS = 6;
