import { describe, expect, it } from 'vitest';
import { ATTRIBUTED_SYNTAX, type AttributedSyntaxName } from './attributed-syntax.ts';
import { attributed, nameOf, numberOf, presentOf, proposalsOf } from './testing/attributed-world.ts';

/** What each row of the table gives: present wording, proposals, and the rest that was told. */
const READINGS: Readonly<Record<AttributedSyntaxName, readonly string[]>> = {
  insertion: ['1. Parties shall report.', 'NOR: amend 1. Parties shall promptly report.'],
  replacement: ['1. Parties should report.', 'NOR: amend 1. Parties shall report.'],
  deletion: ['1. Parties shall consider report.', 'CHE: amend 1. Parties shall report.'],
  'same-words': [
    '1. Parties should report.',
    'NOR+CHE: amend 1. Parties shall report.',
    'PER: amend 1. Parties shall report.',
  ],
  'alternatives-in-one-bracket': [
    '1. Parties shall soon report.',
    'NOR: amend 1. Parties shall at once report. (CHE retains)',
  ],
  'several-places': ['1. Parties should report.', 'NOR: amend 1. Parties shall report promptly.'],
  positions: [
    '1. Parties shall report.',
    'NOR: amend 1. Parties shall promptly report. (CHE cannot-accept, PER supports)',
  ],
  'on-behalf-of': [
    '1. Parties shall report.',
    'PER for the Andean Community: amend 1. Parties shall promptly report.',
  ],
  'supported-by': [
    '1. Parties shall report.',
    'NOR: amend 1. Parties shall promptly report. (CHE supports, PER supports)',
  ],
  'names-first': ['1. Parties shall report.', 'NOR: amend 1. Parties shall promptly report.'],
  'whole-paragraph': ['1. Parties report.', 'NOR: insert-after 1. Reports are public. (CHE cannot-accept)'],
  'whole-alternative': ['1. Parties report.', 'NOR: amend 1. Parties may report.'],
  'marked-addition': ['1. Parties report.', 'NOR: insert-after 1. Reports are public. (CHE supports)'],
  'paragraph-deletion': ['1. Parties report.', 'CHE: delete 1.'],
  chair: ['1. Parties report.', 'Chair: amend 1. Parties may report.'],
  nested: [
    '1. Parties shall act.',
    'NOR: amend 1. Parties shall report and fully act.',
    'CHE: amend 1. Parties shall report promptly and fully act.',
  ],
  'position-on-paragraph': ['1. Parties report.', '1. NOR reserves'],
  'reservation-in-footnote': [
    '1. Parties report.\uFFFC',
    '1 Norway reserves its position.',
    '1. NOR reserves',
  ],
  status: ['1. Parties report.', '1. agreed-ad-referendum'],
  placeholder: [
    '1. [Placeholder for paragraph on reports]',
    '1. placeholder',
    '1. placeholder [Placeholder for paragraph on reports]',
  ],
  'brackets-without-names': [
    '1. Parties shall report in [two] [three] [x] months [Option 1: at once].',
    '1. alternative [two]',
    '1. alternative [three]',
    '1. blank [x]',
    '1. option [Option 1: at once]',
  ],
  unbalanced: ['1. Parties shall [report.', '1. unclosed ['],
  'not-understood': [
    '1. Parties shall [promptly - two of the regions delete] report. {see below}',
    '1. dispute [promptly - two of the regions delete]',
    '1. names [promptly - two of the regions delete]',
    '1. braces {see below}',
  ],
};

function told(text: string, options: Parameters<typeof attributed>[1] = {}): string[] {
  const reading = attributed(text, options);
  const { reservations, stances, statuses, brackets, notUnderstood } = reading;
  const at = (id: (typeof statuses)[number]['paragraph'] | null) => numberOf(reading, id);
  return [
    ...presentOf(reading),
    ...proposalsOf(reading),
    ...[...reservations, ...stances].map(
      ({ paragraph, who, stance }) => `${at(paragraph)} ${nameOf(who)} ${stance}`,
    ),
    ...statuses.map(({ paragraph, status }) => `${at(paragraph)} ${status}`),
    ...brackets.map(({ paragraph, kind, text: words }) => `${at(paragraph)} ${kind} ${words}`),
    ...notUnderstood.map(({ paragraph, why, text: words }) => `${at(paragraph)} ${why} ${words}`),
  ];
}

describe('the table of the notation', () => {
  it.each(ATTRIBUTED_SYNTAX)('I11 $name: $example', ({ name, example }) => {
    expect(told(example.replaceAll(' ⏎ ', '\n\n').replaceAll('__________\n\n', '__________\n'))).toEqual(
      READINGS[name],
    );
  });
});

