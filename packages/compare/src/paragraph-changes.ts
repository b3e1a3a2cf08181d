/** What changed in one paragraph, apart from its place. */
import { sameWording, textOf, type PlainParagraph, type Run, type Wording } from '@chapeau/model';
import type { Change } from './change.ts';
import { countWords, type Marker } from './marker.ts';
import { markRunsWith, wordsOf } from './runs.ts';
import type { Segment, WordCounts } from './segment.ts';
import { tokensOfText } from './tokens.ts';

/** A paragraph's segments and the changes that belong to them. */
export interface MarkedParagraph {
  readonly segments: readonly Segment[];
  readonly changes: readonly Change[];
}

/** Runs that stand whole in one draft only; none: no segments. */
export function wholeSegment(op: 'equal' | 'insert' | 'delete', runs: readonly Run[]): readonly Segment[] {
  return runs.length === 0 ? [] : [{ op, runs }];
}

/** A paragraph that only one of the drafts has. */
export function markWhole(
  kind: 'inserted' | 'deleted',
  paragraph: Wording & Pick<PlainParagraph, 'id'>,
  marker: Marker,
): MarkedParagraph {
  const words = countWords(tokensOfText(textOf(paragraph), marker.tokenize));
  const counts: WordCounts =
    kind === 'inserted'
      ? { wordsInserted: words, wordsDeleted: 0 }
      : { wordsInserted: 0, wordsDeleted: words };
  return {
    segments: wholeSegment(kind === 'inserted' ? 'insert' : 'delete', paragraph.runs),
    changes: [{ kind, id: `${paragraph.id}:${kind}`, ...counts }],
  };
}

/** What changed in words, format, kind and level; the ids of the changes begin with `id`. */
export function markWording(id: string, sides: Sides<Wording>, marker: Marker): MarkedParagraph {
  const { from, to } = sides;
  const changes: Change[] = [];
  let segments = wholeSegment('equal', to.runs);
  if (!sameWording({ ...from, kind: to.kind, level: to.level }, to)) {
    const { segments: marked, ...facts } = markRunsWith(marker, from.runs, to.runs);
    segments = marked;
    if (wordsOf(segments).some(({ op }) => op !== 'equal'))
      changes.push({ kind: 'reworded', id: `${id}:reworded`, ...facts });
    if (segments.some(({ op }) => op === 'format'))
      changes.push({ kind: 'formatted', id: `${id}:formatted` });
  }
  if (from.kind !== to.kind)
    changes.push({ kind: 'kind-changed', id: `${id}:kind-changed`, from: from.kind, to: to.kind });
  if (from.level !== to.level)
    changes.push({ kind: 'level-changed', id: `${id}:level-changed`, from: from.level, to: to.level });
  return { segments, changes };
}

/** What changed in how a paragraph is printed and how far it has come: number, alternative, stage and status. */
export function tagChanges(id: string, { from, to }: Sides<PlainParagraph>): readonly Change[] {
  const changes: Change[] = [];
  if (from.number !== to.number)
    changes.push({ kind: 'renumbered', id: `${id}:renumbered`, from: from.number, to: to.number });
  if (from.alternativeOf !== to.alternativeOf)
    changes.push({
      kind: 'alternative-changed',
      id: `${id}:alternative-changed`,
      from: from.alternativeOf,
      to: to.alternativeOf,
    });
  if (from.stage !== to.stage)
    changes.push({ kind: 'stage-changed', id: `${id}:stage-changed`, from: from.stage, to: to.stage });
  if (from.status !== to.status)
    changes.push({ kind: 'status-changed', id: `${id}:status-changed`, from: from.status, to: to.status });
  return changes;
}

/** The same thing in both drafts. */
export interface Sides<Value> {
  readonly from: Value;
  readonly to: Value;
}
