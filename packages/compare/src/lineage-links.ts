/** Which paragraphs of a text became which of the next: by permanent id, and where ids tell nothing, by words. */
import { sameWording, textOf, type PlainDraft, type PlainParagraph } from '@chapeau/model';
import { alignWeighed } from './align-by-words.ts';
import { alignDrafts, languageOf } from './align-drafts.ts';
import { alignById, findMoved } from './align.ts';
import type { Match } from './alignment.ts';
import { weighTexts } from './weighed-words.ts';

/** That a paragraph of the earlier text went, whole or in part, into one of the later text. */
export interface LineageLink {
  readonly from: PlainParagraph;
  readonly to: PlainParagraph;
  /** `id`: it has the same; `words`: one paragraph, known by its words; `split`, `merged`: one of several. */
  readonly by: 'id' | 'words' | 'split' | 'merged';
  /** 0 to 1; 1 where the id says it. */
  readonly certainty: number;
  readonly moved: boolean;
}

/**
 * All links in the order of the later text, then of the earlier one. Where ids are in common, words are asked about what came, what
 * went, and what was reworded near it: what came without an id of the earlier text may be a piece of something, what went a part.
 */
export function linksBetween(from: PlainDraft, to: PlainDraft): readonly LineageLink[] {
  const whole = { from: from.paragraphs, to: to.paragraphs };
  const pairs = alignById(whole.from, whole.to);
  if (pairs.length === 0)
    return alignDrafts(from, to).matches.flatMap((match) => linksOf(match, whole, 'words'));
  const moved = findMoved(pairs, ({ from: place }) => {
    const paragraph = whole.from[place];
    return { weight: paragraph === undefined ? 0 : textOf(paragraph).length, key: paragraph?.id ?? '' };
  });
  const links = pairs.flatMap((pair): readonly LineageLink[] => {
    const [before, after] = [whole.from[pair.from], whole.to[pair.to]];
    if (before === undefined || after === undefined) return [];
    return [{ from: before, to: after, by: 'id', certainty: 1, moved: moved.has(pair) }];
  });
  return [...links, ...linksByWords(links, whole, languageOf(from, to))].toSorted(inOrderOf(whole));
}

/** The links from each text to the next: what lineages of one draft share. */
export function linksThrough(texts: readonly PlainDraft[]): readonly (readonly LineageLink[])[] {
  return texts.slice(1).map((to, index) => linksBetween(texts[index] ?? to, to));
}

interface Sides {
  readonly from: readonly PlainParagraph[];
  readonly to: readonly PlainParagraph[];
}

function linksOf(match: Match, { from, to }: Sides, paired: 'id' | 'words'): readonly LineageLink[] {
  const { certainty, moved } = match;
  const by = match.kind === 'paired' ? paired : match.kind;
  return [match.from].flat().flatMap((earlier) =>
    [match.to].flat().flatMap((later) => {
      const [before, after] = [from[earlier], to[later]];
      return before && after ? [{ from: before, to: after, by, certainty, moved }] : [];
    }),
  );
}

/** So far from what came or went, in paragraphs, the rest of it is looked for. */
const NEAR = 3;

/** A tenth of a second of work on a small machine: several texts are gone through one after the other. */
const MOST_STEPS = 1_000_000;

/** Links of paragraphs that ids leave without one on a side. */
function linksByWords(links: readonly LineageLink[], whole: Sides, language: string): readonly LineageLink[] {
  const kept = { from: new Set(links.map(({ from }) => from)), to: new Set(links.map(({ to }) => to)) };
  const loose = {
    from: whole.from.filter((each) => !kept.from.has(each)),
    to: whole.to.filter((each) => !kept.to.has(each)),
  };
  if (loose.from.length === 0 && loose.to.length === 0) return [];
  const reworded = links.filter(({ from, to }) => !sameWording(from, to));
  const near = { from: nearTo(whole.from, loose.from), to: nearTo(whole.to, loose.to) };
  const asked = new Set<PlainParagraph>([...loose.from, ...loose.to]);
  for (const { from, to } of reworded)
    if (near.from.has(from) || near.to.has(to)) [from, to].forEach((each) => asked.add(each));
  const sides = {
    from: whole.from.filter((each) => asked.has(each)),
    to: whole.to.filter((each) => asked.has(each)),
  };
  const { matches } = alignWeighed(weighTexts(sides.from, sides.to, language), { stepsLeft: MOST_STEPS });
  return matches
    .flatMap((match) => linksOf(match, sides, 'words'))
    .filter(({ from, to, by }) => {
      const [isLooseFrom, isLooseTo] = [!kept.from.has(from), !kept.to.has(to)];
      if (by === 'words') return isLooseFrom && isLooseTo;
      return by === 'split' ? isLooseTo : isLooseFrom;
    });
}

/** The paragraphs of a text at most NEAR from one of these. */
function nearTo(
  text: readonly PlainParagraph[],
  these: readonly PlainParagraph[],
): ReadonlySet<PlainParagraph> {
  const sought = new Set(these);
  const near = new Set<PlainParagraph>();
  for (const [place, paragraph] of text.entries())
    if (sought.has(paragraph))
      for (const each of text.slice(Math.max(0, place - NEAR), place + NEAR + 1)) near.add(each);
  return near;
}

function inOrderOf({ from, to }: Sides): (a: LineageLink, b: LineageLink) => number {
  const places = (list: readonly PlainParagraph[]) => new Map(list.map((each, index) => [each, index]));
  const [earlier, later] = [places(from), places(to)];
  const place = (link: LineageLink) => [later.get(link.to) ?? 0, earlier.get(link.from) ?? 0] as const;
  return (a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1];
}
