/** Entries of a record for tests: the chain is left out, for nothing here looks at it. */
import type {
  Act,
  ActorId,
  DecisionId,
  DraftId,
  Fate,
  FateChange,
  ParagraphChange,
  PlainParagraph,
  Proposal,
  ReadingId,
  RecordEntry,
  RecordedProposal,
} from '@chapeau/model';

/** The id of the decision with this place in the record. */
export function decisionId(sequence: number): DecisionId {
  return `dec-${String(sequence).padStart(16, '0')}` as DecisionId;
}

/** What was done in the first reading, as the entry with this place in the record. */
export function entry(
  sequence: number,
  act: Act,
  paragraphs: readonly ParagraphChange[] = [],
  parts: Partial<RecordEntry> = {},
): RecordEntry {
  return {
    id: decisionId(sequence),
    draft: 'drf-0000000000000000' as DraftId,
    sequence,
    at: `2026-01-05T10:00:${String(sequence % 60).padStart(2, '0')}Z`,
    actor: 'act-0000000000000000' as ActorId,
    actorName: 'Chair',
    participant: null,
    reading: { id: 'rdg-0000000000000000' as ReadingId, ordinal: 1 },
    act,
    paragraphs,
    reason: '',
    previous: '',
    hash: '',
    ...parts,
  };
}

/** A paragraph before and after; one of them tells which it is. */
export function change(before: PlainParagraph | null, after: PlainParagraph | null): ParagraphChange {
  const known = before ?? after;
  if (known === null) throw new Error('a change of nothing');
  return { paragraph: known.id, before, after };
}

/** A tabled proposal as entries name it. */
export function recorded(proposal: Proposal): RecordedProposal {
  const { id, serial, kind, proponent, onBehalfOf, coSponsors, target } = proposal;
  return { proposal: id, serial: serial ?? 0, kind, proponent, onBehalfOf, coSponsors, target };
}

/** A decision on one tabled proposal. */
export function decided(proposal: Proposal, fateAfter: Fate, fateBefore: Fate = 'tabled'): Act {
  return { kind: 'proposal-decided', proposal: recorded(proposal), fateBefore, fateAfter };
}

/** One of the fates of a decision on several. */
export function fateOf(proposal: Proposal, fateAfter: Fate, parts: Partial<FateChange> = {}): FateChange {
  return { proposal: recorded(proposal), fateBefore: 'tabled', fateAfter, ...parts };
}

/** The decision with that place in the record taken back. */
export function undone(sequence: number, fates: readonly FateChange[] = []): Act {
  return { kind: 'decision-undone', decision: decisionId(sequence), sequence, fates };
}
