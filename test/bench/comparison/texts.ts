/** The pairs that are compared: the Paris texts one after the other, and some of them after edits that are known. */
import { readText } from '@chapeau/interchange';
import { makeId, type PlainDraft, type PlainParagraph } from '@chapeau/model';
import { compareTexts } from '@chapeau/compare';
import { findParisTexts } from '../../cast/corpus.ts';
import { smallReport } from '../../cast/texts.ts';
import type { TextPair } from './contender.ts';
import { editedPair } from './known-edits.ts';

/** The pairs, the real ones first; without the real texts, known edits of a text that is made up. */
export function textPairs(): readonly TextPair[] {
  const texts = findParisTexts().map(({ name, source }) => ({ name, draft: draftOf(source) }));
  const real = texts.slice(1).flatMap(({ name, draft }, index) => {
    const before = texts[index];
    return before === undefined ? [] : [realPair(`${before.name} and ${name}`, before.draft, draft)];
  });
  const last = texts.at(-1)?.draft ?? draftOf(smallReport({ paragraphs: 300 }));
  const part = { ...last, paragraphs: last.paragraphs.slice(0, PART) };
  const ofLast = texts.length > 0 ? 'the last text' : 'a made-up text';
  return [
    ...real,
    editedPair(last, { name: `${ofLast}, edited, 15 words of 100`, seed: 1_215, percent: 15, paragraphOf }),
    editedPair(last, { name: `${ofLast}, edited, 50 words of 100`, seed: 2_430, percent: 50, paragraphOf }),
    editedPair(part, { name: `${PART} paragraphs of it, 15 of 100`, seed: 3_645, percent: 15, paragraphOf }),
    editedPair(part, { name: `${PART} paragraphs of it, 50 of 100`, seed: 4_860, percent: 50, paragraphOf }),
  ];
}

/** So many paragraphs are few enough for a comparison of whole texts to come to an end. */
const PART = 60;

/** Which paragraph is which of two real texts only a comparison can say; under ids they are measured as it says. */
function realPair(name: string, from: PlainDraft, to: PlainDraft): TextPair {
  const { rows } = compareTexts(from, to).comparison;
  const laterIds = new Map(
    rows.flatMap((row) =>
      row.kind === 'kept' ? [[row.from.paragraph.id, row.to.paragraph.id] as const] : [],
    ),
  );
  const paragraphs = from.paragraphs.map((each) => ({ ...each, id: laterIds.get(each.id) ?? each.id }));
  return { name, from, to, underIds: { from: { ...from, paragraphs }, to }, known: null };
}

function draftOf(source: string): PlainDraft {
  const { paragraphs } = readText(source, {
    format: 'auto',
    kind: 'convention',
    makeId: () => makeId('paragraph', nextBytes),
  });
  return {
    format: 'chapeau-plain-draft/1',
    title: '',
    symbol: '',
    kind: 'convention',
    language: 'en',
    paragraphs,
  };
}

/** A paragraph of that text, with an id that nothing else has. */
export function paragraphOf(text: string): PlainParagraph {
  return {
    id: makeId('paragraph', nextBytes),
    kind: 'numbered',
    level: 1,
    runs: text === '' ? [] : [{ text }],
    number: null,
    alternativeOf: null,
    stage: 1,
    status: 'open',
  };
}

let ids = 0;

/** Ids in their order, so that every run is about the same texts. */
function nextBytes(length: number): Uint8Array {
  ids += 1;
  return Uint8Array.from({ length }, (_, index) => (index < 6 ? (ids >> (5 * index)) & 31 : 0));
}
