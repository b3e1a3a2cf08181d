/** What a proposal changes: the marks that the panel, the drafting room and the plenary screen show. */
import { sameWording, textOf, type ParagraphId, type PlainParagraph, type Proposal } from '@chapeau/model';
import { markerFor, type Marker } from './marker.ts';
import { sumOfWords, type WordCounts } from './segment.ts';
import { markWhole, markWording, type MarkedParagraph } from './paragraph-changes.ts';

/** What is needed of a proposal, so that a drafting room can pass its wording as it stands at the moment. */
export type ProposedChange = Pick<Proposal, 'kind' | 'draftedAgainst' | 'wording'>;

/** One paragraph as it would be after the proposal; its changes are of words, format, kind and level, or it is new or gone. */
export interface ProposedRow extends MarkedParagraph {
  readonly id: ParagraphId;
}

export interface ProposalComparison extends WordCounts {
  /** In reading order: first the paragraph that is amended or deleted, then what is inserted after it. */
  readonly rows: readonly ProposedRow[];
  readonly coarse: boolean;
  /** The paragraph reads otherwise now than when the proposal was drafted. False where no current one was given. */
  readonly outdated: boolean;
}

export interface ProposalContext {
  /** Language of the draft (BCP 47; throws on what is none). */
  readonly language: string;
  /** The target as it stands now: marks are then made against it. Left out: against the wording that was drafted against. */
  readonly current?: PlainParagraph;
}

/** The proposal marked up against the paragraph it is about. */
export function comparisonOfProposal(
  proposal: ProposedChange,
  { language, current }: ProposalContext,
): ProposalComparison {
  const { draftedAgainst } = proposal;
  const rows = rowsOf(proposal, current ?? draftedAgainst, markerFor(language));
  const changes = rows.flatMap((row) => row.changes);
  return {
    rows,
    coarse: changes.some((change) => change.kind === 'reworded' && change.coarse),
    outdated: Boolean(current && draftedAgainst && !sameWording(current, draftedAgainst)),
    ...sumOfWords(changes),
  };
}

function rowsOf(
  { kind, wording }: ProposedChange,
  base: PlainParagraph | null,
  marker: Marker,
): readonly ProposedRow[] {
  const inserted = (paragraphs: ProposedChange['wording']) =>
    paragraphs.map((paragraph) => ({ id: paragraph.id, ...markWhole('inserted', paragraph, marker) }));
  switch (kind) {
    case 'insert-after':
      return inserted(wording);
    case 'delete':
      return base ? [{ id: base.id, ...markWhole('deleted', base, marker) }] : [];
    case 'amend': {
      const [first, ...rest] = wording;
      if (!base || !first) return inserted(wording);
      const marked = markWording(base.id, { from: base, to: first }, marker);
      return [{ id: base.id, ...marked }, ...inserted(rest)];
    }
  }
}

/** Whether the proposal would change nothing: the same wording again, or nothing but paragraphs without words. */
export function isEmptyProposal({ kind, draftedAgainst, wording }: ProposedChange): boolean {
  const saysNothing = (paragraph: ProposedChange['wording'][number]) => textOf(paragraph).trim() === '';
  switch (kind) {
    case 'delete':
      return false;
    case 'insert-after':
      return wording.every(saysNothing);
    case 'amend': {
      const [first, ...rest] = wording;
      if (!first || !draftedAgainst) return wording.every(saysNothing);
      return sameWording(first, draftedAgainst) && rest.every(saysNothing);
    }
  }
}
