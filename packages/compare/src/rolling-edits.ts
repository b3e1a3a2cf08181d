/** What each proposal changes in the words of a paragraph, and over which stretches they differ. */
import type { PlainParagraph, Run } from '@chapeau/model';
import { pairSpans } from './bracket-spans.ts';
import { editsBetween, type Edit, type Effort } from './edits.ts';
import { formattedText, runsBetween, type FormattedText } from './formatted-text.ts';
import type { Range } from './marker.ts';
import { readableEdits } from './readable.ts';
import type { PlacedProposal } from './rolling.ts';
import type { Tokenize } from './tokens.ts';

/** The edits of one proposal on the words of the present paragraph. */
export interface PlacedEdits {
  readonly placed: PlacedProposal;
  /** The paragraph as proposed. */
  readonly text: FormattedText;
  readonly edits: readonly Edit[];
  /** The paragraph itself would go: one edit over all of it, which may be empty. */
  readonly gone: boolean;
  readonly coarse: boolean;
}

const NO_TEXT: FormattedText = { runs: [], tokens: [], offsets: [0] };

/** The paragraph's own words, cut, and how to cut others. */
export interface RollingBase {
  readonly paragraph: PlainParagraph;
  readonly text: FormattedText;
  readonly tokenize: Tokenize;
}

/** What `placed` changes in the words; no edits: nothing. */
export function editsOfProposal(base: RollingBase, placed: PlacedProposal, effort: Effort): PlacedEdits {
  const from = base.text.tokens;
  const [first] = placed.wording;
  if (placed.proposal.kind === 'delete') {
    const whole = { fromStart: 0, fromEnd: from.length, toStart: 0, toEnd: 0 };
    return { placed, text: NO_TEXT, edits: [whole], gone: true, coarse: false };
  }
  if (placed.proposal.kind === 'insert-after' || !first)
    return { placed, text: base.text, edits: [], gone: false, coarse: false };
  const text = formattedText(first.runs, base.tokenize);
  const { edits, coarse } = editsBetween(from, text.tokens, effort);
  const readable = coarse ? edits : readableEdits(edits, { from, to: text.tokens });
  return { placed, text, edits: readable, gone: false, coarse };
}

/**
 * The stretches of the paragraph, in tokens, that edits of any proposal touch; edits that overlap or touch share one, and so do
 * the brackets of a pair and its words where one of the two changes (see `pairSpans`).
 */
export function disputedSpans(base: RollingBase, all: readonly PlacedEdits[]): readonly Range[] {
  const touched = all.flatMap(({ edits }) =>
    edits.map(({ fromStart, fromEnd }) => ({ start: fromStart, end: fromEnd })),
  );
  const changed = all.map(({ text, edits }) => ({ tokens: text.tokens, edits }));
  const ranges = [...touched, ...pairSpans(base.text.tokens, changed)];
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** Gives what one proposal says over each span; to be asked from left to right. Null: nothing but what stands there. */
export function sayingsOf({ text, edits }: PlacedEdits): (span: Range) => readonly Run[] | null {
  let next = 0;
  return (span) => {
    const first = edits[next];
    if (!first || first.fromStart > span.end) return null;
    let last = first;
    for (let edit = edits[next]; edit && edit.fromStart <= span.end; edit = edits[next]) {
      last = edit;
      next += 1;
    }
    return runsBetween(text, {
      start: first.toStart - (first.fromStart - span.start),
      end: last.toEnd + (span.end - last.fromEnd),
    });
  };
}
