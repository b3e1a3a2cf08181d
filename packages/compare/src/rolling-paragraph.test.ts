import {
  hashOf,
  sameWording,
  textOf,
  type PlainParagraph,
  type ProposedParagraph,
  type Wording,
} from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choicesOf,
  disputesOf,
  hashOfRolling,
  takeChoices,
  takePresent,
  takeProposal,
} from './rolling-choices.ts';
import { rollingParagraph } from './rolling-paragraph.ts';
import type { PlacedProposal, RollingParagraph } from './rolling.ts';
import { anyLanguage, SEEDED } from './testing/arbitraries.ts';
import { paragraph, paragraphId } from './testing/drafts.ts';
import { amended, anyRolling, codeOf, placed, proposal, proposalId } from './testing/proposals.ts';

/** What `placed` asks for, said without any comparison. */
function askedFor(present: PlainParagraph, { proposal: { kind }, wording }: PlacedProposal) {
  const [first, ...rest] = wording;
  const own = ({ kind: paragraphKind, level, runs }: Wording) => ({ kind: paragraphKind, level, runs });
  switch (kind) {
    case 'delete':
      return { paragraph: null, following: [] };
    case 'insert-after':
      return { paragraph: own(present), following: wording };
    case 'amend':
      return { paragraph: own(first ?? present), following: rest };
  }
}

function isUnchanged(present: PlainParagraph, each: PlacedProposal): boolean {
  const asked = askedFor(present, each);
  return asked.paragraph !== null && sameWording(asked.paragraph, present) && asked.following.length === 0;
}

/** Every law of a rolling paragraph. */
function checkLaws(present: PlainParagraph, all: readonly PlacedProposal[], rolling: RollingParagraph): void {
  expect(takePresent(rolling)).toEqual(present.runs);
  for (const each of all) expect(takeProposal(rolling, each.proposal.id)).toEqual(askedFor(present, each));
  const heard = disputesOf(rolling).flatMap(({ alternatives }) =>
    alternatives.flatMap(({ voices }) => voices.map((voice) => voice.proposal)),
  );
  const silent = all.filter((each) => isUnchanged(present, each)).map((each) => each.proposal.id);
  expect(new Set([...heard, ...rolling.withoutChange])).toEqual(new Set(all.map((each) => each.proposal.id)));
  expect(rolling.withoutChange).toEqual(silent);
}

describe('laws of a rolling paragraph', () => {
  const anyInput = fc.tuple(anyRolling, anyLanguage);
  const law = (
    check: (present: PlainParagraph, all: readonly PlacedProposal[], rolling: RollingParagraph) => void,
  ) =>
    fc.assert(
      fc.property(anyInput, ([{ present, all }, language]) => {
        check(present, all, rollingParagraph(present, all, { language }));
      }),
      SEEDED,
    );

  test('C20 the present wording taken everywhere gives the paragraph back exactly', () => {
    law((present, _, rolling) => {
      expect(takePresent(rolling)).toEqual(present.runs);
      const { kind, level, runs } = present;
      expect(takeChoices(rolling, new Map())).toEqual({ paragraph: { kind, level, runs }, following: [] });
    });
  });

  test('C21 a proposal taken wherever it stands gives its wording exactly', () => {
    law((present, all, rolling) => {
      for (const each of all) {
        const asked = askedFor(present, each);
        expect(takeProposal(rolling, each.proposal.id)).toEqual(asked);
        const chosen = takeChoices(rolling, choicesOf(rolling, each.proposal.id));
        expect(chosen.paragraph).toEqual(asked.paragraph);
        const words = ({ kind, level, runs }: ProposedParagraph) => ({ kind, level, runs });
        expect(chosen.following.map(words)).toEqual(asked.following.map(words));
      }
    });
  });

  test('C22 the order of proposals does not matter', () => {
    fc.assert(
      fc.property(
        anyInput.chain(([input, language]) =>
          fc.tuple(
            fc.constant(input),
            fc.constant(language),
            fc.shuffledSubarray([...input.all], { minLength: input.all.length }),
          ),
        ),
        ([{ present, all }, language, shuffled]) => {
          const rolling = rollingParagraph(present, all, { language });
          expect(rollingParagraph(present, shuffled, { language })).toEqual(rolling);
        },
      ),
      SEEDED,
    );
  });

  test('C23 no proposal is lost: it has a voice, or it is said to change nothing', () => {
    law(checkLaws);
  });

  test('C24 disputes are told apart: agreed words between them, another saying in each alternative', () => {
    law((_, __, { segments }) => {
      const kinds = segments.map(({ kind }) => kind).join(' ');
      expect(kinds).not.toMatch(/dispute dispute|agreed agreed/u);
      const agreed = segments.flatMap((segment) => (segment.kind === 'agreed' ? [textOf(segment)] : []));
      expect(agreed).not.toContain('');
      for (const segment of segments.flatMap((each) => (each.kind === 'dispute' ? [each] : []))) {
        const [present, ...others] = segment.alternatives;
        expect([present?.id, present?.voices]).toEqual(['present', []]);
        expect(others.length).toBeGreaterThan(0);
        expect(others.every(({ voices }) => voices.length > 0)).toBe(true);
        for (const { kind, runs } of others) expect(textOf({ runs }) === '').toBe(kind === 'delete');
        const sayings = segment.alternatives.map(({ gone, runs }) => hashOf({ gone, runs }));
        expect(new Set(sayings).size).toBe(sayings.length);
        const voices = others.flatMap((each) => each.voices.map((voice) => voice.proposal));
        expect(new Set(voices).size).toBe(voices.length);
      }
    });
  });

  test('C25 ids are unique, the same for the same input, and other than before once what they name is', () => {
    law((present, all, rolling) => {
      const ids = disputesOf(rolling).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { alternatives } of disputesOf(rolling))
        expect(new Set(alternatives.map(({ id }) => id)).size).toBe(alternatives.length);
      const other = rollingParagraph({ ...present, id: paragraphId('b') }, all, { language: 'en' });
      expect(disputesOf(other).filter(({ id }) => ids.includes(id))).toEqual([]);
    });
  });
});

