import { hashOfWords, textOf, type PlainParagraph } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_DIFFERENCES } from './language-differences.ts';
import { joinLanguages } from './language-joining.ts';
import { isWordless } from './language-states.ts';
import {
  compareLanguages,
  countLanguage,
  handOverList,
  isToHandOver,
  type LanguageRow,
} from './language-versions.ts';
import { anyDraft, anyTwoDrafts, SEEDED } from './testing/arbitraries.ts';
import { paragraph, paragraphId } from './testing/drafts.ts';
import { confirmed, languageText, translated } from './testing/languages.ts';
import { change, entry } from './testing/record.ts';

const rowsOf = (
  original: readonly PlainParagraph[],
  translation: readonly PlainParagraph[],
  renderings = confirmed(original, translation),
) => compareLanguages(languageText(original), languageText(translation), renderings);
const stateOf = (rows: readonly LanguageRow[], name: string) =>
  rows.find((row) => row.paragraph === paragraphId(name))?.state;
const kindsOf = (rows: readonly LanguageRow[], name: string) =>
  rows.find((row) => row.paragraph === paragraphId(name))?.differences.map(({ kind }) => kind);

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name, index) =>
  paragraph(name, `Words of ${name}.`, { number: `${index + 1}.` }),
) as [PlainParagraph, PlainParagraph, PlainParagraph, PlainParagraph];

const FEWER = { ...SEEDED, numRuns: 100 };

describe('a translation beside its original', () => {
  it('LV20 a text compared with itself has no differences, and confirmed as it stands all of it is current', () => {
    fc.assert(
      fc.property(anyDraft, ({ paragraphs }) => {
        const rows = rowsOf(paragraphs, paragraphs);
        expect(rows.flatMap(({ differences }) => differences)).toEqual([]);
        expect(countLanguage(rows).states.current).toBe(paragraphs.length);
        const fresh = rowsOf(paragraphs, translated(paragraphs), []);
        expect(fresh.flatMap(({ differences }) => differences)).toEqual([]);
      }),
      FEWER,
    );
  });

  it('LV21 every paragraph of either stands in one row, that of both under the same id, in the order of the original', () => {
    fc.assert(
      fc.property(anyTwoDrafts, ([original, translation]) => {
        const rows = rowsOf(original.paragraphs, translation.paragraphs);
        const originals = rows.flatMap((row) => row.original ?? []);
        expect(originals).toEqual(original.paragraphs);
        const idsOf = (paragraphs: readonly PlainParagraph[]) => paragraphs.map(({ id }) => id).toSorted();
        expect(idsOf(rows.flatMap((row) => row.translation ?? []))).toEqual(idsOf(translation.paragraphs));
        for (const row of rows) {
          expect(row.original?.id ?? row.paragraph).toBe(row.paragraph);
          expect(row.translation?.id ?? row.paragraph).toBe(row.paragraph);
          expect(row.state === 'extra').toBe(row.original === null);
        }
      }),
      FEWER,
    );
  });

  it('LV21 what only the translation has stands after what it follows there', () => {
    const rows = rowsOf([a, b, c], [d, c, a, paragraph('e', 'More.'), b]);
    const names = rows.map(({ paragraph: id }) => id.slice(-1));
    expect(names).toEqual(['d', 'a', 'e', 'b', 'c']);
    expect(stateOf(rows, 'e')).toBe('extra');
  });

  it('LV22 a confirmed paragraph is current until the words of the original or its own change, wherever it moves', () => {
    fc.assert(
      fc.property(anyTwoDrafts, ([before, after]) => {
        const translation = translated(before.paragraphs);
        const renderings = confirmed(before.paragraphs, translation);
        const words = new Map(before.paragraphs.map((one) => [one.id, textOf(one)]));
        const rendered = rowsOf(after.paragraphs, translation, renderings).filter((row) =>
          [row.original, row.translation].every((one) => one !== null && !isWordless(one)),
        );
        expect(rendered.filter(({ state }) => state === 'current').map(({ paragraph: id }) => id)).toEqual(
          rendered
            .filter(({ paragraph: id, original }) => original !== null && words.get(id) === textOf(original))
            .map(({ paragraph: id }) => id),
        );
      }),
      FEWER,
    );
  });

  it('LV22 neither form, marks, links nor status of the original take a confirmation away', () => {
    const marked: PlainParagraph = {
      ...a,
      kind: 'unnumbered',
      status: 'agreed',
      runs: [
        { text: 'Words ', marks: ['emphasis'] },
        { text: 'of a.', href: 'https://example.org/' },
      ],
    };
    expect(stateOf(rowsOf([marked], translated([a]), confirmed([a], translated([a]))), 'a')).toBe('current');
  });

  it('LV22 what is not confirmed, behind, unwritten or reworded since is told apart', () => {
    const translation = translated([a, b, c, d]);
    const renderings = confirmed([a, b, c], translation);
    const later = [a, { ...b, runs: [{ text: 'Other words.' }] }, c, d];
    const own = translation.map((one) => (one.id === c.id ? { ...one, runs: [{ text: 'Mine.' }] } : one));
    const rows = rowsOf(
      [...later, paragraph('e', 'New.'), paragraph('f', 'Newer.')],
      [...own, paragraph('e', '')],
      renderings,
    );
    const states = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => stateOf(rows, name));
    expect(states).toEqual(['current', 'behind', 'unconfirmed', 'unconfirmed', 'missing', 'missing']);
    expect(countLanguage(rows)).toMatchObject({ total: 6, states: { missing: 2, unconfirmed: 2 } });
  });

  it('LV23 differences are told by their kind, and what cannot be read is none', () => {
    const alike = translated([a, b, c, d]);
    const changed: Partial<PlainParagraph>[] = [
      { number: '4.' },
      { kind: 'operative', level: 2 },
      { runs: [{ text: '[words] of c' }] },
      { status: 'agreed', runs: [...(alike[3]?.runs ?? []), { footnote: paragraphId('n') }] },
    ];
    const rows = rowsOf(
      [a, b, c, d],
      alike.map((one, index) => ({ ...one, ...changed[index] })),
    );
    expect(['a', 'b', 'c', 'd'].map((name) => kindsOf(rows, name))).toEqual([
      ['number'],
      ['form'],
      ['brackets'],
      ['footnotes', 'status'],
    ]);
    const unread = rowsOf([{ ...a, number: 'I.' }], [{ ...a, number: '一、' }]);
    expect(kindsOf(unread, 'a')).toEqual([]);
    expect(LANGUAGE_DIFFERENCES).toContain(rows[0]?.differences[0]?.kind);
  });

  it('LV23 as few as can be stand elsewhere, and stages count only where the translation is read', () => {
    const rows = rowsOf([a, b, c, d], [b, c, d, a]);
    expect(['a', 'b', 'c', 'd'].map((name) => kindsOf(rows, name))).toEqual([['order'], [], [], []]);
    expect(rows[0]?.differences).toEqual([{ kind: 'order', follows: d.id }]);
    const read = { ...a, stage: 1 as const };
    expect(kindsOf(rowsOf([read, b], [a, b]), 'a')).toEqual([]);
    expect(kindsOf(rowsOf([read, b], [a, { ...b, stage: 1 }]), 'a')).toEqual(['stage']);
  });

  it('LV24 what is agreed in the original is to be rendered in the order in which it was agreed', () => {
    const agreed = [a, b, c].map((one): PlainParagraph => ({ ...one, status: 'agreed' }));
    const decides = (sequence: number, at: number) => {
      const after = agreed[at] ?? a;
      const act = {
        kind: 'status-decided',
        deed: 'agree',
        statusBefore: ['open'],
        statusAfter: 'agreed',
      } as const;
      return entry(sequence, act, [change({ ...after, status: 'open' }, after)]);
    };
    const entries = [decides(2, 2), decides(3, 0), decides(4, 1)];
    const translation = translated([a, b, c]);
    const listed = (renderings: ReturnType<typeof confirmed>) =>
      handOverList(rowsOf([...agreed, d], [...translation, d], renderings), entries).map(
        ({ row, decision }) => `${row.paragraph.slice(-1)} ${decision?.sequence}`,
      );
    expect(listed([])).toEqual(['c 2', 'a 3', 'b 4']);
    const confirming = confirmed([a], translation);
    expect(listed(confirming)).toEqual(['c 2', 'b 4']);
    const rows = rowsOf(agreed, translation, confirming);
    expect(rows.filter(isToHandOver).map(({ paragraph: id }) => id)).toEqual([a.id]);
    expect(countLanguage(rows)).toMatchObject({ toRender: 2, toHandOver: 1 });
  });
});

