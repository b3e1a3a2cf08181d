import type { RefusalKind } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { done, entryOf, ordered, refusalOf } from './testing/expect.ts';
import { actor, par, paragraph, reading, scene, type WorldParts } from './testing/world.ts';

const chair = actor('facilitator');
const open = {
  kind: 'open-reading',
  way: 'successive-drafts',
  takes: 'textual-proposals',
  scope: 'whole',
} as const;

describe('readings', () => {
  it('D2 the first reading is opened, is on the floor and on the record', () => {
    const result = done(open, scene(chair));
    expect(result.steps).toMatchObject([
      { kind: 'floor', floor: { reading: { ordinal: 1 }, paragraph: null } },
    ]);
    expect(entryOf(result)).toMatchObject({ sequence: 1, act: { kind: 'reading-opened' }, actor: chair.id });
  });

  it('D2 reading n + 1 comes only after reading n is closed', () => {
    const first = reading();
    expect(ordered(open, scene(chair, { open: first }))).toEqual({
      refusal: 'reading-open',
      facts: { ordinal: 1 },
    });
    const closed = { ...first, closedAt: first.openedAt };
    expect(done(open, scene(chair, { readings: [closed] })).rows).toMatchObject([{ row: { ordinal: 2 } }]);
  });

  const refused: readonly [string, CommandInput, WorldParts, RefusalKind][] = [
    [
      'D2 a text is read nine times at most',
      open,
      { readings: [reading({ ordinal: 9 })] },
      'readings-used-up',
    ],
    ['D2 a scope names something', { ...open, scope: [] }, {}, 'scope-empty'],
    ['D2 a scope names what is in the text', { ...open, scope: [par('9')] }, {}, 'paragraph-unknown'],
    ['D2 what is not open is not closed', { kind: 'close-reading' }, {}, 'no-reading-open'],
    ['D3 no floor without a reading', { kind: 'take-floor', paragraph: par('1') }, {}, 'no-reading-open'],
    [
      'D3 the floor stays within the reading',
      { kind: 'take-floor', paragraph: par('1') },
      { open: reading({ scope: [par('2')] }) },
      'outside-reading',
    ],
    [
      'D3 the floor goes to what is in the text',
      { kind: 'take-floor', paragraph: par('9') },
      { open: reading() },
      'paragraph-unknown',
    ],
  ];
  it.each(refused)('%s', (_title, command, parts, refusal) => {
    expect(refusalOf(command, scene(chair, parts))).toBe(refusal);
  });

  it('D3 taking the floor gives the paragraph the stage of the reading and never lowers it', () => {
    const paragraphs = [paragraph('1', { stage: 2, status: 'parked' }), paragraph('2')];
    const stageAfter = (id: string) => {
      const result = done(
        { kind: 'take-floor', paragraph: par(id) },
        scene(chair, { paragraphs, open: reading() }),
      );
      return result.steps.find((step) => step.kind === 'tag');
    };
    expect(stageAfter('1')).toMatchObject({ tag: { stage: 2, status: 'parked' } });
    expect(stageAfter('2')).toMatchObject({ tag: { stage: 1, status: 'open' } });
  });

  it('D2 closing records what was left over, headings aside, and clears the floor', () => {
    const paragraphs = [
      paragraph('1', { stage: 1 }),
      paragraph('2'),
      paragraph('a', { kind: 'heading', number: null }),
      paragraph('3'),
    ];
    const scope = [par('1'), par('2'), par('a')];
    const result = done(
      { kind: 'close-reading' },
      scene(chair, { paragraphs, open: reading({ scope }), floorAt: par('1') }),
    );
    expect(entryOf(result).act).toMatchObject({ kind: 'reading-closed', ordinal: 1, leftOver: [par('2')] });
    expect(entryOf(result).reading?.ordinal).toBe(1);
    expect(result.steps).toEqual([{ kind: 'floor', floor: { reading: null, paragraph: null } }]);
  });
});
