import { hashOfWording, textOf, type Proposal, type ProposalId } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notationOf, writeNotation } from './rolling-notation.ts';
import { rollingText } from './rolling-text.ts';
import { rollingWithoutNames } from './rolling-without-names.ts';
import { SEEDED } from './testing/arbitraries.ts';
import { paragraph } from './testing/drafts.ts';
import { amended, anyRolling, participantId, positions, proposal } from './testing/proposals.ts';

const english = { language: 'en' };
const base = paragraph('a', 'Parties should consider the report.');

/** The same words proposed by others, in another order. */
function byOthers(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.toReversed().map((each, index) => ({
    ...each,
    id: `prp-zzzzzzzzzzzzzz0${index}` as ProposalId,
    serial: index + 51,
    proponent: index % 2 === 0 ? null : participantId('KEN'),
    onBehalfOf: 'the Arab Group',
    coSponsors: [participantId('EGY')],
    positions: positions({ CUB: 'reserves' }),
    explanation: 'Because.',
    createdAt: '2026-02-05T10:00:00Z',
  }));
}

/** What the disputes offer, whatever their order; a new paragraph counts once, however often it has to stand. */
const offers = ({ paragraphs: [place] }: ReturnType<typeof rollingText>) => ({
  words: place?.segments.map((segment) =>
    segment.kind === 'agreed' ? 1 : segment.alternatives.map(textOf).toSorted(),
  ),
  form: place?.form?.alternatives.map(({ id }) => id).toSorted(),
  following: [...new Set(place?.following.map(({ wording }) => hashOfWording(wording)))].toSorted(),
});

describe('C43 the rolling text without names', () => {
  test('C43 is the same whoever proposed it, and whenever', () => {
    fc.assert(
      fc.property(anyRolling, ({ present, all }) => {
        const proposals = all.map((each) => each.proposal);
        const rolled = rollingWithoutNames([present], proposals, english);
        expect(rollingWithoutNames([present], byOthers(proposals), english)).toEqual(rolled);
      }),
      SEEDED,
    );
  });

  test('C43 does not tell how many say the same, however long what they say', () => {
    const words = Array.from({ length: 600 }, (_, at) => `word${(at * at) % 5}`);
    const long = paragraph('a', words.join(' '));
    const other = words.map((word, at) => (at % 3 === 0 ? `other ${word}` : word)).join(' ');
    const rewritten = (serial: number) => proposal(long, serial, { wording: amended(long, other) });
    const alone = rollingWithoutNames([long], [rewritten(1)], english);
    const together = Array.from({ length: 40 }, (_, index) => rewritten(index + 1));
    expect(rollingWithoutNames([long], together, english)).toEqual(alone);
  });

  test('C43 offers what the one with names offers', () => {
    fc.assert(
      fc.property(anyRolling, ({ present, all }) => {
        const proposals = all.map((each) => each.proposal);
        expect(offers(rollingWithoutNames([present], proposals, english))).toEqual(
          offers(rollingText([present], proposals, english)),
        );
      }),
      SEEDED,
    );
  });

  test('C43 two that say the same read as one, and new paragraphs stand in an order of their own', () => {
    const all = [
      proposal(base, 1, { by: 'NOR', wording: amended(base, 'Parties shall consider the report.', 'Zeal.') }),
      proposal(base, 2, { by: 'EU', wording: amended(base, 'Parties shall consider the report.', 'Aid.') }),
      proposal(null, 3, { kind: 'insert-after', wording: amended(base, 'Preamble.') }),
    ];
    const rolled = rollingWithoutNames([base], all, english);
    const [place] = rolled.paragraphs;
    const options = { names: false, nameOf: () => 'somebody', labels: {} as never };
    expect(place && writeNotation(notationOf(place, options))).toBe(
      'Parties [should][shall] consider the report.\n[Aid.]\n[Zeal.]',
    );
    expect(rolled.atBeginning).toHaveLength(1);
    expect(JSON.stringify(rolled)).not.toMatch(/prp-|ptc-|NOR|"serial"/u);
  });
});
