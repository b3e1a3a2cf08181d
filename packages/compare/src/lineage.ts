/** The line of descent of one paragraph through texts that followed each other. */
import { sameWording, type ParagraphId, type PlainDraft, type PlainParagraph } from '@chapeau/model';
import { linksThrough, type LineageLink } from './lineage-links.ts';

/** What became of it since the text before; several may be true, one always is. */
export const LINEAGE_RELATIONS = [
  /** It is not there, neither now nor before. */
  'absent',
  'new',
  'gone',
  /** It came of a part of what it was. */
  'split',
  /** It came of several. */
  'merged',
  /** No id says that it is the same: its words do, as surely as `certainty` tells. */
  'by-words',
  'renumbered',
  'moved',
  'reworded',
  /** Nothing of all this. */
  'same',
] as const;
export type LineageRelation = (typeof LINEAGE_RELATIONS)[number];

/** The paragraph in one of the texts. */
export interface LineageStep {
  /** Place of the text in the list, from 0. */
  readonly text: number;
  /** What it was there, in reading order; several where they were merged later or split before. None: it is not there. */
  readonly paragraphs: readonly PlainParagraph[];
  /** In the order of LINEAGE_RELATIONS; of the first text it is in: none. */
  readonly relations: readonly LineageRelation[];
  /** How sure the least sure of it is, 0 to 1. */
  readonly certainty: number;
  /** Other paragraphs of this text that came of the same, where it was split. */
  readonly siblings: readonly PlainParagraph[];
  /** Place of its wording among the wordings; null where it is not there. */
  readonly wording: number | null;
}

export interface Lineage {
  readonly paragraph: ParagraphId;
  /** One for each text, in its order. */
  readonly steps: readonly LineageStep[];
  /** Each wording that it had, in the order in which they came; one that came back is the same. */
  readonly wordings: readonly (readonly PlainParagraph[])[];
}

/**
 * Follows the paragraph of this id back and on from the last text that has it; null: none has. `links` are those of `linksThrough`.
 * Back it leads to all that it came of, on to all that came of it.
 */
export function lineageOf(
  paragraph: ParagraphId,
  texts: readonly PlainDraft[],
  links = linksThrough(texts),
): Lineage | null {
  const anchor = texts.findLastIndex(({ paragraphs }) => paragraphs.some(({ id }) => id === paragraph));
  if (anchor === -1) return null;
  const there = texts.map((): ReadonlySet<ParagraphId> => new Set());
  there[anchor] = new Set([paragraph]);
  for (let at = anchor; at > 0; at -= 1) there[at - 1] = sourcesOf(there[at], links[at - 1]);
  for (let at = anchor; at + 1 < texts.length; at += 1) there[at + 1] = descendantsOf(there[at], links[at]);
  const wordings: (readonly PlainParagraph[])[] = [];
  const steps: LineageStep[] = [];
  for (const [text, { paragraphs: all }] of texts.entries()) {
    const paragraphs = all.filter(({ id }) => there[text]?.has(id));
    const before = steps.at(-1)?.paragraphs ?? null;
    const own = (links[text - 1] ?? []).filter(
      ({ from, to }) => there[text - 1]?.has(from.id) && there[text]?.has(to.id),
    );
    const pieces = (links[text - 1] ?? []).filter(
      ({ from, to }) => there[text - 1]?.has(from.id) && !there[text]?.has(to.id),
    );
    steps.push({
      text,
      paragraphs,
      relations: before === null ? [] : relationsOf(before, paragraphs, { own, isSplit: pieces.length > 0 }),
      certainty: Math.min(1, ...own.map(({ certainty }) => certainty)),
      siblings: [...new Set(pieces.map(({ to }) => to))],
      wording: paragraphs.length === 0 ? null : placeOf(wordings, paragraphs),
    });
  }
  return { paragraph, steps, wordings };
}

function sourcesOf(
  later: ReadonlySet<ParagraphId> | undefined,
  links: readonly LineageLink[] = [],
): ReadonlySet<ParagraphId> {
  return new Set(links.filter(({ to }) => later?.has(to.id)).map(({ from }) => from.id));
}

function descendantsOf(
  earlier: ReadonlySet<ParagraphId> | undefined,
  links: readonly LineageLink[] = [],
): ReadonlySet<ParagraphId> {
  return new Set(links.filter(({ from }) => earlier?.has(from.id)).map(({ to }) => to.id));
}

function relationsOf(
  before: readonly PlainParagraph[],
  now: readonly PlainParagraph[],
  { own, isSplit }: { readonly own: readonly LineageLink[]; readonly isSplit: boolean },
): readonly LineageRelation[] {
  if (before.length === 0) return [now.length === 0 ? 'absent' : 'new'];
  if (now.length === 0) return ['gone'];
  const found = new Set<LineageRelation>(isSplit ? ['split'] : []);
  for (const { by, moved } of own) {
    if (by === 'split' || by === 'merged') found.add(by);
    if (by === 'words') found.add('by-words');
    if (moved) found.add('moved');
  }
  if (before.map(({ number }) => number).join('\0') !== now.map(({ number }) => number).join('\0'))
    found.add('renumbered');
  if (!sameWordings(before, now)) found.add('reworded');
  if (found.size === 0) return ['same'];
  return LINEAGE_RELATIONS.filter((relation) => found.has(relation));
}

function placeOf(wordings: (readonly PlainParagraph[])[], paragraphs: readonly PlainParagraph[]): number {
  const known = wordings.findIndex((each) => sameWordings(each, paragraphs));
  if (known !== -1) return known;
  wordings.push(paragraphs);
  return wordings.length - 1;
}

function sameWordings(a: readonly PlainParagraph[], b: readonly PlainParagraph[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, index) => {
      const other = b[index];
      return other !== undefined && sameWording(each, other);
    })
  );
}
