import { textOf, type PlainParagraph, type Proposal, type Stance } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NotationLabels } from './notation-names.ts';
import { notationOf, writeRolling, type NotationOptions } from './rolling-notation.ts';
import { rollingParagraph } from './rolling-paragraph.ts';
import { anyLanguage, SEEDED } from './testing/arbitraries.ts';
import { paragraph } from './testing/drafts.ts';
import {
  amended,
  anyRolling,
  codeOf,
  participantId,
  placed,
  positions,
  proposal,
} from './testing/proposals.ts';

const verb = (one: string, more: string) => (count: number) => (count === 1 ? one : more);
const LABELS: NotationLabels = {
  delete: () => 'delete',
  deleteParagraph: () => 'delete paragraph',
  retain: () => 'retain',
  stances: {
    supports: verb('supports', 'support'),
    reserves: verb('reserves', 'reserve'),
    'cannot-accept': () => 'cannot accept',
  },
  onBehalfOf: (name, group) => `${name}, on behalf of ${group}`,
  form: ({ kind, level }) => `as ${kind}, level ${level}`,
  separators: { names: ' - ', within: ', ', between: '; ' },
};
const named: NotationOptions = { names: true, nameOf: codeOf, labels: LABELS };
const nameless: NotationOptions = { ...named, names: false };

const base = paragraph('a', 'Parties should consider the report.');
type Rest = Partial<Proposal> & { readonly by?: string };
const amend = (text: string, rest: Rest = {}) => ({ ...rest, wording: amended(base, text) });
/** The paragraph with these proposals on it, numbered from 1. */
const written = (options: NotationOptions, ...all: readonly Rest[]) => writtenOn(base, options, ...all);
const writtenOn = (present: PlainParagraph, options: NotationOptions, ...all: readonly Rest[]) =>
  writeRolling(
    rollingParagraph(
      present,
      all.map((rest, index) => placed(proposal(present, index + 1, rest))),
      { language: 'en' },
    ),
    options,
  );
const bracketed = paragraph('a', 'Parties [should consider] the report.');
const onBracketed = (...texts: readonly string[]) =>
  writtenOn(bracketed, named, ...texts.map((text) => ({ wording: amended(bracketed, text) })));
const stances = (each: Readonly<Record<string, Stance>>) => ({ positions: positions(each) });
const SHALL = 'Parties shall consider the report.';
const NO_CONSIDER = 'Parties should the report.';

describe('C45 a bracket is in dispute with its partner and the words between them', () => {
  test.each<[string, readonly string[], string]>([
    [
      'both are taken out',
      ['Parties should consider the report.'],
      'Parties [[should consider]][should consider - EU] the report.',
    ],
    [
      'one is taken out',
      ['Parties should consider] the report.'],
      'Parties [[should consider]][should consider] - EU] the report.',
    ],
    [
      'what touches a bracket goes with it',
      ['Parties should consider the report.', 'Parties [shall consider] the report.'],
      'Parties [[should consider]][should consider - EU][[shall consider] - EU] the report.',
    ],
    [
      'the words alone are decided by themselves',
      ['Parties [shall consider] the report.'],
      'Parties [[should][shall - EU] consider] the report.',
    ],
  ])('%s', (_, texts, expected) => {
    expect(onBracketed(...texts)).toBe(expected);
  });

  test('those that are put in stand with what they are put around', () => {
    expect(written(named, amend('Parties [should consider] the report.'))).toBe(
      'Parties [should consider][[should consider] - EU] the report.',
    );
  });

  test('where more is in dispute between them each stays by itself', () => {
    const long = paragraph('a', '[Parties should consider the yearly report.]');
    const texts = [
      'Parties should consider the yearly report.',
      '[Parties should consider the annual report.]',
    ];
    const all = texts.map((text) => ({ wording: amended(long, text) }));
    expect(writtenOn(long, named, ...all)).toBe(
      '[[ - EU delete]Parties should consider the [yearly][annual - EU] report.[] - EU delete]',
    );
  });
});