describe('words with names', () => {
  it.each([
    [
      'two disputes beside each other, a space apart',
      '1. We [should][shall - NOR; CHE] [consider - PER delete] act.',
      [
        '1. We should consider act.',
        'NOR: amend 1. We shall consider act.',
        'CHE: amend 1. We shall consider act.',
        'PER: amend 1. We should act.',
      ],
    ],
    [
      'a reservation on what is proposed',
      '1. We [soon - NOR, CHE; PER reserves] act.',
      ['1. We act.', 'NOR+CHE: amend 1. We soon act. (PER reserves)'],
    ],
    [
      'two alternatives of the same names are two proposals',
      '1. We [a - NOR / b - NOR] act.',
      ['1. We act.', 'NOR: amend 1. We a act.', 'NOR: amend 1. We b act.'],
    ],
    [
      'the present words may be proposed for deletion and for replacement',
      '1. We [should - PER delete][shall - NOR] act.',
      ['1. We should act.', 'NOR: amend 1. We shall act.', 'PER: amend 1. We act.'],
    ],
    [
      'several brackets without names are the present wording together',
      '1. In [two][three][four - NOR] years.',
      [
        '1. In [two][three] years.',
        'NOR: amend 1. In four years.',
        '1. alternative [two]',
        '1. alternative [three]',
      ],
    ],
    [
      'no words: those named would delete what stands there',
      '1. We [often][ - NOR] act.',
      ['1. We often act.', 'NOR: amend 1. We act.'],
    ],
    [
      'who deletes all words of a paragraph deletes it',
      '1. [We act. - NOR delete; CHE retain]',
      ['1. We act.', 'NOR: delete 1. (CHE retains)'],
    ],
    [
      'who retains a paragraph is heard on its deletion',
      '1. We act. [NOR: delete] [CHE retain]',
      ['1. We act.', 'NOR: delete 1. (CHE retains)'],
    ],
    [
      'the Chair at the end of a paragraph without brackets proposes all of it anew',
      '1. We act. {Chair: "We will act."} [NOR reserves]',
      ['1. We act.', 'Chair: amend 1. We will act.', '1. NOR reserves'],
    ],
    [
      'a status of what is only proposed is not understood',
      '1. We act.\n\n2. [We rest. - NOR] [Agreed] [CHE delete]',
      ['1. We act.', 'NOR: insert-after 1. We rest. (CHE cannot-accept)', '1. on-a-proposal [Agreed]'],
    ],
    [
      'an alternative to what is only proposed stands after what is there',
      '1. We act.\n\n2. [We rest. - NOR]\n\n2alt. [We stop. - CHE]',
      ['1. We act.', 'NOR: insert-after 1. We rest.', 'CHE: insert-after 1. We stop.'],
    ],
    [
      'a first paragraph that is proposed stands after nothing',
      '1. [We rest. - NOR]',
      ['NOR: insert-after – We rest.'],
    ],
    [
      'an attribution of a bracket that opens elsewhere',
      '1. [We act.\n\n2. We rest. - NOR; CHE delete]',
      [
        '1. [We act.',
        '2. We rest. - NOR; CHE delete]',
        '1. unclosed [',
        '2. unopened ]',
        '2. crosses-paragraphs NOR; CHE delete]',
      ],
    ],
    [
      'what is said beside a request to delete is said on it',
      '1. We [now - NOR delete; CHE supports; PER retain] act.',
      ['1. We now act.', 'NOR: amend 1. We act. (CHE supports, PER retains)'],
    ],
    [
      'who retains what some would delete and others replace is heard on the deletion',
      '1. We [now - NOR delete; PER retain][at once - CHE] act.',
      ['1. We now act.', 'CHE: amend 1. We at once act.', 'NOR: amend 1. We act. (PER retains)'],
    ],
    [
      'a kind and level that is proposed is no words of the text',
      '1. We act. [heading, level 2 - NOR]',
      [
        '1. We act. [heading, level 2 - NOR]',
        '1. dispute [heading, level 2 - NOR]',
        '1. form [heading, level 2 - NOR]',
      ],
    ],
    [
      'French, Spanish, Russian',
      '1. a [b - NOR supprimer; CHE se réserve; Peru mantener] c [d - NOR; CHE поддерживает]',
      ['1. a b c', 'NOR: amend 1. a c d (CHE reserves, CHE supports, PER retains)'],
    ],
    ...['Présidence', 'la Presidencia', 'Председатель', 'الرئيس', '主席'].map(
      (chair): [string, string, string[]] => [
        `the Chair is ${chair}`,
        `1. We [may][shall - ${chair}; CHE reserves] act.`,
        ['1. We may act.', 'Chair: amend 1. We shall act. (CHE reserves)'],
      ],
    ),
    [
      'Chinese verbs',
      '1. 各方［应］［应当 - NOR，代表 77 国集团；CHE 删除；PER支持］报告。',
      ['1. 各方应报告。', 'NOR for 77 国集团: amend 1. 各方应当报告。 (CHE cannot-accept, PER supports)'],
    ],
    [
      'full-width brackets and marks',
      '1. 各方［应］［应当 - NOR；CHE］报告。',
      ['1. 各方应报告。', 'NOR: amend 1. 各方应当报告。', 'CHE: amend 1. 各方应当报告。'],
    ],
    [
      'Arabic',
      '1. تتخذ الأطراف [ينبغي][يتعين - NOR، CHE؛ PER] تدابير.',
      [
        '1. تتخذ الأطراف ينبغي تدابير.',
        'NOR+CHE: amend 1. تتخذ الأطراف يتعين تدابير.',
        'PER: amend 1. تتخذ الأطراف يتعين تدابير.',
      ],
    ],
  ])('I11 %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('I10 words with a dash and no names, a word that is no status, a symbol are words', () => {
    const text = '1. As [agreed], in [12 May - 14 June] [and/or later], [Part - Title] [the end - of it].';
    const { proposals, statuses, notUnderstood } = attributed(text);
    expect([proposals, statuses, notUnderstood]).toEqual([[], [], []]);
    expect(presentOf(attributed(text))).toEqual([text]);
  });

  it('I10 marks and footnote references stay with their words', () => {
    const { paragraphs, proposals } = attributed(
      '1. We *[should][**shall** - NOR]* act[^1].\n\n[^1]: Note.',
      {
        format: 'markdown',
      },
    );
    const footnote = { footnote: paragraphs[1]?.id };
    expect(paragraphs[0]?.runs).toEqual([
      { text: 'We ' },
      { text: 'should', marks: ['emphasis'] },
      { text: ' act' },
      footnote,
      { text: '.' },
    ]);
    expect(proposals[0]?.wording[0]?.runs).toEqual([
      { text: 'We ' },
      { text: 'shall', marks: ['emphasis', 'strong'] },
      { text: ' act' },
      footnote,
      { text: '.' },
    ]);
  });

  it('I10 where words are taken out one space stays, and none before a closing mark', () => {
    expect(presentOf(attributed('1. [Soon - NOR] we [now - NOR] act [, here - NOR]; end [x - CHE]'))).toEqual(
      ['1. we act; end'],
    );
    const french = attributed('1. Les parties [agissent - NOR] ; et fin.', { language: 'fr' });
    expect(presentOf(french)).toEqual(['1. Les parties ; et fin.']);
  });
});

