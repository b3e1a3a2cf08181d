/** References that follow their target: links on the numbers in a text. */
import type { ParagraphId, Run, TextRun, Wording } from '@chapeau/model';
import { findTarget, joinRuns, linkToParagraph } from './link.ts';
import { showsNumber, textShowing, type Target } from './reference-form.ts';
import type { ReferringParagraph, ResolvedReference } from './resolve-references.ts';
import { outlineOf } from './text-outline.ts';

/** A number to be made a reference; offsets in the text of the wording, footnote references counted as one character. */
export interface ReferencePlace {
  readonly from: number;
  readonly to: number;
  readonly target: ParagraphId;
}

/** A reference as it stands in a text. */
export interface MadeReference {
  readonly paragraph: ParagraphId;
  /** In the text of the paragraph, footnote references counted as one character. */
  readonly offset: number;
  readonly text: string;
  readonly target: ParagraphId;
  /** `stale`: its words show another number than its target has. `broken`: the target is gone, or has no number any more. */
  readonly state: 'current' | 'stale' | 'broken';
}

/** A wording that takes the place of another. */
export interface Rewording {
  readonly paragraph: ParagraphId;
  readonly wording: Wording;
}

/** The places of the references of one paragraph that have exactly one target. */
export function placesOf(
  resolved: readonly ResolvedReference[],
  paragraph: ParagraphId,
): readonly ReferencePlace[] {
  return resolved.flatMap(({ paragraph: holder, reference: { from, to }, outcome }) =>
    holder === paragraph && outcome.kind === 'target' ? [{ from, to, target: outcome.target }] : [],
  );
}

/**
 * The wording with links on those numbers; its text and all else stay. What is linked already, if only in part, stays as it
 * is, and so does what a footnote reference stands in. Done again, nothing changes.
 */
export function makeReferences<Worded extends Pick<Wording, 'runs'>>(
  wording: Worded,
  places: readonly ReferencePlace[],
): Worded {
  let { runs } = wording;
  for (const { from, to, target } of places) {
    const within = cut(runs, from, to);
    const isFree = within.inside.every((run) => 'text' in run && run.href === undefined);
    if (within.inside.length === 0 || !isFree) continue;
    const linked = within.inside.map((run) => ({ ...run, href: linkToParagraph(target) }));
    runs = joinRuns([...within.before, ...linked, ...within.after]);
  }
  return runs === wording.runs ? wording : { ...wording, runs };
}

/** The references of a text in their order, with how each stands. `number` of the paragraphs as shown. */
export function referencesIn(paragraphs: readonly ReferringParagraph[]): readonly MadeReference[] {
  const targets = targetsOf(
    paragraphs,
    paragraphs.map(({ number }) => number),
  );
  return paragraphs.flatMap(({ id, runs }) =>
    linksIn(runs).map(({ offset, text, target }) => {
      const shown = targets.get(target);
      const state = shown === undefined ? 'broken' : showsNumber(text, shown) ? 'current' : 'stale';
      return { paragraph: id, offset, text, target, state };
    }),
  );
}

/**
 * The rewordings after which every reference shows the number of its target, `labels` being the numbers of the paragraphs from
 * now on, in their order. Only the words of numbers that differ are touched; broken references stay as they are.
 */
export function followNumbers(
  paragraphs: readonly ReferringParagraph[],
  labels: readonly (string | null)[],
): readonly Rewording[] {
  const targets = targetsOf(paragraphs, labels);
  return paragraphs.flatMap(({ id, kind, level, runs }) => {
    let followed = runs;
    // From the end, so that offsets before stay true.
    for (const { offset, text, target } of linksIn(runs).toReversed()) {
      const shown = targets.get(target);
      const now = shown === undefined ? text : textShowing(text, shown);
      if (now !== text) followed = withText(followed, { offset, text, now });
    }
    return followed === runs ? [] : [{ paragraph: id, wording: { kind, level, runs: followed } }];
  });
}

function targetsOf(
  paragraphs: readonly ReferringParagraph[],
  labels: readonly (string | null)[],
): ReadonlyMap<ParagraphId, Target> {
  const { parents } = outlineOf(paragraphs);
  const articleOf = (index: number): string | null => {
    for (let at = parents[index] ?? null; at !== null; at = parents[at] ?? null) {
      if (paragraphs[at]?.kind === 'article') return labels[at] ?? null;
    }
    return null;
  };
  const targets = new Map<ParagraphId, Target>();
  for (const [index, { id }] of paragraphs.entries()) {
    const label = labels[index] ?? null;
    if (label !== null && !targets.has(id)) targets.set(id, { label, article: articleOf(index) });
  }
  return targets;
}

interface LinkedText {
  readonly offset: number;
  readonly text: string;
  readonly target: ParagraphId;
}

/** Neighbouring runs that refer to one paragraph are one reference. */
function linksIn(runs: readonly Run[]): LinkedText[] {
  const links: LinkedText[] = [];
  let offset = 0;
  for (const run of runs) {
    const target = 'text' in run ? findTarget(run.href) : null;
    const last = links.at(-1);
    if ('text' in run && target !== null) {
      const goesOn =
        last !== undefined && last.target === target && last.offset + last.text.length === offset;
      if (goesOn) links[links.length - 1] = { ...last, text: last.text + run.text };
      else links.push({ offset, text: run.text, target });
    }
    offset += 'text' in run ? run.text.length : 1;
  }
  return links;
}

interface Replacement {
  readonly offset: number;
  readonly text: string;
  readonly now: string;
}

/** Characters that stay keep their marks; new ones take those of the first that they replace. */
function withText(runs: readonly Run[], { offset, text, now }: Replacement): readonly Run[] {
  const shorter = Math.min(text.length, now.length);
  let start = 0;
  while (start < shorter && text[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && text.at(-1 - end) === now.at(-1 - end)) end += 1;
  const { before, inside, after } = cut(runs, offset + start, offset + text.length - end);
  const model = inside[0] ?? (start > 0 ? before.at(-1) : after[0]);
  const look: TextRun = model !== undefined && 'text' in model ? model : { text: '' };
  return joinRuns([...before, { ...look, text: now.slice(start, now.length - end) }, ...after]);
}

interface Cut {
  readonly before: readonly Run[];
  readonly inside: readonly Run[];
  readonly after: readonly Run[];
}

function cut(runs: readonly Run[], from: number, to: number): Cut {
  const before: Run[] = [];
  const inside: Run[] = [];
  const after: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const length = 'text' in run ? run.text.length : 1;
    const [start, end] = [from - at, to - at].map((edge) => Math.min(length, Math.max(0, edge)));
    before.push(...sliceOf(run, 0, start));
    inside.push(...sliceOf(run, start, end));
    after.push(...sliceOf(run, end, length));
    at += length;
  }
  return { before, inside, after };
}

function sliceOf(run: Run, start = 0, end = 0): Run[] {
  if (start >= end) return [];
  return 'text' in run ? [{ ...run, text: run.text.slice(start, end) }] : [run];
}
