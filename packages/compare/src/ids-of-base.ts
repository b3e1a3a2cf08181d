/** A draft under the ids by which the one that it was made of knows its paragraphs. */
import type { PlainDraft } from '@chapeau/model';
import { alignById } from './align.ts';
import { alignDrafts, leavesToWords } from './align-drafts.ts';
import { mainPairOf } from './alignment.ts';
import { reservationsUnder } from './compare-reservations.ts';
import { laterIds, withLaterIds } from './later-ids.ts';

/**
 * The draft with every paragraph that has its words of the base under the id that it has there, wherever it is referred to. Of one that
 * was split or merged that is the main piece. What the base knows by id, and what it does not know, keeps its id; the very same draft
 * where that is all. Throws where the language of both is none.
 */
export function underIdsOf(base: PlainDraft, draft: PlainDraft): PlainDraft {
  const byId = alignById(base.paragraphs, draft.paragraphs);
  if (!leavesToWords(base, draft, byId)) return draft;
  const pairs = alignDrafts(base, draft)
    .matches.map(mainPairOf)
    .flatMap(({ from, to }) => {
      const [before, after] = [base.paragraphs[from], draft.paragraphs[to]];
      return before === undefined || after === undefined ? [] : [{ from: before, to: after }];
    });
  const ids = laterIds(pairs, { from: base.paragraphs, to: draft.paragraphs });
  if (ids.size === 0) return draft;
  return {
    ...draft,
    ...(draft.reservations === undefined ? {} : { reservations: reservationsUnder(draft.reservations, ids) }),
    paragraphs: draft.paragraphs.map((paragraph) => ({
      ...withLaterIds(paragraph, ids),
      id: ids.get(paragraph.id) ?? paragraph.id,
    })),
  };
}
