/** What a summary is made of: entries of the records of drafts and of the process, in the order in which they happened. */
import type {
  Act,
  Draft,
  MeetingId,
  ParagraphId,
  PlainParagraph,
  ProcessAct,
  ProcessEntry,
  ProposalId,
  RecordedProposal,
  RecordEntry,
} from '@chapeau/model';
import { ACTS_TOLD, PROCESS_ACTS_TOLD } from './acts-told.ts';

/** A draft with its record. */
export interface DraftRecord {
  readonly draft: Pick<Draft, 'id' | 'title' | 'symbol' | 'language'>;
  readonly entries: readonly RecordEntry[];
  /** The text as it stands. */
  readonly paragraphs: readonly PlainParagraph[];
}

/** What is known of a draft whatever entry is told. */
export interface DraftFacts extends DraftRecord {
  /** As it stands, or as it last stood where it is gone. */
  readonly known: (id: ParagraphId) => PlainParagraph | undefined;
  /** As it was tabled; undefined: no entry tells of its tabling. */
  readonly proposal: (id: ProposalId) => RecordedProposal | undefined;
}

export interface OnDraft<Done extends Act = Act> {
  readonly kind: 'draft';
  readonly facts: DraftFacts;
  readonly entry: RecordEntry;
  readonly act: Done;
}

export interface OnProcess<Done extends ProcessAct = ProcessAct> {
  readonly kind: 'process';
  readonly entry: ProcessEntry;
  readonly act: Done;
}

export type Happening = OnDraft | OnProcess;

/** What is told, the earlier first; acts on the process before those on drafts of the same moment. */
export function happeningsOf(
  drafts: readonly DraftRecord[],
  process: readonly ProcessEntry[],
): readonly Happening[] {
  const onProcess = process
    .filter(({ act }) => PROCESS_ACTS_TOLD[act.kind] === 'told')
    .filter((entry) => !isTakenBack(entry, process))
    .map((entry): Happening => ({ kind: 'process', entry, act: entry.act }));
  const onDrafts = drafts.flatMap((record) => {
    const facts = factsOf(record);
    return record.entries
      .filter(({ act }) => ACTS_TOLD[act.kind] === 'told')
      .map((entry): Happening => ({ kind: 'draft', facts, entry, act: entry.act }));
  });
  return [...onProcess, ...onDrafts].toSorted((one, other) =>
    one.entry.at < other.entry.at ? -1 : one.entry.at > other.entry.at ? 1 : 0,
  );
}

/** The meeting that was on; null: none was. */
export function meetingOf({ entry, act }: Happening): MeetingId | null {
  if (act.kind === 'meeting-opened' || act.kind === 'meeting-closed') return act.meeting.id;
  return entry.meeting ?? null;
}

function factsOf(record: DraftRecord): DraftFacts {
  const known = new Map<ParagraphId, PlainParagraph>();
  const proposals = new Map<ProposalId, RecordedProposal>();
  for (const { act, paragraphs } of record.entries) {
    if (act.kind === 'proposal-tabled') proposals.set(act.proposal.proposal, act.proposal);
    for (const { paragraph, before, after } of paragraphs) {
      const wording = after ?? before;
      if (wording !== null) known.set(paragraph, wording);
    }
  }
  for (const paragraph of record.paragraphs) known.set(paragraph.id, paragraph);
  return { ...record, known: (id) => known.get(id), proposal: (id) => proposals.get(id) };
}

/** Whoever got the floor and did not speak after all made no statement. */
function isTakenBack({ act, sequence }: ProcessEntry, process: readonly ProcessEntry[]): boolean {
  if (act.kind !== 'floor-given') return false;
  const next = process.find(
    (later) =>
      later.sequence > sequence &&
      (later.act.kind === 'floor-given' || later.act.kind === 'speaker-returned') &&
      later.act.speaker.id === act.speaker.id,
  );
  return next !== undefined;
}
