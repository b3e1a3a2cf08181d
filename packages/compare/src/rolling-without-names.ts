/** The rolling text for readers who may not know who proposed what: made of what is proposed alone. */
import {
  canonicalJson,
  isUndecided,
  termsOf,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
  type Wording,
} from '@chapeau/model';
import type { RollingContext } from './rolling-paragraph.ts';
import { rollingText, type RollingDraft } from './rolling-text.ts';
import type { RollingInsertion, RollingSegment } from './rolling.ts';

/**
 * The draft with every undecided proposal in it and nobody's name. Nothing in it comes from anything of a proposal but its kind, its place
 * and its words: neither ids, nor how many say the same, nor in which order they were tabled. What a person must settle
 * first is not told either.
 */
export function rollingWithoutNames(
  paragraphs: readonly PlainParagraph[],
  proposals: readonly Proposal[],
  context: RollingContext,
): RollingDraft {
  const { atBeginning, paragraphs: rolled } = rollingText(
    paragraphs,
    proposalsWithoutNames(proposals),
    context,
  );
  return {
    atBeginning: atBeginning.map(insertionWithoutNames),
    paragraphs: rolled.map((place) => ({
      ...place,
      segments: place.segments.map(segmentWithoutNames),
      form: place.form && { ...place.form, alternatives: place.form.alternatives.map(silent) },
      following: place.following.map(insertionWithoutNames),
      withoutChange: [],
      needsReview: [],
      overtaken: [],
    })),
    gone: [],
  };
}

/** Each that says something of its own, once, in an order and under ids that follow from what they say. */
function proposalsWithoutNames(proposals: readonly Proposal[]): readonly Proposal[] {
  const byContent = new Map(proposals.filter(isUndecided).map((proposal) => [contentOf(proposal), proposal]));
  return [...byContent]
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, proposal], index) => withoutNames(proposal, index + 1));
}

function contentOf(proposal: Proposal): string {
  const { draftedAgainst, wording } = termsOf(proposal);
  const { kind, target } = proposal;
  return canonicalJson({
    kind,
    target,
    wording: wording.map(wordsOf),
    draftedAgainst: draftedAgainst && wordsOf(draftedAgainst),
  });
}

function wordsOf({ kind, level, runs }: Wording): Wording {
  return { kind, level, runs };
}

function withoutNames(proposal: Proposal, serial: number): Proposal {
  const { draft, kind, target } = proposal;
  return {
    ...termsOf(proposal),
    draft,
    kind,
    target,
    serial,
    // Never shown: it keeps them apart while they are written in.
    id: `prp-${String(serial).padStart(16, '0')}` as ProposalId,
    proponent: null,
    onBehalfOf: '',
    coSponsors: [],
    invited: [],
    source: 'written',
    explanation: '',
    reading: null,
    fate: 'tabled',
    positions: [],
    createdAt: '',
    tabledAt: null,
    settledBy: null,
  };
}

function segmentWithoutNames(segment: RollingSegment): RollingSegment {
  return segment.kind === 'agreed' ? segment : { ...segment, alternatives: segment.alternatives.map(silent) };
}

function insertionWithoutNames({
  alternatives: [present, proposed],
  ...rest
}: RollingInsertion): RollingInsertion {
  return { ...rest, alternatives: [silent(present), silent(proposed)], ids: [] };
}

function silent<Alternative extends { readonly voices: readonly unknown[] }>(alternative: Alternative) {
  return { ...alternative, voices: [] };
}
