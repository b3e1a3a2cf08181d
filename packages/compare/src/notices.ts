/** Notices: what one is told of while one works, read off the records each time. Nothing of it is stored. */
import {
  isHeard,
  watchedIn,
  watchedVoice,
  type ActorId,
  type DraftId,
  type Fate,
  type GroupId,
  type KeptMeeting,
  type MeetingId,
  type ParagraphId,
  type ParticipantId,
  type ProcessEntry,
  type Proposal,
  type ProposalId,
  type ProposalKind,
  type Silence,
  type Speaking,
  type Stance,
  type StatementId,
  type Status,
  type Watch,
  type WatchedVoice,
} from '@chapeau/model';
import type { BriefChange, BriefEntry } from './brief-entry.ts';
import { isOwn } from './day-proposals.ts';
import type { MeetingTimes, ReportReader } from './day-sources.ts';
import { fatesGiven } from './standing-entries.ts';

export type NoticeContent =
  /** One's own proposal, or one that is watched. */
  | {
      readonly kind: 'proposal-decided';
      readonly proposal: ProposalId;
      readonly serial: number;
      readonly fate: Fate;
    }
  /** On one's own proposal, or by whom one watches; null: taken back. */
  | {
      readonly kind: 'position-taken';
      readonly proposal: ProposalId;
      readonly serial: number;
      readonly participant: ParticipantId;
      readonly stance: Stance | null;
    }
  | {
      readonly kind: 'proposal-tabled';
      readonly proposal: ProposalId;
      readonly serial: number;
      readonly participant: ParticipantId | null;
      readonly onBehalfOf: string;
    }
  /** By whom one watches, or on behalf of a group that one watches; open to the reader. */
  | {
      readonly kind: 'statement-published';
      readonly statement: StatementId;
      readonly meeting: MeetingId;
      readonly participant: ParticipantId;
      readonly onBehalfOf: string;
    }
  /** Of a group that one watches. */
  | {
      readonly kind: 'group-members-changed';
      readonly group: GroupId;
      readonly code: string;
      readonly joined: readonly ParticipantId[];
      readonly left: readonly ParticipantId[];
    }
  /** One is asked to co-sponsor what is not tabled yet; stands until it is answered. */
  | {
      readonly kind: 'invited';
      readonly proposal: ProposalId;
      readonly proposes: ProposalKind;
      readonly target: ParagraphId | null;
      readonly participant: ParticipantId | null;
    }
  | { readonly kind: 'silence'; readonly deadline: string; readonly zone: string; readonly isSoon: boolean }
  | {
      readonly kind: 'paragraph-changed';
      readonly paragraph: ParagraphId;
      readonly number: string | null;
      readonly what: BriefChange['what'];
      readonly status: Status | null;
    }
  | { readonly kind: 'meeting-opened' | 'meeting-closed' | 'meeting-changed'; readonly meeting: KeptMeeting }
  | { readonly kind: 'meeting-soon'; readonly meeting: KeptMeeting; readonly startsAt: string };

export type Notice = NoticeContent & {
  /** The same for the same happening, however often it is told. */
  readonly id: string;
  readonly at: string;
  /** Null: it is about no draft. */
  readonly draft: DraftId | null;
  /** Place in the record of the draft; null: it is not from there. */
  readonly sequence: number | null;
};

/** A draft as its reader may know it. */
export interface NoticeDraft {
  readonly draft: DraftId;
  readonly entries: readonly BriefEntry[];
  /** Those that were tabled, and what the reader's own team drafts. */
  readonly proposals: readonly Proposal[];
  /** Silence procedures that run. */
  readonly silences: readonly Silence[];
}

export interface NoticeSources {
  readonly now: string;
  readonly reader: ReportReader & { readonly actor: ActorId };
  readonly drafts: readonly NoticeDraft[];
  /** What the reader may know; of statements those alone that are open to it. */
  readonly process: readonly ProcessEntry[];
  readonly watches: readonly Watch[];
  readonly speaking: Speaking;
  readonly meetings: readonly MeetingTimes[];
}

/** So many at most: more nobody reads in a list. */
export const MOST_NOTICES = 50;
/** A silence procedure is told of again so long before its deadline. */
const SILENCE_SOON_MS = 24 * 60 * 60_000;
/** The next meeting is told of so long before. */
export const MEETING_SOON_MS = 15 * 60_000;

/** The newest first. One's own acts are no news. */
export function noticesOf(sources: NoticeSources): readonly Notice[] {
  const { drafts, process, meetings, watches, speaking } = sources;
  const voice = watchedVoice(watches, speaking);
  const found = [
    ...drafts.flatMap((draft) => draftNotices(draft, voice, sources)),
    ...process.flatMap((entry) => processNotices(entry, voice, sources)),
    ...meetings.flatMap((one) => soonNotice(one, sources)),
  ];
  return found.toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, MOST_NOTICES);
}

