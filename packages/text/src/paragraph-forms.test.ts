import type { ParagraphId, PlainParagraph } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { numberIn } from './number-in-language.ts';
import { formsOf } from './paragraph-forms.ts';

const id = (name: string) => `par-${name.padStart(16, '0')}` as ParagraphId;

function formIn(language: string, text: string, parts: Partial<PlainParagraph> = {}) {
  const paragraph: PlainParagraph = {
    id: id('a'),
    kind: 'numbered',
    level: 1,
    number: null,
    alternativeOf: null,
    stage: 0,
    status: 'open',
    runs: text === '' ? [] : [{ text }],
    ...parts,
  };
  const [form] = formsOf({ language, paragraphs: [paragraph] });
  if (form === undefined) throw new Error('no form');
  return form;
}

describe('what of a paragraph no language changes', () => {
  it.each([
    ['en', 'Article 4', '4'],
    ['fr', 'Article premier', '1'],
    ['es', 'Artículo 4', '4'],
    ['ru', 'Статья 12', '12'],
    ['ar', 'المادة 3 مكررا', '3~2'],
    ['ar', 'المادة الأولى', '1'],
    ['zh', '第四条', '4'],
    ['zh', '第三条之二', '3~2'],
    ['en', '[3 bis].', '3~2'],
    ['en', '(b)', '2'],
    ['ar', '(ب)', '2'],
    ['ru', 'б)', '2'],
    ['ar', '٤.', '4'],
    ['en', '(iv)', '4'],
  ])('LV26 in %s, %s is read as %s', (language, number, reading) => {
    expect(formIn(language, '', { number }).number).toContain(reading);
  });

  it('LV26 a letter is read as letter and as numeral; what holds no one number is not read', () => {
    expect(formIn('en', '', { number: '(i)' }).number).toEqual(['9', '1']);
    expect(formIn('en', '', { number: '[4][2].' }).number).toEqual([]);
    expect(formIn('en', '').number).toBeNull();
  });

  it('LV26 brackets, alternatives, links and footnotes are counted', () => {
    const form = formIn('en', '', {
      number: '[2].',
      runs: [
        { text: 'The [States] that report [[should][shall]] read ' },
        { text: 'Article 4', href: `#${id('b')}` },
        { footnote: id('n') },
      ],
    });
    expect(form.brackets).toMatchObject({ opening: 5, closing: 5, depth: 2, alternatives: 2 });
    expect(form.links).toEqual([id('b')]);
    expect(form.footnotes).toEqual([id('n')]);
  });

  it.each([
    ['en', 'in accordance with Article 4, paragraph 3 bis'],
    ['fr', 'conformément à l’article 4, paragraphe 3 bis'],
    ['es', 'de conformidad con el artículo 4, párrafo 3 bis'],
    ['ru', 'в соответствии со статьей 4, пункт 3 bis'],
    ['ar', 'وفقا للمادة 4، الفقرة 3 مكررا'],
    ['zh', '根据第四条第三款之二'],
  ])('LV26 the same parts are named in %s', (language, text) => {
    const named = formIn(language, text).mentions?.map(({ part, key }) => `${part} ${key}`) ?? [];
    expect(named).toContain('article 4');
    expect(named.some((one) => one.startsWith('paragraph 3'))).toBe(true);
  });

  it('LV26 in a language that is not known nothing is said of what is named', () => {
    expect(formIn('sw', 'Ibara ya 4').mentions).toBeNull();
  });
});

describe('a number in another language', () => {
  it.each([
    ['Article 3 bis', 'ru', 'Статья 3 bis'],
    ['Article 3 bis', 'ar', 'المادة 3 مكررا'],
    ['Article 3 bis', 'zh', '第三条之二'],
    ['[Article 12]', 'es', '[Artículo 12]'],
    ['第十二条', 'fr', 'Article 12'],
    ['Статья 4.', 'en', 'Article 4.'],
    ['Article 4', 'sw', 'Article 4'],
  ])('LV27 %s in %s is %s', (number, language, written) => {
    expect(numberIn({ kind: 'article', number }, language)).toBe(written);
  });

  it('LV27 all but articles stay as they are printed', () => {
    expect(numberIn({ kind: 'numbered', number: '12.' }, 'ar')).toBe('12.');
    expect(numberIn({ kind: 'article', number: null }, 'ar')).toBeNull();
  });
});
