import { hashOfWording, type PlainParagraph, type RefusalKind } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { done, entryOf, proposalsIn, refusalOf } from './testing/expect.ts';
import {
  actor,
  FJ,
  KEN,
  NGO,
  NOR,
  NOW,
  par,
  paragraph,
  proposal,
  prp,
  reading,
  scene,
  UNTABLED,
  type WorldParts,
} from './testing/world.ts';

const chair = actor('facilitator');
const secretariat = actor('secretariat');
const wording = (text: string) => ({ kind: 'numbered' as const, level: 1, runs: [{ text }] });
const seen = (target: PlainParagraph) => ({ target: target.id, present: hashOfWording(target) });
const said = {
  kind: 'capture-proposal' as const,
  proposal: 'amend' as const,
  ...seen(paragraph('1')),
  proponent: NOR,
  wording: [wording('As said.'), wording('And more.')],
};
const bridging = { ...said, proponent: null, answers: [prp('p')] };

describe('what was said is taken down', () => {
  it('D40 it is tabled at once, in the name of the delegation, not of whoever took it down', () => {
    const command = {
      ...said,
      onBehalfOf: 'the Nordic countries',
      coSponsors: [KEN, FJ],
      explanation: 'So.',
    };
    const proposals = [proposal('q', { serial: 7 })];
    const result = done(command, scene(secretariat, { open: reading(), proposals }));
    const [tabled] = proposalsIn(result);
    expect(tabled).toMatchObject({
      serial: 8,
      fate: 'tabled',
      source: 'oral',
      proponent: NOR,
      onBehalfOf: 'the Nordic countries',
      coSponsors: [KEN, FJ],
      draftedAgainst: paragraph('1'),
      reading: reading().id,
      tabledAt: NOW,
      wording: [{ id: par('1'), runs: [{ text: 'As said.' }] }, { runs: [{ text: 'And more.' }] }],
    });
    expect(tabled?.wording[1]?.id).not.toBe(par('1'));
    expect(tabled).not.toHaveProperty('answers');
    expect(result).toMatchObject({ created: tabled?.id, draftingRoom: null });
    expect(result.steps).toEqual([{ kind: 'proposal', proposal: tabled }]);
    expect(entryOf(result)).toMatchObject({
      act: { kind: 'proposal-tabled', captured: true, proposal: { serial: 8, proponent: NOR } },
      paragraphs: [{ paragraph: par('1') }],
      reason: 'So.',
      participant: null,
    });
  });

  it('D40 the wording is held as the text holds it', () => {
    const runs = [{ text: 'As ' }, { text: 'said.' }];
    const [tabled] = proposalsIn(
      done({ ...said, wording: [{ ...wording(''), runs }] }, scene(chair, { open: reading() })),
    );
    expect(tabled?.wording).toMatchObject([{ runs: [{ text: 'As said.' }] }]);
  });

  it('D40 a deletion has no wording, whatever is sent', () => {
    const command = { ...said, proposal: 'delete' as const };
    expect(proposalsIn(done(command, scene(chair, { open: reading() })))).toMatchObject([{ wording: [] }]);
  });

  it('D40 the Chair proposes its own text at any time and names what it answers', () => {
    const result = done(bridging, scene(chair, { proposals: [proposal('p')] }));
    expect(proposalsIn(result)).toMatchObject([
      { source: 'chair', proponent: null, answers: [prp('p')], reading: null },
    ]);
    const { act } = entryOf(result);
    expect(act).toMatchObject({ kind: 'proposal-tabled', answers: [prp('p')] });
    expect(act).not.toHaveProperty('captured');
  });

  const open = reading();
  const foot = paragraph('f', { kind: 'footnote', number: '1' });
  const refused: readonly [string, CommandInput, WorldParts, RefusalKind][] = [
    ['without a reading', said, {}, 'no-reading-open'],
    ['outside the reading', said, { open: reading({ scope: [par('2')] }) }, 'outside-reading'],
    [
      'on closed text',
      said,
      { open, paragraphs: [paragraph('1', { status: 'agreed' })] },
      'paragraph-closed',
    ],
    [
      'on a wording that is not the present one',
      { ...said, present: '0'.repeat(64) },
      { open },
      'wording-not-current',
    ],
    ['without saying on which wording', { ...said, present: null }, { open }, 'wording-not-current'],
    [
      'before the first paragraph, unless it is new',
      { ...said, target: null, present: null },
      { open },
      'paragraph-unknown',
    ],
    ['on a paragraph that is gone', said, { open, paragraphs: [paragraph('2')] }, 'paragraph-unknown'],
    ['in the name of a stakeholder', { ...said, proponent: NGO }, { open }, 'not-a-delegation'],
    ['with a stakeholder', { ...said, coSponsors: [NGO] }, { open }, 'not-a-delegation'],
    ['with its own proponent', { ...said, coSponsors: [NOR] }, { open }, 'already-on-team'],
    ['when it changes nothing', { ...said, wording: [wording('Wording of 1.')] }, { open }, 'proposal-empty'],
    ['when it says nothing', { ...said, wording: [] }, { open }, 'proposal-empty'],
    [
      'with a link that is none',
      { ...said, wording: [{ ...wording(''), runs: [{ text: 'x', href: 'javascript:1' }] }] },
      { open },
      'update-not-in-schema',
    ],
    [
      'with a footnote that the draft has not',
      { ...said, wording: [{ ...wording(''), runs: [{ footnote: par('z') }] }] },
      { open },
      'update-not-in-schema',
    ],
    [
      'where it makes a footnote of the paragraph',
      { ...said, wording: [{ ...wording('x'), kind: 'footnote' }] },
      { open },
      'footnote-or-paragraph',
    ],
    [
      'when a delegation answers others',
      { ...said, answers: [prp('p')] },
      { open, proposals: [proposal('p')] },
      'not-bridging',
    ],
    ['when it answers what is not there', bridging, {}, 'proposal-unknown'],
    [
      'when it answers what is not tabled',
      bridging,
      { proposals: [proposal('p', UNTABLED)] },
      'proposal-unknown',
    ],
    [
      'when it answers what is decided',
      bridging,
      { proposals: [proposal('p', { fate: 'accepted' })] },
      'fate-settled',
    ],
    [
      'when it answers what is on another paragraph',
      bridging,
      { proposals: [proposal('p', { target: par('2') })] },
      'bad-request',
    ],
  ];
  it.each(refused)('D40 is refused %s', (_title, command, parts, refusal) => {
    expect(refusalOf(command, scene(chair, parts))).toBe(refusal);
  });

  it('D40 a footnote of the draft may be referred to', () => {
    const runs = [{ text: 'As said' }, { footnote: par('f') }];
    const parts = { open, paragraphs: [paragraph('1'), foot] };
    expect(refusalOf({ ...said, wording: [{ ...wording(''), runs }] }, scene(chair, parts))).toBeNull();
  });
});

