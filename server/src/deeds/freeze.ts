/** From the drafting room to the wording of a proposal: what was written, under ids that no paragraph of the draft has. */
import {
  textOf,
  type ParagraphId,
  type PlainParagraph,
  type Proposal,
  type ProposedParagraph,
  type Run,
} from '@chapeau/model';
import type { Means, Scene, World } from './world.ts';

/**
 * The paragraphs as proposed. The first of an amendment is the target; every other one is new and gets another id where
 * somebody pasted a paragraph of the draft. Paragraphs without a word are left out, as an empty line above the target is,
 * unless nothing else is there. Empty for a deletion.
 */
export function freeze(proposal: Proposal, { world, means }: Scene): readonly ProposedParagraph[] {
  const { kind, target } = proposal;
  if (kind === 'delete') return [];
  const drafted = world.drafted ?? [];
  const speaking = drafted.filter(saysSomething);
  const written = speaking.length > 0 ? speaking : drafted.slice(0, 1);
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
