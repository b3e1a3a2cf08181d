import {
  hashOfWords,
  renderingId,
  type Deed,
  type Draft,
  type PlainDraft,
  type PlainParagraph,
  type RaisedDifference,
} from '@chapeau/model';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import { DifferencesList } from './differences-list.tsx';
import { JoinedPreview } from './joined-preview.tsx';
import { LanguageCell } from './language-cell.tsx';
import { chosenLanguages, passes, sideBySide } from './language-stops.ts';
import { languageRights } from './language-rights.ts';
import { NothingPasses } from './nothing-passes.tsx';
import { joinIncoming, readLanguages, type ReadLanguage } from './read-languages.ts';
import { awaitsGroup, isToDo, shownLanguage, type ShownRow } from './shown-language.ts';
import type { LanguageDeeds } from './use-language-deeds.ts';

const idOf = (name: string) => `par-${name.padStart(16, '0')}` as PlainParagraph['id'];
const draftOf = (number: number, language: string) =>
  ({ id: `drf-000000000000000${number}`, language, title: language }) as Draft;

function paragraph(name: string, text: string, parts: Partial<PlainParagraph> = {}): PlainParagraph {
  const tag = { stage: 0, status: 'open' } as const;
  const form = { kind: 'numbered', level: 1, number: `${name}.`, alternativeOf: null } as const;
  return { id: idOf(name), ...form, ...tag, runs: text === '' ? [] : [{ text }], ...parts };
}

const textOf = (language: string, paragraphs: readonly PlainParagraph[]) =>
  ({ language, kind: 'report', paragraphs }) as PlainDraft;

const ENGLISH = textOf('en', [
  paragraph('1', 'The Group met.', { status: 'agreed' }),
  paragraph('2', 'It shall [report] under article 4.'),
  paragraph('3', 'It closed.'),
]);
const FRENCH = textOf('fr', [
  paragraph('1', 'Le Groupe s’est réuni.'),
  paragraph('2', 'Il fait rapport conformément à l’article 5.'),
  paragraph('9', 'En plus.'),
]);

/** Confirmed while the original read so. */
const confirmed = (name: string, renders: string) => ({
  id: renderingId(draftOf(1, 'fr').id, idOf(name)),
  draft: draftOf(1, 'fr').id,
  paragraph: idOf(name),
  renders: paragraph(name, renders),
  rendered: hashOfWords(FRENCH.paragraphs.find(({ id }) => id === idOf(name)) ?? { runs: [] }),
  at: '2031-05-12T14:00:00Z',
  by: 'act-0000000000000001' as never,
  byName: 'Consistency group',
});

const french = (...renderings: readonly ReturnType<typeof confirmed>[]) =>
  readLanguages({
    kind: 'texts',
    original: ENGLISH,
    translations: [{ draft: draftOf(1, 'fr'), text: FRENCH, renderings }],
  });

const DEEDS: LanguageDeeds = {
  confirm: () => undefined,
  bring: () => undefined,
  handOver: () => undefined,
  settle: () => undefined,
  take: () => undefined,
  setOriginal: () => Promise.resolve(true),
  pending: false,
};

const ALL: readonly Deed[] = [
  'manage-languages',
  'confirm-renderings',
  'raise-difference',
  'propose-correction',
  'settle-difference',
];

const shown = (read: ReadLanguage, differences: readonly RaisedDifference[] = []) =>
  shownLanguage(read, { differences, deeds: ALL }, true);

/** The words of the cell of that row. */
function cell(index: number, mayManage: boolean, ...renderings: readonly ReturnType<typeof confirmed>[]) {
  const [language] = french(...renderings);
  const row = language === undefined ? undefined : shown(language).rows[index];
  return wordsOf(row ?? null, mayManage ? ALL : []);
}

const drawn = (element: ReactElement) =>
  renderToStaticMarkup(
    <Router ssrPath="/">
      <IntlProvider locale="en-GB" timeZone="UTC" onError={() => undefined}>
        {element}
      </IntlProvider>
    </Router>,
  );

