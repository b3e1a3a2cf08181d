/** The rolling text as a draft with the notation in its words, to be written to a file like any other draft. */
import { NOT_READ, type ParagraphId, type PlainDraft, type PlainParagraph, type Run } from '@chapeau/model';
import { rollingBeginning } from './rolling-beginning.ts';
import { notationOf, type NotationOptions, type NotationPiece } from './rolling-notation.ts';
import type { RollingDraft } from './rolling-text.ts';
import type { RollingInsertion, RollingPlace } from './rolling.ts';
import { joinRuns } from './runs.ts';

/**
 * The draft as it is printed with all that is proposed: each paragraph in the notation, new paragraphs in brackets where they would
 * stand and without a number, footnotes last. `rolling` is made of this very draft. Proposals that wait for review are not in it.
 */
export function printedRolling(
  plain: PlainDraft,
  rolling: RollingDraft,
  options: NotationOptions,
): PlainDraft {
  const places = new Map(rolling.paragraphs.map((place) => [place.paragraph, place]));
  const printed = [
    ...newParagraphs(rollingBeginning(rolling.atBeginning), options),
    ...plain.paragraphs.flatMap((paragraph) => {
      const place = places.get(paragraph.id);
      if (place === undefined) return [paragraph];
      const runs = runsOf(notationOf({ ...place, following: [] }, options));
      return [{ ...paragraph, runs }, ...newParagraphs(place, options)];
    }),
  ];
  const isNote = ({ kind }: PlainParagraph) => kind === 'footnote';
  return { ...plain, paragraphs: [...printed.filter((one) => !isNote(one)), ...printed.filter(isNote)] };
}

function newParagraphs({ following }: RollingPlace, options: NotationOptions): readonly PlainParagraph[] {
  return following.map((insertion) => ({
    ...insertion.wording,
    id: idOf(insertion),
    runs: runsOf(notationOf({ segments: [], form: null, following: [insertion] }, options)),
    number: null,
    alternativeOf: null,
    stage: NOT_READ,
    status: 'open',
  }));
}

/** References to a proposed footnote name it by the id that it has in the first of the proposals. */
function idOf({ id, ids: [first] }: RollingInsertion): ParagraphId {
  return first?.paragraph ?? (`par-${id.slice(0, 16)}` as ParagraphId);
}

function runsOf(pieces: readonly NotationPiece[]): readonly Run[] {
  return joinRuns(
    pieces.flatMap((piece): readonly Run[] => {
      switch (piece.kind) {
        case 'agreed':
        case 'words':
          return piece.runs;
        case 'open':
          return [{ text: '[' }];
        case 'close':
          return [{ text: ']' }];
        case 'form':
        case 'names':
          return [{ text: piece.text }];
        case 'paragraph':
          return [];
      }
    }),
  );
}
