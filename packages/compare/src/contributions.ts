/** Which proposals went into which paragraphs, and which were asked for in vain. */
import {
  sameWording,
  type Fate,
  type ParagraphChange,
  type ParagraphId,
  type ParticipantId,
  type Proposal,
  type ProposalId,
  type RecordEntry,
  type RecordedProposal,
} from '@chapeau/model';
import { wordsDone } from './paragraph-history.ts';
import { DECLINED, decisionRef, fatesGiven, TAKEN_UP, type DecisionRef } from './standing-entries.ts';

/** A proposal, whose it was, and what a decision made of it. */
export interface Contribution {
  readonly proposal: ProposalId;
  readonly serial: number;
  readonly fate: Fate;
  /** Null: the Chair, or the group in whose name it was made. */
  readonly proponent: ParticipantId | null;
  /** Empty: in its own name. */
  readonly onBehalfOf: string;
  /** As they stood at the decision. */
  readonly coSponsors: readonly ParticipantId[];
  readonly by: DecisionRef;
  /** The proposal that took it up; absent: none. */
  readonly mergedInto?: ProposalId;
}

export interface Contributions {
  /** Those that changed a paragraph, by paragraph, in the order of the decisions. */
  readonly taken: ReadonlyMap<ParagraphId, readonly Contribution[]>;
  /** Those that were settled without it, with the paragraph that they were on; null: before the first one. */
  readonly declined: readonly (Contribution & { readonly target: ParagraphId | null })[];
}

/** What the proposals bring, by which their part in a decision on several of them is found. */
export type Wordings = ReadonlyMap<ProposalId, Pick<Proposal, 'wording' | 'resettled'>>;

/** Of entries that stand; of a proposal that was declined and taken up later only the latter counts. */
export function contributionsIn(entries: readonly RecordEntry[], wordings: Wordings): Contributions {
  const taken = new Map<ParagraphId, Contribution[]>();
  const last = new Map<
    ProposalId,
    { readonly fate: Fate; readonly entry: RecordEntry; readonly told: RecordedProposal }
  >();
  for (const entry of entries) {
    const fates = fatesGiven(entry);
    for (const { proposal: told, fateAfter: fate } of fates) last.set(told.proposal, { fate, entry, told });
    // What an undoing brings back was contributed when it was decided first.
    if (entry.act.kind === 'decision-undone') continue;
    for (const [paragraph, those] of changedBy(entry, wordings))
      taken.set(paragraph, [...(taken.get(paragraph) ?? []), ...those]);
  }
  const declined = [...last.values()].flatMap(({ fate, entry, told }) =>
    DECLINED.includes(fate) ? [{ ...contribution(entry, told, fate), target: told.target }] : [],
  );
  return { taken, declined };
}

function contribution(entry: RecordEntry, told: RecordedProposal, fate: Fate): Contribution {
  const { proposal, serial, proponent, onBehalfOf, coSponsors } = told;
  return { proposal, serial, fate, proponent, onBehalfOf, coSponsors, by: decisionRef(entry) };
}

/** For each paragraph whose words the entry changed, the proposals that it took up there. */
function changedBy(
  entry: RecordEntry,
  wordings: Wordings,
): readonly (readonly [ParagraphId, readonly Contribution[]])[] {
  const changed = entry.paragraphs.filter(({ before, after }) => wordsDone(before, after) !== null);
  const taken = fatesGiven(entry).filter(({ fateAfter }) => TAKEN_UP.includes(fateAfter));
  if (changed.length === 0 || taken.length === 0) return [];
  const ids = new Map(
    taken.map(({ proposal }) => [proposal.proposal, ownChanges(proposal, changed, wordings)] as const),
  );
  const claimed = new Set([...ids.values()].flatMap((own) => [...own]));
  return changed.map(({ paragraph }) => {
    const those = taken.filter(({ proposal: { proposal }, mergedInto }) => {
      const own = ids.get(proposal) ?? new Set();
      if (taken.length === 1 || !claimed.has(paragraph) || own.has(paragraph)) return true;
      // What has no paragraph of its own here went in through the one that took it up.
      return own.size === 0 && mergedInto !== undefined && (ids.get(mergedInto)?.has(paragraph) ?? false);
    });
    const told = those.map(({ proposal, fateAfter, mergedInto }) => ({
      ...contribution(entry, proposal, fateAfter),
      ...(mergedInto !== undefined && { mergedInto }),
    }));
    return [paragraph, told];
  });
}

/** The paragraphs that it is on or brings, by id; a new one that came in under another id, by its words. */
function ownChanges(
  { proposal, kind, target }: RecordedProposal,
  changed: readonly ParagraphChange[],
  wordings: Wordings,
): ReadonlySet<ParagraphId> {
  const known = wordings.get(proposal);
  const brought = [...(known?.wording ?? []), ...(known?.resettled?.wording ?? [])];
  const own = new Set<ParagraphId>(brought.map(({ id }) => id));
  if (target !== null && kind !== 'insert-after') own.add(target);
  const isOwn = ({ paragraph, before, after }: ParagraphChange) =>
    own.has(paragraph) ||
    (before === null && after !== null && brought.some((wording) => sameWording(wording, after)));
  return new Set(changed.filter(isOwn).map(({ paragraph }) => paragraph));
}
