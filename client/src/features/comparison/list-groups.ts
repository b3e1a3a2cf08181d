/** How the changed paragraphs are listed: by section, what vanished without a decision first where that is asked for. */
import type { Row } from '@chapeau/compare';
import type { PlainParagraph } from '@chapeau/model';
import { isOfTags } from './change-groups.ts';
import { innermostSections, type Section } from './sections.ts';

export interface ListGroup {
  /** Of its own among all groups. */
  readonly key: string;
  readonly kind: 'section' | 'unexplained-deletions';
  /** Null: what stands before the first heading. */
  readonly heading: PlainParagraph | null;
  /** Positions in `rows`, at least one. */
  readonly stops: readonly number[];
}

export interface GroupOptions {
  readonly stops: readonly number[];
  readonly sections: readonly Section[];
  /** The stops are those that no decision explains: deletions then come first, wherever they stood. */
  readonly silentFirst: boolean;
}

/** Stops whose stage or status alone changed are in a list of their own, see `tagChangesOf`. */
export function listGroups(rows: readonly Row[], options: GroupOptions): readonly ListGroup[] {
  const listed = options.stops.filter((stop) => rows[stop]?.changes.some(({ kind }) => !isOfTags(kind)));
  const isSilent = (stop: number) => options.silentFirst && rows[stop]?.kind === 'deleted';
  const silent = listed.filter(isSilent);
  const sections = innermostSections(rows, options.sections);
  const groups: ListGroup[] = [];
  for (const stop of listed) {
    if (isSilent(stop)) continue;
    const section = sections[stop];
    const last = groups.at(-1);
    if (last?.key === section?.id && last !== undefined)
      groups[groups.length - 1] = { ...last, stops: [...last.stops, stop] };
    else
      groups.push({
        key: section?.id ?? 'beginning',
        kind: 'section',
        heading: section?.heading ?? null,
        stops: [stop],
      });
  }
  if (silent.length === 0) return groups;
  return [{ key: 'silent', kind: 'unexplained-deletions', heading: null, stops: silent }, ...groups];
}
