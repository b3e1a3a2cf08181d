/** What accepting a proposal does to the text: the smallest edits, and each paragraph before and after. */
import {
  covers,
  FRESH_TAG,
  hashOfWording,
  isRefusal,
  NOT_READ,
  refuse,
  sameWording,
  type DecisionId,
  type ParagraphChange,
  type ParagraphId,
  type PlainParagraph,
  type Proposal,
  type ProposedParagraph,
  type Reading,
  type Refusal,
} from '@chapeau/model';
import { labelsOf, type NewParagraph, type Numbered, type TextParagraph } from '@chapeau/text';
import type { DraftStep } from './outcome.ts';
import { seekParagraph, tagOf, type World } from './world.ts';

export interface Applied {
  readonly steps: readonly DraftStep[];
  readonly changes: readonly ParagraphChange[];
  /** The open reading, where inserted paragraphs join its scope; null: it stays as it is. */
  readonly reading: Reading | null;
  /** The paragraph that leaves the text; null: none. */
  readonly gone: ParagraphId | null;
}

/** A proposal that leaves the text as it is. */
export const UNTOUCHED: Applied = { steps: [], changes: [], reading: null, gone: null };

export interface Acceptance {
  readonly world: World;
  readonly decision: DecisionId;
  /** Hash of the wording that the facilitator has seen and replaces; null: the one that the proposal was drafted against. */
  readonly replaces: string | null;
}

/** The edits of an accepted proposal. Refuses where the target is gone, or changed without that being confirmed. */
export function applyProposal(proposal: Proposal, acceptance: Acceptance): Applied | Refusal {
  const { world } = acceptance;
  const target = proposal.target === null ? null : seekParagraph(world, proposal.target);
  if (isRefusal(target)) return target;
  if (proposal.kind === 'insert-after')
    return insertion(world, place(world, proposal.target), proposal.wording);
  if (target === null) return refuse('paragraph-unknown');
  if (!isSeen(proposal, target, acceptance.replaces)) return refuse('wording-has-changed');
  return proposal.kind === 'delete'
    ? deletion(acceptance, target)
    : amendment(world, target, proposal.wording);
}

/** Whether the facilitator knows the present wording. */
function isSeen({ draftedAgainst }: Proposal, target: PlainParagraph, seen: string | null): boolean {
  if (seen !== null) return seen === hashOfWording(target);
  return draftedAgainst !== null && sameWording(draftedAgainst, target);
}

/** The first proposed paragraph replaces the wording of the target, the rest follow it. */
function amendment(
  world: World,
  target: PlainParagraph,
  [first, ...rest]: readonly ProposedParagraph[],
): Applied {
  if (first === undefined) return UNTOUCHED;
  const { kind, level, runs } = first;
  const wording = { kind, level, runs };
  const inserted = insertion(world, target.id, rest);
  return {
    ...inserted,
    steps: [{ kind: 'reword', paragraph: target.id, wording }, ...inserted.steps],
    changes: [
      { paragraph: target.id, before: target, after: { ...target, ...wording } },
      ...inserted.changes,
    ],
  };
}

/** The paragraph leaves the text; its tag stays behind as deleted, so that nobody brings it back unseen, and the record says where it stood. */
function deletion({ world, decision }: Acceptance, target: PlainParagraph): Applied {
  const { floor } = world;
  const steps: DraftStep[] = [
    {
      kind: 'tag',
      paragraph: target.id,
      tag: { ...tagOf(world, target.id), status: 'deleted', since: decision },
    },
    { kind: 'remove', paragraph: target.id },
  ];
  if (floor.paragraph === target.id) steps.push({ kind: 'floor', floor: { ...floor, paragraph: null } });
  const { paragraphs } = world.plain;
  const follows = paragraphs[paragraphs.findIndex(({ id }) => id === target.id) - 1]?.id ?? null;
  const changes = [{ paragraph: target.id, before: target, after: null, follows }];
  return { steps, changes, reading: null, gone: target.id };
}

/** After which paragraph the next accepted insertion at that place stands: after those accepted there before it. */
function place(world: World, target: ParagraphId | null): ParagraphId | null {
  const accepted = new Set(
    world.proposals
      .filter((proposal) => proposal.fate === 'accepted' && proposal.target === target)
      .flatMap(({ wording }) => wording.map(({ id }) => id)),
  );
  const { paragraphs } = world.plain;
  let last = target;
  for (let next = paragraphs.findIndex(({ id }) => id === target) + 1; ; next += 1) {
    const paragraph = paragraphs[next];
    if (paragraph === undefined || !accepted.has(paragraph.id)) return last;
    last = paragraph.id;
  }
}

/** New paragraphs after one of the text; footnotes among them go to the end, where footnotes stand. */
function insertion(world: World, after: ParagraphId | null, proposed: readonly ProposedParagraph[]): Applied {
  const present = world.plain.paragraphs;
  const body = proposed.filter(({ kind }) => kind !== 'footnote');
  const notes = proposed.filter(({ kind }) => kind === 'footnote');
  const at = present.findIndex(({ id }) => id === after) + 1;
  const labels = labelsOf(
    [...present.slice(0, at), ...body.map(unnumbered), ...present.slice(at), ...notes.map(unnumbered)].map(
      numbering,
    ),
  );
  const reading = joinedBy(world, after);
  const stage = reading?.ordinal ?? NOT_READ;
  const inserted = body.map((paragraph, index) => ({
    ...unnumbered(paragraph),
    number: labels.at(at + index) ?? null,
  }));
  const placed: PlainParagraph[] = [...inserted, ...notes.map(unnumbered)].map((paragraph) => ({
    ...paragraph,
    stage,
    status: 'open',
  }));
  const end = present.at(-1)?.id ?? null;
  return {
    steps: [
      ...insertStep(notes.map(unnumbered), end),
      ...insertStep(inserted, after),
      ...placed.map(({ id }) => ({ kind: 'tag', paragraph: id, tag: { ...FRESH_TAG, stage } }) as const),
    ],
    changes: placed.map((paragraph) => ({ paragraph: paragraph.id, before: null, after: paragraph })),
    reading: reading === null ? null : widened(reading, placed),
    gone: null,
  };
}

function insertStep(paragraphs: readonly NewParagraph[], after: ParagraphId | null): readonly DraftStep[] {
  return paragraphs.length === 0 ? [] : [{ kind: 'insert', after, paragraphs }];
}

function unnumbered({ id, kind, level, runs }: ProposedParagraph) {
  return { id, kind, level, runs, number: null, alternativeOf: null };
}

/** What numbering looks at. Labels that are shown stay as they are: an insertion renumbers nothing. */
function numbering({ id, kind, level, number, alternativeOf, runs }: TextParagraph): Numbered {
  const references = runs.flatMap((run) => ('footnote' in run ? [run.footnote] : []));
  return { id, kind, level, number, alternativeOf, references };
}

/** The open reading, where it covers the place after that paragraph; the beginning belongs to the first paragraph. */
function joinedBy(world: World, after: ParagraphId | null): Reading | null {
  const { reading } = world.floor;
  if (reading === null || reading.scope === 'whole') return reading;
  const neighbour = after ?? world.plain.paragraphs[0]?.id;
  return neighbour !== undefined && covers(reading, neighbour) ? reading : null;
}

/** The reading with the new paragraphs in its scope; null: it covers the whole anyway. */
function widened(reading: Reading, paragraphs: readonly PlainParagraph[]): Reading | null {
  if (reading.scope === 'whole' || paragraphs.length === 0) return null;
  return { ...reading, scope: [...reading.scope, ...paragraphs.map(({ id }) => id)] };
}
