/** The page on which a person settles a proposal that needs review: drafted against, now, proposed. */
import {
  termsOf,
  type ParagraphKind,
  type PlainParagraph,
  type ProposedParagraph,
  type Wording,
} from '@chapeau/model';
import { getBase, type CarriedProposal } from './carry-forward.ts';
import { markerFor } from './marker.ts';
import { segmentsOfSide, type ContestedSegment } from './side-segments.ts';
import type { MergePlace, ThreeWay } from './three-way.ts';
import { mergeWordings } from './wording-merge.ts';

/** One wording of the paragraph. */
export interface ReviewColumn {
  readonly kind: ParagraphKind;
  readonly level: number;
  /** Changes from the wording that was drafted against; in that column itself there are none. */
  readonly segments: readonly ContestedSegment[];
}

export interface ReviewColumns extends ThreeWay<ReviewColumn> {
  /** A wording to start from: the merge, and where it is in conflict what the proposal says. Never taken without a person. */
  readonly suggestion: readonly ProposedParagraph[];
}

/**
 * The three columns for a proposal and its paragraph as it stands now. Paragraphs that the proposal adds are in the suggestion
 * only: they are in no conflict. A deletion is contested whole. For an insertion, or an amendment without a wording yet, the proposed
 * column reads as drafted against. Throws where `carryForward` throws, and on an insertion without a paragraph before it.
 */
export function reviewColumns(
  proposal: CarriedProposal,
  present: PlainParagraph,
  language: string,
): ReviewColumns {
  const terms = termsOf(proposal);
  const base = getBase(terms);
  const [first = base, ...rest] = proposal.kind === 'amend' ? terms.wording : [];
  const merge = mergeWordings({ draftedAgainst: base, now: present, proposed: first }, language);
  const places = proposal.kind === 'delete' ? [deletedWhole(base, present)] : merge.places;
  const marker = markerFor(language);
  const column = ({ kind, level }: Wording, side: keyof ThreeWay<unknown>): ReviewColumn => ({
    kind,
    level,
    segments: segmentsOfSide(places, side, marker).segments,
  });
  const amended = [{ id: first.id, ...merge.preferringProposed }, ...rest];
  return {
    draftedAgainst: column(base, 'draftedAgainst'),
    now: column(present, 'now'),
    proposed: column(first, 'proposed'),
    suggestion: proposal.kind === 'amend' ? amended : terms.wording,
  };
}

function deletedWhole(base: Wording, present: Wording): MergePlace {
  return { by: 'contested', draftedAgainst: base.runs, now: present.runs, proposed: [] };
}
