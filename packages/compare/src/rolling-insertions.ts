/** Whole paragraphs that proposals put at one place, in one list. */
import { canonicalJson, hashOf, type ParagraphId, type ProposedParagraph } from '@chapeau/model';
import { PRESENT, type PlacedProposal, type RollingInsertion } from './rolling.ts';
import { voiceOf } from './voices.ts';

/** The paragraphs that a placed proposal puts after the one it is about, or at the beginning. */
function insertedBy({ proposal, wording }: PlacedProposal): readonly ProposedParagraph[] {
  switch (proposal.kind) {
    case 'insert-after':
      return wording;
    case 'amend':
      return wording.slice(1);
    case 'delete':
      return [];
  }
}

interface Entry {
  readonly content: string;
  readonly paragraph: ProposedParagraph;
  readonly by: { readonly placed: PlacedProposal; readonly paragraph: ParagraphId }[];
}

/**
 * The paragraphs put after `place` (null: before the first), equal ones made one. Where two proposals want equal paragraphs in another
 * order, one of them stands twice, so that each finds its own in its own order. `placed` in the order of voices.
 */
export function rollingInsertions(
  place: ParagraphId | null,
  placed: readonly PlacedProposal[],
): readonly RollingInsertion[] {
  const entries: Entry[] = [];
  for (const each of placed) {
    let from = 0;
    let pending: Entry[] = [];
    for (const paragraph of insertedBy(each)) {
      const { id, kind, level, runs } = paragraph;
      const content = canonicalJson({ kind, level, runs });
      const by = { placed: each, paragraph: id };
      const match = entries.findIndex((entry, index) => index >= from && entry.content === content);
      if (match === -1) {
        pending.push({ content, paragraph, by: [by] });
        continue;
      }
      entries[match]?.by.push(by);
      entries.splice(match, 0, ...pending);
      from = match + pending.length + 1;
      pending = [];
    }
    entries.push(...pending);
  }
  const occurrences = new Map<string, number>();
  return entries.map((entry) => {
    const occurrence = occurrences.get(entry.content) ?? 0;
    occurrences.set(entry.content, occurrence + 1);
    return insertionOf(entry, { after: place, occurrence });
  });
}

function insertionOf(
  { paragraph, by }: Entry,
  where: { readonly after: ParagraphId | null; readonly occurrence: number },
): RollingInsertion {
  const { kind, level, runs } = paragraph;
  const wording = { kind, level, runs };
  return {
    id: hashOf({ ...where, wording }).slice(0, 32),
    wording,
    alternatives: [
      { id: PRESENT, kind: 'present', gone: false, runs: [], voices: [] },
      {
        id: 'proposed',
        kind: 'proposed',
        gone: false,
        runs,
        voices: by.map(({ placed }) => voiceOf(placed.proposal)),
      },
    ],
    ids: by.map(({ placed, paragraph: id }) => ({ proposal: placed.proposal.id, paragraph: id })),
  };
}
