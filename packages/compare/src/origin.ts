/** Where words come from, as it is told. */
import type { ParagraphId, ProposalId, RecordedProposal, RecordEntry, VersionId } from '@chapeau/model';
import type { DecisionRef } from './standing-entries.ts';

/** A moment at which a paragraph is known: a version, the live text (a version of null), or before or after an act. */
export type Moment =
  | { readonly kind: 'text'; readonly version: VersionId | null }
  | { readonly kind: 'act'; readonly by: DecisionRef };

/** A proposal as the one who brought words. */
export interface Bringer extends RecordedProposal {
  /** Taken down from what was said. */
  readonly captured: boolean;
  /** When it was tabled, and the ordinal of the reading then; null: the record at hand does not tell. */
  readonly tabledAt: string | null;
  readonly tabledIn: number | null;
  /** The proposals that it bridges, as far as the record at hand knows them. */
  readonly answers: readonly RecordedProposal[];
}

export type Origin =
  /** They stood in the first text that is known; null: the text that the draft began with, before any version. */
  | { readonly kind: 'beginning'; readonly version: VersionId | null }
  /** The facilitating team typed them between two moments. `since` is null where nothing is known before. */
  | { readonly kind: 'typed'; readonly since: Moment | null; readonly until: Moment }
  /** An act brought them; `proposals` are those that say these words, none where it took none. */
  | {
      readonly kind: 'decided';
      readonly by: DecisionRef;
      readonly actor: string;
      readonly proposals: readonly Bringer[];
    };

/** Finds what is known of the proposals that acts name. */
export function bringersIn(entries: readonly RecordEntry[]): (proposal: RecordedProposal) => Bringer {
  const named = new Map<ProposalId, RecordedProposal>();
  const tabled = new Map<ProposalId, RecordEntry>();
  for (const entry of entries) {
    if (entry.act.kind !== 'proposal-tabled') continue;
    named.set(entry.act.proposal.proposal, entry.act.proposal);
    tabled.set(entry.act.proposal.proposal, entry);
  }
  return (proposal) => {
    const entry = tabled.get(proposal.proposal);
    const act = entry?.act.kind === 'proposal-tabled' ? entry.act : null;
    return {
      ...proposal,
      captured: act?.captured === true,
      tabledAt: entry?.at ?? null,
      tabledIn: entry?.reading?.ordinal ?? null,
      answers: (act?.answers ?? []).flatMap((id) => named.get(id) ?? []),
    };
  };
}

/** A stretch of the text that came from one origin. */
export interface ProvenanceSpan {
  readonly text: string;
  readonly origin: Origin;
  /** The paragraph that it stood in first, where that is another one: it was split off or merged in since. Absent: this one. */
  readonly within?: ParagraphId;
}