function wordsOf(row: ShownRow | null, deeds: readonly Deed[]) {
  const markup = drawn(
    <LanguageCell
      draft={draftOf(1, 'fr')}
      row={row}
      original="en"
      rights={languageRights(deeds, deeds.length > 0)}
      deeds={DEEDS}
    />,
  );
  const marked = markup
    .replaceAll(/<del[^>]*>/gu, '[-')
    .replaceAll('</del>', '-]')
    .replaceAll(/<ins[^>]*>/gu, '{+')
    .replaceAll('</ins>', '+}');
  return marked.split(/<[^>]*>/u).filter((words) => words.trim() !== '');
}

test('LV16 a paragraph that is behind shows what changed in the original, and can be confirmed by whoever may', () => {
  const words = cell(0, true, confirmed('1', 'The Group met in private.'));
  expect(words).toContain('Behind');
  expect(words.join('')).toContain('The Group met[- in private-].');
  expect(words).toContain('Confirm');
  expect(cell(0, false, confirmed('1', 'The Group met in private.'))).not.toContain('Confirm');
});

test('LV16 what is current says who confirmed it, and hands the status over that it has not', () => {
  const words = cell(0, true, confirmed('1', 'The Group met.'));
  expect(words).toEqual(expect.arrayContaining(['Current', 'Consistency group', 'Hand the status over']));
  expect(words).toContain('Status: Agreed in the original, Open here');
  expect(words).not.toContain('Confirm');
});

test('LV16 differences stand in words, what is missing can be put in, and what is extra is named so', () => {
  const words = cell(1, true);
  expect(words).toContain('Brackets: 1 bracket in the original, no brackets here');
  expect(words).toContain('References by number; missing here: article 4; only here: article 5');
  expect(cell(3, true)).toEqual(expect.arrayContaining(['Missing', 'Put it in']));
  expect(cell(2, true)).toEqual(expect.arrayContaining(['Not in the original']));
});

const raisedOn = (name: string, parts: Partial<RaisedDifference> = {}): RaisedDifference => ({
  id: 'dif-0000000000000001' as RaisedDifference['id'],
  draft: draftOf(1, 'fr').id,
  paragraph: idOf(name),
  note: 'The comma is not needed',
  correction: 'Le Groupe s’est réuni deux fois.',
  seen: '',
  at: '2031-05-12T14:00:00Z',
  by: 'act-0000000000000001' as never,
  byName: 'France',
  participant: null,
  settled: null,
  ...parts,
});

test('TG9 a difference that was raised stands at its paragraph as changes of the present words, is to do until it is settled, and each is offered what it may do', () => {
  const [language] = french(confirmed('1', 'The Group met.'));
  if (language === undefined) throw new Error('there is no language');
  const read = shown(language, [raisedOn('1'), raisedOn('9', { paragraph: idOf('99') })]);
  expect(read.open).toHaveLength(2);
  const [row] = read.rows;
  expect(
    row &&
      isToDo(row) &&
      passes({ paragraph: row.paragraph, original: row.original, languages: [row] }, 'raised'),
  ).toBe(true);
  expect(
    shown(language)
      .rows.slice(0, 1)
      .map((one) => [isToDo(one), awaitsGroup(one)]),
  ).toEqual([[true, false]]);
  const told = (deeds: readonly Deed[]) => wordsOf(row ?? null, deeds);
  expect(told(ALL)).toEqual(expect.arrayContaining(['Difference raised', 'France', 'Write it in', 'Settle']));
  expect(told(ALL).join('')).toContain('s’est réuni{+ deux fois+}.');
  expect(told(ALL.slice(1))).toContain('Settle');
  expect(told(ALL.slice(1))).not.toContain('Write it in');
  expect(told([])).not.toEqual(expect.arrayContaining(['Settle']));
  expect(told([])).not.toContain('Raise a difference');
});

