/** Six articles of the Universal Declaration in six languages: each read as it comes, joined to the English, and compared. */
import { compareLanguages, countLanguage, joinLanguages } from '@chapeau/compare';
import { readText } from '@chapeau/interchange';
import { makeId, textOf, type PlainDraft, type PlainParagraph } from '@chapeau/model';
import { formsOf } from '@chapeau/text';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(
  process.env['CHAPEAU_CORPUS'] ?? join(import.meta.dirname, '../../../shared/data'),
  'udhr',
);
const LANGUAGES = { en: 'eng', fr: 'fra', es: 'spa', ru: 'rus', ar: 'arb', zh: 'cmn_hans' } as const;
type Language = keyof typeof LANGUAGES;
const OTHERS = ['fr', 'es', 'ru', 'ar', 'zh'] as const satisfies readonly Language[];

/** Title and paragraphs of the first six articles, as plain text. */
function sixArticles(language: Language): string {
  const xml = readFileSync(join(folder, `udhr_${LANGUAGES[language]}.xml`), 'utf8');
  const articles = [...xml.matchAll(/<article number="(?<number>\d+)">(?<within>.*?)<\/article>/gsu)];
  return articles
    .slice(0, 6)
    .flatMap(({ groups }) => {
      const within = groups?.['within'] ?? '';
      const [title = ''] = [...within.matchAll(/<title>(?<words>[^<]*)<\/title>/gu)].map(
        (found) => found[1] ?? '',
      );
      const paragraphs = [...within.matchAll(/<para>(?<words>[^<]*)<\/para>/gu)].map(
        (found) => found[1] ?? '',
      );
      return [`## ${title}`, ...paragraphs];
    })
    .join('\n\n');
}

let seed = 0;
const randomBytes = (count: number) =>
  Uint8Array.from({ length: count }, () => (seed = (seed * 37 + 11) % 251));

function read(language: Language): PlainDraft {
  const source = sixArticles(language);
  const makeParagraphId = () => makeId('paragraph', randomBytes);
  const { paragraphs } = readText(source, {
    format: 'markdown',
    kind: 'convention',
    makeId: makeParagraphId,
  });
  const head = { format: 'chapeau-plain-draft/1', title: '', symbol: '', kind: 'convention' } as const;
  return { ...head, language, paragraphs };
}

const textIn = (plain: PlainDraft) => ({ paragraphs: plain.paragraphs, forms: formsOf(plain) });

/** The translation under the ids of what it renders. */
function joined(original: PlainDraft, text: PlainDraft): PlainDraft {
  const places = joinLanguages(textIn(original), textIn(text));
  const paragraphs = text.paragraphs.map((paragraph, index): PlainParagraph => {
    const place = places[index] ?? null;
    const id = place === null ? paragraph.id : (original.paragraphs[place]?.id ?? paragraph.id);
    return { ...paragraph, id };
  });
  return { ...text, paragraphs };
}

describe.skipIf(!existsSync(folder))('six articles in six languages', () => {
  it.each(OTHERS)('LV25 the text in %s is joined to the English paragraph by paragraph', (language) => {
    const [original, text] = [read('en'), read(language)];
    expect(original.paragraphs.filter(({ kind }) => kind === 'article')).toHaveLength(6);
    const translation = joined(original, text);
    expect(translation.paragraphs.map(({ id }) => id)).toEqual(original.paragraphs.map(({ id }) => id));
    expect(translation.paragraphs.map(({ number }) => number)).toEqual(
      text.paragraphs.map(({ number }) => number),
    );
  });

  it.each(OTHERS)('LV23 in %s numbers, brackets, references and order are as in the English', (language) => {
    const original = read('en');
    const rows = compareLanguages(textIn(original), textIn(joined(original, read(language))), []);
    expect(rows.flatMap(({ differences }) => differences)).toEqual([]);
    const written = original.paragraphs.filter((paragraph) => textOf(paragraph).trim() !== '').length;
    expect(countLanguage(rows).states).toMatchObject({ unconfirmed: written, missing: 0, extra: 0 });
  });
});
