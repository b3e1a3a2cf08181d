import type { RefusalKind } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { done, entryOf, proposalsIn, refusalOf } from './testing/expect.ts';
import {
  actor,
  FJ,
  KEN,
  NGO,
  NOR,
  par,
  paragraph,
  proposal,
  prp,
  reading,
  scene,
  UNTABLED,
  type WorldParts,
} from './testing/world.ts';

const norway = actor('delegation', NOR);
const kenya = actor('delegation', KEN);
const chair = actor('facilitator');
const untabled = (parts = {}) => proposal('p', { ...UNTABLED, ...parts });
const about = { proposal: prp('p') };

describe('drafting in private', () => {
  it('D9 an amendment begins with the paragraph as it stands, told to nobody but its own delegation', () => {
    const result = done({ kind: 'start-proposal', proposal: 'amend', target: par('2') }, scene(norway));
    const [row] = proposalsIn(result);
    expect(row).toMatchObject({
      fate: 'draft',
      serial: null,
      proponent: NOR,
      draftedAgainst: paragraph('2'),
    });
    expect(result.draftingRoom).toMatchObject({ kind: 'opened', paragraphs: [paragraph('2')] });
    expect(result).toMatchObject({ steps: [], entries: [], created: row?.id, notices: [{ to: [NOR] }] });
  });

  it('D9 an insertion begins with an empty paragraph of the same kind, even after a closed one', () => {
    const paragraphs = [paragraph('1', { kind: 'sub-paragraph', level: 2, status: 'agreed' })];
    const result = done(
      { kind: 'start-proposal', proposal: 'insert-after', target: par('1') },
      scene(norway, { paragraphs }),
    );
    expect(result.draftingRoom).toMatchObject({
      paragraphs: [{ kind: 'sub-paragraph', level: 2, runs: [] }],
    });
  });

  it('D9 a stakeholder that was let in as a delegation proposes nothing', () => {
    const start = { kind: 'start-proposal', proposal: 'amend', target: par('2') } as const;
    expect(refusalOf(start, scene(actor('delegation', NGO)))).toBe('not-a-delegation');
  });

  it('D10 who is invited joins, and only then sponsors', () => {
    const invited = proposalsIn(
      done(
        { kind: 'invite-co-sponsor', ...about, participant: KEN },
        scene(norway, { proposals: [untabled()] }),
      ),
    );
    expect(invited).toMatchObject([{ invited: [KEN], coSponsors: [] }]);
    const joined = proposalsIn(
      done({ kind: 'join-proposal', ...about }, scene(kenya, { proposals: invited })),
    );
    expect(joined).toMatchObject([{ invited: [], coSponsors: [KEN] }]);
  });

  const leaving: readonly [string, CommandInput, typeof norway][] = [
    ['is uninvited', { kind: 'uninvite-co-sponsor', ...about, participant: KEN }, norway],
    ['leaves', { kind: 'leave-proposal', ...about }, kenya],
  ];
  it.each(leaving)(
    'D10 whoever %s is off the team, and its connections are judged anew',
    (_title, command, by) => {
      const result = done(
        command,
        scene(by, { proposals: [untabled({ coSponsors: [KEN], invited: [FJ] })] }),
      );
      expect(proposalsIn(result)).toMatchObject([{ coSponsors: [], invited: [FJ] }]);
      expect(result.rejudged).toEqual([KEN]);
    },
  );

  it('D10 what is discarded is gone, for the team too', () => {
    const result = done(
      { kind: 'discard-proposal', ...about },
      scene(norway, { proposals: [untabled({ invited: [KEN] })] }),
    );
    expect(result).toMatchObject({
      rows: [{ table: 'discarded-proposal', id: prp('p') }],
      rejudged: [NOR, KEN],
      draftingRoom: { kind: 'closed' },
      entries: [],
    });
  });

  const refused: readonly [string, CommandInput, typeof norway, WorldParts, RefusalKind][] = [
    [
      'D9 a closed paragraph is not amended',
      { kind: 'start-proposal', proposal: 'amend', target: par('1') },
      norway,
      { paragraphs: [paragraph('1', { status: 'agreed' })] },
      'paragraph-closed',
    ],
    [
      'D9 what is not there is not amended',
      { kind: 'start-proposal', proposal: 'amend', target: par('9') },
      norway,
      {},
      'paragraph-unknown',
    ],
    [
      'D9 nothing stands before the first but an insertion',
      { kind: 'start-proposal', proposal: 'delete', target: null },
      norway,
      {},
      'paragraph-unknown',
    ],
    [
      'D10 nobody off the team learns of it',
      { kind: 'describe-proposal', ...about, onBehalfOf: '', explanation: '' },
      kenya,
      { proposals: [untabled()] },
      'proposal-unknown',
    ],
    [
      'D10 the facilitator does not learn of it',
      { kind: 'accept-proposal', ...about },
      chair,
      { proposals: [untabled()] },
      'proposal-unknown',
    ],
    [
      'D10 a co-sponsor does not invite',
      { kind: 'invite-co-sponsor', ...about, participant: FJ },
      kenya,
      { proposals: [untabled({ coSponsors: [KEN] })] },
      'not-your-proposal',
    ],
    [
      'D10 a co-sponsor does not rename it',
      { kind: 'describe-proposal', ...about, onBehalfOf: 'X', explanation: '' },
      kenya,
      { proposals: [untabled({ coSponsors: [KEN] })] },
      'not-your-proposal',
    ],
    [
      'D10 stakeholders do not sponsor',
      { kind: 'invite-co-sponsor', ...about, participant: NGO },
      norway,
      { proposals: [untabled()] },
      'not-a-delegation',
    ],
    [
      'D10 nobody is invited twice',
      { kind: 'invite-co-sponsor', ...about, participant: KEN },
      norway,
      { proposals: [untabled({ invited: [KEN] })] },
      'already-on-team',
    ],
    [
      'D10 nobody joins uninvited',
      { kind: 'join-proposal', ...about },
      kenya,
      { proposals: [untabled()] },
      'proposal-unknown',
    ],
    [
      'D10 nobody joins twice',
      { kind: 'join-proposal', ...about },
      kenya,
      { proposals: [untabled({ coSponsors: [KEN] })] },
      'already-on-team',
    ],
    [
      'D10 the team of a tabled proposal is settled',
      { kind: 'invite-co-sponsor', ...about, participant: KEN },
      norway,
      { proposals: [proposal('p')] },
      'room-closed',
    ],
  ];
  it.each(refused)('%s', (_title, command, by, parts, refusal) => {
    expect(refusalOf(command, scene(by, parts))).toBe(refusal);
  });
});