test('LV17 languages stand side by side in the order of the original, and each filter finds its own', () => {
  const spanish = {
    draft: draftOf(2, 'es'),
    text: textOf('es', ENGLISH.paragraphs.slice(1)),
    renderings: [],
  };
  const [second] = readLanguages({ kind: 'texts', original: ENGLISH, translations: [spanish] });
  const read = [...french(confirmed('1', 'The Group met.')), ...(second ? [second] : [])];
  const rows = sideBySide(read.map((one) => shown(one)));
  expect(rows.map(({ paragraph: id }) => id.slice(-1))).toEqual(['1', '2', '9', '3']);
  expect(rows.map(({ languages }) => languages.map((one) => one?.state ?? null))).toEqual([
    ['current', 'missing'],
    ['unconfirmed', 'unconfirmed'],
    ['extra', null],
    ['missing', 'unconfirmed'],
  ]);
  const found = (filter: Parameters<typeof passes>[1]) =>
    rows.filter((row) => passes(row, filter)).map(({ paragraph: id }) => id.slice(-1));
  expect(found('agreed')).toEqual(['1']);
  expect(found('brackets')).toEqual(['2']);
  expect(found('to-do')).toEqual(['1', '2', '9', '3']);
});

test('LV17 the languages of the address are shown, else the one at hand, else the first two', () => {
  const ids = [1, 2, 3].map((number) => draftOf(number, 'fr').id);
  const original = draftOf(9, 'en').id;
  expect(chosenLanguages([ids[2] ?? '', 'gone'], ids, original)).toEqual([ids[2]]);
  expect(chosenLanguages([], ids, ids[1] ?? original)).toEqual([ids[1]]);
  expect(chosenLanguages([], ids, original)).toEqual(ids.slice(0, 2));
});

test('LV18 a text that comes in is shown as it will be joined, with what is missing and what is extra', () => {
  const source = '1. Le Groupe s’est réuni.\n\n3. Il a clos sa session.\n\n7. En plus.';
  const pairs = joinIncoming({ kind: 'incoming', original: ENGLISH, language: 'fr', source });
  expect(pairs.map(({ original, incoming }) => [original?.number ?? null, incoming?.number ?? null])).toEqual(
    [
      ['1.', '1.'],
      ['2.', null],
      ['3.', '3.'],
      [null, '7.'],
    ],
  );
});

test('LV16 each paragraph in the list of differences has a name of its own, by its number or its first words', () => {
  const plain = { kind: 'unnumbered', number: null, status: 'agreed' } as const;
  const original = textOf('en', [
    paragraph('1', 'Winds shall be measured.', plain),
    paragraph('2', 'Rain shall be told.', { status: 'agreed' }),
    paragraph('3', 'Storms [shall] be told.', { kind: 'sub-paragraph', number: '(a)' }),
  ]);
  const text = textOf('fr', [
    paragraph('1', 'Vents.', { ...plain, status: 'open' }),
    paragraph('2', 'Pluie.'),
    paragraph('3', 'Tempêtes.', { kind: 'sub-paragraph', number: '(a)' }),
  ]);
  const translations = [{ draft: draftOf(1, 'fr'), text, renderings: [] }];
  const [language] = readLanguages({ kind: 'texts', original, translations });
  if (language === undefined) throw new Error('there is no language');
  const markup = drawn(<DifferencesList language={shown(language)} deeds={DEEDS} onGo={() => undefined} />);
  const buttons = [...markup.matchAll(/<button[^>]*>(?<name>.*?)<\/button>/gu)];
  expect(buttons.map(({ groups }) => groups?.['name']?.replaceAll(/<[^>]*>/gu, ''))).toEqual([
    '“Winds shall be measured.”',
    'paragraph 2',
    'paragraph 2 (a)',
  ]);
});

test('LV17 where what is left to do was looked for and nothing is, the page says that', () => {
  expect(drawn(<NothingPasses filter="to-do" />)).toContain('Nothing is left to do');
  expect(drawn(<NothingPasses filter="brackets" />)).toContain('No paragraph is like that');
});

test('LV18 a head without words stands in the direction of its number, and words in their own', () => {
  const head = paragraph('1', '', { kind: 'article', number: 'المادة 1' });
  const preview = (incoming: PlainParagraph) =>
    drawn(<JoinedPreview pairs={[{ original: null, incoming }]} original="en" language="ar" />);
  expect(preview(head)).not.toContain('<bdi');
  expect(preview({ ...head, number: '(a)', runs: [{ text: 'كلمة' }] })).toContain('<bdi');
});
