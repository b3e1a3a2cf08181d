/** Choosing among the entries of a record. */
import { textOf, type ActKind, type RecordEntry } from '@chapeau/model';

/** What people look for; `decisions` is what the facilitator decided on paragraphs and proposals. */
export const RECORD_TOPICS = ['all', 'decisions', 'proposals', 'positions', 'readings', 'versions'] as const;
export type RecordTopic = (typeof RECORD_TOPICS)[number];

const KINDS: Readonly<Record<Exclude<RecordTopic, 'all'>, readonly ActKind[]>> = {
  decisions: ['status-decided', 'proposal-decided'],
  proposals: ['proposal-tabled', 'proposal-withdrawn', 'proposal-decided', 'co-sponsorship-ended'],
  positions: ['position-taken', 'co-sponsorship-ended'],
  readings: ['reading-opened', 'reading-closed', 'floor-taken'],
  versions: ['draft-created', 'version-issued', 'audience-changed'],
};

export interface RecordFilter {
  readonly topic: RecordTopic;
  /** Words that the entry must hold, in any order; empty: every entry. */
  readonly words: string;
}

/**
 * The entries that the filter lets through, newest first. Under `all` the floor's steps from paragraph to paragraph are left
 * out: they are many and decide nothing. Words are looked for in names, numbers, reasons, labels and wordings.
 */
export function filterRecord(
  entries: readonly RecordEntry[],
  { topic, words }: RecordFilter,
): readonly RecordEntry[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return entries
    .filter(({ act }) => (topic === 'all' ? act.kind !== 'floor-taken' : KINDS[topic].includes(act.kind)))
    .filter((entry) => wanted.length === 0 || holds(entry, wanted))
    .toReversed();
}

function holds(entry: RecordEntry, wanted: readonly string[]): boolean {
  const text = wordsOf(entry).toLocaleLowerCase();
  return wanted.every((word) => text.includes(word));
}

function wordsOf({ act, actorName, reason, paragraphs }: RecordEntry): string {
  const parts = [actorName, reason];
  if ('label' in act) parts.push(act.label);
  if (act.kind === 'version-issued') parts.push(act.version.label, act.version.symbol);
  if ('serial' in act) parts.push(`P ${act.serial}`);
  if ('proposal' in act && typeof act.proposal === 'object')
    parts.push(`P ${act.proposal.serial}`, act.proposal.onBehalfOf);
  if (act.kind === 'proposal-tabled') parts.push(...act.wording.map(textOf));
  for (const { before, after } of paragraphs)
    for (const side of [before, after]) if (side !== null) parts.push(side.number ?? '', textOf(side));
  return parts.join('\n');
}