describe('C29 the notation of the field', () => {
  test.each<[string, readonly Rest[], string]>([
    [
      'two with one wish',
      [amend(SHALL), amend(SHALL, { by: 'NOR' })],
      'Parties [should][shall - EU; NOR] consider the report.',
    ],
    ['a deletion', [amend(NO_CONSIDER, { by: 'G77' })], 'Parties should [consider - G77 delete] the report.'],
    [
      'co-sponsors and a reservation',
      [amend(SHALL, { by: 'A', coSponsors: [participantId('B')], ...stances({ C: 'reserves' }) })],
      'Parties [should][shall - A, B; C reserves] consider the report.',
    ],
    [
      'several who say the same of it',
      [amend(SHALL, stances({ C: 'reserves', D: 'supports', E: 'reserves', F: 'needs-instructions' }))],
      'Parties [should][shall - EU; D supports; C, E reserve] consider the report.',
    ],
    [
      'who proposes it is not said to support it too',
      [amend(SHALL, stances({ NOR: 'supports' })), amend(SHALL, { by: 'NOR' })],
      'Parties [should][shall - EU; NOR] consider the report.',
    ],
    [
      'who cannot accept a deletion retains',
      [amend(NO_CONSIDER, { by: 'G77', ...stances({ JPN: 'cannot-accept', ROK: 'cannot-accept' }) })],
      'Parties should [consider - G77 delete; JPN, ROK retain] the report.',
    ],
    [
      'on behalf of a group',
      [amend(SHALL, { by: 'EGY', onBehalfOf: 'the Arab Group' })],
      'Parties [should][shall - EGY, on behalf of the Arab Group] consider the report.',
    ],
    [
      'the Chair, and a group that the Chair named',
      [
        amend(SHALL, { proponent: null }),
        amend('Parties may consider the report.', {
          proponent: null,
          onBehalfOf: 'the friends of the Chair',
        }),
      ],
      'Parties [should][shall - Chair][may - the friends of the Chair] consider the report.',
    ],
    [
      'words at both ends, spaces outside the brackets',
      [
        amend('All Parties should consider the report.'),
        amend('Parties should consider the report. Soon.', { by: 'NOR' }),
      ],
      '[All - EU] Parties should consider the report. [Soon. - NOR]',
    ],
    [
      'the paragraph goes',
      [{ kind: 'delete', by: 'G77' }, amend(SHALL)],
      '[Parties should consider the report. - G77 delete paragraph][Parties shall consider the report. - EU]',
    ],
    [
      'new paragraphs',
      [{ ...amend(SHALL), wording: amended(base, SHALL, 'New.') }],
      'Parties [should][shall - EU] consider the report.\n[New. - EU]',
    ],
    [
      'another form',
      [
        {
          wording: amended(base, 'Parties should consider the report.').map((each) => ({
            ...each,
            level: 2,
          })),
        },
      ],
      'Parties should consider the report.[as numbered, level 2 - EU]',
    ],
  ])('%s', (_, all, expected) => {
    expect(written(named, ...all)).toBe(expected);
  });

  test('brackets without names say nothing of who or in which order', () => {
    const [a, b] = [amend(SHALL), amend('Parties may consider the report.', { by: 'G77' })];
    const expected = 'Parties [should][may][shall] consider the report.';
    expect(written(nameless, a, b)).toBe(expected);
    expect(written(nameless, b, a)).toBe(expected);
    expect(written(nameless, amend(NO_CONSIDER, stances({ C: 'reserves' })))).toBe(
      'Parties should [consider] the report.',
    );
  });

  test('brackets come in pairs, and without names there is no piece of names', () => {
    fc.assert(
      fc.property(anyRolling, anyLanguage, ({ present, all }, language) => {
        const rolling = rollingParagraph(present, all, { language });
        const pieces = notationOf(rolling, nameless);
        const frames = pieces
          .map(({ kind }) => kind)
          .filter((kind) => kind !== 'agreed' && kind !== 'paragraph');
        expect(frames.join(' ').replaceAll(/open (?:words|form) close ?/gu, '')).toBe('');
        const withNames = notationOf(rolling, named).filter(({ kind }) => kind !== 'names');
        expect(withNames.toSorted(byJson)).toEqual(pieces.toSorted(byJson));
      }),
      SEEDED,
    );
  });

  test('the agreed and present words are those of the paragraph', () => {
    fc.assert(
      fc.property(anyRolling, anyLanguage, ({ present, all }, language) => {
        const pieces = notationOf(rollingParagraph(present, all, { language }), named);
        const end = pieces.findIndex(({ kind }) => kind === 'paragraph');
        const own = (end === -1 ? pieces : pieces.slice(0, end)).map((piece) => {
          if (piece.kind === 'agreed' || (piece.kind === 'words' && piece.as === 'present'))
            return textOf(piece);
          return '';
        });
        const withoutSpaces = (text: string) => text.replaceAll(/\s+/gu, '');
        expect(withoutSpaces(own.join(''))).toBe(withoutSpaces(textOf(present)));
      }),
      SEEDED,
    );
  });

  test('every proponent with a voice is named', () => {
    fc.assert(
      fc.property(anyRolling, anyLanguage, ({ present, all }, language) => {
        const rolling = rollingParagraph(present, all, { language });
        const names = notationOf(rolling, named).flatMap((piece) =>
          piece.kind === 'names' ? [piece.text] : [],
        );
        for (const { proposal: each } of all) {
          if (rolling.withoutChange.includes(each.id)) continue;
          const code = codeOf(each.proponent);
          expect(names.some((text) => text.split(/[ ,;]+/u).includes(code))).toBe(true);
        }
      }),
      SEEDED,
    );
  });
});

function byJson(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