describe('tabling', () => {
  const table = { kind: 'table-proposal', ...about } as const;
  const drafted = [paragraph('1', { runs: [{ text: 'Reworded.' }] })];

  it('D11 freezes the wording, gives the next number, names who joined and forgets who did not', () => {
    const proposals = [proposal('q', { serial: 7 }), untabled({ coSponsors: [KEN], invited: [FJ] })];
    const result = done(table, scene(norway, { open: reading(), proposals, drafted }));
    expect(proposalsIn(result)).toMatchObject([
      {
        serial: 8,
        fate: 'tabled',
        coSponsors: [KEN],
        invited: [],
        wording: [{ id: par('1'), runs: drafted[0]?.runs }],
      },
    ]);
    expect(result.steps).toMatchObject([{ kind: 'proposal', proposal: { id: prp('p') } }]);
    expect(entryOf(result)).toMatchObject({
      act: { kind: 'proposal-tabled', proposal: { serial: 8, coSponsors: [KEN] } },
    });
    expect(result).toMatchObject({ draftingRoom: { kind: 'closed' }, rejudged: [FJ] });
  });

  it('D11 a paragraph of the draft that was pasted gets an id of its own, and empty ones are left out', () => {
    const pasted = [...drafted, paragraph('2'), paragraph('0', { runs: [] })];
    const result = done(table, scene(norway, { open: reading(), proposals: [untabled()], drafted: pasted }));
    const ids = proposalsIn(result)[0]?.wording.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(ids?.[0]).toBe(par('1'));
    expect(ids?.[1]).not.toBe(par('2'));
  });

  it('D11 an empty line above does not take the place of the paragraph', () => {
    const emptyLine = paragraph('0', { runs: [] });
    const [tabled] = proposalsIn(
      done(
        table,
        scene(norway, { open: reading(), proposals: [untabled()], drafted: [emptyLine, ...drafted] }),
      ),
    );
    expect(tabled?.wording).toMatchObject([{ id: par('1'), runs: drafted[0]?.runs }]);
  });

  it('D11 where the paragraph itself was taken out, the first stands for it', () => {
    const rewritten = [paragraph('8'), paragraph('9')];
    const [tabled] = proposalsIn(
      done(table, scene(norway, { open: reading(), proposals: [untabled()], drafted: rewritten })),
    );
    expect(tabled?.wording.map(({ id }) => id)).toEqual([par('1'), par('9')]);
  });

  const refused: readonly [string, WorldParts, RefusalKind][] = [
    ['without a reading', { drafted, proposals: [untabled()] }, 'no-reading-open'],
    [
      'in a reading of general comments',
      { drafted, proposals: [untabled()], open: reading({ takes: 'general-comments' }) },
      'reading-takes-comments-only',
    ],
    [
      'outside the reading',
      { drafted, proposals: [untabled()], open: reading({ scope: [par('2')] }) },
      'outside-reading',
    ],
    [
      'on a closed paragraph',
      {
        drafted,
        proposals: [untabled()],
        open: reading(),
        paragraphs: [paragraph('1', { status: 'agreed' })],
      },
      'paragraph-closed',
    ],
    [
      'on a paragraph that is gone',
      { drafted, proposals: [untabled()], open: reading(), paragraphs: [] },
      'paragraph-unknown',
    ],
    [
      'when it changes nothing',
      { drafted: [paragraph('1')], proposals: [untabled()], open: reading() },
      'proposal-empty',
    ],
    ['twice', { drafted, proposals: [proposal('p')], open: reading() }, 'fate-settled'],
    [
      'with a new paragraph before the one it amends, which would get its id',
      { drafted: [paragraph('0'), ...drafted], proposals: [untabled()], open: reading() },
      'target-not-first',
    ],
    [
      'where it would make a footnote of the paragraph',
      { drafted: [paragraph('1', { kind: 'footnote' })], proposals: [untabled()], open: reading() },
      'footnote-or-paragraph',
    ],
  ];
  it.each(refused)('D11 is refused %s', (_title, parts, refusal) => {
    expect(refusalOf(table, scene(norway, parts))).toBe(refusal);
  });

  it('D11 is for the proponent, not for a co-sponsor', () => {
    const proposals = [untabled({ coSponsors: [KEN] })];
    expect(refusalOf(table, scene(kenya, { drafted, open: reading(), proposals }))).toBe('not-your-proposal');
  });
});
