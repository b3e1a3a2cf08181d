/** Which paragraph of one draft is which of another: by permanent ids where they have some in common, else by words. */
import { textOf, type PlainDraft } from '@chapeau/model';
import { alignByWords, wordingOf } from './align-by-words.ts';
import { alignById, findMoved, type Standing } from './align.ts';
import type { Alignment } from './alignment.ts';
import type { Pair } from './chain.ts';
import { similarityOf, weighTexts } from './weighed-words.ts';

/**
 * The alignment of two drafts. What has an id in common is matched for certain; drafts without any are matched by their words, cut in
 * `language` (BCP 47; throws on what is none), the same both ways where it is left out. Exchanging the drafts mirrors the matches.
 */
export function alignDrafts(from: PlainDraft, to: PlainDraft, language = languageOf(from, to)): Alignment {
  const pairs = alignById(from.paragraphs, to.paragraphs);
  if (pairs.length === 0) return alignByWords(from.paragraphs, to.paragraphs, language);
  const texts = weighTexts(from.paragraphs, to.paragraphs, language);
  const moved = findMoved(pairs, (pair) => standingOf(from, to, pair));
  const matches = pairs.flatMap((pair) => {
    const [a, b] = [texts.from[pair.from], texts.to[pair.to]];
    if (a === undefined || b === undefined) return [];
    const similarity = a.key === b.key ? 1 : similarityOf(a, b, texts.weights);
    const wording = wordingOf(a, b, similarity);
    const renumbered = a.number !== b.number;
    const found = { similarity, certainty: 1, moved: moved.has(pair) };
    return [{ kind: 'paired' as const, ...pair, ...found, wording, renumbered }];
  });
  return { matches, coarse: false };
}

/** The language in which two drafts are compared: the same both ways, so that either mirrors the other where theirs differ. */
export function languageOf(from: PlainDraft, to: PlainDraft): string {
  return from.language < to.language ? from.language : to.language;
}

function standingOf(from: PlainDraft, to: PlainDraft, pair: Pair): Standing {
  const [a, b] = [from.paragraphs[pair.from], to.paragraphs[pair.to]];
  const [one = '', other = ''] = [a?.id, b?.id];
  const weight = (a ? textOf(a).length : 0) + (b ? textOf(b).length : 0);
  return { weight, key: one < other ? one : other };
}
