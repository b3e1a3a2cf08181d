/** Which paragraph of one text is which of another, where neither knew of permanent ids: by equal words, then by equal numbers. */
import type { Pair } from '@chapeau/compare';
import { textOf, type PlainDraft, type PlainParagraph } from '@chapeau/model';

/** Pairs each paragraph once at most, in the order of the later text. Repeated words or numbers are paired in their order. */
export function pairByWords(from: PlainDraft, to: PlainDraft): readonly Pair[] {
  const pairs: Pair[] = [];
  const left = { from: new Set(from.paragraphs.keys()), to: new Set(to.paragraphs.keys()) };
  for (const keyOf of [wordsAndNumber, words, number]) {
    const places = new Map<string, number[]>();
    for (const index of left.from) {
      const key = keyOf(from.paragraphs[index]);
      if (key !== null) places.set(key, [...(places.get(key) ?? []), index]);
    }
    for (const index of left.to) {
      const key = keyOf(to.paragraphs[index]);
      const place = key === null ? undefined : places.get(key)?.shift();
      if (place === undefined) continue;
      pairs.push({ from: place, to: index });
      left.from.delete(place);
      left.to.delete(index);
    }
  }
  return pairs.toSorted((a, b) => a.to - b.to);
}

function wordsAndNumber(paragraph: PlainParagraph | undefined): string | null {
  const said = words(paragraph);
  return said === null ? null : `${paragraph?.number ?? ''} ${said}`;
}

function words(paragraph: PlainParagraph | undefined): string | null {
  const text = paragraph === undefined ? '' : textOf(paragraph).trim().replace(/\s+/g, ' ');
  return text === '' ? null : text;
}

function number(paragraph: PlainParagraph | undefined): string | null {
  return paragraph?.number ? `${paragraph.kind} ${paragraph.number}` : null;
}
