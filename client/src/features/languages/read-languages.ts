/** Every language of a text beside the original: the work of the worker, without the worker. */
import {
  compareLanguages,
  countLanguage,
  joinLanguages,
  type LanguageCounts,
  type LanguageRow,
} from '@chapeau/compare';
import { readText } from '@chapeau/interchange';
import { makeId, type Draft, type PlainDraft, type PlainParagraph, type Rendering } from '@chapeau/model';
import { formsOf } from '@chapeau/text';
import { randomBytes } from '../../app/random.ts';

export interface TextsInLanguages {
  readonly kind: 'texts';
  readonly original: PlainDraft;
  readonly translations: readonly {
    readonly draft: Draft;
    readonly text: PlainDraft;
    readonly renderings: readonly Rendering[];
  }[];
}

/** One translation as it stands beside the original. */
export interface ReadLanguage {
  readonly draft: Draft;
  readonly rows: readonly LanguageRow[];
  readonly counts: LanguageCounts;
}

/** A text that is to be a language, and the original that it is to be joined to. */
export interface IncomingText {
  readonly kind: 'incoming';
  readonly original: PlainDraft;
  readonly language: string;
  readonly source: string;
}

/** A paragraph of the incoming text and the one of the original that it renders; null: none on that side. */
export interface JoinedPair {
  readonly original: PlainParagraph | null;
  readonly incoming: PlainParagraph | null;
}

export function readLanguages({ original, translations }: TextsInLanguages): readonly ReadLanguage[] {
  const first = textIn(original);
  return translations.map(({ draft, text, renderings }) => {
    const rows = compareLanguages(first, textIn(text), renderings);
    return { draft, rows, counts: countLanguage(rows) };
  });
}

/** As the server will join it, in the order of the text; what only the original has stands where it is missing. */
export function joinIncoming({ original, language, source }: IncomingText): readonly JoinedPair[] {
  const makeParagraphId = () => makeId('paragraph', randomBytes);
  const { paragraphs } = readText(source, { format: 'auto', kind: original.kind, makeId: makeParagraphId });
  const places = joinLanguages(textIn(original), textIn({ ...original, language, paragraphs }));
  const pairs: JoinedPair[] = [];
  let next = 0;
  const missUntil = (end: number) => {
    for (; next < end; next += 1) pairs.push({ original: original.paragraphs[next] ?? null, incoming: null });
  };
  for (const [index, incoming] of paragraphs.entries()) {
    const place = places[index] ?? null;
    if (place !== null) missUntil(place);
    pairs.push({ original: place === null ? null : (original.paragraphs[place] ?? null), incoming });
    if (place !== null) next = place + 1;
  }
  missUntil(original.paragraphs.length);
  return pairs;
}

function textIn(plain: PlainDraft) {
  return { paragraphs: plain.paragraphs, forms: formsOf(plain) };
}
