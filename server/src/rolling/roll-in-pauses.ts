/** The rolling text of a whole draft, worked out piece by piece so that nobody who types waits for it. */
import { rollingText, rollingWithoutNames, type RollingDraft, type RollingParagraph } from '@chapeau/compare';
import { isUndecided, type ParagraphId, type PlainDraft, type Proposal } from '@chapeau/model';
import { setImmediate } from 'node:timers/promises';

/** So many proposals, or paragraphs with any, are worked out between two pauses. */
const AT_A_TIME = 40;

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
  for (const proposal of open) on.set(proposal.target, [...(on.get(proposal.target) ?? []), proposal]);
  const rolled: RollingParagraph[] = [];
  let from = 0;
  while (from < paragraphs.length) {
    let to = from;
    for (let load = 0; to < paragraphs.length && load < AT_A_TIME; to += 1)
      load += on.get(paragraphs[to]?.id ?? null)?.length ?? 0;
    const slice = paragraphs.slice(from, to);
    const own = slice.flatMap(({ id }) => on.get(id) ?? []);
    rolled.push(...roll(slice, own, { language }).paragraphs);
    from = to;
    await setImmediate();
  }
  const elsewhere = open.filter(({ target }) => !present.has(target));
  const { atBeginning, gone } = roll([], elsewhere, { language });
  return { atBeginning, paragraphs: rolled, gone };
}

/** Who takes which position is printed; why is for the room. */
function withoutNotes(proposal: Proposal): Proposal {
  return { ...proposal, positions: proposal.positions.map((position) => ({ ...position, note: '' })) };
}