describe('names', () => {
  it.each([
    ['codes and names in any case', 'nor; the group of 77 AND china', ['NOR', 'G77']],
    ['aliases', 'Swiss, Norge', ['CHE', '“Norge”']],
    ['two joined by and', 'Norway and Peru', ['NOR', 'PER']],
    [
      'unknown ones as written',
      'Côte d’Ivoire, Iran (Islamic Republic of)',
      ['“Côte d’Ivoire”', '“Iran (Islamic Republic of)”'],
    ],
    ['on behalf of, in parentheses', 'Peru (on behalf of JUSCANZ)', ['PER for JUSCANZ']],
  ])('I12 %s', (_, names, expected) => {
    const { proposals } = attributed(`1. We [x - ${names}] act.`, { aliases: { Swiss: 'CHE' } });
    expect(proposals.flatMap(({ proponents }) => proponents.map(nameOf))).toEqual(expected);
  });

  it('I12 those that nobody has are listed once', () => {
    const { unknownNames } = attributed('1. We [x - Utopia; Atlantis delete] [y - Utopia, NOR, Chair] act.');
    expect(unknownNames).toEqual(['Utopia', 'Atlantis']);
  });

  it('I12 before a colon only what is sure to be a name is one', () => {
    expect(told('1. We [Noting: x] or [Peru: y] and [AOSIS: z] act.')).toEqual([
      '1. We [Noting: x] or and act.',
      'PER: amend 1. We [Noting: x] or y and act.',
      '“AOSIS”: amend 1. We [Noting: x] or and z act.',
      '1. dispute [Noting: x]',
    ]);
  });
});
