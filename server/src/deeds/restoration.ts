/** What has to happen to a text, on paper, so that it reads as another did: matched by the ids of its paragraphs. */
import {
  covers,
  FRESH_TAG,
  isUndecided,
  judge,
  NOT_READ,
  refuse,
  sameWording,
  type DecisionId,
  type ParagraphId,
  type PlainParagraph,
  type Refusal,
} from '@chapeau/model';
import { labelsOf } from '@chapeau/text';
import { joinedBy, widened } from './insertion.ts';
import { stayingAmong } from './moved.ts';
import { numbering } from './number-on-paper.ts';
import { deletion, inTurn, rewording, worldAfter, type Applied } from './text-edit.ts';
import { nameOf, silentUntil, tagOf, type Scene, type World } from './world.ts';

/**
 * Steps and changes that give the text the words and the order of `then`. What stays keeps its stage, its status and its number; what
 * comes back is open, under its old number where that is free. The refusal of the first paragraph that may not be touched.
 */
export function restoration(
  scene: Scene,
  then: readonly PlainParagraph[],
  decision: DecisionId,
): Applied | Refusal {
  const { world } = scene;
  const before = new Map(world.plain.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const wanted = new Set(then.map(({ id }) => id));
  const moved = movedAmong(scene, then);
  const gone = world.plain.paragraphs.filter(({ id }) => !wanted.has(id));
  const refusal = findRefused(scene, { wanted: then, gone, moved });
  if (refusal !== null) return refusal;
  const parts: Applied[] = [];
  let now = world;
  const carry = (part: Applied): void => {
    parts.push(part);
    now = worldAfter(now, part);
  };
  for (const paragraph of gone) carry(deletion(now, decision, paragraph));
  let previous: ParagraphId | null = null;
  for (const paragraph of then) {
    const present = before.get(paragraph.id);
    if (present === undefined) carry(broughtBack(now, paragraph, previous));
    else {
      if (moved.has(paragraph.id)) carry(movedAfter(now, present, previous));
      carry(rewording(now, present, paragraph));
    }
    previous = paragraph.id;
  }
  return numbered(now, inTurn(parts), before);
}

interface Touched {
  readonly wanted: readonly PlainParagraph[];
  readonly gone: readonly PlainParagraph[];
  readonly moved: ReadonlySet<ParagraphId>;
}

/** In the order of the present text, then what would come back in the order of the other. */
function findRefused(scene: Scene, { wanted, gone, moved }: Touched): Refusal | null {
  const { world } = scene;
  const wordings = new Map(wanted.map((paragraph) => [paragraph.id, paragraph]));
  const leaves = new Set(gone.map(({ id }) => id));
  for (const paragraph of world.plain.paragraphs) {
    const { id } = paragraph;
    const wording = wordings.get(id);
    const isReworded = wording !== undefined && !sameWording(paragraph, wording);
    if (!isReworded && !leaves.has(id) && !moved.has(id)) continue;
    const refusal =
      judgeParagraph(scene, paragraph, true) ?? judgeProposals(world, paragraph, leaves.has(id));
    if (refusal !== null) return refusal;
  }
  const present = new Set(world.plain.paragraphs.map(({ id }) => id));
  for (const paragraph of wanted) {
    const refusal = present.has(paragraph.id) ? null : judgeParagraph(scene, paragraph, false);
    if (refusal !== null) return refusal;
  }
  return null;
}

function judgeParagraph({ world, by }: Scene, paragraph: PlainParagraph, isThere: boolean): Refusal | null {
  const { reading } = world.floor;
  const { id } = paragraph;
  return judge(by.role, 'restore-text', {
    number: nameOf(paragraph),
    status: tagOf(world, id).status,
    // What comes back joins the reading, and is added to whatever is under silence as a whole.
    silentUntil: silentUntil(world, isThere ? id : null),
    reading: reading && { takes: reading.takes, coversParagraph: !isThere || covers(reading, id) },
  });
}

/** An insertion after it leaves its words alone, but not without it. */
function judgeProposals(world: World, paragraph: PlainParagraph, leaves: boolean): Refusal | null {
  const count = world.proposals.filter(
    (each) => isUndecided(each) && each.target === paragraph.id && (leaves || each.kind !== 'insert-after'),
  ).length;
  return count === 0 ? null : refuse('proposals-undecided', { count, number: nameOf(paragraph) });
}

/** Paragraphs of both texts that have to leave their place; as few as can be, and last those that may not be touched. */
function movedAmong(scene: Scene, then: readonly PlainParagraph[]): ReadonlySet<ParagraphId> {
  const { world } = scene;
  const isFixed = (paragraph: PlainParagraph) =>
    (judgeParagraph(scene, paragraph, true) ?? judgeProposals(world, paragraph, false)) !== null;
  const places = new Map(then.map(({ id }, index) => [id, index]));
  const common = world.plain.paragraphs.flatMap((paragraph) => {
    const { id } = paragraph;
    const place = places.get(id);
    return place === undefined ? [] : [{ id, place, isFixed: isFixed(paragraph) }];
  });
  const staying = stayingAmong(common);
  return new Set(common.flatMap(({ id }) => (staying.has(id) ? [] : [id])));
}

function movedAfter(world: World, paragraph: PlainParagraph, after: ParagraphId | null): Applied {
  const { paragraphs } = world.plain;
  const follows = paragraphs[paragraphs.findIndex(({ id }) => id === paragraph.id) - 1]?.id ?? null;
  return {
    steps: [{ kind: 'move', paragraph: paragraph.id, after }],
    changes: [{ paragraph: paragraph.id, before: paragraph, after: paragraph, follows }],
    reading: null,
  };
}

function broughtBack(world: World, paragraph: PlainParagraph, after: ParagraphId | null): Applied {
  const { id, kind, level, runs, alternativeOf } = paragraph;
  const reading = joinedBy(world, after);
  const stage = reading?.ordinal ?? NOT_READ;
  const isTaken = world.plain.paragraphs.some(({ number }) => number === paragraph.number);
  const number = isTaken ? null : paragraph.number;
  const back: PlainParagraph = { id, kind, level, runs, number, alternativeOf, stage, status: 'open' };
  return {
    steps: [
      { kind: 'insert', after, paragraphs: [{ id, kind, level, runs, number, alternativeOf }] },
      { kind: 'tag', paragraph: id, tag: { ...FRESH_TAG, stage } },
    ],
    changes: [{ paragraph: id, before: null, after: back }],
    reading: reading && widened(reading, [back]),
  };
}

/** With a number for whatever came back without one: counted among the others, which stay as they are shown. */
function numbered(world: World, applied: Applied, before: ReadonlyMap<ParagraphId, PlainParagraph>): Applied {
  const { paragraphs } = world.plain;
  const labels = labelsOf(paragraphs.map(numbering));
  const numbers = new Map<ParagraphId, string | null>();
  for (const [index, { id, kind }] of paragraphs.entries())
    if (!before.has(id) || kind === 'footnote') numbers.set(id, labels[index] ?? null);
  if (applied.steps.length === 0 || numbers.size === 0) return applied;
  return {
    ...applied,
    steps: [...applied.steps, { kind: 'numbers', numbers }],
    changes: applied.changes.map((change) => {
      const number = numbers.get(change.paragraph);
      return change.after === null || number === undefined
        ? change
        : { ...change, after: { ...change.after, number } };
    }),
  };
}
