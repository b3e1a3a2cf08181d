import { textOf, type PlainParagraph, type ProposedParagraph, type Run, type Wording } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryForward, type Carry, type CarriedProposal } from './carry-forward.ts';
import { facedTokens, sideEdits, type FacedToken } from './side-edits.ts';
import { anyDraft, anyRuns, SEEDED } from './testing/arbitraries.ts';
import { paragraph, paragraphId } from './testing/drafts.ts';
import { anyRepetitive, peacefulRewording } from './testing/rewordings.ts';
import { mergePlaces } from './three-way.ts';
import { tokenizerFor } from './tokens.ts';

const base = paragraph('a', 'Parties should report every year.');
const proposed = (wording: Wording, id = 'a'): ProposedParagraph => ({
  id: paragraphId(id),
  kind: wording.kind,
  level: wording.level,
  runs: wording.runs,
});
const amend = (
  draftedAgainst: PlainParagraph,
  first: Wording,
  ...rest: readonly ProposedParagraph[]
): CarriedProposal => ({
  kind: 'amend',
  target: draftedAgainst.id,
  draftedAgainst,
  wording: [proposed(first), ...rest],
});
const deletion: CarriedProposal = { kind: 'delete', target: base.id, draftedAgainst: base, wording: [] };
const now = (text: string | readonly Run[], rest: Partial<PlainParagraph> = {}) => paragraph('a', text, rest);
const added = proposed(paragraph('n', 'Reports are public.'), 'n');

/** The carry in short: its kind, and of a clean one the first paragraph's words. */
function shownCarry(carry: Carry): string {
  switch (carry.kind) {
    case 'unchanged':
      return carry.kind;
    case 'clean':
      return ['clean', ...carry.wording.map(textOf)].join(' | ');
    case 'needs-review':
      return ['needs-review', ...carry.conflicts.map(({ kind }) => kind)].join(' | ');
    case 'overtaken':
      return `overtaken | ${carry.why}`;
  }
}

/** Three wordings as a proposal and its paragraph; kind and level differ at random. */
const anyCase = fc
  .tuple(
    fc.oneof(
      peacefulRewording,
      anyRepetitive,
      fc.record({
        draftedAgainst: anyRuns,
        now: anyRuns,
        proposed: anyRuns,
        language: fc.constantFrom('en', 'ar', 'zh'),
      }),
    ),
    fc.array(fc.constantFrom<Partial<Wording>>({}, {}, {}, { kind: 'heading' }, { level: 2 }, { level: 3 }), {
      minLength: 2,
      maxLength: 2,
    }),
    fc.boolean(),
  )
  .map(([wordings, [standingNow, standingProposed], adds]) => ({
    language: wordings.language,
    draftedAgainst: paragraph('a', wordings.draftedAgainst),
    present: paragraph('a', wordings.now, standingNow),
    first: paragraph('a', wordings.proposed, standingProposed),
    rest: adds ? [added] : [],
  }));

describe('C30 where the paragraph reads as drafted against, nothing has to be carried', () => {
  test('for any proposal; number, stage and status are no wording', () => {
    fc.assert(
      fc.property(anyCase, ({ draftedAgainst, first, rest, language }) => {
        const present = { ...draftedAgainst, number: '7 bis.', stage: 2, status: 'parked' as const };
        const any = amend(draftedAgainst, first, ...rest);
        expect(carryForward(any, present, language)).toEqual({ kind: 'unchanged' });
        expect(carryForward({ ...any, kind: 'delete', wording: [] }, present, language)).toEqual({
          kind: 'unchanged',
        });
      }),
      SEEDED,
    );
  });

  test('the terms in force count: as settled last, else as tabled', () => {
    const present = now('All Parties should report every year.');
    const wording = [proposed(now('All Parties shall report every year.'))];
    const tabled = amend(base, now('Parties must report every year.'));
    const resettled = { draftedAgainst: present, wording, by: 'act-0' as never, at: '2026-01-05T10:00:00Z' };
    expect(shownCarry(carryForward({ ...tabled, resettled }, present, 'en'))).toBe('unchanged');
    expect(shownCarry(carryForward({ ...tabled, resettled }, base, 'en'))).toBe(
      'clean | Parties shall report every year.',
    );
  });

  test('an amendment without a wording yet changes nothing', () => {
    expect(carryForward({ ...amend(base, base), wording: [] }, now('Other.'), 'en').kind).toBe('unchanged');
  });

  test('an amendment or deletion of nothing is a fault', () => {
    expect(() => carryForward({ ...deletion, draftedAgainst: null }, base, 'en')).toThrow(RangeError);
    expect(() => carryForward({ ...amend(base, base), draftedAgainst: null }, base, 'en')).toThrow(
      RangeError,
    );
  });
});

