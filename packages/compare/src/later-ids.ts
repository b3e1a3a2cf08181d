/** Paragraphs of the earlier draft under the ids by which the later one knows them, wherever they are referred to. */
import type { ParagraphId, PlainParagraph } from '@chapeau/model';

/** Only what goes by another id there, and that id for what it was. */
export type LaterIds = ReadonlyMap<ParagraphId, ParagraphId>;

interface Identified {
  readonly id: ParagraphId;
}

interface BothSides<Value> {
  readonly from: Value;
  readonly to: Value;
}

/**
 * The ids to exchange, given what is one paragraph in both drafts, and all paragraphs of both. An id that both drafts use keeps its
 * meaning. Both of a pair are exchanged for each other, so that a reference to nothing is not taken for one to the other paragraph,
 * whichever draft comes first.
 */
export function laterIds(
  pairs: readonly BothSides<Identified>[],
  drafts: BothSides<readonly Identified[]>,
): LaterIds {
  const used = {
    from: new Set(drafts.from.map(({ id }) => id)),
    to: new Set(drafts.to.map(({ id }) => id)),
  };
  const others = pairs.filter(({ from, to }) => !used.to.has(from.id) && !used.from.has(to.id));
  return new Map(
    others.flatMap(({ from, to }) => [
      [from.id, to.id],
      [to.id, from.id],
    ]),
  );
}

/** The paragraph with its footnote references and what it is an alternative to under later ids; its own id stays. */
export function withLaterIds(paragraph: PlainParagraph, ids: LaterIds): PlainParagraph {
  if (ids.size === 0) return paragraph;
  const later = (id: ParagraphId) => ids.get(id) ?? id;
  return {
    ...paragraph,
    alternativeOf: paragraph.alternativeOf && later(paragraph.alternativeOf),
    runs: paragraph.runs.map((run) => ('footnote' in run ? { footnote: later(run.footnote) } : run)),
  };
}
