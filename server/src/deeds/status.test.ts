import { CARRIED_ALONG, findStep, LADDER, STATUS_DEEDS, STATUSES, type RefusalKind } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { done, entryOf, ordered, refusalOf } from './testing/expect.ts';
import { actor, par, paragraph, proposal, reading, scene, type WorldParts } from './testing/world.ts';

const chair = actor('facilitator');
const decide = (deed: (typeof STATUS_DEEDS)[number], ...names: string[]) =>
  ({
    kind: 'decide-status' as const,
    deed,
    paragraphs: names.map(par),
    reason: 'Because.',
  }) satisfies CommandInput;
const cases = STATUS_DEEDS.flatMap((deed) => STATUSES.map((status) => ({ deed, status })));

describe('decisions on status', () => {
  it.each(cases)('D4 $deed of what is $status follows the ladder', ({ deed, status }) => {
    const step = findStep(LADDER, deed, { status, kind: 'numbered' });
    const open = step?.when === 'reading' ? reading() : null;
    const result = ordered(
      decide(deed, '1'),
      scene(chair, { open, paragraphs: [paragraph('1', { status })] }),
    );
    const expected =
      step === undefined
        ? { refusal: 'no-such-step', facts: { status, deed, number: '1' } }
        : { steps: [{ kind: 'tag', tag: { status: step.to } }] };
    expect(result).toMatchObject(expected);
  });

  it('D4 the tag names the decision that gave the status, and the record holds both sides', () => {
    const result = done(decide('park', '1', '2'), scene(chair));
    const entry = entryOf(result);
    expect(result.steps).toMatchObject([{ tag: { since: entry.id } }, { tag: { since: entry.id } }]);
    expect(entry).toMatchObject({
      reason: 'Because.',
      act: { deed: 'park', statusBefore: ['open', 'open'], statusAfter: 'parked' },
      paragraphs: [{ before: { status: 'open' }, after: { status: 'parked' } }, { paragraph: par('2') }],
    });
  });

  it('D3 a decision in a reading takes the paragraph up; outside of one, or of its scope, it does not', () => {
    const stageAfter = (parts: WorldParts) => done(decide('park', '1'), scene(chair, parts)).steps;
    expect(stageAfter({ open: reading() })).toMatchObject([{ tag: { stage: 1 } }]);
    expect(stageAfter({})).toMatchObject([{ tag: { stage: 0 } }]);
    expect(stageAfter({ open: reading({ scope: [par('2')] }) })).toMatchObject([{ tag: { stage: 0 } }]);
  });

  it('D5 several paragraphs are decided on together or not at all, and the first that cannot go is named', () => {
    const paragraphs = [
      paragraph('1'),
      paragraph('2', { status: 'agreed' }),
      paragraph('3', { status: 'adopted' }),
    ];
    const result = ordered(decide('park', '1', '2', '3'), scene(chair, { paragraphs }));
    expect(result).toMatchObject({ refusal: 'no-such-step', facts: { number: '2' } });
  });

  const conditions: readonly [string, CommandInput, WorldParts, RefusalKind | null][] = [
    ['D4 agreeing ad referendum needs a reading', decide('agree-ad-referendum', '1'), {}, 'no-reading-open'],
    [
      'D4 agreeing ad referendum needs a reading of this paragraph',
      decide('agree-ad-referendum', '1'),
      { open: reading({ scope: [par('2')] }) },
      'outside-reading',
    ],
    [
      'D6 nothing is agreed over an undecided proposal',
      decide('agree', '1'),
      { open: reading(), proposals: [proposal('p')] },
      'proposals-undecided',
    ],
    [
      'D6 an insertion after it leaves its words alone',
      decide('agree', '1'),
      { open: reading(), proposals: [proposal('p', { kind: 'insert-after' })] },
      null,
    ],
    [
      'D6 what is settled is in nobody’s way',
      decide('agree', '1'),
      { open: reading(), proposals: [proposal('p', { fate: 'withdrawn' })] },
      null,
    ],
    [
      'D7 reopening needs a reason',
      { ...decide('reopen', '1'), reason: '  ' },
      { paragraphs: [paragraph('1', { status: 'agreed' })] },
      'reason-missing',
    ],
    ['D5 something must be chosen', decide('park'), {}, 'nothing-chosen'],
    ['D5 what is chosen must be there', decide('park', '9'), {}, 'paragraph-unknown'],
  ];
  it.each(conditions)('%s', (_title, command, parts, refusal) => {
    expect(refusalOf(command, scene(chair, parts))).toBe(refusal);
  });
});

