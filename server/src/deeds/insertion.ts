/** New paragraphs put into the text by a decision: where they stand, what number they get, and that they join the open reading. */
import {
  covers,
  FRESH_TAG,
  NOT_READ,
  type ParagraphId,
  type PlainParagraph,
  type ProposedParagraph,
  type Reading,
} from '@chapeau/model';
import { labelsOf, type NewParagraph, type TextParagraph } from '@chapeau/text';
import { numbering } from './number-on-paper.ts';
import type { DraftStep } from './outcome.ts';
import { UNTOUCHED, type Applied } from './text-edit.ts';
import type { Scene, World } from './world.ts';

/** After which paragraph the next accepted insertion at that place stands: after those accepted there before it. */
export function placeFor(world: World, target: ParagraphId | null): ParagraphId | null {
  const own = new Set(
    world.proposals
      .filter((proposal) => proposal.target === target)
      .flatMap(({ wording, resettled }) => [...wording, ...(resettled?.wording ?? [])])
      .map(({ id }) => id),
  );
  const { paragraphs } = world.plain;
  let last = target;
  for (let next = paragraphs.findIndex(({ id }) => id === target) + 1; ; next += 1) {
    const paragraph = paragraphs[next];
    if (paragraph === undefined || !own.has(paragraph.id)) return last;
    last = paragraph.id;
  }
}

/** New paragraphs after one of the text (null: at the beginning); footnotes among them go to the end, where footnotes stand. */
export function insertion(
  world: World,
  after: ParagraphId | null,
  proposed: readonly ProposedParagraph[],
): Applied {
  if (proposed.length === 0) return UNTOUCHED;
  const notes = proposed.filter(({ kind }) => kind === 'footnote').map(unnumbered);
  const body = numbered(world, after, { body: proposed.filter(({ kind }) => kind !== 'footnote'), notes });
  const reading = joinedBy(world, after);
  const stage = reading?.ordinal ?? NOT_READ;
  const placed: PlainParagraph[] = [...body, ...notes].map((paragraph) => ({
    ...paragraph,
    stage,
    status: 'open',
  }));
  return {
    steps: [
      ...insertStep(notes, world.plain.paragraphs.at(-1)?.id ?? null),
      ...insertStep(body, after),
      ...placed.map(({ id }) => ({ kind: 'tag', paragraph: id, tag: { ...FRESH_TAG, stage } }) as const),
    ],
    changes: placed.map((paragraph) => ({ paragraph: paragraph.id, before: null, after: paragraph })),
    reading: reading === null ? null : widened(reading, placed),
  };
}

/**
 * What is proposed, under ids that the text has not, the target's own aside: one that was put there before, and is taken up again
 * after the proposal was restored, comes under another id.
 */
export function withFreshIds(
  { world, means }: Pick<Scene, 'world' | 'means'>,
  proposed: readonly ProposedParagraph[],
  target: ParagraphId | null,
): readonly ProposedParagraph[] {
  const taken = new Set(world.plain.paragraphs.map(({ id }) => id));
  const again = proposed.filter(({ id }) => id !== target && taken.has(id));
  if (again.length === 0) return proposed;
  const ids = new Map(again.map(({ id }) => [id, means.makeId('paragraph')]));
  return proposed.map((paragraph) => ({
    ...paragraph,
    id: ids.get(paragraph.id) ?? paragraph.id,
    runs: paragraph.runs.map((run) =>
      'footnote' in run ? { footnote: ids.get(run.footnote) ?? run.footnote } : run,
    ),
  }));
}

/** Each under the number that it gets there; what is shown already stays as it is: an insertion renumbers nothing. */
function numbered(
  { plain: { paragraphs } }: World,
  after: ParagraphId | null,
  { body, notes }: { readonly body: readonly ProposedParagraph[]; readonly notes: readonly TextParagraph[] },
): readonly TextParagraph[] {
  const at = paragraphs.findIndex(({ id }) => id === after) + 1;
  const text = [...paragraphs.slice(0, at), ...body.map(unnumbered), ...paragraphs.slice(at), ...notes];
  const labels = labelsOf(text.map(numbering));
  return body.map((paragraph, index) => ({
    ...unnumbered(paragraph),
    number: labels.at(at + index) ?? null,
  }));
}

function insertStep(paragraphs: readonly NewParagraph[], after: ParagraphId | null): readonly DraftStep[] {
  return paragraphs.length === 0 ? [] : [{ kind: 'insert', after, paragraphs }];
}

function unnumbered({ id, kind, level, runs }: ProposedParagraph) {
  return { id, kind, level, runs, number: null, alternativeOf: null };
}

/** The open reading, where it covers the place after that paragraph; the beginning belongs to the first paragraph. */
export function joinedBy(world: World, after: ParagraphId | null): Reading | null {
  const { reading } = world.floor;
  if (reading === null || reading.scope === 'whole') return reading;
  const neighbour = after ?? world.plain.paragraphs[0]?.id;
  return neighbour !== undefined && covers(reading, neighbour) ? reading : null;
}

/** The reading with the new paragraphs in its scope; null: it covers the whole anyway. */
export function widened(reading: Reading, paragraphs: readonly PlainParagraph[]): Reading | null {
  if (reading.scope === 'whole' || paragraphs.length === 0) return null;
  return { ...reading, scope: [...reading.scope, ...paragraphs.map(({ id }) => id)] };
}
