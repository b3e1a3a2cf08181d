/** Three drafts for the laws: two that were made of one, each by itself. */
import type { PlainDraft } from '@chapeau/model';
import fc from 'fast-check';
import { anyTwoDrafts } from './arbitraries.ts';
import { anyPiecedDrafts } from './pieced-drafts.ts';
import type { ThreeSides } from '../three-comparison.ts';

/** A base and two drafts that took most of their paragraphs over from it; ids that only the two share occur. */
export const anyThreeDrafts: fc.Arbitrary<ThreeSides<PlainDraft>> = anyTwoDrafts.chain(([base, theirs]) =>
  fc
    .oneof(
      { weight: 4, arbitrary: anyLaterOf(base) },
      { weight: 1, arbitrary: fc.constantFrom(base, theirs) },
    )
    .map((ours) => ({ base, theirs, ours })),
);

/** A text and two that were made of it by known edits, under common ids or under none. */
export const anyThreePieced: fc.Arbitrary<ThreeSides<PlainDraft>> = fc
  .tuple(anyPiecedDrafts, anyPiecedDrafts, fc.boolean())
  .map(([[base, theirs], [, other], isBase]) => ({
    base,
    theirs,
    ours: isBase ? base : withTexts(other, base),
  }));

/** The draft with every second paragraph that reads as one of that one does, under an id of its own. */
function withTexts(draft: PlainDraft, base: PlainDraft): PlainDraft {
  const paragraphs = draft.paragraphs.map((paragraph, index) => {
    const source = index % 2 === 0 ? base.paragraphs[index] : undefined;
    return source === undefined || source.kind === 'footnote' || paragraph.kind === 'footnote'
      ? paragraph
      : { ...paragraph, runs: source.runs };
  });
  return { ...draft, paragraphs };
}

/** A draft made of this one: paragraphs taken over, changed, dropped, moved and put in. */
function anyLaterOf(base: PlainDraft): fc.Arbitrary<PlainDraft> {
  return fc
    .tuple(anyTwoDrafts, fc.infiniteStream(fc.integer({ min: 0, max: 4 })))
    .map(([[, other], dice]) => {
      const known = new Map(base.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
      const paragraphs = other.paragraphs.map((paragraph) => {
        const before = known.get(paragraph.id);
        if (before === undefined) return paragraph;
        const takes = [
          before,
          before,
          { ...before, runs: paragraph.runs },
          { ...before, status: paragraph.status },
          paragraph,
        ];
        return takes[dice.next().value ?? 0] ?? paragraph;
      });
      return { ...other, language: base.language, paragraphs };
    });
}