describe('a paragraph that a decision took out', () => {
  const gone = (name: string, follows: string | null) =>
    [par(name), { paragraph: paragraph(name), follows: follows === null ? null : par(follows) }] as const;
  const parts: WorldParts = {
    paragraphs: ['1', '4'].map((name) => paragraph(name)),
    deleted: [par('2'), par('3')],
    removed: new Map([gone('2', '1'), gone('3', '2')]),
  };

  it('D7 is reopened where it stood, with the words and the number it had', () => {
    const result = done(decide('reopen', '2'), scene(chair, parts));
    expect(result.steps).toMatchObject([
      { kind: 'insert', after: par('1'), paragraphs: [{ id: par('2'), number: '2.' }] },
      { kind: 'tag', paragraph: par('2'), tag: { status: 'open' } },
    ]);
    expect(entryOf(result).paragraphs).toMatchObject([{ before: null, after: { number: '2.' } }]);
  });

  it('D7 stands after the nearest that is still there, and in order with what comes back with it', () => {
    expect(done(decide('reopen', '3'), scene(chair, parts)).steps[0]).toMatchObject({ after: par('1') });
    const both = done(decide('reopen', '2', '3'), scene(chair, parts));
    expect(both.steps.slice(0, 2)).toMatchObject([{ after: par('1') }, { after: par('2') }]);
  });

  it('D7 is not brought back by any other decision, nor a second time', () => {
    expect(refusalOf(decide('park', '2'), scene(chair, parts))).toBe('paragraph-unknown');
    const there = { ...parts, paragraphs: ['1', '2', '4'].map((name) => paragraph(name)), deleted: [] };
    expect(refusalOf(decide('reopen', '2'), scene(chair, there))).toBe('no-such-step');
  });
});

describe('adoption of the whole', () => {
  const agreed = [
    paragraph('a', { kind: 'heading', number: null }),
    paragraph('1', { status: 'agreed' }),
    paragraph('2', { status: 'agreed-ad-referendum' }),
  ];
  const adopt = { kind: 'adopt-draft' } as const;

  it('D8 takes every paragraph along, headings too', () => {
    const result = done(adopt, scene(chair, { paragraphs: agreed }));
    expect(CARRIED_ALONG).toContain('heading');
    expect(result.steps).toMatchObject(
      agreed.map(({ id }) => ({ paragraph: id, tag: { status: 'adopted' } })),
    );
    expect(entryOf(result).paragraphs).toHaveLength(3);
  });

  it('D8 is refused with the number of what is not agreed and of what is undecided', () => {
    const paragraphs = [...agreed, paragraph('3'), paragraph('4', { status: 'parked' })];
    const result = ordered(adopt, scene(chair, { paragraphs, proposals: [proposal('p')] }));
    expect(result).toEqual({ refusal: 'not-yet-agreed', facts: { count: 2, undecided: 1 } });
  });

  it.each([
    ['while a reading is open', { paragraphs: agreed, open: reading() }, 'reading-open'],
    [
      'while a proposal is undecided',
      { paragraphs: agreed, proposals: [proposal('p')] },
      'proposals-undecided',
    ],
    ['twice', { paragraphs: [paragraph('1', { status: 'adopted' })] }, 'nothing-chosen'],
  ] as const)('D8 is refused %s', (_title, parts, refusal) => {
    expect(refusalOf(adopt, scene(chair, parts))).toBe(refusal);
  });
});
