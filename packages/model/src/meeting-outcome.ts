/** What a meeting did with a draft, worked out of the entries of the draft's record that name it: considered, decided, left over. */
import type { DraftId, MeetingId, ParagraphId } from './ids.ts';
import type { PlainDraft } from './plain-draft.ts';
import type { Fate } from './proposal.ts';
import { covers, type Reading } from './reading.ts';
import type { Act, FateChange, RecordEntry } from './record.ts';
import { CARRIED_ALONG, type StatusDeed } from './status.ts';

export interface MeetingOutcome {
  readonly meeting: MeetingId;
  readonly draft: DraftId;
  /** Readings that were opened in it, and that were closed. */
  readonly opened: readonly number[];
  readonly closed: readonly number[];
  /** Paragraphs that were on the floor, in the order in which they first came up. */
  readonly considered: readonly ParagraphId[];
  /** Decisions on status that stand, by kind, in the order of the first; each paragraph once. */
  readonly decided: readonly {
    readonly deed: StatusDeed | 'take-over';
    readonly paragraphs: readonly ParagraphId[];
  }[];
  /** Serial numbers of proposals that were tabled, in order. */
  readonly tabled: readonly number[];
  /** Proposals that were decided on, by what became of them; decisions that were undone do not count. */
  readonly fates: readonly { readonly fate: Fate; readonly serials: readonly number[] }[];
  /** What the reading that the meeting ended in, or closed, had not taken up when it ended; null: it was in none. */
  readonly leftOver: { readonly ordinal: number; readonly paragraphs: readonly ParagraphId[] } | null;
}

/**
 * What each meeting did with the draft whose whole record this is, in the order of the meetings. A meeting that no entry names is absent.
 * `unread`: what the open reading has not taken up yet, none where none is open.
 */
export function meetingOutcomes(
  entries: readonly RecordEntry[],
  unread: readonly ParagraphId[],
): readonly MeetingOutcome[] {
  const undone = new Set(
    entries.flatMap(({ act }) => (act.kind === 'decision-undone' ? [act.decision] : [])),
  );
  const byMeeting = new Map<MeetingId, RecordEntry[]>();
  for (const entry of entries) {
    if (entry.meeting === undefined || undone.has(entry.id)) continue;
    const named = byMeeting.get(entry.meeting);
    if (named === undefined) byMeeting.set(entry.meeting, [entry]);
    else named.push(entry);
  }
  return [...byMeeting].flatMap(([meeting, named]) => {
    const [first] = named;
    if (first === undefined) return [];
    const leftOver = leftOverAfter(named, { entries, unread });
    return [{ meeting, draft: first.draft, ...toldBy(named), leftOver }];
  });
}

function toldBy(entries: readonly RecordEntry[]): Omit<MeetingOutcome, 'meeting' | 'draft' | 'leftOver'> {
  const considered = new Set<ParagraphId>();
  const decided = new Map<StatusDeed | 'take-over', Set<ParagraphId>>();
  const fates = new Map<number, Fate>();
  const [opened, closed, tabled]: [number[], number[], number[]] = [[], [], []];
  for (const { act, paragraphs } of entries) {
    if (act.kind === 'reading-opened') opened.push(act.reading.ordinal);
    if (act.kind === 'reading-closed') closed.push(act.ordinal);
    if (act.kind === 'floor-taken' && act.paragraph !== null) considered.add(act.paragraph);
    if (act.kind === 'proposal-tabled') tabled.push(act.proposal.serial);
    if (act.kind === 'status-decided') {
      const together = decided.get(act.deed) ?? new Set();
      for (const { paragraph } of paragraphs) together.add(paragraph);
      decided.set(act.deed, together);
    }
    for (const { proposal, fateAfter } of fatesOf(act)) fates.set(proposal.serial, fateAfter);
  }
  return {
    opened,
    closed,
    considered: [...considered],
    decided: [...decided].map(([deed, paragraphs]) => ({ deed, paragraphs: [...paragraphs] })),
    tabled,
    fates: byFate(fates),
  };
}

function fatesOf(act: Act): readonly Pick<FateChange, 'proposal' | 'fateAfter'>[] {
  if (act.kind === 'proposal-decided') return [act];
  if (act.kind === 'proposals-decided') return act.fates;
  return act.kind === 'proposal-withdrawn' ? [{ proposal: act.proposal, fateAfter: 'withdrawn' }] : [];
}

function byFate(fates: ReadonlyMap<number, Fate>): MeetingOutcome['fates'] {
  const kinds = [...new Set(fates.values())];
  return kinds.map((fate) => ({
    fate,
    serials: [...fates].filter(([, each]) => each === fate).map(([serial]) => serial),
  }));
}

interface Whole {
  readonly entries: readonly RecordEntry[];
  readonly unread: readonly ParagraphId[];
}

/** What was taken up later in the same reading was left over, and what it never took up. */
function leftOverAfter(
  named: readonly RecordEntry[],
  { entries, unread }: Whole,
): MeetingOutcome['leftOver'] {
  const last = named.at(-1);
  const closing = named.findLast(({ act }) => act.kind === 'reading-closed');
  if (last === undefined) return null;
  const open =
    last.act.kind === 'reading-opened'
      ? last.act.reading
      : last.act.kind === 'reading-closed'
        ? null
        : last.reading;
  if (open === null)
    return closing?.act.kind === 'reading-closed'
      ? { ordinal: closing.act.ordinal, paragraphs: closing.act.leftOver }
      : null;
  const later = entries.filter(({ sequence }) => sequence > last.sequence);
  const taken = new Set<ParagraphId>();
  for (const { act, reading, paragraphs } of later) {
    if (act.kind === 'reading-closed' && act.reading === open.id)
      return { ordinal: open.ordinal, paragraphs: [...taken, ...act.leftOver] };
    if (act.kind !== 'floor-taken' || reading?.id !== open.id) continue;
    for (const { paragraph, before } of paragraphs)
      if (before !== null && before.stage < open.ordinal) taken.add(paragraph);
  }
  return { ordinal: open.ordinal, paragraphs: [...taken, ...unread] };
}

/** The paragraphs of a text that a reading covers and has not taken up, in order; headings and the like are read along. */
export function unreadIn(
  { paragraphs }: Pick<PlainDraft, 'paragraphs'>,
  reading: Reading,
): readonly ParagraphId[] {
  return paragraphs
    .filter(
      ({ id, kind, stage }) =>
        covers(reading, id) && stage < reading.ordinal && !CARRIED_ALONG.includes(kind),
    )
    .map(({ id }) => id);
}
