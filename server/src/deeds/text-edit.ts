/** What a decision does to the text, on paper: steps, each paragraph before and after, and the world as it is then. */
import {
  sameWording,
  type DecisionId,
  type ParagraphChange,
  type ParagraphId,
  type PlainParagraph,
  type Reading,
  type Wording,
} from '@chapeau/model';
import { numberAs } from './number-on-paper.ts';
import type { DraftStep } from './outcome.ts';
import { tagOf, type World } from './world.ts';

/** Steps and what they come to. */
export interface Applied {
  readonly steps: readonly DraftStep[];
  /** Each paragraph once. */
  readonly changes: readonly ParagraphChange[];
  /** The open reading, where inserted paragraphs join its scope; null: it stays as it is. */
  readonly reading: Reading | null;
}

/** The text as it is. */
export const UNTOUCHED: Applied = { steps: [], changes: [], reading: null };

/** Gives the paragraph another wording; nothing where it reads so already. What becomes of its number: see `numberAs`. */
export function rewording(world: World, target: PlainParagraph, { kind, level, runs }: Wording): Applied {
  const wording = { kind, level, runs };
  if (sameWording(target, wording)) return UNTOUCHED;
  const number = numberAs(world, target, wording);
  const isCounted = number !== null && number !== target.number;
  return {
    steps: [
      { kind: 'reword', paragraph: target.id, wording },
      ...(isCounted ? [{ kind: 'numbers', numbers: new Map([[target.id, number]]) } as const] : []),
    ],
    changes: [{ paragraph: target.id, before: target, after: { ...target, ...wording, number } }],
    reading: null,
  };
}

/** The paragraph leaves the text; its tag stays behind as deleted, so that nobody brings it back unseen, and the record says where it stood. */
export function deletion(world: World, decision: DecisionId, target: PlainParagraph): Applied {
  const { floor } = world;
  const { pending: _over, ...tag } = tagOf(world, target.id);
  const steps: DraftStep[] = [
    { kind: 'tag', paragraph: target.id, tag: { ...tag, status: 'deleted', since: decision } },
    { kind: 'remove', paragraph: target.id },
  ];
  if (floor.paragraph === target.id) steps.push({ kind: 'floor', floor: { ...floor, paragraph: null } });
  const { paragraphs } = world.plain;
  const follows = paragraphs[paragraphs.findIndex(({ id }) => id === target.id) - 1]?.id ?? null;
  return {
    steps,
    changes: [{ paragraph: target.id, before: target, after: null, follows }],
    reading: null,
  };
}

/** One after the other, as one decision: of what was reworded twice the last wording counts, and the first is what it was before. */
export function inTurn(parts: readonly Applied[]): Applied {
  const steps = parts.flatMap((part) => part.steps);
  const last = new Map(
    steps.flatMap((step, at) => (step.kind === 'reword' ? [[step.paragraph, at] as const] : [])),
  );
  const changes = new Map<ParagraphId, ParagraphChange>();
  for (const change of parts.flatMap((part) => part.changes)) {
    const first = changes.get(change.paragraph);
    const follows = change.follows ?? first?.follows;
    changes.set(
      change.paragraph,
      first === undefined
        ? change
        : { ...change, before: first.before, ...(follows !== undefined && { follows }) },
    );
  }
  return {
    steps: steps.filter((step, at) => step.kind !== 'reword' || last.get(step.paragraph) === at),
    changes: [...changes.values()],
    reading: parts.findLast(({ reading }) => reading !== null)?.reading ?? null,
  };
}

/** The paragraphs that leave the text. */
export function goneIn({ changes }: Applied): readonly ParagraphId[] {
  return changes.flatMap(({ paragraph, before, after }) =>
    before !== null && after === null ? [paragraph] : [],
  );
}

/** The world with text, tags and floor as they are after it. Numbers that are computed stay as they were shown. */
export function worldAfter(world: World, { steps, changes, reading }: Applied): World {
  if (steps.length === 0) return world;
  const made = new Map(changes.map(({ paragraph, after }) => [paragraph, after]));
  const paragraphs = [...world.plain.paragraphs];
  const tags = new Map(world.tags);
  const placeOf = (sought: ParagraphId | null) => paragraphs.findIndex(({ id }) => id === sought);
  let { floor } = world;
  for (const step of steps) {
    if (step.kind === 'remove') paragraphs.splice(placeOf(step.paragraph), 1);
    else if (step.kind === 'move') {
      const [moved] = paragraphs.splice(placeOf(step.paragraph), 1);
      if (moved !== undefined) paragraphs.splice(placeOf(step.after) + 1, 0, moved);
    } else if (step.kind === 'tag') tags.set(step.paragraph, step.tag);
    else if (step.kind === 'floor') floor = step.floor;
    else if (step.kind === 'insert')
      paragraphs.splice(
        placeOf(step.after) + 1,
        0,
        ...step.paragraphs.flatMap(({ id }) => made.get(id) ?? []),
      );
    else if (step.kind === 'reword') {
      const at = placeOf(step.paragraph);
      const after = made.get(step.paragraph) ?? paragraphs[at];
      if (after !== undefined && after !== null) paragraphs[at] = after;
    }
  }
  return {
    ...world,
    plain: { ...world.plain, paragraphs },
    tags,
    floor: reading === null ? floor : { ...floor, reading },
  };
}
