/** What a deed is judged on: the draft as it stands at that moment, who acts, and the means that make it repeatable. */
import {
  refuse,
  findSilence,
  type Actor,
  type Arrangement,
  type ArrangementId,
  type ArrangementKind,
  type Draft,
  type Floor,
  type Group,
  type Id,
  type IdKind,
  type Ladder,
  type MeetingId,
  type ParagraphChange,
  type ParagraphId,
  type Participant,
  type PlainDraft,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
  type Reading,
  type RecordEntry,
  type Refusal,
  type Reservation,
  type RestoredFrom,
  type SymbolUse,
  type Tag,
  FRESH_TAG,
  mayEnter,
  textOf,
  type Version,
} from '@chapeau/model';

/** A draft with everything that hangs on it. */
export interface World {
  readonly draft: Draft;
  /** The live text, tags merged in, numbers as shown. */
  readonly plain: PlainDraft;
  readonly tags: ReadonlyMap<ParagraphId, Tag>;
  readonly floor: Floor;
  /** Closed ones too, in the order of their opening. */
  readonly readings: readonly Reading[];
  /** Untabled ones too: a deed shows them to nobody but their team. */
  readonly proposals: readonly Proposal[];
  readonly participants: readonly Participant[];
  /** Groups that speak as one, with their members by date. */
  readonly groups: readonly Group[];
  /** Oldest first. */
  readonly versions: readonly Version[];
  /** Symbols that documents of the process bear. Read only where a command takes one. */
  readonly symbols: readonly SymbolUse[];
  /** Packages, parkings and silence procedures, past ones too. */
  readonly arrangements: readonly Arrangement[];
  /** Withdrawn ones too. */
  readonly reservations: readonly Reservation[];
  /** The status ladder of the process. */
  readonly ladder: Ladder;
  /** The meeting that is on; null: none is. */
  readonly meeting: MeetingId | null;
  /** The date where the body meets, `2031-05-12`. */
  readonly today: string;
  readonly lastEntry: RecordEntry | null;
  /** The decision that a command asks to undo; null for every other command, and where there is none. */
  readonly undoing: Undoing | null;
  /** Paragraphs that decisions took out of the text, as they stood last. Read only where a command asks for one of them. */
  readonly removed: ReadonlyMap<ParagraphId, RemovedParagraph>;
  /** What the drafting room of the proposal holds that is about to be tabled; null for every other command. */
  readonly drafted: readonly PlainParagraph[] | null;
  /** The earlier text that a command asks to have again; null for every other command. */
  readonly recalled: Recalled | null;
}

/** An earlier text of the draft. */
export interface Recalled {
  readonly from: RestoredFrom;
  readonly plain: PlainDraft;
  /** Those that stood at the moment; of a version none, its own are in its text. */
  readonly reservations: readonly Reservation[];
  /** The whole document. */
  readonly bytes: Uint8Array;
}

/** A decision with the record around it. */
export interface Undoing {
  readonly entry: RecordEntry;
  readonly earlier: readonly RecordEntry[];
  readonly later: readonly RecordEntry[];
}

/** A paragraph that a decision took out of the text. */
export interface RemovedParagraph {
  readonly paragraph: PlainParagraph;
  /** The one it stood after; null: it was the first. */
  readonly follows: ParagraphId | null;
}

/** Time and new ids, passed in so that tests repeat. */
export interface Means {
  /** The present moment, ISO 8601. */
  readonly now: string;
  readonly makeId: <Kind extends IdKind>(kind: Kind) => Id<Kind>;
}

/** Who acts, on what, with what. */
export interface Scene {
  readonly world: World;
  readonly by: Actor;
  readonly means: Means;
}

/** The paragraph, or the refusal that says it is not in the text. */
export function seekParagraph(world: World, id: ParagraphId): PlainParagraph | Refusal {
  return world.plain.paragraphs.find((paragraph) => paragraph.id === id) ?? refuse('paragraph-unknown');
}

/**
 * Where a paragraph that was taken out belongs: after the nearest of those it followed that is in the text, or among
 * those that are put `back` before it; null: at the beginning.
 */
export function placeOf(
  world: World,
  removed: RemovedParagraph,
  back: ReadonlySet<ParagraphId>,
): ParagraphId | null {
  const { paragraphs } = world.plain;
  const seen = new Set<ParagraphId>();
  for (let at = removed.follows; at !== null && !seen.has(at); at = world.removed.get(at)?.follows ?? null) {
    if (back.has(at) || paragraphs.some(({ id }) => id === at)) return at;
    seen.add(at);
  }
  return null;
}

/** The paragraphs that are in the text, as an act tells them that leaves them as they are. */
export function asTheyStand(world: World, ids: readonly ParagraphId[]): readonly ParagraphChange[] {
  const named = new Set(ids);
  return world.plain.paragraphs
    .filter(({ id }) => named.has(id))
    .map((paragraph) => ({ paragraph: paragraph.id, before: paragraph, after: paragraph }));
}

/** The arrangement of that kind, or the refusal that says there is none. */
export function seekArrangement<Kind extends ArrangementKind>(
  { arrangements }: World,
  kind: Kind,
  id: ArrangementId,
): Extract<Arrangement, { kind: Kind }> | Refusal {
  const found = arrangements.find(
    (one): one is Extract<Arrangement, { kind: Kind }> => one.kind === kind && one.id === id,
  );
  return found ?? refuse('arrangement-unknown');
}

/** The proposal, or `proposal-unknown`: so too where it is untabled and the actor is not on its team. */
export function seekProposal({ world, by }: Scene, id: ProposalId): Proposal | Refusal {
  const proposal = world.proposals.find((candidate) => candidate.id === id);
  if (proposal === undefined) return refuse('proposal-unknown');
  if (proposal.fate === 'draft' && !mayEnter(proposal, by)) return refuse('proposal-unknown');
  return proposal;
}

/** The tag of a paragraph; a fresh one where nothing has happened to it. */
export function tagOf(world: World, id: ParagraphId): Tag {
  return world.tags.get(id) ?? FRESH_TAG;
}

/** When the silence ends that the paragraph, or (null) the place before the first, is under, as the policy asks it; null: it is under none. */
export function silentUntil(world: Pick<World, 'arrangements'>, id: ParagraphId | null): string | null {
  return findSilence(world.arrangements, id)?.deadline ?? null;
}

const NAME_LENGTH = 40;

/** What a sentence calls a paragraph: its number without the closing stop, or its first words where it has none. */
export function nameOf(paragraph: PlainParagraph): string {
  const number = (paragraph.number ?? '').trim().replace(/\.$/, '');
  if (number !== '') return number;
  const text = textOf(paragraph).trim();
  return text.length > NAME_LENGTH ? `“${text.slice(0, NAME_LENGTH).trimEnd()}…”` : `“${text}”`;
}