describe('C31 what only one side changed is taken as that side has it', () => {
  test('accepting the carried proposal gives the text with both', () => {
    fc.assert(
      fc.property(peacefulRewording, (wordings) => {
        const carry = carryForward(
          amend(now(wordings.draftedAgainst), now(wordings.proposed), added),
          now(wordings.now),
          wordings.language,
        );
        fc.pre(carry.kind !== 'unchanged');
        expect(carry).toEqual({ kind: 'clean', wording: [proposed(now(wordings.expected!)), added] });
      }),
      SEEDED,
    );
  });

  test('the paragraphs that follow are carried along', () => {
    const proposal = amend(base, now('Parties shall report every year.'), added);
    expect(shownCarry(carryForward(proposal, now('Parties should report every month.'), 'en'))).toBe(
      'clean | Parties shall report every month. | Reports are public.',
    );
  });
});

describe('C35 a clean carry is in terms that can be carried again', () => {
  test('on the same paragraph they stand, and make the same change', () => {
    let clean = 0;
    fc.assert(
      fc.property(anyCase, ({ draftedAgainst, present, first, rest, language }) => {
        const proposal = amend(draftedAgainst, first, ...rest);
        const carry = carryForward(proposal, present, language);
        expect(carryForward(proposal, present, language)).toEqual(carry);
        if (carry.kind !== 'clean') return;
        clean += 1;
        const again = { ...proposal, draftedAgainst: present, wording: carry.wording };
        expect(carryForward(again, present, language)).toEqual({ kind: 'unchanged' });
      }),
      SEEDED,
    );
    expect(clean).toBeGreaterThan(100);
  });

  test('the change that it makes to the present wording is the one that it made when it was drafted', () => {
    fc.assert(
      fc.property(peacefulRewording, ({ language, ...wordings }) => {
        // What the text has taken over already is no change any more.
        fc.pre(mergePlaces(wordings, language).every(({ by }) => by !== 'both'));
        expect(changesBetween(wordings.now, wordings.expected ?? [], language)).toEqual(
          changesBetween(wordings.draftedAgainst, wordings.proposed, language),
        );
      }),
      SEEDED,
    );
  });
});

describe('C34 it does not matter which side is which', () => {
  test('merging the other way round gives the same text, and a conflict is a conflict', () => {
    fc.assert(
      fc.property(anyCase, ({ draftedAgainst, present, first, language }) => {
        const carry = carryForward(amend(draftedAgainst, first, added), present, language);
        const exchanged = carryForward(amend(draftedAgainst, present, added), first, language);
        fc.pre(carry.kind !== 'unchanged' && exchanged.kind !== 'unchanged');
        // The wordings of a conflict are exchanged, those of a merge are the same.
        const inShort = (each: Carry) => (each.kind === 'needs-review' ? each.conflicts.length : each);
        expect(inShort(exchanged)).toEqual(inShort(carry));
      }),
      SEEDED,
    );
  });
});

describe('C36 a proposal is overtaken where the text has its words already, or the paragraph is gone', () => {
  test('onto the wording that it proposes it is contained, but for paragraphs that it adds', () => {
    fc.assert(
      fc.property(anyCase, ({ draftedAgainst, first, language }) => {
        const carry = carryForward(amend(draftedAgainst, first), first, language);
        fc.pre(carry.kind !== 'unchanged');
        expect(carry).toEqual({ kind: 'overtaken', why: 'contained' });
        expect(carryForward(amend(draftedAgainst, first, added), first, language)).toEqual({
          kind: 'clean',
          wording: [proposed(first), added],
        });
      }),
      SEEDED,
    );
  });

  test.each([
    ['taken over among other changes', 'All Parties shall report every year.', 'overtaken | contained'],
    ['taken over in part', 'Parties shall report every month.', 'overtaken | contained'],
    ['other words there', 'Parties must report every year.', 'needs-review | words'],
    ['changed elsewhere', 'Parties should report every month.', 'clean | Parties shall report every month.'],
  ])('%s', (_, present, expected) => {
    const proposal = amend(base, now('Parties shall report every year.'));
    expect(shownCarry(carryForward(proposal, now(present), 'en'))).toBe(expected);
  });

  test('the paragraph is gone, for every kind of proposal', () => {
    const gone = { kind: 'overtaken', why: 'gone' };
    expect(carryForward(amend(base, now('Parties shall report.')), null, 'en')).toEqual(gone);
    expect(carryForward(deletion, null, 'en')).toEqual(gone);
    expect(carryForward({ ...deletion, kind: 'insert-after', wording: [added] }, null, 'en')).toEqual(gone);
  });
});

