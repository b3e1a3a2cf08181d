/** From the drafting room to the wording of a proposal: what was written, under ids that no paragraph of the draft has. */
import {
  isRefusal,
  refuse,
  textOf,
  type ParagraphId,
  type PlainParagraph,
  type Proposal,
  type ProposedParagraph,
  type Refusal,
  type Run,
} from '@chapeau/model';
import { seekParagraph, type Means, type Scene, type World } from './world.ts';

/**
 * The paragraphs as proposed. The first of an amendment is the target; every other one is new and gets another id where
 * somebody pasted a paragraph of the draft. Paragraphs without a word are left out, as an empty line above the target is,
 * unless nothing else is there. Empty for a deletion. Refuses to take for the target what was written above it.
 */
export function freeze(proposal: Proposal, { world, means }: Scene): readonly ProposedParagraph[] | Refusal {
  const { kind, target } = proposal;
  if (kind === 'delete') return [];
  const drafted = world.drafted ?? [];
  const speaking = drafted.filter(saysSomething);
  const written = speaking.length > 0 ? speaking : drafted.slice(0, 1);
  const misplaced = kind === 'amend' && target !== null ? findMisplaced(written, target, world) : null;
  if (misplaced !== null) return misplaced;
  const ids = newIds(written, kind === 'amend' ? target : null, { world, means });
  return written.map((paragraph, index) => ({
    id: ids.at(index) ?? paragraph.id,
    kind: paragraph.kind,
    level: paragraph.level,
    runs: paragraph.runs.map((run) => renamed(run, written, ids)),
  }));
}

function saysSomething(paragraph: PlainParagraph): boolean {
  return textOf(paragraph).trim() !== '';
}

/** Where the paragraph itself is gone from the drafting room, or has no word left, the first one stands for it. */
function findMisplaced(
  written: readonly PlainParagraph[],
  target: ParagraphId,
  world: World,
): Refusal | null {
  if (written.findIndex(({ id }) => id === target) > 0) return refuse('target-not-first');
  const [first] = written;
  const present = seekParagraph(world, target);
  if (first === undefined || isRefusal(present)) return null;
  const isNote = (paragraph: PlainParagraph) => paragraph.kind === 'footnote';
  return isNote(first) === isNote(present) ? null : refuse('footnote-or-paragraph');
}

function newIds(
  written: readonly PlainParagraph[],
  target: ParagraphId | null,
  { world, means }: { readonly world: World; readonly means: Means },
): readonly ParagraphId[] {
  const taken = new Set<ParagraphId>([
    ...world.plain.paragraphs.map(({ id }) => id),
    ...world.tags.keys(),
    ...world.proposals.flatMap(({ wording }) => wording.map(({ id }) => id)),
  ]);
  return written.map(({ id }, index) => {
    if (index === 0 && target !== null) return target;
    const own = taken.has(id) ? means.makeId('paragraph') : id;
    taken.add(own);
    return own;
  });
}

/** References follow a footnote of the proposal that got another id; references into the draft stay. */
function renamed(run: Run, written: readonly PlainParagraph[], ids: readonly ParagraphId[]): Run {
  if ('text' in run) return run;
  const index = written.findIndex(({ id, kind }) => kind === 'footnote' && id === run.footnote);
  return index < 0 ? run : { footnote: ids.at(index) ?? run.footnote };
}
