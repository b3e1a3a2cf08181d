/** One paragraph step by step: the texts that have it, the entries of the record about it, and what was typed in between. */
import type { LineageStep, Lineage, Provenance } from '@chapeau/compare';
import { sameWording, type ParagraphId, type PlainParagraph, type RecordEntry } from '@chapeau/model';
import type { HistoryText, ParagraphHistoryAnswer } from '@chapeau/protocol';

/** One step. `before` and `after` are what it was, several where it was split or merged; none: it is not there. */
export type HistoryMoment = {
  /** Permanent: the id of a version, `live`, `entry-` and its place in the record, or `typed-before-` and the key of what follows. */
  readonly key: string;
  readonly before: readonly PlainParagraph[];
  readonly after: readonly PlainParagraph[];
} & (
  | { readonly kind: 'text'; readonly text: HistoryText; readonly step: LineageStep }
  | { readonly kind: 'entry'; readonly entry: RecordEntry }
  /** Words came or went and no entry tells of it. */
  | { readonly kind: 'typed' }
);

/** A history as the server answers it. */
export type History = ParagraphHistoryAnswer<Lineage, Provenance>;

/**
 * In order of time. A text is compared with the text before it, everything else with what was known last. Without the record
 * only the texts are steps. Before the first text that has it nothing is told but what entries tell.
 */
export function momentsOf({
  texts,
  lineage,
  entries,
}: Pick<History, 'texts' | 'lineage' | 'entries'>): readonly HistoryMoment[] {
  const hasRecord = texts.some(({ sequence }) => sequence !== null) || entries.length > 0;
  const moments: HistoryMoment[] = [];
  let state: readonly PlainParagraph[] | null = null;
  let textBefore: readonly PlainParagraph[] = [];
  let told = 0;
  for (const [place, text] of texts.entries()) {
    const step = lineage.steps[place];
    if (step === undefined) continue;
    const until = text.version === null ? Infinity : (text.sequence ?? 0);
    const line = idsOf(lineage.steps[place - 1], step);
    for (const entry of entries.filter(({ sequence }) => sequence > told && sequence <= until)) {
      const passed = entryMoments(entry, { state, line });
      moments.push(...passed);
      state = passed.at(-1)?.after ?? state;
    }
    told = Math.max(told, until);
    const key = text.version ?? 'live';
    const isTyped = hasRecord && state !== null && !sameWords(state, step.paragraphs);
    if (isTyped)
      moments.push({
        kind: 'typed',
        key: `typed-before-${key}`,
        before: state ?? [],
        after: step.paragraphs,
      });
    moments.push({ kind: 'text', key, text, step, before: textBefore, after: step.paragraphs });
    state = step.paragraphs;
    textBefore = step.paragraphs;
  }
  return moments;
}

interface Known {
  /** Null: nothing yet. */
  readonly state: readonly PlainParagraph[] | null;
  readonly line: ReadonlySet<ParagraphId>;
}

function entryMoments(entry: RecordEntry, { state, line }: Known): readonly HistoryMoment[] {
  // A version is a step of its own, and the floor moves past a paragraph without touching it.
  if (entry.act.kind === 'version-issued' || entry.act.kind === 'floor-taken') return [];
  const changes = entry.paragraphs.filter(({ paragraph }) => line.has(paragraph));
  const moments: HistoryMoment[] = [];
  const key = `entry-${entry.sequence}`;
  const found = changes.reduce((known, { paragraph, before }) => put(known, paragraph, before), state ?? []);
  if (state !== null && !sameWords(state, found))
    moments.push({ kind: 'typed', key: `typed-before-${key}`, before: state, after: found });
  const after = changes.reduce((known, { paragraph, after: left }) => put(known, paragraph, left), found);
  moments.push({ kind: 'entry', key, entry, before: found, after });
  return moments;
}

/** The paragraphs with this one as it is now; null: without it. */
function put(
  known: readonly PlainParagraph[],
  id: ParagraphId,
  now: PlainParagraph | null,
): readonly PlainParagraph[] {
  if (now === null) return known.filter((each) => each.id !== id);
  return known.some((each) => each.id === id)
    ? known.map((each) => (each.id === id ? now : each))
    : [...known, now];
}

function idsOf(...steps: readonly (LineageStep | undefined)[]): ReadonlySet<ParagraphId> {
  return new Set(steps.flatMap((step) => step?.paragraphs ?? []).map(({ id }) => id));
}

function sameWords(a: readonly PlainParagraph[], b: readonly PlainParagraph[]): boolean {
  return a.length === b.length && a.every((each, index) => sameAs(each, b[index]));
}

function sameAs(a: PlainParagraph, b: PlainParagraph | undefined): boolean {
  return b !== undefined && sameWording(a, b);
}

/** Whether the words differ from the step before. */
export function isReworded({ before, after }: Pick<HistoryMoment, 'before' | 'after'>): boolean {
  return before.length > 0 && after.length > 0 && !sameWords(before, after);
}