describe('positions that were taken by word of mouth', () => {
  const take = { kind: 'take-position', proposal: prp('p'), participant: KEN, stance: 'reserves' } as const;
  const parts = { open: reading(), proposals: [proposal('p')] };

  it('D40 are the delegation’s, whoever takes them down', () => {
    const result = done(take, scene(secretariat, parts));
    expect(proposalsIn(result)).toMatchObject([{ positions: [{ participant: KEN, stance: 'reserves' }] }]);
    expect(entryOf(result).act).toMatchObject({ kind: 'position-taken', participant: KEN });
  });

  it('D40 a delegation speaks for itself alone', () => {
    expect(refusalOf(take, scene(actor('delegation', KEN), parts))).toBeNull();
    expect(refusalOf(take, scene(actor('delegation', FJ), parts))).toBe('role-may-not');
  });

  it.each<readonly [string, object, WorldParts, RefusalKind]>([
    ['on its own proposal', { participant: NOR }, parts, 'own-proposal'],
    [
      'on one it co-sponsors',
      {},
      { ...parts, proposals: [proposal('p', { coSponsors: [KEN] })] },
      'own-proposal',
    ],
    ['of a stakeholder', { participant: NGO }, parts, 'not-in-decisions'],
    ['without a reading', {}, { proposals: [proposal('p')] }, 'no-reading-open'],
    [
      'on what is decided',
      {},
      { ...parts, proposals: [proposal('p', { fate: 'accepted' })] },
      'fate-settled',
    ],
  ])('D40 is not taken down %s', (_title, change, given, refusal) => {
    expect(refusalOf({ ...take, ...change }, scene(secretariat, given))).toBe(refusal);
  });
});

describe('terms settled anew', () => {
  const now = paragraph('1', { runs: [{ text: 'Meanwhile.' }] });
  const settle = {
    kind: 'resettle-proposal' as const,
    proposal: prp('p'),
    present: hashOfWording(now),
    wording: [wording('Settled.')],
  };
  const parts = { paragraphs: [now], proposals: [proposal('p')] };

  it.each([chair, actor('delegation', NOR)])(
    'D46 by $role, on the wording as it stands; what was tabled stays',
    (by) => {
      const result = done(settle, scene(by, parts));
      expect(proposalsIn(result)).toMatchObject([
        {
          ...proposal('p'),
          resettled: {
            draftedAgainst: now,
            wording: [{ id: par('1'), runs: [{ text: 'Settled.' }] }],
            by: by.id,
            at: NOW,
          },
        },
      ]);
      expect(entryOf(result).act).toMatchObject({ kind: 'proposal-resettled', wording: [{ id: par('1') }] });
    },
  );

  it.each<readonly [string, Parameters<typeof actor>, object, WorldParts, RefusalKind]>([
    ['by another delegation', ['delegation', KEN], {}, parts, 'not-your-proposal'],
    ['on another wording', ['facilitator'], { present: '0'.repeat(64) }, parts, 'wording-not-current'],
    [
      'once it is decided',
      ['facilitator'],
      {},
      { ...parts, proposals: [proposal('p', { fate: 'overtaken' })] },
      'fate-settled',
    ],
    ['without a change', ['facilitator'], { wording: [wording('Meanwhile.')] }, parts, 'proposal-empty'],
    [
      'in closed text',
      ['facilitator'],
      {},
      { ...parts, paragraphs: [{ ...now, status: 'agreed' as const }] },
      'paragraph-closed',
    ],
  ])('D46 is refused %s', (_title, by, change, given, refusal) => {
    expect(refusalOf({ ...settle, ...change }, scene(actor(...by), given))).toBe(refusal);
  });
});
