/**
 * The position table: for each paragraph the text that is the base, what each delegation or group has said on it, what the Chair
 * proposes, and what is agreed. Made row by row, so that a long text can be made in pieces.
 */
import {
  isClosed,
  isUndecided,
  type Fate,
  type ParagraphId,
  type ParticipantId,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
  type ProposalKind,
  type RecordEntry,
  type Reservation,
  type ReservationKind,
  type Stance,
  type Status,
  standingOn,
  termsOf,
} from '@chapeau/model';
import { markerFor } from './marker.ts';
import { markWording } from './paragraph-changes.ts';
import {
  columnOf,
  columnsIn,
  participantColumn,
  type ColumnKey,
  type PositionColumn,
} from './position-columns.ts';
import { placesIn, type PositionPlace, type PositionTexts } from './position-places.ts';
import { comparisonOfProposal, type ProposedRow } from './proposal.ts';
import type { Segment } from './segment.ts';
import { decisionRef, standingEntries, type DecisionRef } from './standing-entries.ts';

/** The proposal that something is said of. */
export interface OnProposal {
  readonly proposal: ProposalId;
  readonly serial: number;
  readonly fate: Fate;
}

/** A paragraph as it would read, marked. */
export type ProposedWords = Pick<ProposedRow, 'id' | 'segments'>;

/** What a delegation or group has said on a paragraph. */
export type Said =
  | (OnProposal & {
      readonly kind: 'proposes';
      readonly proposes: ProposalKind;
      /** The delegation that speaks, where the column is a group's; null: the column says it. */
      readonly speaker: ParticipantId | null;
      /** In force, marked against the base; where the base has no such paragraph, against what it was drafted on. */
      readonly rows: readonly ProposedWords[];
      /** The proposals that it bridges, by number; empty: none. */
      readonly answers: readonly number[];
    })
  | (OnProposal & { readonly kind: 'co-sponsors' })
  | (OnProposal & {
      readonly kind: 'position';
      readonly stance: Stance;
      readonly note: string;
      readonly at: string;
    })
  | {
      readonly kind: 'reservation';
      readonly reservation: ReservationKind;
      /** May be empty for a reservation. */
      readonly text: string;
      readonly at: string;
    };

export interface PositionCell {
  readonly column: ColumnKey;
  /** In the order of the numbers of the proposals, reservations last; never empty. */
  readonly said: readonly Said[];
}

/** The present text of a closed paragraph, and the decision that closed it. */
export interface Agreed {
  readonly status: Status;
  /** Marked against the base. */
  readonly segments: readonly Segment[];
  /** Null: not on the record. */
  readonly by: DecisionRef | null;
}

export interface PositionRow extends Omit<PositionPlace, 'proposals'> {
  /** Null: not agreed. */
  readonly agreed: Agreed | null;
  /** In the order of the columns; only those in which something is said. */
  readonly cells: readonly PositionCell[];
  /** Something is undecided on it, or somebody reserves. */
  readonly disputed: boolean;
}

export interface PositionTable {
  readonly columns: readonly PositionColumn[];
  readonly rows: readonly PositionRow[];
}

export interface PositionsAsked extends PositionTexts {
  /** What is not tabled is passed over. */
  readonly proposals: readonly Proposal[];
  readonly reservations: readonly Reservation[];
  /** The record, in order. */
  readonly entries: readonly RecordEntry[];
}

/** The table without its rows: `rowOf` makes each. */
export interface PositionPlan {
  readonly columns: readonly PositionColumn[];
  readonly places: readonly PositionPlace[];
  readonly rowOf: (place: PositionPlace) => PositionRow;
}

/** Paragraphs in the order of the present text, what is gone after what stood before it in the base. */
export function positionTable(asked: PositionsAsked): PositionTable {
  const { columns, places, rowOf } = planPositions(asked);
  return { columns, rows: places.map(rowOf) };
}

