/** Which decisions on a paragraph may be taken back, as far as the record tells. Whether one is, the server says. */
import type { Act, DecisionId, ParagraphId, ProposalId, ReadingId, RecordEntry } from '@chapeau/model';

/** Whether an entry is about the paragraph or a proposal on it. The floor passing by is no decision. */
export function concerns(
  entry: Pick<RecordEntry, 'act' | 'paragraphs'>,
  paragraph: ParagraphId,
  proposals: ReadonlySet<ProposalId>,
): boolean {
  if (entry.act.kind === 'floor-taken' || entry.act.kind === 'draft-created') return false;
  if (entry.paragraphs.some((change) => change.paragraph === paragraph)) return true;
  return proposalsOf(entry.act).some((id) => proposals.has(id));
}

function proposalsOf(act: Act): readonly ProposalId[] {
  if ('fates' in act) return act.fates.map(({ proposal }) => proposal.proposal);
  if ('parking' in act) return [act.parking.proposal];
  if (!('proposal' in act)) return [];
  return [typeof act.proposal === 'string' ? act.proposal : act.proposal.proposal];
}

const UNDOABLE: readonly Act['kind'][] = [
  'status-decided',
  'proposal-decided',
  'proposals-decided',
  'bracket-decided',
  'number-bracketed',
];

/** Decisions of the open reading that were not undone, oldest first. None between readings. */
export function undoableEntries(
  entries: readonly RecordEntry[],
  reading: ReadingId | null,
): readonly RecordEntry[] {
  if (reading === null) return [];
  const undone = new Set<DecisionId>(
    entries.flatMap(({ act }) => (act.kind === 'decision-undone' ? [act.decision] : [])),
  );
  return entries.filter(
    (entry) => UNDOABLE.includes(entry.act.kind) && entry.reading?.id === reading && !undone.has(entry.id),
  );
}
