/** Three small texts compared: the base, and what each side made of some of its paragraphs. */
import { compareThree, type ThreeComparison } from '@chapeau/compare';
import type { ParagraphId, PlainDraft, PlainParagraph } from '@chapeau/model';

/** A paragraph whose id and words follow from its letter. */
export function paragraph(name: string, rest: Partial<PlainParagraph> = {}): PlainParagraph {
  return {
    id: `par-${name.padStart(16, '0')}` as ParagraphId,
    kind: 'numbered',
    level: 1,
    number: null,
    alternativeOf: null,
    stage: 0,
    status: 'open',
    runs: [{ text: `Parties report on ${name} in time.` }],
    ...rest,
  };
}

/** Words by letter; null: deleted. Letters that the base does not have are put in at the end. */
type Changes = Readonly<Record<string, string | null>>;

export interface ThreeTexts {
  readonly base: readonly PlainParagraph[];
  readonly theirs: Changes;
  readonly ours: Changes;
}

/** What the two made of it. */
export function three({ base, theirs, ours }: ThreeTexts): ThreeComparison {
  return compareThree(draft(base), draft(changed(base, theirs)), draft(changed(base, ours)));
}

function changed(base: readonly PlainParagraph[], changes: Changes): readonly PlainParagraph[] {
  const known = new Set(base.map(({ id }) => id));
  const kept = base.flatMap((each) => {
    const words = changes[each.id.slice(-1)];
    if (words === null) return [];
    return words === undefined ? [each] : [{ ...each, runs: [{ text: words }] }];
  });
  const added = Object.entries(changes).flatMap(([name, words]) => {
    const own = paragraph(name);
    return words === null || known.has(own.id) ? [] : [{ ...own, runs: [{ text: words }] }];
  });
  return [...kept, ...added];
}

function draft(paragraphs: readonly PlainParagraph[]): PlainDraft {
  return {
    format: 'chapeau-plain-draft/1',
    title: 'Report',
    symbol: '',
    kind: 'report',
    language: 'en',
    paragraphs,
  };
}