export function planPositions(asked: PositionsAsked): PositionPlan {
  const tabled = asked.proposals
    .filter(({ fate, serial }) => fate !== 'draft' && serial !== null)
    .toSorted((a, b) => (a.serial ?? 0) - (b.serial ?? 0));
  const columns = columnsIn(tabled, asked.reservations);
  const context: RowContext = {
    language: asked.present.language,
    columns,
    reservations: asked.reservations,
    closedBy: closingDecisions(asked.entries),
    serials: new Map(tabled.map(({ id, serial }) => [id, serial ?? 0])),
  };
  return { columns, places: placesIn(asked, tabled), rowOf: (place) => makeRow(place, context) };
}

interface RowContext {
  readonly language: string;
  readonly columns: readonly PositionColumn[];
  readonly reservations: readonly Reservation[];
  readonly closedBy: ReadonlyMap<ParagraphId, DecisionRef>;
  readonly serials: ReadonlyMap<ProposalId, number>;
}

function makeRow(place: PositionPlace, context: RowContext): PositionRow {
  const { proposals, ...head } = place;
  const { paragraph, base, present } = place;
  const reservations = place.place === 'beginning' ? [] : standingOn(context.reservations, paragraph);
  const said = new Map<ColumnKey, Said[]>();
  const say = (column: ColumnKey, one: Said) => {
    const known = said.get(column);
    if (known) known.push(one);
    else said.set(column, [one]);
  };
  for (const proposal of proposals) sayOf(proposal, { base, context, say });
  for (const { participant, kind, text, at } of reservations)
    say(participantColumn(participant), { kind: 'reservation', reservation: kind, text, at });
  return {
    ...head,
    agreed: present === null ? null : agreedOf(present, base, context),
    cells: context.columns.flatMap(({ key }) => {
      const own = said.get(key);
      return own === undefined ? [] : [{ column: key, said: own }];
    }),
    disputed: proposals.some(isUndecided) || reservations.some(({ kind }) => kind === 'reservation'),
  };
}

interface Saying {
  readonly base: PlainParagraph | null;
  readonly context: RowContext;
  readonly say: (column: ColumnKey, said: Said) => void;
}

/** What is said by and on a proposal, each in the column of whoever says it. */
function sayOf(proposal: Proposal, { base, context, say }: Saying): void {
  const { id, fate, kind, proponent, coSponsors, positions } = proposal;
  const on: OnProposal = { proposal: id, serial: proposal.serial ?? 0, fate };
  const column = columnOf(proposal);
  const { rows } = comparisonOfProposal(
    { kind, ...termsOf(proposal) },
    { language: context.language, ...(base !== null && { current: base }) },
  );
  const isOwnColumn = proponent === null || column === participantColumn(proponent);
  const answers = (proposal.answers ?? []).flatMap((one) => context.serials.get(one) ?? []);
  say(column, {
    kind: 'proposes',
    ...on,
    proposes: kind,
    speaker: isOwnColumn ? null : proponent,
    rows: rows.map(({ id: paragraph, segments }) => ({ id: paragraph, segments })),
    answers,
  });
  for (const coSponsor of coSponsors) say(participantColumn(coSponsor), { kind: 'co-sponsors', ...on });
  for (const { participant, stance, note, at } of positions)
    say(participantColumn(participant), { kind: 'position', ...on, stance, note, at });
}

function agreedOf(
  present: PlainParagraph,
  base: PlainParagraph | null,
  { language, closedBy }: RowContext,
): Agreed | null {
  if (!isClosed(present.status)) return null;
  const before = base ?? { ...present, runs: [] };
  const { segments } = markWording(present.id, { from: before, to: present }, markerFor(language));
  return { status: present.status, segments, by: closedBy.get(present.id) ?? null };
}

/** The last decision that gave each paragraph its status. */
function closingDecisions(entries: readonly RecordEntry[]): ReadonlyMap<ParagraphId, DecisionRef> {
  const last = new Map<ParagraphId, DecisionRef>();
  for (const entry of standingEntries(entries))
    for (const { paragraph, before, after } of entry.paragraphs)
      if (after !== null && before !== null && after.status !== before.status)
        last.set(paragraph, decisionRef(entry));
  return last;
}
