/** Where words may lead: out to an address, or to a paragraph of the same draft. */
import { isId, LIMITS, type ParagraphId, type Run, type Wording } from '@chapeau/model';

const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s<>"\p{Cc}]+$/iu;

/** Whether it is an address outside: `http:`, `https:` or `mailto:`, without white space. What texts from elsewhere may bring. */
export function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LIMITS.noteLength && ADDRESS.test(value);
}

/** Whether a draft can hold it as a link: an address outside, or a reference (`#par-…`), whether its target is there or not. */
export function isLinkTarget(value: unknown): value is string {
  return isAddress(value) || (typeof value === 'string' && findTarget(value) !== null);
}

/** The link of a reference to that paragraph. */
export function linkToParagraph(id: ParagraphId): string {
  return `#${id}`;
}

/** The paragraph that a link refers to; null: it leads outside, or nowhere. */
export function findTarget(href: string | undefined): ParagraphId | null {
  const id: unknown = href?.startsWith('#') === true ? href.slice(1) : null;
  return isId('paragraph', id) ? id : null;
}

/** The wording with the references that are not known as plain words; everything else as it was. For wordings from another text. */
export function withKnownReferences<Worded extends Pick<Wording, 'runs'>>(
  wording: Worded,
  isKnown: (id: ParagraphId) => boolean,
): Worded {
  return { ...wording, runs: joinRuns(wording.runs.map((run) => withKnownReference(run, isKnown))) };
}

function withKnownReference(run: Run, isKnown: (id: ParagraphId) => boolean): Run {
  if ('footnote' in run) return run;
  const target = findTarget(run.href);
  if (target === null || isKnown(target)) return run;
  const { href: _, ...plain } = run;
  return plain;
}

/** The runs with neighbours that are marked and linked alike as one; empty ones vanish. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if ('footnote' in run) joined.push(run);
    else if (run.text === '') continue;
    else if (last !== undefined && 'text' in last && lookOf(last) === lookOf(run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function lookOf(run: Exclude<Run, { readonly footnote: ParagraphId }>): string {
  return JSON.stringify([run.marks ?? [], run.href ?? null]);
}
