/** Wording that comes with a command, made into that of a proposal: held to the schema, under ids of its own. */
import {
  refuse,
  type ParagraphId,
  type PlainParagraph,
  type Proposal,
  type ProposedParagraph,
  type Refusal,
  type Run,
  type Wording,
} from '@chapeau/model';
import { findWritten } from '@chapeau/text';
import type { CommandOf } from './command-of.ts';
import { freeze } from './freeze.ts';
import type { Scene, World } from './world.ts';

type GivenWording = CommandOf<'capture-proposal'>['wording'];

/**
 * The paragraphs as proposed, as `freeze` gives them for what was drafted in a room. Refused where the text could not hold them,
 * or where they refer to a footnote that the draft has not.
 */
export function capture(
  scene: Scene,
  proposal: Proposal,
  wording: GivenWording,
): readonly ProposedParagraph[] | Refusal {
  const { world, means } = scene;
  if (proposal.kind === 'delete') return [];
  const drafted: PlainParagraph[] = [];
  for (const [index, words] of wording.entries()) {
    const isTarget = index === 0 && proposal.kind === 'amend' && proposal.target !== null;
    const id = isTarget && proposal.target !== null ? proposal.target : means.makeId('paragraph');
    const written = findWritten({ ...words, id, runs: words.runs.map(runOf) });
    if (written === null || !refersToKnown(world, written)) return refuse('update-not-in-schema');
    drafted.push({ ...written, stage: 0, status: 'open' });
  }
  return freeze(proposal, { ...scene, world: { ...world, drafted } });
}

function runOf(run: GivenWording[number]['runs'][number]): Run {
  if ('footnote' in run) return run;
  const { text, marks, href } = run;
  return { text, ...(marks !== undefined && { marks }), ...(href !== undefined && { href }) };
}

/** A reference that dangles in the present text already may stay in what is proposed. */
function refersToKnown({ plain: { paragraphs } }: World, { runs }: Wording): boolean {
  const referred = footnotesIn([{ runs }]);
  if (referred.length === 0) return true;
  const known = new Set([
    ...paragraphs.filter(({ kind }) => kind === 'footnote').map(({ id }) => id),
    ...footnotesIn(paragraphs),
  ]);
  return referred.every((id) => known.has(id));
}

function footnotesIn(paragraphs: readonly Pick<Wording, 'runs'>[]): readonly ParagraphId[] {
  return paragraphs.flatMap(({ runs }) => runs.flatMap((run) => ('footnote' in run ? [run.footnote] : [])));
}