function draftNotices(
  source: NoticeDraft,
  voice: WatchedVoice,
  { reader, watches, now }: NoticeSources,
): readonly Notice[] {
  const { draft, entries, proposals, silences } = source;
  const watched = watchedIn(draft, watches);
  const own = new Set(proposals.filter((one) => isOwn(one, reader)).map(({ id }) => id));
  const concern: Concern = { concernsMe: (id) => own.has(id) || watched.has(id), watched, voice };
  const told = (entry: BriefEntry): readonly Notice[] => {
    const { actor, participant, at, sequence } = entry;
    if (actor === reader.actor || (participant !== null && participant === reader.participant)) return [];
    return contentsOf(entry, concern).map((content, index) => ({
      ...content,
      id: `${draft}/${sequence}/${index}`,
      at,
      draft,
      sequence,
    }));
  };
  return [
    ...entries.flatMap(told),
    ...proposals.filter((one) => isAsked(one, reader)).map((one) => invitation(one)),
    ...silences.filter((one) => concerns(one, reader)).flatMap((one) => silenceNotices(one, now)),
  ];
}

interface Concern {
  readonly concernsMe: (proposal: ProposalId) => boolean;
  readonly watched: ReadonlySet<string>;
  readonly voice: WatchedVoice;
}

function contentsOf(entry: BriefEntry, concern: Concern): readonly NoticeContent[] {
  const fates = fatesGiven(entry)
    .filter(({ proposal }) => concern.concernsMe(proposal.proposal))
    .map(({ proposal, fateAfter }): NoticeContent => {
      const { proposal: id, serial } = proposal;
      return { kind: 'proposal-decided', proposal: id, serial, fate: fateAfter };
    });
  const paragraphs = entry.paragraphs
    .filter(({ paragraph, what }) => concern.watched.has(paragraph) && what !== 'touched')
    .map((change): NoticeContent => ({ ...change, kind: 'paragraph-changed' }));
  return [...fates, ...saidOf(entry, concern), ...paragraphs];
}

/** Positions and tablings. */
function saidOf({ act }: BriefEntry, { concernsMe, watched, voice }: Concern): readonly NoticeContent[] {
  if (act.kind === 'position-taken') {
    const { proposal, serial, participant, stance } = act;
    if (!concernsMe(proposal) && !isHeard(voice, { by: [participant], onBehalfOf: '' })) return [];
    return [{ kind: act.kind, proposal, serial, participant, stance }];
  }
  if (act.kind === 'proposal-tabled') {
    const { proposal, serial, proponent, onBehalfOf, coSponsors, target } = act.proposal;
    const isWatched =
      (target !== null && watched.has(target)) ||
      isHeard(voice, { by: [proponent, ...coSponsors], onBehalfOf });
    if (!isWatched && act.answers?.some(concernsMe) !== true) return [];
    return [{ kind: act.kind, proposal, serial, participant: proponent, onBehalfOf }];
  }
  return [];
}

function isAsked({ fate, invited, parking }: Proposal, { participant }: ReportReader): boolean {
  // Members of a group are named, not asked.
  return fate === 'draft' && parking === undefined && participant !== null && invited.includes(participant);
}

function invitation({ id, draft, createdAt, kind, target, proponent }: Proposal): Notice {
  const about = { proposal: id, proposes: kind, target, participant: proponent };
  return { kind: 'invited', ...about, id: `${id}/invited`, at: createdAt, draft, sequence: null };
}

function concerns({ mayBreak }: Silence, { role, participant }: ReportReader): boolean {
  if (participant === null) return role === 'facilitator';
  return role === 'delegation' && (mayBreak === 'delegations' || mayBreak.includes(participant));
}

function silenceNotices({ id, draft, madeAt, deadline, zone }: Silence, now: string): readonly Notice[] {
  const soonAt = new Date(Date.parse(deadline) - SILENCE_SOON_MS).toISOString();
  const notice = (at: string, isSoon: boolean): Notice => ({
    kind: 'silence',
    deadline,
    zone,
    isSoon,
    id: `${id}/${isSoon}`,
    at,
    draft,
    sequence: null,
  });
  return [notice(madeAt, false), ...(soonAt > madeAt && soonAt <= now ? [notice(soonAt, true)] : [])];
}

function processNotices(
  { id, at, actor, act }: ProcessEntry,
  voice: WatchedVoice,
  { reader, watches }: NoticeSources,
): readonly Notice[] {
  if (actor === reader.actor) return [];
  const rest = { id, at, draft: null, sequence: null };
  switch (act.kind) {
    case 'meeting-opened':
    case 'meeting-closed':
      return [{ kind: act.kind, meeting: act.meeting, ...rest }];
    case 'meeting-changed': {
      const meeting = act.after ?? act.before;
      return meeting === null ? [] : [{ kind: act.kind, meeting, ...rest }];
    }
    case 'statement-published': {
      const { id: statement, meeting, participant, onBehalfOf } = act.statement;
      if (participant === reader.participant || !isHeard(voice, { by: [participant], onBehalfOf })) return [];
      return [{ kind: act.kind, statement, meeting, participant, onBehalfOf, ...rest }];
    }
    case 'group-members-changed': {
      const { group, code, joined, left } = act;
      return watches.some(({ of }) => of === group)
        ? [{ kind: act.kind, group, code, joined, left, ...rest }]
        : [];
    }
    default:
      return [];
  }
}

function soonNotice({ meeting, startsAt }: MeetingTimes, { now }: NoticeSources): readonly Notice[] {
  if (startsAt === null || meeting.state !== 'planned' || startsAt < now) return [];
  const at = new Date(Date.parse(startsAt) - MEETING_SOON_MS).toISOString();
  if (at > now) return [];
  return [
    { kind: 'meeting-soon', meeting, startsAt, id: `${meeting.id}/soon`, at, draft: null, sequence: null },
  ];
}
