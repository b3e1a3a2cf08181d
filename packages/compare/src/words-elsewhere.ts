/** Words that left one paragraph for another where it was split or merged: they are in the text still, and no difference. */
import type { PastWord } from './unexplained-words.ts';
import { silentlyCome, silentlyGone } from './unexplained-words.ts';
import { returnedPairs, type FindEdits } from './woven-words.ts';

/** The words that some paragraphs lost and others got, in the order of both; spaces only with a word. */
export function wordsElsewhere(
  { from, into }: { readonly from: readonly PastWord[]; readonly into: readonly PastWord[] },
  findEdits: FindEdits,
): ReadonlySet<PastWord> {
  const [gone, come] = [silentlyGone(from), silentlyCome(into)];
  const elsewhere = new Set<PastWord>();
  for (const [earlier, later] of returnedPairs(gone, come, findEdits))
    for (const word of [gone[earlier], come[later]]) if (word !== undefined) elsewhere.add(word);
  return elsewhere;
}
