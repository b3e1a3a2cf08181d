/** What is made of the references that were found: each that has one meaning unless it is left out, each ambiguous one that has been told its meaning. */
import type { ParagraphId } from '@chapeau/model';
import type { ResolvedReference } from '@chapeau/text';
import type { ExpectedPlace } from '../../editor/references.ts';

/** By `keyOfFound`: the paragraph that is meant; null: it stays words. */
export type Choices = ReadonlyMap<string, ParagraphId | null>;

/** Tells the references of one text apart. */
export function keyOfFound({ paragraph, reference }: ResolvedReference): string {
  return `${paragraph} ${reference.from}`;
}

/** The places to be linked, by paragraph, in the order of the text. Paragraphs without any are left out. */
export function chosenPlaces(
  found: readonly ResolvedReference[],
  choices: Choices,
): ReadonlyMap<ParagraphId, readonly ExpectedPlace[]> {
  const places = new Map<ParagraphId, ExpectedPlace[]>();
  for (const one of found) {
    const { paragraph, reference, outcome } = one;
    const chosen = choices.get(keyOfFound(one));
    const usual = outcome.kind === 'target' ? outcome.target : null;
    const target = chosen === undefined ? usual : chosen;
    if (target === null) continue;
    const own = places.get(paragraph) ?? [];
    own.push({ from: reference.from, to: reference.to, text: reference.text, target });
    places.set(paragraph, own);
  }
  return places;
}
