/** Three wordings of a paragraph merged, and where they are in conflict. */
import type { ParagraphKind, Run, Wording } from '@chapeau/model';
import { joinRuns } from './runs.ts';
import { mergedRuns, mergePlaces, type MergePlace, type ThreeWay } from './three-way.ts';

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
}

/** Merges words, formats, kind and level three ways, cut by the word boundaries of `language` (BCP 47; throws on what is none). */
export function mergeWordings(wordings: ThreeWay<Wording>, language: string): WordingMerge {
  const of = <Key extends keyof Wording>(key: Key): ThreeWay<Wording[Key]> => ({
    draftedAgainst: wordings.draftedAgainst[key],
    now: wordings.now[key],
    proposed: wordings.proposed[key],
  });
  const [kind, level] = [of('kind'), of('level')];
  const places = mergePlaces(of('runs'), language);
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

function mergedValue<Value>({ draftedAgainst, now, proposed }: ThreeWay<Value>): Value {
  return proposed === draftedAgainst ? now : proposed;
}
