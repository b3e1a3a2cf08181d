import { hashOfWording } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { done, entryOf, ordered, proposalsIn, refusalOf } from './testing/expect.ts';
import { actor, par, paragraph, proposal, prp, reading, scene } from './testing/world.ts';

const chair = actor('facilitator');
const about = { proposal: prp('p') };

describe('deciding on proposals', () => {
  const accept = { kind: 'accept-proposal', ...about } as const;
  const inserted = { id: par('n'), kind: 'numbered', level: 1, runs: [{ text: 'New.' }] } as const;

  it('D13 an accepted amendment rewords the paragraph and puts the rest after it', () => {
    const [first] = proposal('p').wording;
    const proposals = [proposal('p', { wording: [first!, inserted] })];
    const result = done(accept, scene(chair, { open: reading(), proposals }));
    expect(result.steps).toMatchObject([
      { kind: 'reword', paragraph: par('1'), wording: { runs: first!.runs } },
      { kind: 'insert', after: par('1'), paragraphs: [{ id: par('n'), number: '1 bis.' }] },
      { kind: 'tag', paragraph: par('n'), tag: { stage: 1, status: 'open' } },
      { kind: 'proposal', proposal: { fate: 'accepted', settledBy: entryOf(result).id } },
    ]);
    expect(entryOf(result).paragraphs).toMatchObject([
      { paragraph: par('1'), before: { runs: [{ text: 'Wording of 1.' }] }, after: { runs: first!.runs } },
      { paragraph: par('n'), before: null, after: { number: '1 bis.' } },
    ]);
  });

  it('D13 insertions at one place stand in the order of their acceptance', () => {
    const earlier = proposal('q', {
      kind: 'insert-after',
      fate: 'accepted',
      wording: [{ ...inserted, id: par('2') }],
    });
    const proposals = [earlier, proposal('p', { kind: 'insert-after', wording: [inserted] })];
    const result = done(accept, scene(chair, { proposals }));
    expect(result.steps[0]).toMatchObject({ kind: 'insert', after: par('2') });
  });

  it('D13 an insertion at the beginning stands first', () => {
    const proposals = [proposal('p', { kind: 'insert-after', target: null, wording: [inserted] })];
    expect(done(accept, scene(chair, { proposals })).steps[0]).toMatchObject({ kind: 'insert', after: null });
  });

  it('D13 what is inserted joins the scope of the reading', () => {
    const open = reading({ scope: [par('1')] });
    const proposals = [proposal('p', { kind: 'insert-after', wording: [inserted] })];
    const result = done(accept, scene(chair, { open, proposals }));
    expect(result.rows).toContainEqual({ table: 'reading', row: { ...open, scope: [par('1'), par('n')] } });
    expect(result.steps.at(-1)).toMatchObject({
      kind: 'floor',
      floor: { reading: { scope: [par('1'), par('n')] } },
    });
  });

  it('D14 a deletion takes the paragraph out, keeps its wording on the record, and overtakes what else was proposed on it', () => {
    const proposals = [
      proposal('p', { kind: 'delete', wording: [] }),
      proposal('q', { serial: 2 }),
      proposal('r', { serial: 3, target: par('2') }),
      proposal('s', { serial: 4, fate: 'withdrawn' }),
    ];
    const result = done(accept, scene(chair, { open: reading(), floorAt: par('1'), proposals }));
    expect(result.steps.slice(0, 3)).toMatchObject([
      { kind: 'tag', paragraph: par('1'), tag: { status: 'deleted' } },
      { kind: 'remove', paragraph: par('1') },
      { kind: 'floor', floor: { paragraph: null } },
    ]);
    expect(proposalsIn(result).map(({ id, fate }) => [id, fate])).toEqual([
      [prp('p'), 'accepted'],
      [prp('q'), 'overtaken'],
    ]);
    expect(result.entries.map(({ sequence, act }) => [sequence, act.kind])).toEqual([
      [1, 'proposal-decided'],
      [2, 'proposal-decided'],
    ]);
    expect(result.entries[0]?.paragraphs).toMatchObject([{ before: { number: '1.' }, after: null }]);
    expect(result.entries[1]?.previous).toBe(result.entries[0]?.hash);
  });

  it('D13 a paragraph that reads otherwise now is replaced only where that very wording is confirmed', () => {
    const reading = (text: string) => paragraph('1', { runs: [{ text }] });
    const meanwhile = { paragraphs: [reading('Meanwhile.')], proposals: [proposal('p')] };
    expect(refusalOf(accept, scene(chair, meanwhile))).toBe('needs-review');
    const confirmed = { ...accept, replaces: hashOfWording(reading('Meanwhile.')) };
    expect(refusalOf(confirmed, scene(chair, meanwhile))).toBeNull();
    const later = { ...meanwhile, paragraphs: [reading('Later still.')] };
    expect(refusalOf(confirmed, scene(chair, later))).toBe('wording-has-changed');
    const asDrafted = { proposals: [proposal('p')] };
    expect(refusalOf(confirmed, scene(chair, asDrafted))).toBe('wording-has-changed');
  });

  it('D15 what was not retained is restored with a reason, and is then undecided again', () => {
    const kept = proposalsIn(
      done({ kind: 'not-retain-proposal', ...about }, scene(chair, { proposals: [proposal('p')] })),
    );
    expect(kept).toMatchObject([{ fate: 'not-retained' }]);
    const restore = { kind: 'restore-proposal', ...about, reason: 'New facts.' } as const;
    expect(proposalsIn(done(restore, scene(chair, { proposals: kept })))).toMatchObject([
      { fate: 'tabled', settledBy: null },
    ]);
    expect(refusalOf({ ...restore, reason: '' }, scene(chair, { proposals: kept }))).toBe('reason-missing');
    expect(refusalOf(restore, scene(chair, { proposals: kept, paragraphs: [] }))).toBe('paragraph-unknown');
  });

  it('D13 agreed text is not changed by accepting a proposal', () => {
    const parts = { paragraphs: [paragraph('1', { status: 'agreed' })], proposals: [proposal('p')] };
    expect(refusalOf(accept, scene(chair, parts))).toBe('paragraph-closed');
    expect(ordered({ kind: 'not-retain-proposal', ...about }, scene(chair, parts))).not.toHaveProperty(
      'refusal',
    );
  });
});
