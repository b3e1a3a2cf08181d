import { describe, expect, it } from 'vitest';
import { MISUNDERSTANDINGS } from './misunderstanding.ts';
import { afterOf, orderOf, whyOf } from './testing/lines.ts';
import { paragraphId, participantId, proposalId } from './testing/world.ts';

describe('orders', () => {
  it('J1 who proposes', () => {
    const by = (who: string) => orderOf(`12 ${who}: del`);
    const oral = { proponent: participantId('EGY'), coSponsors: [], onBehalfOf: '', source: 'oral' };
    expect(by('egy')).toMatchObject({ by: oral });
    expect(by('Egypt + Norway, che')).toMatchObject({
      by: { ...oral, coSponsors: [participantId('NOR'), participantId('CHE')] },
    });
    expect(by('egy obo g77')).toMatchObject({ by: { ...oral, onBehalfOf: 'Group of 77 and China' } });
    expect(by('egy obo «Arab Group» + nor')).toMatchObject({
      by: { ...oral, onBehalfOf: 'Arab Group', coSponsors: [participantId('NOR')] },
    });
    expect(by('group "Arab Group"')).toMatchObject({
      by: { proponent: null, onBehalfOf: 'Arab Group', source: 'oral' },
    });
    expect(by('chair')).toMatchObject({ by: { proponent: null, source: 'chair' } });
    expect(by('cote d’ivoire')).toMatchObject({ by: { proponent: participantId('CIV') } });
    expect(by('Iran')).toMatchObject({ by: { proponent: participantId('IRN') } });
  });

  it.each([
    ['supports', 'supports'],
    ['support', 'supports'],
    ['can accept', 'can-accept'],
    ['needs instructions', 'needs-instructions'],
    ['reserves', 'reserves'],
    ['cannot accept', 'cannot-accept'],
    ['co-sponsors', 'co-sponsors'],
  ])('J1 p3 jpn %s', (words, stance) => {
    expect(orderOf(`p3 jpn ${words}`)).toMatchObject({
      kind: 'capture-position',
      stance,
      proposals: [proposalId(3)],
    });
  });

  it.each([
    ['ad ref', 'agree-ad-referendum'],
    ['agreed ad ref', 'agree-ad-referendum'],
    ['agreed', 'agree'],
    ['informals', 'agree-in-informals'],
    ['hold', 'hold-place'],
    ['park', 'park'],
  ])('J1 12 %s', (words, deed) => {
    expect(orderOf(`12 ${words}`)).toMatchObject({
      kind: 'decide-status',
      deed,
      paragraphs: [paragraphId(3)],
    });
  });

  it('J1 parking, decisions and brackets', () => {
    expect(orderOf('12 park "small group" eu,nor until 2026-11-25')).toEqual({
      kind: 'park',
      paragraphs: [paragraphId(3)],
      with: 'small group',
      members: [participantId('EU'), participantId('NOR')],
      until: '2026-11-25',
    });
    expect(orderOf('p3,4 no: "no support"')).toMatchObject({
      deed: 'not-retain',
      proposals: [proposalId(3), proposalId(4)],
    });
    expect(afterOf('12 brackets "as appropriate" eu')).toContain(', [as appropriate], ');
    expect(afterOf('14 brackets')).toBe('[Nothing in this text affects the rights of States.]');
  });

  it.each([
    ['12-14 agreed', [3, 4, 5, 6, 7, 8]],
    ['11,14 agreed', [2, 8]],
    ['12* agreed', [3, 4, 5]],
    ['12 agreed', [3]],
    [
      '14, 11-12 agreed',
      [2, 3, 4, 5, 8]
        .filter((n) => n !== 4 && n !== 5)
        .concat(4, 5)
        .toSorted((a, b) => a - b),
    ],
  ])('J5 %s', (line, numbers) => {
    expect(orderOf(line)).toMatchObject({ paragraphs: numbers.map(paragraphId) });
  });
});

describe('misunderstandings', () => {
  it.each([
    ['12 agred', { 'word-unknown': 'agred', nearest: 'agreed, agree' }],
    ['12 nro: del', { 'participant-unknown': 'nro', nearest: 'NOR' }],
    ['12 norwey: del', { 'participant-unknown': 'norwey', nearest: 'Norway' }],
    ['p9 accept', { 'proposal-unknown': 'p9' }],
    ['p7 accept', { 'proposal-settled': 'p7' }],
    ['99 agreed', { 'paragraph-unknown': '99' }],
    ['12 eu: "shuold" > "shall"', { 'words-not-found': '"shuold"', nearest: 'should' }],
    ['12 eu: del "shuo', { 'words-not-found': '"shuo' }],
    ['12 eu: "the" > "any"', { 'words-repeated': '"the"' }],
    ['12 eu: 4:"the" > "any"', { 'words-less-often': '"the"' }],
    ['12 eu: "STANDARDS ,"> "x"', { 'words-not-found': '"STANDARDS ,"' }],
    ['14-12 agreed', { 'range-reversed': '14-12' }],
    ['. agreed', { 'no-floor': '.' }],
    ['12 nor supports', { 'which-proposal': '12 nor supports', nearest: 'P 3, P 4' }],
    ['12 bis nor supports', { 'no-proposal': '12 bis nor supports' }],
    ['12 park "group" eu until 2026-02-30', { 'date-unknown': '2026-02-30' }],
    ['12 eu: del "consider" now', { 'word-unknown': 'now' }],
    ['next one', { 'word-unknown': 'one' }],
    ['hello', { 'word-unknown': 'hello' }],
    ['12 eu: foo', { 'word-unknown': 'foo' }],
  ])('J3 %s', (line, expected) => {
    expect(whyOf(line)).toMatchObject(expected);
  });

  it.each(Object.entries(MISUNDERSTANDINGS))('J3 %s is one or two sentences', (_, sentence) => {
    expect(sentence).toMatch(/^[“A-Z{]/);
    expect(sentence).toMatch(/[.}]$/);
  });
});
