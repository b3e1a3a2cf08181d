/** What a deed asks for: changes of the draft, entries of the record, rows to keep, people to tell. All of it happens, or nothing. */
import {
  chain,
  type Act,
  type Arrangement,
  type ArrangementId,
  type DecisionId,
  type Floor,
  type ParagraphChange,
  type ParagraphId,
  type ParticipantId,
  type PlainDraft,
  type Proposal,
  type ProposalId,
  type Reading,
  type RecordEntry,
  type Refusal,
  type Reservation,
  type ReservationId,
  type Tag,
  type Version,
  type VersionId,
  type Wording,
} from '@chapeau/model';
import type { NoticeTopic } from '@chapeau/protocol';
import type { NewParagraph } from '@chapeau/text';
import type { VersionProposals } from '../storage/port.ts';
import type { Scene } from './world.ts';

/** One change of the shared document. */
export type DraftStep =
  | { readonly kind: 'reword'; readonly paragraph: ParagraphId; readonly wording: Wording }
  /** After null: at the beginning. */
  | {
      readonly kind: 'insert';
      readonly after: ParagraphId | null;
      readonly paragraphs: readonly NewParagraph[];
    }
  | { readonly kind: 'remove'; readonly paragraph: ParagraphId }
  /** After null: to the beginning. What others type into it at that very moment is lost to the move, as with any cut and paste. */
  | { readonly kind: 'move'; readonly paragraph: ParagraphId; readonly after: ParagraphId | null }
  /** Printed numbers, null: none; every other number stays as it is shown. */
  | { readonly kind: 'numbers'; readonly numbers: ReadonlyMap<ParagraphId, string | null> }
  | { readonly kind: 'tag'; readonly paragraph: ParagraphId; readonly tag: Tag }
  | { readonly kind: 'floor'; readonly floor: Floor }
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'arrangement'; readonly arrangement: Arrangement }
  | { readonly kind: 'reservation'; readonly reservation: Reservation };

/** One row to keep, or to throw away. */
export type Row =
  | { readonly table: 'reading'; readonly row: Reading }
  | { readonly table: 'proposal'; readonly row: Proposal }
  | { readonly table: 'version'; readonly row: Version }
  | { readonly table: 'version-proposals'; readonly row: VersionProposals }
  | { readonly table: 'arrangement'; readonly row: Arrangement }
  | { readonly table: 'reservation'; readonly row: Reservation }
  | { readonly table: 'discarded-proposal'; readonly id: ProposalId };

/** What happens to the drafting room of a proposal. */
export type DraftingRoom =
  | {
      readonly kind: 'opened';
      readonly proposal: ProposalId;
      readonly paragraphs: readonly NewParagraph[];
    }
  | { readonly kind: 'closed'; readonly proposal: ProposalId };

export interface Outcome {
  readonly steps: readonly DraftStep[];
  /** The first is what the command is answered with. Empty: drafting in private, which is not on the record. */
  readonly entries: readonly RecordEntry[];
  readonly rows: readonly Row[];
  readonly notices: readonly { topic: NoticeTopic; to: 'everybody' | readonly ParticipantId[] }[];
  /** The id of what was made; null: nothing. */
  readonly created: ProposalId | VersionId | ArrangementId | ReservationId | null;
  readonly draftingRoom: DraftingRoom | null;
  /** Participants whose way into a room has changed, or the facilitating team: their connections are judged anew. */
  readonly rejudged: readonly (ParticipantId | 'team')[];
  /** Reads the arrangements again after it: a deadline has come, gone or changed. */
  readonly rescheduled: boolean;
  /** The text that the version freezes. `bytes`: the whole document of that text; absent: the draft's own after the steps. */
  readonly frozen: {
    readonly version: VersionId;
    readonly plain: PlainDraft;
    readonly bytes?: Uint8Array;
  } | null;
}

/** A deed: carried out on paper only. */
export type Deed<Ordered> = (command: Ordered, scene: Scene) => Outcome | Refusal;

/** An outcome of which only what is given happens. */
export function outcome(parts: Partial<Outcome>): Outcome {
  return {
    steps: [],
    entries: [],
    rows: [],
    notices: [],
    created: null,
    draftingRoom: null,
    rejudged: [],
    rescheduled: false,
    frozen: null,
    ...parts,
  };
}

/** What one entry of the record is about. */
export interface Recorded {
  /** Given where something else refers to the decision. */
  readonly id?: DecisionId;
  readonly act: Act;
  readonly paragraphs?: readonly ParagraphChange[];
  readonly reason?: string;
}

/** The acts as entries after the last one of the draft, each chained to the one before it. */
export function record(scene: Scene, acts: readonly Recorded[]): RecordEntry[] {
  const { reading } = scene.world.floor;
  const { meeting } = scene.world;
  const entries: RecordEntry[] = [];
  for (const { id, act, paragraphs = [], reason = '' } of acts) {
    const entry = {
      ...author(scene),
      id: id ?? scene.means.makeId('decision'),
      reading: reading && { id: reading.id, ordinal: reading.ordinal },
      ...(meeting === null ? {} : { meeting }),
      act,
      paragraphs,
      reason,
    };
    entries.push(chain(entry, entries.at(-1) ?? scene.world.lastEntry));
  }
  return entries;
}

function author({ world, by, means }: Scene) {
  const { id: actor, name: actorName, participant } = by;
  return { draft: world.draft.id, at: means.now, actor, actorName, participant };
}
