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

/** Decisions of the facilitator on wording and status, each on its own account. */
function isDecision(act: Act): boolean {
  switch (act.kind) {
    case 'status-decided':
      return act.by === undefined && act.deed !== 'adopt';
    case 'proposal-decided':
      return act.through === undefined;
    case 'proposals-decided':
    case 'bracket-decided':
    case 'number-bracketed':
      return true;
    default:
      return false;
  }
}

/** Decisions of the open reading, or (null) since the last one was open, that were not undone; oldest first. */
export function undoableEntries(
  entries: readonly RecordEntry[],
  reading: ReadingId | null,
): readonly RecordEntry[] {
  const opened = reading === null ? entries.findLastIndex(({ act }) => act.kind === 'reading-opened') : -1;
  const undone = new Set<DecisionId>(
    entries.flatMap(({ act }) => (act.kind === 'decision-undone' ? [act.decision] : [])),
  );
  return entries
    .slice(opened + 1)
    .filter(
      (entry) => isDecision(entry.act) && (entry.reading?.id ?? null) === reading && !undone.has(entry.id),
    );
}
