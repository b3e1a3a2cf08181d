/** The words of a paragraph gathered to stretches of one origin. */
import type { ParagraphId, RecordedProposal, RecordEntry, VersionId } from '@chapeau/model';
import { bringersIn, type Moment, type Origin, type ProvenanceSpan } from './origin.ts';
import { wordingsIn } from './proposals-behind.ts';
import { decisionRef } from './standing-entries.ts';
import type { ToldChange } from './told-changes.ts';
import { wordsSaidBy } from './words-said.ts';
import type { Loom, WovenToken } from './woven-words.ts';

/** What made a wording, and of which paragraph: the first known one, an act that told it, or typing between two moments. */
export type WordStep = { readonly paragraph: ParagraphId } & (
  | { readonly kind: 'beginning'; readonly version: VersionId | null }
  | { readonly kind: 'told'; readonly change: ToldChange; readonly entry: RecordEntry }
  | { readonly kind: 'typed'; readonly since: Moment | null; readonly until: Moment }
);

export interface SpanFacts {
  readonly paragraph: ParagraphId;
  readonly entries: readonly RecordEntry[];
  readonly loom: Loom;
}

/** The words that stand, in order, with their origins; neighbours of one origin are one, with the space between them. */
export function spansOf(woven: readonly WovenToken<WordStep>[], facts: SpanFacts): readonly ProvenanceSpan[] {
  const find = originFinder(facts);
  const spans: Gathered[] = [];
  for (const { text, takenBy, broughtBy, place } of woven) {
    if (takenBy !== null || broughtBy === null) continue;
    const { key, origin } = find(broughtBy.step, place);
    const within = broughtBy.step.paragraph;
    const [before, last] = [spans.at(-2), spans.at(-1)];
    if (last?.key === key) last.text += text;
    else if (before?.key === key && last?.text.trim() === '') {
      // A space that stayed between two words of one origin keeps them no more apart than it does in speech.
      before.text += last.text + text;
      spans.pop();
    } else spans.push({ text, origin, key, within });
  }
  return spans.map(({ text, origin, within }) => ({
    text,
    origin,
    ...(within !== facts.paragraph && { within }),
  }));
}

interface Gathered {
  text: string;
  readonly origin: Origin;
  readonly key: string;
  readonly within: ParagraphId;
}

interface Found {
  readonly origin: Origin;
  /** Alike where the origin is. */
  readonly key: string;
}

function originFinder({ entries, loom }: SpanFacts): (step: WordStep, place: number) => Found {
  const wordings = wordingsIn(entries);
  const bringer = bringersIn(entries);
  const numbers = new Map<WordStep, number>();
  const said = new Map<WordStep, readonly (readonly RecordedProposal[])[]>();
  return (step, place) => {
    const number = numbers.get(step) ?? numbers.size;
    numbers.set(step, number);
    if (step.kind === 'beginning')
      return { origin: { kind: 'beginning', version: step.version }, key: `${number}` };
    if (step.kind === 'typed')
      return { origin: { kind: 'typed', since: step.since, until: step.until }, key: `${number}` };
    const { entry, change } = step;
    const byPlace = said.get(step) ?? wordsSaidBy(change, entry, { wordings, loom });
    said.set(step, byPlace);
    const proposals = byPlace[place] ?? [];
    return {
      origin: {
        kind: 'decided',
        by: decisionRef(entry),
        actor: entry.actorName,
        proposals: proposals.map(bringer),
      },
      key: [number, ...proposals.map(({ proposal }) => proposal)].join(' '),
    };
  };
}
