/** What changed in one paragraph, apart from its place. */
import { sameWording, textOf, type PlainParagraph, type Run, type Wording } from '@chapeau/model';
import { namedChange, type Change } from './change.ts';
import { countWords, type Marker } from './marker.ts';
import { markRunsWith } from './runs.ts';
import type { Segment, WordCounts } from './segment.ts';
import { tokensOfText } from './tokens.ts';
import { wordChanges } from './word-changes.ts';

/** A paragraph's segments and the changes that belong to them. */
export interface MarkedParagraph {
  readonly segments: readonly Segment[];
  readonly changes: readonly Change[];
}

/** Runs that stand whole in one draft only; none: no segments. */
export function wholeSegment(op: 'equal' | 'insert' | 'delete', runs: readonly Run[]): readonly Segment[] {
  return runs.length === 0 ? [] : [{ op, runs }];
}

/** An empty line is no more than spacing. */
const QUIET = { loudness: 'quiet' } as const;

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
    changes: [{ ...namedChange(paragraph.id, kind), ...(words === 0 ? QUIET : {}), ...counts }],
  };
}

/** What changed in words, brackets, footnotes, format, kind and level; the ids of the changes begin with `id`. */
export function markWording(id: string, sides: Sides<Wording>, marker: Marker): MarkedParagraph {
  const { from, to } = sides;
  const shape = shapeChanges(id, sides);
  if (sameWording({ ...from, kind: to.kind, level: to.level }, to))
    return { segments: wholeSegment('equal', to.runs), changes: shape };
  const marked = markRunsWith(marker, from.runs, to.runs);
  return { segments: marked.segments, changes: [...wordChanges(id, marked, marker), ...shape] };
}

/** What changed in kind and level. */
export function shapeChanges(id: string, { from, to }: Sides<Wording>): readonly Change[] {
  const changes: Change[] = [];
  if (from.kind !== to.kind)
    changes.push({ ...namedChange(id, 'kind-changed'), from: from.kind, to: to.kind });
  if (from.level !== to.level)
    changes.push({ ...namedChange(id, 'level-changed'), from: from.level, to: to.level });
  return changes;
}

/** What changed in how a paragraph is printed and how far it has come: number, alternative, stage and status. */
export function tagChanges(id: string, { from, to }: Sides<PlainParagraph>): readonly Change[] {
  const changes: Change[] = [];
  if (from.number !== to.number)
    changes.push({ ...namedChange(id, 'renumbered'), from: from.number, to: to.number });
  if (from.alternativeOf !== to.alternativeOf)
    changes.push({
      ...namedChange(id, 'alternative-changed'),
      from: from.alternativeOf,
      to: to.alternativeOf,
    });
  if (from.stage !== to.stage)
    changes.push({ ...namedChange(id, 'stage-changed'), from: from.stage, to: to.stage });
  if (from.status !== to.status)
    changes.push({ ...namedChange(id, 'status-changed'), from: from.status, to: to.status });
  return changes;
}

/** The same thing in both drafts. */
export interface Sides<Value> {
  readonly from: Value;
  readonly to: Value;
}