const should = paragraph('a', 'Parties should consider the report.');
/** The words of segments as one line, `[` and `|` around alternatives, codes behind the colon. */
function shown({ segments }: RollingParagraph): string {
  return segments
    .map((segment) => {
      if (segment.kind === 'agreed') return textOf(segment);
      const each = segment.alternatives.map(({ kind, gone, voices, ...words }) => {
        const names = voices.map(({ proponent }) => codeOf(proponent)).join('+');
        const what = gone ? 'GONE' : kind === 'delete' ? 'DELETE' : textOf(words);
        return names === '' ? what : `${what}:${names}`;
      });
      return `[${each.join('|')}]`;
    })
    .join('');
}
const amend = (serial: number, by: string, text: string, base = should) =>
  placed(proposal(base, serial, { by, wording: amended(base, text) }));
const deletion = (serial: number, by: string) => placed(proposal(should, serial, { by, kind: 'delete' }));
const roll = (...all: readonly PlacedProposal[]) => rollingParagraph(should, all, { language: 'en' });

describe('C24 what a reader sees', () => {
  test.each<[string, readonly PlacedProposal[], string]>([
    [
      'one word for another',
      [amend(1, 'EU', 'Parties shall consider the report.')],
      'Parties [should|shall:EU] consider the report.',
    ],
    [
      'equal edits are one alternative with all names',
      [
        amend(2, 'NOR', 'Parties shall consider the report.'),
        amend(1, 'EU', 'Parties shall consider the report.'),
      ],
      'Parties [should|shall:EU+NOR] consider the report.',
    ],
    [
      'a deletion',
      [amend(1, 'G77', 'Parties should the report.')],
      'Parties should [consider |DELETE:G77]the report.',
    ],
    [
      'an insertion at the end and one at the beginning',
      [
        amend(1, 'EU', 'Parties should consider the report. Soon.'),
        amend(2, 'USA', 'All Parties should consider the report.'),
      ],
      '[|All :USA]Parties should consider the report.[| Soon.:EU]',
    ],
    [
      'three that overlap are one dispute over all their words',
      [
        amend(1, 'EU', 'Parties shall consider the report.'),
        amend(2, 'G77', 'Parties may wish to consider the report.'),
        amend(3, 'BRA', 'Parties will discuss the report.'),
      ],
      'Parties [should consider|shall consider:EU|may wish to consider:G77|will discuss:BRA] the report.',
    ],
    [
      'two that stand apart are two disputes',
      [
        amend(1, 'EU', 'Parties shall consider the report.'),
        amend(2, 'G77', 'Parties should consider the reports.'),
      ],
      'Parties [should|shall:EU] consider the [report|reports:G77].',
    ],
    [
      'one proposal speaks in each of its disputes',
      [
        amend(1, 'EU', 'Parties shall consider the reports.'),
        amend(2, 'G77', 'Parties should consider the reports.'),
      ],
      'Parties [should|shall:EU] consider the [report|reports:EU+G77].',
    ],
    [
      'that the paragraph goes is another thing than that its words go',
      [deletion(2, 'G77'), amend(1, 'EU', '')],
      '[Parties should consider the report.|DELETE:EU|GONE:G77]',
    ],
  ])('%s', (_, all, expected) => {
    expect(shown(roll(...all))).toBe(expected);
  });

  test('marks alone are a dispute', () => {
    const runs = [
      { text: 'Parties ' },
      { text: 'should', marks: ['emphasis'] as const },
      { text: ' consider the report.' },
    ];
    const rolling = roll(placed(proposal(should, 1, { wording: amended(should, runs) })));
    expect(rolling.segments[1]).toMatchObject({
      alternatives: [{ runs: [{ text: 'should' }] }, { runs: [{ text: 'should', marks: ['emphasis'] }] }],
    });
  });

  test.each([
    [
      'ar',
      'ينبغي للدول أن تنظر في التقرير.',
      'يجب على الدول أن تنظر في التقرير.',
      '[ينبغي للدول|يجب على الدول:EU] أن تنظر في التقرير.',
    ],
    ['zh', '各国应当审议报告。', '各国可以审议报告。', '各国[应当|可以:EU]审议报告。'],
  ])('in %s', (language, before, after, expected) => {
    const base = paragraph('a', before);
    expect(shown(rollingParagraph(base, [amend(1, 'EU', after, base)], { language }))).toBe(expected);
  });

  test('another footnote is another saying', () => {
    const base = paragraph('a', [{ text: 'Parties' }, { footnote: paragraphId('f1') }]);
    const wording = amended(base, [{ text: 'Parties' }, { footnote: paragraphId('f2') }]);
    const rolling = rollingParagraph(base, [placed(proposal(base, 1, { wording }))], { language: 'en' });
    expect(rolling.segments[1]).toMatchObject({
      alternatives: [
        { runs: [{ footnote: paragraphId('f1') }] },
        { runs: [{ footnote: paragraphId('f2') }] },
      ],
    });
  });

  test('kind and level are a dispute of their own', () => {
    const [first] = amended(should, 'Parties should consider the report.');
    const rolling = roll(
      placed(proposal(should, 1, { wording: [{ ...first!, kind: 'operative', level: 2 }] })),
    );
    expect(rolling.segments).toHaveLength(1);
    expect(rolling.form?.alternatives.map(({ kind, form }) => [kind, form])).toEqual([
      ['present', { kind: 'numbered', level: 1 }],
      ['proposed', { kind: 'operative', level: 2 }],
    ]);
  });
});

