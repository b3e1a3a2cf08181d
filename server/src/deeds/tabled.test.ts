import { describe, expect, it } from 'vitest';
import { done, entryOf, proposalsIn, refusalOf } from './testing/expect.ts';
import { actor, FJ, KEN, NOR, proposal, prp, scene, type WorldParts } from './testing/world.ts';

const norway = actor('delegation', NOR);
const kenya = actor('delegation', KEN);
const about = { proposal: prp('p') };

describe('before everybody', () => {
  it('D12 withdrawing is for the proponent and keeps the proposal', () => {
    const withdraw = { kind: 'withdraw-proposal', ...about, reason: 'Covered by P 2.' } as const;
    const result = done(withdraw, scene(norway, { proposals: [proposal('p')] }));
    expect(proposalsIn(result)).toMatchObject([{ fate: 'withdrawn', settledBy: entryOf(result).id }]);
    expect(refusalOf(withdraw, scene(kenya, { proposals: [proposal('p')] }))).toBe('not-your-proposal');
    expect(refusalOf(withdraw, scene(norway, { proposals: [proposal('p', { fate: 'accepted' })] }))).toBe(
      'fate-settled',
    );
  });

  const sponsored = proposal('p', { coSponsors: [KEN, FJ] });

  it('D12 a co-sponsor takes its name off what is tabled, on the record, and may take a position then', () => {
    const result = done({ kind: 'leave-proposal', ...about }, scene(kenya, { proposals: [sponsored] }));
    const left = { ...sponsored, coSponsors: [FJ] };
    expect(proposalsIn(result)).toEqual([left]);
    expect(result.steps).toEqual([{ kind: 'proposal', proposal: left }]);
    expect(entryOf(result).act).toMatchObject({
      kind: 'co-sponsorship-ended',
      participant: KEN,
      proposal: { serial: 1, coSponsors: [FJ] },
    });
    expect(result.rejudged).toEqual([KEN]);
    const take = { kind: 'take-position', ...about, stance: 'reserves' } as const;
    expect(refusalOf(take, scene(kenya, { proposals: [sponsored] }))).toBe('own-proposal');
    expect(refusalOf(take, scene(kenya, { proposals: [left] }))).toBeNull();
  });

  it('D12 nobody leaves what is settled, nor what it never joined', () => {
    const leave = { kind: 'leave-proposal', ...about } as const;
    const settled = [{ ...sponsored, fate: 'not-retained' } as const];
    expect(refusalOf(leave, scene(kenya, { proposals: settled }))).toBe('fate-settled');
    expect(refusalOf(leave, scene(norway, { proposals: [sponsored] }))).toBe('already-on-team');
    expect(refusalOf(leave, scene(kenya, { proposals: [proposal('p')] }))).toBe('proposal-unknown');
  });

  it('D12 a newer position replaces the older, null takes it back, the record keeps all', () => {
    const take = (stance: 'supports' | null, proposals: WorldParts['proposals']) =>
      done(
        { kind: 'take-position', ...about, stance, note: '' },
        scene(kenya, { proposals: proposals ?? [] }),
      );
    const first = take('supports', [
      proposal('p', { positions: [{ participant: KEN, stance: 'reserves', note: '', at: '' }] }),
    ]);
    expect(proposalsIn(first)[0]?.positions).toMatchObject([{ participant: KEN, stance: 'supports' }]);
    const fiji = { participant: FJ, stance: 'cannot-accept', note: '', at: '' } as const;
    expect(proposalsIn(take('supports', [proposal('p', { positions: [fiji] })]))[0]?.positions).toMatchObject(
      [fiji, { participant: KEN }],
    );
    const second = take(null, proposalsIn(first));
    expect(proposalsIn(second)[0]?.positions).toEqual([]);
    expect(entryOf(second).act).toMatchObject({ kind: 'position-taken', stance: null });
  });

  it('D12 nobody takes a position on its own proposal, nor on a settled one', () => {
    const take = { kind: 'take-position', ...about, stance: 'supports' } as const;
    expect(refusalOf(take, scene(norway, { proposals: [proposal('p')] }))).toBe('own-proposal');
    expect(refusalOf(take, scene(kenya, { proposals: [proposal('p', { fate: 'withdrawn' })] }))).toBe(
      'fate-settled',
    );
  });
});
