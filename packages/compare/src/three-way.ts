/** Three wordings of one paragraph laid side by side: what stayed, what one side changed, and where both did. */
import type { Run } from '@chapeau/model';
import { facedTokens, sideEdits, type FacedToken, type SideEdit } from './side-edits.ts';
import type { Range } from './marker.ts';
import { cutter, joinRuns } from './runs.ts';
import { isWord, tokenizerFor, type Tokenize } from './tokens.ts';

/** The same thing in the wording that a proposal was drafted against, in the present one and in the proposed one. */
export interface ThreeWay<Value> {
  readonly draftedAgainst: Value;
  readonly now: Value;
  readonly proposed: Value;
}

/**
 * A stretch of the three wordings, and whose it is: `nobody` changed it, one side did, `both` made the same of it, or each
 * something else (`contested`). Joined in order the places give each wording back.
 */
export interface MergePlace extends ThreeWay<readonly Run[]> {
  readonly by: 'nobody' | 'now' | 'proposed' | 'both' | 'contested';
}

/**
 * The places of three wordings, in reading order, cut by the word boundaries of `language` (BCP 47; throws on what is none).
 * Exchanging `now` and `proposed` gives the same places exchanged. Always comes to an end soon.
 *
 * Changes that overlap or touch make one place. They touch where no word stays between them: a space or a comma alone does not
 * keep two authors apart, for neither has seen the other's word stand beside it. Where a word stays, everything that is joined
 * by the merge was read side by side by one of them.
 */
export function mergePlaces(wordings: ThreeWay<readonly Run[]>, language: string): readonly MergePlace[] {
  return mergePlacesWith(tokenizerFor(language), wordings).places;
}

/** Places, and whether a side was compared so coarsely that they are larger than need be. */
export interface PlacesFound {
  readonly places: readonly MergePlace[];
  readonly coarse: boolean;
}

/** `mergePlaces` where many paragraphs are cut alike. */
export function mergePlacesWith(tokenize: Tokenize, wordings: ThreeWay<readonly Run[]>): PlacesFound {
  const tokens = mapThree(wordings, (runs) => facedTokens(runs, tokenize));
  const now = sideEdits(tokens.draftedAgainst, tokens.now);
  const proposed = sideEdits(tokens.draftedAgainst, tokens.proposed);
  const edits: readonly AuthoredEdit[] = [
    ...now.edits.map((edit) => ({ ...edit, by: 'now' as const })),
    ...proposed.edits.map((edit) => ({ ...edit, by: 'proposed' as const })),
  ];
  const ranges = layOut(clustersOf(edits, tokens.draftedAgainst), tokens);
  const cut = {
    draftedAgainst: cutter(wordings.draftedAgainst, tokens.draftedAgainst),
    now: cutter(wordings.now, tokens.now),
    proposed: cutter(wordings.proposed, tokens.proposed),
  };
  const places = ranges.map(({ cluster, ...range }) => ({
    by: authorOf(cluster, range, tokens),
    draftedAgainst: cut.draftedAgainst(range.draftedAgainst),
    now: cut.now(range.now),
    proposed: cut.proposed(range.proposed),
  }));
  return { places, coarse: now.coarse || proposed.coarse };
}

/** The merge: what stayed, what one side changed, what both made the same; of a contested place what is proposed. */
export function mergedRuns(places: readonly MergePlace[]): readonly Run[] {
  return joinRuns(
    places.flatMap(({ by, now, proposed }) => (by === 'proposed' || by === 'contested' ? proposed : now)),
  );
}

interface AuthoredEdit extends SideEdit {
  readonly by: 'now' | 'proposed';
}

/** Edits of which each touches the next, whoever made them. */
type Cluster = readonly AuthoredEdit[];

function clustersOf(edits: readonly AuthoredEdit[], base: readonly FacedToken[]): readonly Cluster[] {
  const clusters: AuthoredEdit[][] = [];
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.reach.start - b.reach.start)) {
    const last = clusters.at(-1);
    if (last && !base.slice(end, edit.reach.start).some(isWord)) last.push(edit);
    else clusters.push([edit]);
    end = Math.max(end, edit.reach.end);
  }
  return clusters;
}

interface PlaceRanges extends ThreeWay<Range> {
  /** Empty: nobody changed it. */
  readonly cluster: Cluster;
}

/** The clusters and what lies between them as ranges of tokens that follow each other without gaps on every side. */
function layOut(
  clusters: readonly Cluster[],
  tokens: ThreeWay<readonly FacedToken[]>,
): readonly PlaceRanges[] {
  const places: PlaceRanges[] = [];
  let at = { draftedAgainst: 0, now: 0, proposed: 0 };
  const add = (cluster: Cluster, length: ThreeWay<number>) => {
    const range = (side: keyof ThreeWay<number>) => ({ start: at[side], end: at[side] + length[side] });
    const ranges = {
      draftedAgainst: range('draftedAgainst'),
      now: range('now'),
      proposed: range('proposed'),
    };
    places.push({ cluster, ...ranges });
    at = mapThree(ranges, ({ end }) => end);
  };
  const keep = (length: number) => {
    if (length > 0) add([], { draftedAgainst: length, now: length, proposed: length });
  };
  for (const cluster of clusters) {
    const start = cluster.reduce((least, edit) => Math.min(least, edit.fromStart), Infinity);
    const end = cluster.reduce((most, edit) => Math.max(most, edit.fromEnd), 0);
    const length = end - start;
    keep(start - at.draftedAgainst);
    add(cluster, {
      draftedAgainst: length,
      now: length + growth(cluster, 'now'),
      proposed: length + growth(cluster, 'proposed'),
    });
  }
  keep(tokens.draftedAgainst.length - at.draftedAgainst);
  return places;
}

/** How many tokens more the side has after its edits. */
function growth(cluster: Cluster, side: AuthoredEdit['by']): number {
  let tokens = 0;
  for (const { by, fromStart, fromEnd, toStart, toEnd } of cluster)
    if (by === side) tokens += toEnd - toStart - (fromEnd - fromStart);
  return tokens;
}

function authorOf(
  cluster: Cluster,
  range: ThreeWay<Range>,
  tokens: ThreeWay<readonly FacedToken[]>,
): MergePlace['by'] {
  const [first] = cluster;
  if (first === undefined) return 'nobody';
  if (cluster.every(({ by }) => by === first.by)) return first.by;
  const facesAt = (side: AuthoredEdit['by']) =>
    tokens[side].slice(range[side].start, range[side].end).map(({ face }) => face);
  const [now, proposed] = [facesAt('now'), facesAt('proposed')];
  const alike = now.length === proposed.length && now.every((face, index) => face === proposed[index]);
  return alike ? 'both' : 'contested';
}

function mapThree<A, B>(three: ThreeWay<A>, map: (value: A) => B): ThreeWay<B> {
  return {
    draftedAgainst: map(three.draftedAgainst),
    now: map(three.now),
    proposed: map(three.proposed),
  };
}