describe('C21 new paragraphs', () => {
  const after = (serial: number, by: string, ...texts: readonly string[]) =>
    placed(
      proposal(should, serial, {
        by,
        kind: 'insert-after',
        wording: texts
          .map((text, index) => paragraph(`p${serial}n${index}`, text))
          .map(({ id, kind, level, runs }) => ({ id, kind, level, runs })),
      }),
    );
  const listed = (...all: readonly PlacedProposal[]) =>
    roll(...all).following.map(({ wording, alternatives: [, { voices }] }) =>
      [textOf(wording), ...voices.map(({ proponent }) => codeOf(proponent))].join(' '),
    );

  test('equal ones of amendments and insertions are one with all names', () => {
    const amendment = placed(
      proposal(should, 2, {
        by: 'NOR',
        wording: amended(should, 'Parties should consider the report.', 'One.'),
      }),
    );
    expect(listed(after(1, 'EU', 'One.', 'Two.'), amendment)).toEqual(['One. EU NOR', 'Two. EU']);
  });

  test('one that comes before a common one stands before it', () => {
    expect(listed(after(1, 'EU', 'One.'), after(2, 'NOR', 'Zero.', 'One.'))).toEqual([
      'Zero. NOR',
      'One. EU NOR',
    ]);
  });

  test('in another order one stands twice, so that each proposal keeps its order', () => {
    expect(listed(after(1, 'EU', 'One.', 'Two.'), after(2, 'NOR', 'Two.', 'One.'))).toEqual([
      'One. EU',
      'Two. EU NOR',
      'One. NOR',
    ]);
  });
});

describe('C26 the fingerprint', () => {
  const first = amend(1, 'EU', 'Parties shall consider the report.');
  const second = amend(2, 'NOR', 'Parties shall consider the report.');

  test('is another one for other words, another alternative, another proposal behind the same', () => {
    const prints = [
      roll(first),
      roll(first, second),
      roll(second),
      roll(amend(1, 'EU', 'Parties must consider the report.')),
      rollingParagraph({ ...should, level: 2 }, [first], { language: 'en' }),
      { ...roll(first), needsReview: [proposalId(9)] },
    ].map(hashOfRolling);
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('is the same whatever the positions', () => {
    const coSponsored = {
      ...first,
      proposal: { ...first.proposal, coSponsors: [first.proposal.proponent!] },
    };
    expect(hashOfRolling(roll(coSponsored))).toBe(hashOfRolling(roll(first)));
  });
});

describe('C27 the work is bounded', () => {
  test('fifty rewritings of a long paragraph come to an end and keep the laws', () => {
    let state = 7;
    const dice = (limit: number) => (state = (state * 48_271) % 2_147_483_647) % limit;
    const text = (words: number) => Array.from({ length: words }, () => `word${dice(400)}`).join(' ');
    const present = paragraph('a', text(3_000));
    const all = Array.from({ length: 50 }, (_, index) => amend(index + 1, `D${index}`, text(3_000), present));
    const rolling = rollingParagraph(present, all, { language: 'en' });
    expect(rolling.coarse).toBe(true);
    checkLaws(present, all, rolling);
  });
});
