import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { findCorpusText } from '../http/testing/corpus.ts';
import type { RegisterLine } from '@chapeau/model';
import { findNames } from './names.ts';
import { KeptIndexes } from './kept-indexes.ts';
import { readQuery } from './query.ts';
import { snippetOf } from './snippet.ts';
import { findOnce, indexText, type Place } from './text-index.ts';

const placesOf = (texts: readonly string[]): readonly Place[] =>
  texts.map((text, at) => ({ paragraph: null, number: String(at + 1), text }));

/** Numbers of the places that are found, in their order. */
async function find(texts: readonly string[], typed: string, language = 'en'): Promise<readonly string[]> {
  const terms = readQuery(typed);
  const places = placesOf(texts);
  const kept = (await indexText(places, language)).find(terms);
  const once = await findOnce(places, terms, language);
  const numbersOf = (found: typeof kept) => found.map(({ place }) => place.number ?? '').toSorted(byNumber);
  expect(numbersOf(once)).toEqual(numbersOf(kept));
  return numbersOf(kept);
}
const byNumber = (one: string, other: string) => Number(one) - Number(other);

const marked = (text: string, typed: string, language = 'en') =>
  snippetOf(text, readQuery(typed), language)
    .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
    .join('');

describe('an index of a text', () => {
  it('DC13 finds places that hold every word, whatever its case, accents and ending', async () => {
    const texts = ['Les États sont égaux.', 'Un État agit.', 'Die Straße der Œuvre', 'Nothing'];
    expect(await find(texts, 'etats ÉGAUX', 'fr')).toEqual(['1']);
    expect(await find(texts, 'état', 'fr')).toEqual(['1', '2']);
    expect(await find(texts, 'strasse oeuvre', 'de')).toEqual(['3']);
    expect(await find(texts, 'ta', 'fr')).toEqual([]);
    expect(await find(texts, ' …! ', 'fr')).toEqual([]);
  });

  it('DC13 reads Arabic without vowel signs, lengthening, forms of alef and the article', async () => {
    const texts = ['تعقد اللجنة جلساتها', 'وحقوق الأطفال', 'للدول حرية الاختيار'];
    expect(await find(texts, 'اَللَّجْنَة', 'ar')).toEqual(['1']);
    expect(await find(texts, 'لجنه', 'ar')).toEqual(['1']);
    expect(await find(texts, 'اطفـــال', 'ar')).toEqual(['2']);
    expect(await find(texts, 'الدول', 'ar')).toEqual(['3']);
    expect(marked('وحقوق الأطفال', 'أطفال', 'ar')).toBe('وحقوق [الأطفال]');
  });

  it('DC13 finds Chinese signs where they follow each other, however words are broken', async () => {
    const texts = ['各国应当合作', '国际合作', '作合'];
    expect(await find(texts, '合作', 'zh')).toEqual(['1', '2']);
    expect(await find(texts, '国应', 'zh')).toEqual(['1']);
    expect(await find(texts, '人权', 'zh')).toEqual([]);
    expect(marked('国际合作', '合作', 'zh')).toBe('国际[合作]');
  });

  it('DC13 a snippet gives the words around, marks what was found and is never markup', () => {
    const long = `${'before '.repeat(60)}the <b>word</b> ${'after '.repeat(60)}`;
    const snippet = marked(long, 'word');
    expect(snippet).toMatch(/^… before .*the <b>\[word\]<\/b> after .*…$/u);
    expect(snippet.length).toBeLessThan(300);
    expect(marked('Wording of words', 'word')).toBe('[Wording] of [words]');
    expect(marked('short', 'nothing')).toBe('short');
  });

  it('DC14 long texts are indexed in pauses, also those of one paragraph', async () => {
    const text = 'Whereas recognition of the inherent worth of many words is a foundation. '.repeat(2_500);
    let turns = 0;
    let isDone = false;
    const others = (async () => {
      for (; !isDone; turns += 1) await setImmediate();
    })();
    const places = placesOf([text, ...Array.from({ length: 500 }, () => text.slice(0, 300))]);
    const index = await indexText(places, 'en');
    isDone = true;
    await others;
    expect(index.find(readQuery('foundation')).length).toBeGreaterThan(500);
    // Others had their turn more often than there are tens of milliseconds in what it takes at its quickest.
    expect(turns).toBeGreaterThan(10);
  });

  it('DC14 titles of a long register are looked through in pauses', async () => {
    const line = (at: number) => ({
      id: `doc-${at}`,
      symbol: '',
      titles: [{ language: 'en', title: `Letter ${at} of the Chair on the organization of work` }],
      version: null,
    });
    const lines = Array.from({ length: 5_000 }, (_, at) => line(at)) as unknown as readonly RegisterLine[];
    let turns = 0;
    let isDone = false;
    const others = (async () => {
      for (; !isDone; turns += 1) await setImmediate();
    })();
    const hits = await findNames(lines, readQuery('chair'), 'chair');
    isDone = true;
    await others;
    expect(hits).toHaveLength(5_000);
    expect(turns).toBeGreaterThan(3);
  });

  it('DC14 indexes are kept within bounds, those longest unused go first', async () => {
    const kept = new KeptIndexes(25);
    let made = 0;
    const get = (key: string) =>
      kept.get(key, async () => {
        made += 1;
        return await indexText(placesOf(['ten signs.']), 'en');
      });
    await get('a');
    await get('b');
    await get('a');
    expect(made).toBe(2);
    await get('c');
    expect(kept.weight).toBe(20);
    await get('a');
    expect(made).toBe(3);
    await get('b');
    expect(made).toBe(4);
  });
});

/** Words of the Declaration, typed as people type, and the articles that hold them. */
const DECLARATION: readonly (readonly [file: string, language: string, typed: string, articles: string])[] = [
  ['eng', 'en', 'TORTURE', '5'],
  ['eng', 'en', 'born equal', '1'],
  ['fra', 'fr', 'torture degradants', '5'],
  ['fra', 'fr', 'egaux dignité', '1'],
  ['spa', 'es', 'torturas', '5'],
  ['spa', 'es', 'razon conciencia', '1'],
  ['rus', 'ru', 'ПЫТКАМ', '5'],
  ['rus', 'ru', 'разумом', '1'],
  ['arb', 'ar', 'التعذيب', '5'],
  ['arb', 'ar', 'أَحرارا متساوين', '1'],
  ['cmn_hans', 'zh', '酷刑', '5'],
  ['cmn_hans', 'zh', '理性和良心', '1'],
];

it.each(DECLARATION)('DC13 in %s (%s) “%s” is in article %s', async (file, language, typed, articles) => {
  const text = findCorpusText(`udhr/udhr_${file}.xml`);
  if (text === null) return;
  const found = [...text.matchAll(/<article number=['"](\d+)['"]>(.*?)<\/article>/gsu)];
  const bodies = found.map(([, , body = '']) => body.replace(/<title>.*?<\/title>|<[^>]+>/gsu, ' '));
  expect(bodies).toHaveLength(30);
  expect((await find(bodies, typed, language)).join()).toBe(articles);
  const body = (bodies[Number(articles) - 1] ?? '').trim();
  expect(snippetOf(body, readQuery(typed), language).some(({ isFound }) => isFound)).toBe(true);
});
