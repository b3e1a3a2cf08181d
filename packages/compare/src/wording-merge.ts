/** Three wordings of a paragraph merged, and where they are in conflict. */
import type { ParagraphKind, Run, Wording } from '@chapeau/model';
import { joinRuns } from './runs.ts';
import { mergedRuns, mergePlacesWith, type MergePlace, type ThreeWay } from './three-way.ts';
import { tokenizerFor, type Tokenize } from './tokens.ts';

/** Words, marks, links or footnotes of one place; a side that has nothing there has no runs. */
export type WordConflict = { readonly kind: 'words' } & ThreeWay<readonly Run[]>;

/** What both sides changed, and not alike. */
export type CarryConflict =
  | WordConflict
  | ({ readonly kind: 'kind' } & ThreeWay<ParagraphKind>)
  | ({ readonly kind: 'level' } & ThreeWay<number>);

/** Words that nobody changed, or one side, or both alike. */
export interface MergedWords {
  readonly kind: 'merged';
  readonly runs: readonly Run[];
}

export interface WordingMerge {
  /** All of the paragraph in reading order. */
  readonly places: readonly MergePlace[];
  /** Of the words in reading order, then of kind and level. */
  readonly conflicts: readonly CarryConflict[];
  /** The merge, and where it is in conflict what the proposal says. */
  readonly preferringProposed: Wording;
  /** The words were compared so coarsely that the places are larger than need be. */
  readonly coarse: boolean;
}

/** Merges words, formats, kind and level three ways, cut by the word boundaries of `language` (BCP 47; throws on what is none). */
export function mergeWordings(wordings: ThreeWay<Wording>, language: string): WordingMerge {
  return mergeWordingsWith(tokenizerFor(language), wordings);
}

/** `mergeWordings` where many paragraphs are cut alike. */
export function mergeWordingsWith(tokenize: Tokenize, wordings: ThreeWay<Wording>): WordingMerge {
  const of = <Key extends keyof Wording>(key: Key): ThreeWay<Wording[Key]> => ({
    draftedAgainst: wordings.draftedAgainst[key],
    now: wordings.now[key],
    proposed: wordings.proposed[key],
  });
  const [kind, level] = [of('kind'), of('level')];
  const { places, coarse } = mergePlacesWith(tokenize, of('runs'));
  return {
    places,
    conflicts: [
      ...piecesOf(places).filter((piece) => piece.kind === 'words'),
      ...(isContested(kind) ? [{ kind: 'kind', ...kind } as const] : []),
      ...(isContested(level) ? [{ kind: 'level', ...level } as const] : []),
    ],
    preferringProposed: {
      kind: mergedValue(kind),
      level: mergedValue(level),
      runs: mergedRuns(places),
    },
    coarse,
  };
}

/** The places as a reader of the conflicts needs them: what merged is one piece from conflict to conflict. */
export function piecesOf(places: readonly MergePlace[]): readonly (MergedWords | WordConflict)[] {
  const pieces: (MergedWords | WordConflict)[] = [];
  for (const place of places) {
    const last = pieces.at(-1);
    const { by, ...runs } = place;
    if (by === 'contested') pieces.push({ kind: 'words', ...runs });
    else if (last?.kind !== 'merged') pieces.push({ kind: 'merged', runs: mergedRuns([place]) });
    else pieces.splice(-1, 1, { kind: 'merged', runs: joinRuns([...last.runs, ...mergedRuns([place])]) });
  }
  return pieces.filter((piece) => piece.kind === 'words' || piece.runs.length > 0);
}

function isContested<Value>({ draftedAgainst, now, proposed }: ThreeWay<Value>): boolean {
  return now !== draftedAgainst && proposed !== draftedAgainst && now !== proposed;
}

/** What one side made of it; where both did, what is proposed. */
export function mergedValue<Value>({ draftedAgainst, now, proposed }: ThreeWay<Value>): Value {
  return proposed === draftedAgainst ? now : proposed;
}
