/** The rolling text of a whole draft, worked out piece by piece so that nobody who types waits for it. */
import { rollingText, rollingWithoutNames, type RollingDraft } from '@chapeau/compare';
import {
  isUndecided,
  type ParagraphId,
  type PlainDraft,
  type PlainParagraph,
  type Proposal,
} from '@chapeau/model';
import { inPauses } from './pauses.ts';

/**
 * The draft with the undecided ones of the proposals. Without names nothing in the answer comes from who proposed what, nor from ids or
 * order. What delegations noted beside their positions is never in it.
 */
export async function rollInPauses(
  { paragraphs, language }: Pick<PlainDraft, 'paragraphs' | 'language'>,
  proposals: readonly Proposal[],
  names: boolean,
): Promise<RollingDraft> {
  const roll = names ? rollingText : rollingWithoutNames;
  const present = new Set<ParagraphId | null>(paragraphs.map(({ id }) => id));
  const open = proposals.filter(isUndecided).map(withoutNotes);
  const on = new Map<ParagraphId | null, Proposal[]>();
  for (const proposal of open) {
    const there = on.get(proposal.target);
    if (there) there.push(proposal);
    else on.set(proposal.target, [proposal]);
  }
  const rolled = await inPauses(inRows(paragraphs, on), (some) => {
    const own = some.flatMap(({ id }) => on.get(id) ?? []);
    return roll(some, own, { language }).paragraphs;
  });
  const elsewhere = open.filter(({ target }) => !present.has(target));
  const { atBeginning, gone } = roll([], elsewhere, { language });
  return { atBeginning, paragraphs: rolled.flat(), gone };
}

/** A piece of work: so many proposals, or so many paragraphs without any. Cutting a language takes longer than one paragraph. */
const MOST_PROPOSALS = 20;
const MOST_PARAGRAPHS = 200;

/** Paragraphs that follow each other, none with more than a piece of work unless it is one paragraph. */
function inRows(
  paragraphs: readonly PlainParagraph[],
  on: ReadonlyMap<ParagraphId | null, readonly Proposal[]>,
): readonly (readonly PlainParagraph[])[] {
  const rows: PlainParagraph[][] = [];
  let load = Infinity;
  for (const paragraph of paragraphs) {
    const own = on.get(paragraph.id)?.length ?? 0;
    const last = rows.at(-1);
    if (last === undefined || load + own > MOST_PROPOSALS || last.length >= MOST_PARAGRAPHS) {
      rows.push([paragraph]);
      load = own;
    } else {
      last.push(paragraph);
      load += own;
    }
  }
  return rows;
}

/** Who takes which position is printed; why is for the room. */
function withoutNotes(proposal: Proposal): Proposal {
  return { ...proposal, positions: proposal.positions.map((position) => ({ ...position, note: '' })) };
}
