/** Every word that a paragraph is known to have had, in one list: who brought it, and who took it out again. */
import type { Run } from '@chapeau/model';
import { editsBetween, type Edit, type Effort } from './edits.ts';
import { readableEdits } from './readable.ts';
import { facedTokens, type FacedToken } from './side-edits.ts';
import { isWord, type Tokenize } from './tokens.ts';

/** What made a wording of the one before; `silent`: nothing that was told. */
export interface Weaver<Step> {
  readonly step: Step;
  readonly silent: boolean;
}

/** A word, space or mark of punctuation. Null: it stood there from the beginning, or stands there still. */
export interface WovenToken<Step> extends FacedToken {
  readonly broughtBy: Weaver<Step> | null;
  readonly takenBy: Weaver<Step> | null;
  /** What changed its marks or link last; null: they are those that it came with. */
  readonly facedBy: Weaver<Step> | null;
  /** Its place among the tokens of the wording that it came with. */
  readonly place: number;
}

/** How two lists of tokens are compared. */
export type FindEdits = (from: readonly FacedToken[], to: readonly FacedToken[]) => readonly Edit[];

/** The fewest edits: no word is counted as put in anew that could have stayed. */
export function fewestEdits(effort: Effort): FindEdits {
  return (from, to) => editsBetween(from, to, effort).edits;
}

/** Edits as a person would mark them, within a bound: what is rewritten keeps no chance words. */
export function readableWithin(effort: Effort): FindEdits {
  return (from, to) => {
    const { edits, coarse } = editsBetween(from, to, effort);
    return coarse ? edits : readableEdits(edits, { from, to });
  };
}

/** What weaves: how its language is cut, and how wordings are compared. */
export interface Loom {
  readonly tokenize: Tokenize;
  readonly findEdits: FindEdits;
}

/** The words of the first wording. */
export function beginWeave<Step>(runs: readonly Run[], { tokenize }: Loom): readonly WovenToken<Step>[] {
  return facedTokens(runs, tokenize).map((token, place) => ({
    ...token,
    place,
    broughtBy: null,
    takenBy: null,
    facedBy: null,
  }));
}

/**
 * The list after one more wording. Words that come again where they were taken out are the same words: typed out and typed back
 * is no change, nor is a decision and its undoing; only what was told to be taken out and comes back untold is new.
 */
export function weave<Step>(
  woven: readonly WovenToken<Step>[],
  { runs, by }: { readonly runs: readonly Run[]; readonly by: Weaver<Step> },
  loom: Loom,
): readonly WovenToken<Step>[] {
  const later = facedTokens(runs, loom.tokenize).map((token, place) => ({ ...token, place }));
  const standing = woven.filter(({ takenBy }) => takenBy === null);
  if (sameFaces(standing, later)) return woven;
  const result: WovenToken<Step>[] = [];
  let [at, placed] = [0, 0];
  /** What was taken out since the last word that stays, and what comes in its place. */
  let gap: { gone: WovenToken<Step>[]; come: ComingToken[] } = { gone: [], come: [] };
  const close = () => {
    result.push(...wovenGap(gap, by, loom));
    gap = { gone: [], come: [] };
  };
  /** Goes on in the list until `count` more of the standing words are passed. */
  const pass = (count: number, visit: (token: WovenToken<Step>) => void) => {
    for (let passed = 0; passed < count; at += 1) {
      const token = woven[at];
      if (token === undefined) return;
      if (token.takenBy !== null) gap.gone.push(token);
      else {
        visit(token);
        passed += 1;
      }
    }
  };
  const keep = (until: number) => {
    pass(until - placed, (token) => {
      close();
      result.push(refaced(token, later[placed], by));
      placed += 1;
    });
  };
  for (const { fromStart, fromEnd, toStart, toEnd } of loom.findEdits(standing, later)) {
    keep(toStart);
    pass(fromEnd - fromStart, (token) => gap.gone.push({ ...token, takenBy: by }));
    gap.come.push(...later.slice(toStart, toEnd));
    placed = toEnd;
  }
  keep(later.length);
  gap.gone.push(...woven.slice(at));
  close();
  return result.length > MOST_WOVEN ? result.filter(isDifference) : result;
}

/** Beyond so many, words that came and went are forgotten: should they come back, they count as new. */
const MOST_WOVEN = 50_000;

function sameFaces(a: readonly FacedToken[], b: readonly FacedToken[]): boolean {
  return a.length === b.length && a.every(({ face }, index) => face === b[index]?.face);
}

function refaced<Step>(
  token: WovenToken<Step>,
  later: FacedToken | undefined,
  by: Weaver<Step>,
): WovenToken<Step> {
  if (later === undefined || later.face === token.face) return token;
  return { ...token, face: later.face, facedBy: by };
}

type ComingToken = FacedToken & Pick<WovenToken<never>, 'place'>;

interface Gap<Step> {
  readonly gone: readonly WovenToken<Step>[];
  readonly come: readonly ComingToken[];
}

/** What lies between two words that stay: first what is gone, in its order, around what came back; then what is new. */
function wovenGap<Step>(
  { gone, come }: Gap<Step>,
  by: Weaver<Step>,
  { findEdits }: Loom,
): readonly WovenToken<Step>[] {
  if (gone.length === 0 || come.length === 0) return [...gone, ...come.map((token) => broughtIn(token, by))];
  // Nothing comes back of what this very step takes out: it was compared already.
  const back = gone.filter(({ takenBy }) => takenBy !== by && (takenBy?.silent === true || !by.silent));
  const revived = new Map(returnedPairs(back, come, findEdits));
  const result: WovenToken<Step>[] = [];
  const places = new Map(back.map((token, index) => [token, index]));
  let next = 0;
  const bring = (until: number) => {
    result.push(...come.slice(next, until).map((token) => broughtIn(token, by)));
    next = until;
  };
  for (const token of gone) {
    const place = revived.get(places.get(token) ?? -1);
    const later = place === undefined ? undefined : come[place];
    if (place === undefined || later === undefined) {
      result.push(token);
      continue;
    }
    bring(place);
    result.push(refaced({ ...token, takenBy: null }, later, by));
    next = place + 1;
  }
  bring(come.length);
  return result;
}

function broughtIn<Step>(token: ComingToken, by: Weaver<Step>): WovenToken<Step> {
  return { ...token, broughtBy: by, takenBy: null, facedBy: null };
}

/** Whether the word stands, or is missed: it stood in the first wording, or was told to come and went untold. */
export function isDifference<Step>({ broughtBy, takenBy }: WovenToken<Step>): boolean {
  return takenBy === null || broughtBy === null || (!broughtBy.silent && takenBy.silent);
}

/** Places among what is gone and what comes that are the same words; spaces and punctuation come back only with a word. */
export function returnedPairs(
  gone: readonly FacedToken[],
  come: readonly FacedToken[],
  findEdits: FindEdits,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [from, to] = [0, 0];
  const keep = (until: number) => {
    const run: (readonly [number, number])[] = [];
    for (; from < until; from += 1, to += 1) run.push([from, to]);
    if (run.some(([index]) => gone[index] !== undefined && isWord(gone[index]))) pairs.push(...run);
  };
  for (const edit of findEdits(gone, come)) {
    keep(edit.fromStart);
    [from, to] = [edit.fromEnd, edit.toEnd];
  }
  keep(gone.length);
  return pairs;
}
