/** Changes that people look for together. */
import type { ChangeKind, Comparison } from '@chapeau/compare';

export const CHANGE_GROUPS = {
  inserted: ['inserted'],
  deleted: ['deleted'],
  reworded: ['reworded'],
  moved: ['moved'],
  pieces: ['split', 'merged'],
  brackets: ['brackets-changed'],
  footnotes: ['footnote-changed'],
  renumbered: ['renumbered'],
  structure: ['kind-changed', 'level-changed', 'alternative-changed'],
  formatted: ['formatted'],
  stage: ['stage-changed'],
  status: ['status-changed'],
} as const satisfies Record<string, readonly ChangeKind[]>;
export type ChangeGroup = keyof typeof CHANGE_GROUPS;

/** In the order in which they are offered. */
export const CHANGE_GROUP_NAMES = [
  'inserted',
  'deleted',
  'reworded',
  'moved',
  'pieces',
  'brackets',
  'footnotes',
  'renumbered',
  'structure',
  'formatted',
  'stage',
  'status',
] as const satisfies readonly ChangeGroup[];

const GROUP_OF = new Map<ChangeKind, ChangeGroup>(
  CHANGE_GROUP_NAMES.flatMap((group) => CHANGE_GROUPS[group].map((kind) => [kind, group] as const)),
);

/** The one group that holds the kind. Throws on a kind that is in none. */
export function groupOf(kind: ChangeKind): ChangeGroup {
  const group = GROUP_OF.get(kind);
  if (group === undefined) throw new RangeError(`changes of kind ${kind} are in no group`);
  return group;
}

/** How many changes of the group there are. */
export function countGroup({ totals }: Pick<Comparison, 'totals'>, group: ChangeGroup): number {
  return CHANGE_GROUPS[group].reduce((count, kind) => count + totals.changes[kind], 0);
}

/** Whether a change is one of the negotiation, not of the text. */
export function isOfTags(kind: ChangeKind): kind is 'stage-changed' | 'status-changed' {
  return kind === 'stage-changed' || kind === 'status-changed';
}
