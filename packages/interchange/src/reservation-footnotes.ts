/** Reservations and explanations of position, printed as footnotes of the paragraphs that they are on. */
import type { ParagraphId, PlainDraft, PlainParagraph, PlainReservation, Run } from '@chapeau/model';

/**
 * The draft with a footnote for each, behind the footnotes that it has, and a mark at the end of its paragraph; one on the whole
 * text has no mark. The paragraph is found by its id, so the mark follows whatever number it comes to have. Unless others are
 * given the sentences are in English, as the refusals are. The same draft where there are none. What is on a paragraph that is
 * not there is left out.
 */
export function withReservationFootnotes(
  draft: PlainDraft,
  sentence: (reservation: PlainReservation) => string = sentenceOf,
): PlainDraft {
  const { paragraphs, reservations = [] } = draft;
  const present = new Set(paragraphs.map(({ id }) => id));
  const last = lastNumber(paragraphs);
  const printed = reservations
    .filter(({ paragraph }) => paragraph === null || present.has(paragraph))
    .map((reservation, index) => ({
      reservation,
      footnote: footnoteOf(sentence(reservation), last + index + 1),
    }));
  const marks = new Map<ParagraphId, Run[]>();
  for (const { reservation, footnote } of printed) {
    const { paragraph } = reservation;
    if (paragraph !== null)
      marks.set(paragraph, [...(marks.get(paragraph) ?? []), { footnote: footnote.id }]);
  }
  return {
    ...draft,
    paragraphs: [
      ...paragraphs.map((paragraph) => marked(paragraph, marks.get(paragraph.id) ?? [])),
      ...printed.map(({ footnote }) => footnote),
    ],
  };
}

function marked(paragraph: PlainParagraph, marks: readonly Run[]): PlainParagraph {
  return marks.length === 0 ? paragraph : { ...paragraph, runs: [...paragraph.runs, ...marks] };
}

/** The greatest number of a footnote; 0: none has one. */
function lastNumber(paragraphs: readonly PlainParagraph[]): number {
  const numbers = paragraphs.map(({ kind, number }) => (kind === 'footnote' ? Number(number) : 0));
  return Math.max(0, ...numbers.filter(Number.isSafeInteger));
}

/** Not the id of any paragraph: the footnote is nowhere but in what is written. */
function footnoteOf(sentence: string, number: number): PlainParagraph {
  return {
    id: `reservation-${number}` as ParagraphId,
    kind: 'footnote',
    level: 1,
    number: `${number}`,
    runs: [{ text: sentence }],
    alternativeOf: null,
    stage: 0,
    status: 'open',
  };
}

/** What stands in the footnote: that there is one, and the delegation's own words where it gave any. */
function sentenceOf({ kind, participant, paragraph, text }: PlainReservation): string {
  const on = paragraph === null ? 'the text as a whole' : 'this paragraph';
  const said = kind === 'reservation' ? 'reserved its position' : 'explained its position';
  return text === '' ? `${participant} ${said} on ${on}.` : `${participant} ${said} on ${on}: ${text}`;
}
