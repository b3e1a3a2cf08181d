import type { Parking, Proposal, RefusalKind } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { parking, silence } from './testing/arrangements.ts';
import {
  actsIn,
  arrangementsIn,
  done,
  entryOf,
  proposalsIn,
  refusalOf,
  statusesIn,
} from './testing/expect.ts';
import {
  actor,
  arr,
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

const chair = actor('facilitator');
const norway = actor('delegation', NOR);
const park = (parts: object = {}) =>
  ({
    kind: 'park-with-group' as const,
    paragraph: par('1'),
    with: 'Friends of the Chair',
    members: [NOR, KEN],
    coordinator: NOR,
    ...parts,
  }) satisfies CommandInput;

/** What the group drafts, in a world where the paragraph is with the group. */
function withGroup(parts: Partial<Parking> = {}, draft: Partial<Proposal> = {}): WorldParts {
  const group = parking(parts);
  const drafts = {
    ...UNTABLED,
    proponent: group.coordinator,
    invited: group.members.filter((member) => member !== group.coordinator),
    parking: group.id,
    ...(group.coordinator === null && { openToTeam: true as const }),
  };
  return {
    open: reading(),
    paragraphs: [paragraph('1', { status: 'parked' }), paragraph('2')],
    arrangements: [group],
    proposals: [proposal('g', { ...drafts, ...draft })],
    drafted: [paragraph('1', { runs: [{ text: 'As the group drafted it.' }] })],
  };
}

describe('parking with a group', () => {
  it('D23 parks the paragraph and opens a room with it, to those who are named and to nobody else', () => {
    const result = done(park(), scene(chair));
    const [group] = arrangementsIn(result);
    const [draft] = proposalsIn(result);
    expect(statusesIn(result)).toEqual([[par('1'), 'parked']]);
    expect(group).toMatchObject({ state: 'drafting', proposal: draft?.id, withTeam: false });
    expect(draft).toMatchObject({
      fate: 'draft',
      kind: 'amend',
      proponent: NOR,
      invited: [KEN],
      onBehalfOf: 'Friends of the Chair',
      source: 'written',
      parking: group?.id,
    });
    expect(draft).not.toHaveProperty('openToTeam');
    expect(result).toMatchObject({
      created: group?.id,
      draftingRoom: { kind: 'opened', proposal: draft?.id, paragraphs: [{ id: par('1') }] },
      notices: [{ topic: 'drafting', to: [NOR, KEN] }],
    });
    expect(entryOf(result)).toMatchObject({
      id: group?.since,
      act: { kind: 'parking-begun', parking: group },
      paragraphs: [{ before: { status: 'open' }, after: { status: 'parked' } }],
    });
  });

  it('D23 without a coordinator the facilitators table for the group, and the room is open to them', () => {
    const result = done(park({ coordinator: null, members: [], withTeam: true }), scene(chair));
    expect(proposalsIn(result)).toMatchObject([{ proponent: null, source: 'chair', openToTeam: true }]);
    expect(arrangementsIn(result)).toMatchObject([{ withTeam: true }]);
    expect(result.notices).toEqual([{ topic: 'drafting', to: 'everybody' }]);
  });

  it('D23 what is parked already stays parked, by the decision that parked it', () => {
    const paragraphs = [paragraph('1', { status: 'parked' })];
    const { steps } = done(park(), scene(chair, { paragraphs }));
    expect(steps.filter(({ kind }) => kind === 'tag')).toMatchObject([
      { tag: { status: 'parked', since: null } },
    ]);
  });

  const refused: readonly [string, CommandInput, WorldParts, RefusalKind][] = [
    ['to nobody', park({ members: [], coordinator: null }), {}, 'nobody-named'],
    ['to somebody who takes no part', park({ members: ['ptc-zzzzzzzzzzzzzzzz'] }), {}, 'participant-unknown'],
    ['to a stakeholder', park({ members: [NOR, NGO] }), {}, 'not-a-delegation'],
    ['under a coordinator from outside', park({ coordinator: FJ }), {}, 'bad-request'],
    ['twice', park(), { arrangements: [parking()] }, 'already-parked'],
    ['once closed', park(), { paragraphs: [paragraph('1', { status: 'agreed' })] }, 'no-such-step'],
    ['under silence', park(), { arrangements: [silence()] }, 'under-silence'],
    ['once gone', park({ paragraph: par('9') }), {}, 'paragraph-unknown'],
  ];
  it.each(refused)('D23 a paragraph is not handed over %s', (_title, command, parts, refusal) => {
    expect(refusalOf(command, scene(chair, parts))).toBe(refusal);
  });
});

describe('what the group returns', () => {
  const table = { kind: 'table-proposal', proposal: prp('g') } as const;

  it('D23 tabled by the coordinator it opens the paragraph again, in the same commit; nobody else co-sponsors it', () => {
    const result = done(table, scene(norway, withGroup()));
    expect(actsIn(result)).toEqual(['proposal-tabled', 'parking-ended']);
    expect(result.entries[1]).toMatchObject({
      act: { parking: { state: 'returned' } },
      paragraphs: [{ before: { status: 'parked' }, after: { status: 'open' } }],
    });
    expect(statusesIn(result)).toEqual([[par('1'), 'open']]);
    expect(proposalsIn(result)).toMatchObject([
      { fate: 'tabled', proponent: NOR, coSponsors: [], invited: [] },
    ]);
    expect(result.rejudged).toContain(KEN);
  });

  it('D23 the facilitator tables where nobody coordinates, and a coordinator’s draft never', () => {
    const theirs = withGroup({ coordinator: null, withTeam: true });
    expect(proposalsIn(done(table, scene(chair, theirs)))).toMatchObject([
      { fate: 'tabled', proponent: null },
    ]);
    expect(refusalOf(table, scene(norway, theirs))).toBe('not-your-proposal');
    expect(refusalOf(table, scene(chair, withGroup()))).toBe('proposal-unknown');
    expect(refusalOf(table, scene(chair, withGroup({}, { openToTeam: true })))).toBe('not-your-proposal');
  });

  it('D23 the team explains what the group drafts with it', () => {
    const theirs = withGroup({ coordinator: null, withTeam: true });
    const describeIt = {
      kind: 'describe-proposal',
      proposal: prp('g'),
      onBehalfOf: '',
      explanation: 'E',
    } as const;
    for (const by of [chair, actor('secretariat')])
      expect(proposalsIn(done(describeIt, scene(by, theirs)))).toMatchObject([{ explanation: 'E' }]);
  });
});

describe('the end of a parking', () => {
  const end = { kind: 'end-parking', parking: arr('g'), reason: 'Time is up.' } as const;

  it('D24 what was written is kept for the coordinator alone, and the paragraph is open again', () => {
    const result = done(end, scene(chair, withGroup({ withTeam: true }, { openToTeam: true })));
    const [kept] = proposalsIn(result);
    expect(kept).toMatchObject({ fate: 'draft', proponent: NOR, invited: [KEN] });
    expect(kept).not.toHaveProperty('parking');
    expect(kept).not.toHaveProperty('openToTeam');
    expect(result.rejudged).toEqual(['team']);
    expect(result.draftingRoom).toBeNull();
    expect(arrangementsIn(result)).toMatchObject([{ state: 'ended' }]);
    expect(entryOf(result)).toMatchObject({
      act: { kind: 'parking-ended' },
      reason: 'Time is up.',
      paragraphs: [{ after: { status: 'open' } }],
    });
  });

  it('D24 what the facilitators would have tabled stays theirs, to be tabled or thrown away', () => {
    const theirs = withGroup({ coordinator: null, withTeam: true });
    const [kept] = proposalsIn(done(end, scene(chair, theirs)));
    expect(kept).toMatchObject({ proponent: null, openToTeam: true });
    const discard = { kind: 'discard-proposal', proposal: prp('g') } as const;
    const after = { ...theirs, arrangements: [parking({ state: 'ended' })] };
    expect(done(discard, scene(chair, after)).draftingRoom).toMatchObject({ kind: 'closed' });
    expect(refusalOf(discard, scene(chair, theirs))).toBe('already-parked');
  });

  it('D24 a draft in which nobody wrote is thrown away', () => {
    const unwritten = { ...withGroup({}, { draftedAgainst: paragraph('1') }), drafted: [paragraph('1')] };
    const result = done(end, scene(chair, unwritten));
    expect(result.rows).toContainEqual({ table: 'discarded-proposal', id: prp('g') });
    expect(proposalsIn(result)).toEqual([]);
    expect(result).toMatchObject({
      draftingRoom: { kind: 'closed', proposal: prp('g') },
      rejudged: [NOR, KEN],
    });
    const unseen = done(end, scene(chair, { ...unwritten, drafted: null }));
    expect(proposalsIn(unseen)).toHaveLength(1);
  });

  it.each(['resume', 'agree'] as const)('D24 a decision to %s takes it from the group too', (deed) => {
    const decide: CommandInput = { kind: 'decide-status', deed, paragraphs: [par('1')] };
    const result = done(decide, scene(chair, withGroup()));
    expect(actsIn(result)).toEqual(['status-decided', 'parking-ended']);
    expect(proposalsIn(result)).toMatchObject([{ fate: 'draft', proponent: NOR }]);
  });

  it('D24 is not told twice, nor under silence', () => {
    const over = { ...withGroup(), arrangements: [parking({ state: 'returned' })] };
    expect(refusalOf(end, scene(chair, over))).toBe('arrangement-settled');
    const quiet = { ...withGroup(), arrangements: [parking(), silence()] };
    expect(refusalOf(end, scene(chair, quiet))).toBe('under-silence');
    expect(refusalOf(end, scene(chair))).toBe('arrangement-unknown');
  });
});
