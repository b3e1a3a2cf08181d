import type { Act, PlainParagraph, Proposal } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposalStory } from './proposal-story.ts';
import { SEEDED } from './testing/arbitraries.ts';
import { paragraph, paragraphId } from './testing/drafts.ts';
import { anyCourse } from './testing/negotiated.ts';
import { amended, participantId, proposal, proposalId } from './testing/proposals.ts';
import { change, decided, entry, fateOf, recorded, undone } from './testing/record.ts';

const a = paragraph('a', 'The Group met.', { number: '1.' });
const after: PlainParagraph = { ...a, runs: [{ text: 'The Group convened.' }] };
const first = proposal(a, 1, {
  by: 'NOR',
  coSponsors: [participantId('SWE')],
  wording: amended(a, 'The Group convened.'),
});

const tabling = (one: Proposal, parts: Partial<Extract<Act, { kind: 'proposal-tabled' }>> = {}): Act => ({
  kind: 'proposal-tabled',
  proposal: recorded(one),
  wording: one.wording,
  ...parts,
});
const position = (code: string, stance: 'supports' | 'reserves', note = ''): Act => ({
  kind: 'position-taken',
  proposal: first.id,
  serial: 1,
  participant: participantId(code),
  stance,
  note,
});

describe('the story of a proposal', () => {
  test('C84 is every entry about it, in order, whatever was taken back told as such', () => {
    const bridge = { ...proposal(a, 2, { wording: amended(a, 'It met.') }), proponent: null };
    const without = { ...recorded(first), coSponsors: [] };
    const entries = [
      entry(1, tabling(first), [change(a, a)]),
      entry(2, position('KEN', 'reserves', 'Until Monday.')),
      entry(3, tabling(proposal(a, 3, { by: 'FJI' })), [change(a, a)]),
      entry(4, position('KEN', 'supports')),
      entry(5, { kind: 'co-sponsorship-ended', proposal: without, participant: participantId('SWE') }),
      entry(6, tabling(bridge, { answers: [first.id] }), [change(a, a)]),
      entry(7, decided(first, 'accepted'), [change(a, after)]),
      entry(8, undone(7, [fateOf(first, 'tabled', { fateBefore: 'accepted' })]), [change(after, a)]),
      entry(
        9,
        {
          kind: 'proposals-decided',
          fates: [fateOf(bridge, 'accepted'), fateOf(first, 'merged-into', { mergedInto: bridge.id })],
        },
        [change(a, after)],
      ),
    ];
    const story = proposalStory(entries, first.id);
    expect(
      story?.steps.map(({ kind, entry: { sequence }, isUndone, fate }) => [sequence, kind, isUndone, fate]),
    ).toEqual([
      [1, 'tabled', false, null],
      [2, 'position', false, null],
      [4, 'position', false, null],
      [5, 'co-sponsorship-ended', false, null],
      [6, 'bridged', false, null],
      [7, 'fate', true, 'accepted'],
      [8, 'fate', false, 'tabled'],
      [9, 'fate', false, 'merged-into'],
    ]);
    expect(story).toMatchObject({
      fate: 'merged-into',
      mergedInto: bridge.id,
      bridgedBy: [bridge.id],
      draftedAgainst: a,
      wording: first.wording,
      changed: [a.id],
    });
    expect(proposalStory(entries, bridge.id)?.answers).toEqual([first.id]);
  });

  test('C84 tells who sponsors it still, and where its words went', () => {
    const fresh = paragraph('x', 'New words.', { id: paragraphId('new') });
    const inserting = proposal(a, 4, {
      kind: 'insert-after',
      coSponsors: [participantId('SWE')],
      wording: [fresh],
    });
    const entries = [
      entry(1, tabling(inserting)),
      entry(2, {
        kind: 'co-sponsorship-ended',
        proposal: { ...recorded(inserting), coSponsors: [] },
        participant: participantId('SWE'),
      }),
      entry(3, decided({ ...inserting, coSponsors: [] }, 'accepted'), [change(null, fresh)]),
    ];
    expect(proposalStory(entries, inserting.id)).toMatchObject({
      fate: 'accepted',
      proposal: { coSponsors: [] },
      changed: [fresh.id],
    });
  });

  test('C84 there is none of what was never tabled', () => {
    expect(proposalStory([entry(1, tabling(first))], proposalId(9))).toBeNull();
  });

  test('C84 where its words went is what the table of sources says', () => {
    fc.assert(
      fc.property(anyCourse, ({ entries, proposals, changedBy }) => {
        for (const { id } of proposals)
          expect(new Set(proposalStory(entries, id)?.changed)).toEqual(changedBy.get(id) ?? new Set());
      }),
      SEEDED,
    );
  });
});
