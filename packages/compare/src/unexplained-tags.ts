/** What changed of a paragraph beside its words without anybody telling it. */
import type { PlainParagraph } from '@chapeau/model';
import { namedChange, type Change } from './change.ts';
import type { Row } from './comparison.ts';
import { shapeChanges, tagChanges } from './paragraph-changes.ts';
import type { Ends } from './paragraph-steps.ts';
import type { ToldOfParagraph } from './told-changes.ts';

export interface TagFacts {
  readonly ends: Ends;
  readonly told: ToldOfParagraph;
  readonly row: Row;
  /** Words that stayed have another format, untold. */
  readonly isFormatted: boolean;
  /** Acts brought the pieces of a split, or took out what was merged. */
  readonly isFamilyTold: boolean;
}

/** Each as a change from what it was told to be to what it is. A move is never told: no act moves a paragraph. */
export function unexplainedTags({ ends, told, row, isFormatted, isFamilyTold }: TagFacts): readonly Change[] {
  const { from, to } = ends;
  const changes: Change[] = [];
  const isTold = (from !== null) === (to !== null) || findTold(told.changes, isThere) === isThere(to);
  for (const change of row.changes) {
    if ((change.kind === 'inserted' || change.kind === 'deleted') && !isTold) changes.push(change);
    if (change.kind === 'moved') changes.push(change);
    if ((change.kind === 'split' || change.kind === 'merged') && !isFamilyTold) changes.push(change);
  }
  if (isFormatted) changes.push(namedChange(row.id, 'formatted'));
  const first = from ?? told.changes.find(({ before }) => before === null)?.after;
  if (first == null || to === null) return changes;
  const sides = { from: asTold(first, told), to };
  // Under other ids the same paragraph is named otherwise: no change of its own.
  const tags = tagChanges(row.id, sides).filter(
    ({ kind }) => kind !== 'alternative-changed' || row.changes.some((change) => change.kind === kind),
  );
  return [...changes, ...tags, ...shapeChanges(row.id, sides)];
}

/** The paragraph with everything that it was told to be; what nothing told, as it was first. */
function asTold(first: PlainParagraph, { changes, numbers }: ToldOfParagraph): PlainParagraph {
  const number = findTold(
    numbers.map((told) =>
      told.kind === 'number' ? told : { before: numberOf(told.before), after: numberOf(told.after) },
    ),
    (printed) => printed,
  );
  const told = <Value>(read: (paragraph: PlainParagraph) => Value, otherwise: Value): Value =>
    findTold(changes, (side) => (side === null ? undefined : read(side))) ?? otherwise;
  return {
    ...first,
    number: number === undefined ? first.number : number,
    kind: told(({ kind }) => kind, first.kind),
    level: told(({ level }) => level, first.level),
    stage: told(({ stage }) => stage, first.stage),
    status: told(({ status }) => status, first.status),
  };
}

function isThere(side: PlainParagraph | null): boolean {
  return side !== null;
}

function numberOf(side: PlainParagraph | null): string | null | undefined {
  return side === null ? undefined : side.number;
}

/** What the last change gave that changed it; undefined: none did. What was changed and changed back untold is so no difference. */
function findTold<Side, Value>(
  changes: readonly { readonly before: Side; readonly after: Side }[],
  read: (side: Side) => Value,
): Value | undefined {
  const last = changes.findLast(({ before, after }) => read(before) !== read(after));
  return last === undefined ? undefined : read(last.after);
}
