/** Choosing among the entries of a record. */
import { textOf, type Act, type ActKind, type RecordedProposal, type RecordEntry } from '@chapeau/model';

/** What people look for; `decisions` is what the facilitator decided on paragraphs and proposals. */
export const RECORD_TOPICS = [
  'all',
  'decisions',
  'proposals',
  'positions',
  'arrangements',
  'readings',
  'versions',
] as const;
export type RecordTopic = (typeof RECORD_TOPICS)[number];

type Topic = Exclude<RecordTopic, 'all'>;

/** Every kind of entry is found under one topic at least. */
const TOPICS: Readonly<Record<ActKind, readonly [Topic, ...Topic[]]>> = {
  'draft-created': ['versions'],
  'reading-opened': ['readings'],
  'reading-closed': ['readings'],
  'floor-taken': ['readings'],
  'status-decided': ['decisions'],
  'proposal-tabled': ['proposals'],
  'proposal-resettled': ['proposals'],
  'proposal-withdrawn': ['proposals'],
  'co-sponsorship-ended': ['proposals', 'positions'],
  'proposal-decided': ['decisions', 'proposals'],
  'proposals-decided': ['decisions', 'proposals'],
  'decision-undone': ['decisions', 'proposals'],
  'bracket-decided': ['decisions'],
  'number-bracketed': ['decisions'],
  'package-formed': ['arrangements'],
  'package-changed': ['arrangements'],
  'package-ready': ['arrangements', 'decisions'],
  'package-dissolved': ['arrangements'],
  'parking-begun': ['arrangements', 'decisions'],
  'parking-ended': ['arrangements', 'decisions'],
  'silence-opened': ['arrangements'],
  'silence-broken': ['arrangements', 'positions'],
  'silence-ended': ['arrangements', 'decisions'],
  'reservation-entered': ['positions'],
  'reservation-withdrawn': ['positions'],
  'position-taken': ['positions'],
  'text-restored': ['decisions', 'versions'],
  'paragraphs-brought': ['versions'],
  'correction-taken': ['decisions'],
  'version-issued': ['versions'],
  'audience-changed': ['versions'],
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
    .filter(({ act }) => (topic === 'all' ? act.kind !== 'floor-taken' : TOPICS[act.kind].includes(topic)))
    .filter((entry) => wanted.length === 0 || holds(entry, wanted))
    .toReversed();
}

function holds(entry: RecordEntry, wanted: readonly string[]): boolean {
  const text = wordsOf(entry).toLocaleLowerCase();
  return wanted.every((word) => text.includes(word));
}

function wordsOf({ act, actorName, reason, paragraphs }: RecordEntry): string {
  const parts = [actorName, reason, ...wordsOfAct(act)];
  for (const { before, after } of paragraphs)
    for (const side of [before, after]) if (side !== null) parts.push(side.number ?? '', textOf(side));
  return parts.join('\n');
}

function wordsOfAct(act: Act): readonly string[] {
  const parts: string[] = [];
  if ('label' in act) parts.push(act.label);
  if ('serial' in act) parts.push(`P ${act.serial}`);
  if ('fates' in act) parts.push(...act.fates.flatMap(({ proposal }) => namesOf(proposal)));
  if ('proposal' in act && typeof act.proposal === 'object') parts.push(...namesOf(act.proposal));
  if ('wording' in act) parts.push(...act.wording.map(textOf));
  if ('from' in act && 'label' in act.from) parts.push(act.from.label);
  if ('words' in act) parts.push(act.words);
  if ('version' in act && typeof act.version === 'object') parts.push(act.version.label, act.version.symbol);
  if ('package' in act) parts.push(act.package.label);
  if ('parking' in act) parts.push(act.parking.with);
  if ('silence' in act) parts.push(act.silence.text, act.silence.brokenBy?.reason ?? '');
  if ('reservation' in act) parts.push(act.reservation.text);
  return parts;
}

function namesOf({ serial, onBehalfOf }: RecordedProposal): readonly string[] {
  return [`P ${serial}`, onBehalfOf];
}
