/** Which of several proposals that one act took says which of the words that it brought. */
import type { RecordedProposal, RecordEntry } from '@chapeau/model';
import { sameWording } from '@chapeau/model';
import type { Wordings } from './contributions.ts';
import { proposalsBehind } from './proposals-behind.ts';
import { facedTokens, type FacedToken } from './side-edits.ts';
import type { ToldChange } from './told-changes.ts';
import type { FindEdits, Loom } from './woven-words.ts';

/**
 * For each token of the paragraph after the act, the proposals whose own change brings it at that place. What none of them says as
 * it stands, all of them are named for; an act that took no proposal has none.
 */
export function wordsSaidBy(
  { before, after, paragraph }: ToldChange,
  entry: RecordEntry,
  { wordings, loom }: { readonly wordings: Wordings; readonly loom: Loom },
): readonly (readonly RecordedProposal[])[] {
  const behind = proposalsBehind(entry, { paragraph }, wordings);
  const tokens = facedTokens(after?.runs ?? [], loom.tokenize);
  if (behind.length < 2) return tokens.map(() => behind);
  const base = facedTokens(before?.runs ?? [], loom.tokenize);
  const said = behind.map((proposal) => {
    const known = wordings.get(proposal.proposal);
    const brought = [...(known?.resettled?.wording ?? []), ...(known?.wording ?? [])];
    const own =
      brought.find(({ id }) => id === paragraph) ??
      brought.find((wording) => after !== null && sameWording(wording, after));
    const runs = own?.runs ?? [];
    return placesSaid({ base, after: tokens, own: facedTokens(runs, loom.tokenize) }, loom.findEdits);
  });
  return tokens.map((_, place) => {
    const those = behind.filter((_proposal, index) => said[index]?.has(place));
    return those.length > 0 ? those : behind;
  });
}

interface Compared {
  readonly base: readonly FacedToken[];
  readonly after: readonly FacedToken[];
  readonly own: readonly FacedToken[];
}

/** Places in `after` of the words that the proposal's own wording brings and that stand there. */
function placesSaid({ base, after, own }: Compared, findEdits: FindEdits): ReadonlySet<number> {
  const brought = new Set<number>();
  for (const { toStart, toEnd } of findEdits(base, own))
    for (let place = toStart; place < toEnd; place += 1) brought.add(place);
  const places = new Set<number>();
  for (const [from, to] of keptPairs(own, after, findEdits)) if (brought.has(from)) places.add(to);
  return places;
}

function* keptPairs(
  from: readonly FacedToken[],
  to: readonly FacedToken[],
  findEdits: FindEdits,
): Generator<readonly [number, number]> {
  let [at, other] = [0, 0];
  for (const edit of findEdits(from, to)) {
    for (; at < edit.fromStart; at += 1, other += 1) yield [at, other];
    [at, other] = [edit.fromEnd, edit.toEnd];
  }
  for (; at < from.length; at += 1, other += 1) yield [at, other];
}