describe('C37 kind and level are merged three ways', () => {
  const merged = (standing: Partial<Wording>): Carry => ({
    kind: 'clean',
    wording: [proposed(now(textOf(base), standing))],
  });
  const review = (...kinds: readonly string[]) => ({
    kind: 'needs-review',
    conflicts: kinds.map((kind) => ({ kind })),
  });

  test.each([
    ['one side each', { kind: 'heading' }, { level: 2 }, merged({ kind: 'heading', level: 2 })],
    ['both alike', { level: 2 }, { level: 2 }, { kind: 'overtaken', why: 'contained' }],
    ['both differently', { level: 2 }, { level: 3 }, review('level')],
    [
      'kind and level',
      { kind: 'heading', level: 2 },
      { kind: 'unnumbered', level: 3 },
      review('kind', 'level'),
    ],
  ] as const)('%s', (_, present, wanted, expected) => {
    const text = textOf(base);
    expect(carryForward(amend(base, now(text, wanted)), now(text, present), 'en')).toMatchObject(expected);
  });
});

describe('C32 what both sides changed needs review', () => {
  test('each place with its three wordings, and what merged between them', () => {
    const proposal = amend(base, now('All Parties shall report every year.'));
    const carry = carryForward(proposal, now('Parties must report every month.'), 'en');
    const conflict = {
      kind: 'words',
      draftedAgainst: [{ text: 'should' }],
      now: [{ text: 'must' }],
      proposed: [{ text: 'shall' }],
    };
    expect(carry).toEqual({
      kind: 'needs-review',
      conflicts: [conflict],
      pieces: [
        { kind: 'merged', runs: [{ text: 'All Parties ' }] },
        conflict,
        { kind: 'merged', runs: [{ text: ' report every month.' }] },
      ],
    });
  });

  test('a conflict is never clean, whatever else merges', () => {
    fc.assert(
      fc.property(anyCase, ({ draftedAgainst, present, first, rest, language }) => {
        const carry = carryForward(amend(draftedAgainst, first, ...rest), present, language);
        fc.pre(carry.kind === 'needs-review');
        expect(carry.conflicts.length).toBeGreaterThan(0);
        for (const { now: own, proposed: other } of carry.conflicts) expect(own).not.toEqual(other);
      }),
      SEEDED,
    );
  });
});

describe('C38 a deletion is clean only where nothing but marks differ, an insertion stands whatever its paragraph reads', () => {
  const strong: readonly Run[] = [
    { text: 'Parties ', marks: ['strong'] },
    { text: 'should report every year.' },
  ];

  test.each([
    ['words', now('Parties shall report every year.'), 'needs-review | words'],
    ['one word more', now('Parties should report every year. Also.'), 'needs-review | words'],
    ['a footnote', now([...base.runs, { footnote: paragraphId('n1') }]), 'needs-review | words'],
    ['a link', now([{ text: textOf(base), href: 'https://example.org/' }]), 'needs-review | words'],
    ['the kind', now(textOf(base), { kind: 'heading' }), 'needs-review | words'],
    ['marks', now(strong), 'clean'],
    ['nothing', base, 'unchanged'],
  ])('deletion, what differs: %s', (_, present, expected) => {
    expect(shownCarry(carryForward(deletion, present, 'en'))).toBe(expected);
  });

  test('the conflict of a deletion is the whole paragraph', () => {
    const present = now('Parties shall report.');
    const conflict = { kind: 'words', draftedAgainst: base.runs, now: present.runs, proposed: [] };
    expect(carryForward(deletion, present, 'en')).toEqual({
      kind: 'needs-review',
      conflicts: [conflict],
      pieces: [conflict],
    });
  });

  test('insertion, after any wording and at the beginning', () => {
    fc.assert(
      fc.property(anyDraft, ({ paragraphs: [present], language }) => {
        fc.pre(present !== undefined);
        const insertion = { ...deletion, kind: 'insert-after', wording: [added] } as const;
        expect(carryForward(insertion, present ?? null, language)).toEqual({ kind: 'unchanged' });
        const first = { ...insertion, target: null, draftedAgainst: null };
        expect(carryForward(first, null, language)).toEqual({ kind: 'unchanged' });
      }),
      SEEDED,
    );
  });
});

/** The words and footnotes that go and come at each place, with their formats. */
function changesBetween(from: readonly Run[], to: readonly Run[], language: string) {
  const tokenize = tokenizerFor(language);
  const [base, side] = [facedTokens(from, tokenize), facedTokens(to, tokenize)];
  const faces = (tokens: readonly FacedToken[]) =>
    tokens.filter(({ text }) => !/^[\s，]$/u.test(text)).map(({ face }) => face);
  return sideEdits(base, side).edits.map(({ fromStart, fromEnd, toStart, toEnd }) => [
    faces(base.slice(fromStart, fromEnd)),
    faces(side.slice(toStart, toEnd)),
  ]);
}
