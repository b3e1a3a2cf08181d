/** References to footnotes in plain text: a small number right after a word or a mark, which only its footnote makes known. */
import type { ParagraphId, Run } from '@chapeau/model';
import type { Piece } from './runs.ts';
import { joinPieces } from './runs.ts';

/** Where a paragraph refers to a footnote: the number there is to be replaced. */
interface Place {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

const NO_MARKS = new Set<never>();
// “text.1 ”, “text,1 2 ”: right after a mark or a word; “text, 1 and”: set apart by a page layout, with more words after it.
const CLOSE = /(?<=\p{L}{2}[.,;:)\]”"’]{0,2}|\p{L}{2}[.,;:)\]”"’]{0,2}\d,)(\d{1,3})(?=\s|$|[,.;:)\]])/gu;
const APART = /(?<=\p{L}{3}[.,;:)”"’]{0,2}) (\d{1,3})(?=\s\p{Ll}|$)/gu;
/** Words that a number belongs to. */
const IS_NUMBERED =
  /(?:article|paragraph|para|section|chapter|annex|part|item|rule|no|vol|chap|option|session|page|agenda|resolution|decision|july|june|may|march|april|august|january|february|september|october|november|december)\.?$/i;

const IS_ABBREVIATED = /(?:^|[\s(])(?:no|nos|para|paras|art|arts|vol|chap|sect|p|pp|rev|add|corr)\.$/i;

/**
 * The runs of paragraphs of a page, in which each footnote that exactly one place can refer to is referred to there.
 * All other numbers stay words. Gives the labels that found their place.
 */
export function referToFootnotes(
  texts: readonly string[],
  footnotes: ReadonlyMap<string, ParagraphId>,
): { readonly runs: readonly Run[][]; readonly found: ReadonlySet<string> } {
  const places = findPlaces(texts, footnotes);
  const byParagraph = new Map<number, [string, Place][]>();
  for (const entry of places) {
    const { paragraph } = entry[1];
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), entry]);
  }
  const runs = texts.map((text, index) => {
    const pieces: Piece[] = [];
    let at = 0;
    for (const [label, { from, to }] of (byParagraph.get(index) ?? []).toSorted(
      ([, a], [, b]) => a.from - b.from,
    )) {
      const footnote = footnotes.get(label);
      pieces.push({ text: text.slice(at, from), marks: NO_MARKS, href: null });
      if (footnote !== undefined) pieces.push({ footnote });
      at = to;
    }
    return joinPieces([...pieces, { text: text.slice(at), marks: NO_MARKS, href: null }]);
  });
  return { runs, found: new Set(places.map(([label]) => label)) };
}

function findPlaces(
  texts: readonly string[],
  footnotes: ReadonlyMap<string, ParagraphId>,
): [string, Place][] {
  const places: [string, Place][] = [];
  if (footnotes.size === 0) return places;
  const close = candidates(texts, CLOSE, IS_ABBREVIATED);
  const apart = candidates(texts, APART, IS_NUMBERED);
  for (const label of footnotes.keys()) {
    const certain = [close, apart].map((all) => all.get(label) ?? []).find((all) => all.length > 0);
    const [only, another] = certain ?? [];
    if (only !== undefined && another === undefined) places.push([label, only]);
  }
  return places;
}

function candidates(texts: readonly string[], pattern: RegExp, exception: RegExp): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const [paragraph, text] of texts.entries()) {
    for (const match of text.matchAll(pattern)) {
      const [whole, label = ''] = match;
      const before = text.slice(Math.max(0, match.index - 20), match.index);
      if (/\S*[/@]\S*$/.test(before) || exception.test(before.trimEnd())) continue;
      const place = { paragraph, from: match.index, to: match.index + whole.length };
      // A second one makes it uncertain; more are not needed.
      found.set(label, [...(found.get(label) ?? []), place].slice(0, 2));
    }
  }
  return found;
}
