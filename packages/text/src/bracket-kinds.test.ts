import { describe, expect, test } from 'vitest';
import { BRACKET_KINDS, type BracketKind } from './bracket-kinds.ts';
import { parseBrackets } from './brackets.ts';

const CASES: Readonly<Record<BracketKind, readonly string[]>> = {
  option: [
    'Recalling, [Option 1: in its entirety]',
    '[Option II. as a basis for further work]',
    '[Option (b): later]',
    '[Option 1]',
    'Option 2: [No text.]',
    '[No text]',
    'Option 1: [Parties act at once.].',
    '[Opción 1: sin texto]',
    '[Вариант 2: без текста]',
    '[الخيار 1: نص]',
    '[الخيار الأول: نص]',
    '［备选案文2：无案文］',
    '[Option 1 : texte]',
  ],
  placeholder: [
    '[Placeholder for a paragraph on capacity-building]',
    'meetings in [document symbol to be added]',
    '[to be completed]',
    '[TBD]',
    '[Date to be confirmed.]',
    '[Place holder: finance]',
    '[à compléter]',
    '[Texto reservado]',
    '[место для текста]',
    '[待补充]',
  ],
  mark: [
    'of the group. [Agreed ad ref]',
    '[agreed ad referendum]',
    '[Agreed in informals]',
    '[Pending]',
    '[Deleted]',
    '[EU reserves]',
    '[US; G77 delete]',
    '[Russian Federation, Cuba and Nicaragua reserve their position]',
    '[Acordado]',
    '[已商定]',
  ],
  'inside-word': [
    'each State[s] shall',
    'a [non-]binding text',
    'they [re]affirm',
    'State[s][’]',
    'a[n intended] step',
    'and[/or]',
    'CO2[e]',
    'пункт[ы] доклада',
  ],
  blank: [
    'on [ ]',
    'on [] May',
    '[…]',
    '[...]',
    '[____]',
    'at its [X] session',
    '[x] per cent',
    '[XX]',
    'by [year x]',
    '[x%]',
    'about [y]% more',
    '[date]',
    '[--]',
    '[Х] процентов',
    '[某]',
  ],
  'pending-number': [
    '[12]',
    'in paragraph [X]',
    'Annex [A] to it',
    'Article [IV]',
    '[Article 6]',
    'in [2050]',
    'by [20XX]',
    '[40–70 per cent]',
    '[5] years',
    'Article [3, paragraph 14]',
    '[2 bis.]',
    '[-18] months',
    '第[5]条',
  ],
  alternative: ['[should/shall] act', '[growing / declining] threats'],
  dispute: [
    'used [responsibly]',
    'used [responsibly - US; China, Russian Federation delete]',
    '[, as appropriate,]',
    '[.]',
    '[Parties support]',
    '[and support]',
    '[States reserve the right to act]',
    '[below 2 °C]',
    '[decision 1/CP.21]',
    '[modalities to be agreed by the Conference of the Parties at its first session]',
    'the[shall]act',
    '各国［应］采取行动',
    '[\uFFFC]',
    '[y]',
    'Option 1: [Parties] shall act',
    'Both options: [text]',
  ],
};

const kindsIn = (text: string) => parseBrackets(text).all.map(({ kind }) => kind);

describe('kinds', () => {
  for (const [kind, texts] of Object.entries(CASES))
    test.each(texts)(`B4 ${kind}: %j`, (text) => {
      expect(kindsIn(text)[0]).toBe(kind);
    });

  test('B4 each kind is in the table once, with a sentence, and has its cases', () => {
    expect(BRACKET_KINDS.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(CASES).toSorted());
    for (const { says } of BRACKET_KINDS) expect(says).toMatch(/^[A-Z].*\.$/);
    expect(BRACKET_KINDS.at(-1)?.kind).toBe('dispute');
  });

  test.each<[string, readonly BracketKind[]]>([
    ['Parties [should][shall] act', ['alternative', 'alternative']],
    ['[two] [three] [x] meetings', ['alternative', 'alternative', 'blank']],
    ['[4][2].', ['pending-number', 'pending-number']],
    ['developing country Part[y][ies]', ['inside-word', 'inside-word']],
    ['a [x]40-[y]70% cut', ['blank', 'blank']],
    ['[, including [ransomware][malicious software],]', ['dispute', 'alternative', 'alternative']],
    ['[Option 1: a] [Option 2: b]', ['option', 'option']],
    ['[as appropriate] [EU reserves]', ['dispute', 'mark']],
    ['Option 1: [[Parties] [may] act]', ['option', 'alternative', 'alternative']],
  ])('B4 beside and within each other: %j', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});
