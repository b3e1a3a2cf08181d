/** A language as the page shows it: as it stands beside the original, with the differences raised on it and what the reader may do. */
import { isToHandOver, type LanguageRow } from '@chapeau/compare';
import type { ParagraphId, RaisedDifference } from '@chapeau/model';
import type { TranslationAnswer } from '@chapeau/protocol';
import { languageRights, type LanguageRights } from './language-rights.ts';
import type { ReadLanguage } from './read-languages.ts';

/** A paragraph with the differences that were raised on it, the earliest first. */
export interface ShownRow extends LanguageRow {
  readonly raised: readonly RaisedDifference[];
}

export interface ShownLanguage extends ReadLanguage {
  readonly rows: readonly ShownRow[];
  /** Raised on it and not settled, those too whose paragraph is gone. */
  readonly open: readonly RaisedDifference[];
  readonly rights: LanguageRights;
}

export function shownLanguage(
  read: ReadLanguage,
  { differences, deeds }: Pick<TranslationAnswer, 'differences' | 'deeds'>,
  mayHandOver: boolean,
): ShownLanguage {
  const raised = new Map<ParagraphId, RaisedDifference[]>();
  for (const difference of differences)
    raised.set(difference.paragraph, [...(raised.get(difference.paragraph) ?? []), difference]);
  return {
    ...read,
    rows: read.rows.map((row) => ({ ...row, raised: raised.get(row.paragraph) ?? [] })),
    open: differences.filter(({ settled }) => settled === null),
    rights: languageRights(deeds, mayHandOver),
  };
}

/** Whether somebody still has something to do with the paragraph. */
export function isToDo(row: ShownRow): boolean {
  return awaitsGroup(row) || isToHandOver(row);
}

/** Whether the group for consistency still has something to do with it; a status is not its to hand over. */
export function awaitsGroup(row: ShownRow): boolean {
  return row.state !== 'current' || hasOpen(row);
}

/** Whether a difference that was raised on it is open. */
export function hasOpen({ raised }: ShownRow): boolean {
  return raised.some(({ settled }) => settled === null);
}
