/** Changes of stage and status, gathered by what they came to. */
import type { Change, Row } from '@chapeau/compare';
import type { PlainParagraph } from '@chapeau/model';

export type TagChange = Extract<Change, { readonly kind: 'stage-changed' | 'status-changed' }>;

export interface TagGroup {
  readonly key: string;
  /** One of its changes: what it came to is that of all. */
  readonly example: TagChange;
  /** In reading order, at least one. */
  readonly changes: readonly { readonly change: TagChange; readonly paragraph: PlainParagraph }[];
}

/** Those of the stops, groups in the order of their first change; status before stage. */
export function tagGroups(rows: readonly Row[], stops: readonly number[]): readonly TagGroup[] {
  const groups = new Map<string, TagGroup>();
  for (const kind of ['status-changed', 'stage-changed'])
    for (const stop of stops) {
      const row = rows[stop];
      const paragraph = row?.to?.paragraph;
      const change = row?.changes.filter(isTagChange).find((one) => one.kind === kind);
      if (paragraph === undefined || change === undefined) continue;
      const key = `${kind} ${change.to}`;
      const group = groups.get(key);
      groups.set(key, {
        key,
        example: group?.example ?? change,
        changes: [...(group?.changes ?? []), { change, paragraph }],
      });
    }
  return [...groups.values()];
}

function isTagChange(change: Change): change is TagChange {
  return change.kind === 'stage-changed' || change.kind === 'status-changed';
}
