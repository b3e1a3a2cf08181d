/** How the paragraphs of a comparison are called in sentences. */
import type { Row } from '@chapeau/compare';
import { pathsOf, textOf, type PlainDraft, type PlainParagraph } from '@chapeau/model';
import type { IntlShape } from 'react-intl';
import { nameOfEntry } from '../text/draft-labels.ts';

/** `paragraph 6 (a)`; by its number in the later text, in the earlier one where it is gone or went into another. */
export type NameRow = (row: Row) => string;

const OPENING_LENGTH = 90;

/** Reads both texts once. */
export function rowNames(intl: IntlShape, from: PlainDraft, to: PlainDraft): NameRow {
  const [earlier, later] = [pathsIn(from.paragraphs), pathsIn(to.paragraphs)];
  return (row) => {
    const isGone = row.to === null || row.kind === 'merged-in';
    const side = isGone ? row.from : row.to;
    const { kind, number } = side.paragraph;
    const path = (isGone ? earlier : later)[side.index] ?? [];
    const opening = textOf(side.paragraph).slice(0, OPENING_LENGTH).replaceAll('\n', ' ').trim();
    return nameOfEntry(intl, { kind, label: number, opening, path });
  };
}

function pathsIn(paragraphs: readonly PlainParagraph[]): readonly (readonly string[])[] {
  return pathsOf(
    paragraphs,
    paragraphs.map(({ number }) => number),
  );
}