describe('a text in another language, joined', () => {
  it('LV25 pairs rise, none stands in two, and a text is joined to its translation paragraph by paragraph', () => {
    fc.assert(
      fc.property(anyTwoDrafts, ([original, text]) => {
        const places = joinLanguages(languageText(original.paragraphs), languageText(text.paragraphs));
        const found = places.filter((place) => place !== null);
        expect(places).toHaveLength(text.paragraphs.length);
        expect(found).toEqual([...new Set(found)].toSorted((one, other) => one - other));
        const own = joinLanguages(
          languageText(original.paragraphs),
          languageText(translated(original.paragraphs)),
        );
        expect(own).toEqual(original.paragraphs.map((_, index) => index));
      }),
      FEWER,
    );
  });

  it('LV25 what one of the two has not is left out', () => {
    const article = (name: string, number: number) =>
      paragraph(name, '', { kind: 'article', number: `Article ${number}` });
    const words = (name: string, length: number) =>
      paragraph(name, 'word '.repeat(length), { kind: 'unnumbered' });
    const original = [
      article('a', 1),
      words('b', 20),
      article('c', 2),
      words('d', 5),
      words('e', 40),
      article('f', 3),
    ];
    const text = [article('g', 1), words('h', 30), article('i', 2), words('j', 60), article('k', 4)];
    expect(joinLanguages(languageText(original), languageText(text))).toEqual([0, 1, 2, 4, null]);
    // The words of article 1 are as long as those of article 2, which is not there.
    const shorter = [article('m', 1), words('o', 40), article('q', 3)];
    expect(joinLanguages(languageText(original), languageText(shorter))).toEqual([0, 1, 5]);
  });
});

it('LV22 the fingerprint is of the words alone', () => {
  expect(hashOfWords(a)).toBe(
    hashOfWords({ runs: [{ text: 'Words of ' }, { text: 'a.', marks: ['strong'] }] }),
  );
});
