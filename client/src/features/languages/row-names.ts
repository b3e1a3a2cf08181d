/** How the paragraphs of a language are called, by their number in the original or by their first words. */
import { FOOTNOTE_CHARACTER, pathsOf, textOf, type ParagraphId } from '@chapeau/model';
import type { LanguageRow } from '@chapeau/compare';
import type { IntlShape } from 'react-intl';
import { nameOfEntry } from '../text/draft-labels.ts';

/** As everywhere, in the words of the original; what the original has not, in those of the translation. */
export function rowNames(
  intl: IntlShape,
  rows: readonly Pick<LanguageRow, 'paragraph' | 'original' | 'translation'>[],
): ReadonlyMap<ParagraphId, string> {
  const named = rows.flatMap(({ original, translation }) => original ?? translation ?? []);
  const labels = named.map(({ number }) => number);
  const paths = pathsOf(named, labels);
  return new Map(
    named.map((paragraph, index) => {
      const opening = textOf(paragraph).replaceAll(FOOTNOTE_CHARACTER, '').replaceAll('\n', ' ').trim();
      const { id, kind, number: label } = paragraph;
      return [id, nameOfEntry(intl, { kind, label, opening, path: paths[index] ?? [] })];
    }),
  );
}
