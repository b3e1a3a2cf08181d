import type { DraftId } from '@chapeau/model';
import type { DraftSummary } from '@chapeau/protocol';
import { expect, test } from 'vitest';
import { textsOf } from './texts.ts';

const summary = (id: string, original?: string) =>
  ({
    draft: { id: id as DraftId },
    ...(original === undefined ? {} : { original: original as DraftId }),
  }) as DraftSummary;

const names = (drafts: readonly DraftSummary[]) =>
  textsOf(drafts).map(({ summary: { draft }, languages }) => [
    draft.id,
    ...languages.map((one) => one.draft.id),
  ]);

test('LV19 a text is listed once, with its languages', () => {
  const drafts = [summary('fr', 'en'), summary('report'), summary('en'), summary('es', 'en')];
  expect(names(drafts)).toEqual([['report'], ['en', 'fr', 'es']]);
});

test('LV19 a translation whose original is not open stands for itself', () => {
  expect(names([summary('fr', 'en'), summary('es')])).toEqual([['fr'], ['es']]);
});
