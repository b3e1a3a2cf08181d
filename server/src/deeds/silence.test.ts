import { CARRIED_ALONG, isRefusal, LADDERS, type RefusalKind } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { serverActor, SERVER_ACTOR_ID } from './conclude-silence.ts';
import { judgeCommand } from './deeds.ts';
import { bundle, silence } from './testing/arrangements.ts';
import { actsIn, arrangementsIn, done, entryOf, refusalOf, statusesIn } from './testing/expect.ts';
import {
  actor,
  arr,
  DRAFT,
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
  type WorldParts,
} from './testing/world.ts';

const chair = actor('facilitator');
const norway = actor('delegation', NOR);
const LATER = '2026-02-06T10:00:00+00:00';
const open = (parts: object = {}) =>
  ({
    kind: 'open-silence' as const,
    subject: { kind: 'paragraphs', paragraphs: [par('1'), par('2')] } as never,
    deed: 'agree' as const,
    text: 'The Chair puts this under silence.',
    deadline: LATER,
    zone: 'America/New_York',
    ...parts,
  }) satisfies CommandInput;
const whole = { subject: { kind: 'whole' } };

describe('opening a silence procedure', () => {
  it('D25 names what is under silence, until when and who may break it; outside of any reading', () => {
    const result = done(open({ mayBreak: [NOR] }), scene(chair));
    const [opened] = arrangementsIn(result);
    expect(opened).toMatchObject({
      state: 'running',
      paragraphs: [par('1'), par('2')],
      deadline: LATER,
      zone: 'America/New_York',
      mayBreak: [NOR],
      brokenBy: null,
    });
    expect(result).toMatchObject({ created: opened?.id, rescheduled: true });
    expect(statusesIn(result)).toEqual([]);
    expect(entryOf(result)).toMatchObject({
      id: opened?.since,
      act: { kind: 'silence-opened', silence: opened },
    });
  });

  it('D25 on a package and on the whole it takes what the ladder has a step for', () => {
    const paragraphs = [
      paragraph('h', { kind: 'heading', number: null }),
      paragraph('1'),
      paragraph('2', { status: 'agreed' }),
      paragraph('3', { status: 'adopted' }),
    ];
    const packaged = { paragraphs, arrangements: [bundle()] };
    const taken = (parts: object, world: WorldParts) =>
      arrangementsIn(done(open(parts), scene(chair, world))).map((one) =>
        one.kind === 'silence' ? one.paragraphs : [],
      );
    expect(taken({ subject: { kind: 'package', package: arr('b') } }, packaged)).toEqual([[par('1')]]);
    expect(taken(whole, { paragraphs })).toEqual([[par('h'), par('1')]]);
    expect(CARRIED_ALONG).toContain('heading');
    const ladder = LADDERS.direct.map((step) =>
      step.deed === 'agree' ? { ...step, kinds: ['numbered'] as const } : step,
    );
    expect(taken(whole, { paragraphs, ladder })).toEqual([[par('1')]]);
    const agreed = paragraphs.map((one) =>
      one.id === par('1') ? { ...one, status: 'agreed' as const } : one,
    );
    expect(taken({ ...whole, deed: 'adopt' }, { paragraphs: agreed })).toEqual([
      [par('h'), par('1'), par('2')],
    ]);
  });

  const two = { paragraphs: [paragraph('1'), paragraph('2', { status: 'adopted' })] };
  const refused: readonly [string, object, WorldParts, RefusalKind][] = [
    ['a deadline that has passed', { deadline: '2026-02-03T11:00:00+01:00' }, {}, 'silence-too-short'],
    ['no time zone', { zone: 'Atlantis/City' }, {}, 'zone-unknown'],
    ['an offset for a time zone', { zone: '+02:00' }, {}, 'zone-unknown'],
    ['nobody who may break it', { mayBreak: [] }, {}, 'nobody-named'],
    ['a stakeholder who may break it', { mayBreak: [NGO] }, {}, 'not-in-decisions'],
    ['nothing', { subject: { kind: 'paragraphs', paragraphs: [] } }, {}, 'nothing-chosen'],
    ['what cannot be agreed', {}, two, 'no-such-step'],
    ['what is disputed', {}, { proposals: [proposal('p')] }, 'proposals-undecided'],
    ['a whole that is disputed', whole, { proposals: [proposal('p')] }, 'proposals-undecided'],
    ['a whole that cannot be adopted', { ...whole, deed: 'adopt' }, {}, 'not-yet-agreed'],
    [
      'half a package',
      {},
      { arrangements: [bundle({ paragraphs: [par('1'), par('3')] })] },
      'already-in-package',
    ],
    [
      'a package that is over',
      { subject: { kind: 'package', package: arr('b') } },
      { arrangements: [bundle({ state: 'dissolved' })] },
      'arrangement-settled',
    ],
    ['what is under silence already', {}, { arrangements: [silence()] }, 'under-silence'],
    ['the whole while part of it is', whole, { arrangements: [silence()] }, 'under-silence'],
  ];
  it.each(refused)('D25 is refused for %s', (_title, parts, world, refusal) => {
    expect(refusalOf(open(parts), scene(chair, world))).toBe(refusal);
  });
});

describe('under silence', () => {
  const quiet: WorldParts = { open: reading(), arrangements: [silence()], proposals: [proposal('p')] };
  const all: WorldParts = { ...quiet, arrangements: [silence({ subject: { kind: 'whole' } })] };
  const insertion = proposal('p', { kind: 'insert-after', target: par('3') });
  const refused: readonly [string, CommandInput, WorldParts][] = [
    [
      'no status is decided',
      { kind: 'decide-status', deed: 'park', paragraphs: [par('3'), par('1')] },
      quiet,
    ],
    ['no proposal is accepted', { kind: 'accept-proposal', proposal: prp('p') }, quiet],
    ['nothing is adopted', { kind: 'adopt-draft' }, { ...quiet, open: null }],
    [
      'a package is not changed',
      { kind: 'form-package', label: 'L', paragraphs: [par('1'), par('3')] },
      quiet,
    ],
    [
      'nothing is inserted into a whole',
      { kind: 'accept-proposal', proposal: prp('p') },
      { ...all, proposals: [insertion] },
    ],
    [
      'nothing is inserted before a whole',
      { kind: 'accept-proposal', proposal: prp('p') },
      { ...all, proposals: [{ ...insertion, target: null, draftedAgainst: null }] },
    ],
    ['of the whole nothing at all', { kind: 'decide-status', deed: 'park', paragraphs: [par('3')] }, all],
  ];
  it.each(refused)('D25 %s', (_title, command, parts) => {
    expect(refusalOf(command, scene(chair, parts))).toBe('under-silence');
  });

  it('D25 no proposal on it is tabled; beside it all goes on', () => {
    const untabled = { ...proposal('p'), fate: 'draft' as const, serial: null, tabledAt: null };
    const table = { kind: 'table-proposal', proposal: prp('p') } as const;
    expect(refusalOf(table, scene(norway, { ...quiet, proposals: [untabled] }))).toBe('under-silence');
    const park: CommandInput = { kind: 'decide-status', deed: 'park', paragraphs: [par('3')] };
    expect(refusalOf(park, scene(chair, quiet))).toBeNull();
    const after = { ...quiet, proposals: [proposal('p', { kind: 'insert-after' })] };
    expect(refusalOf({ kind: 'accept-proposal', proposal: prp('p') }, scene(chair, after))).toBeNull();
    for (const state of ['broken', 'adopted', 'ended'] as const)
      expect(refusalOf(park, scene(chair, { ...quiet, arrangements: [silence({ state })] }))).toBeNull();
  });
});

describe('breaking silence', () => {
  const breakIt = { kind: 'break-silence', silence: arr('s'), reason: 'We need instructions.' } as const;
  const running = { arrangements: [silence()] };

  it('D26 leaves the paragraphs as they are, and says who broke it and why', () => {
    const result = done(breakIt, scene(norway, running));
    expect(arrangementsIn(result)).toMatchObject([
      { state: 'broken', brokenBy: { participant: NOR, reason: 'We need instructions.' } },
    ]);
    expect(result).toMatchObject({ rescheduled: true, created: null });
    expect(statusesIn(result)).toEqual([]);
    expect(entryOf(result)).toMatchObject({
      act: { kind: 'silence-broken' },
      participant: NOR,
      reason: 'We need instructions.',
    });
  });

  const late = [silence({ deadline: '2026-02-03T10:00:00.000Z' })];
  const refused: readonly [string, CommandInput, WorldParts, RefusalKind][] = [
    ['without a reason', { ...breakIt, reason: '' }, running, 'reason-missing'],
    [
      'by a delegation that is not named',
      breakIt,
      { arrangements: [silence({ mayBreak: [KEN, FJ] })] },
      'may-not-break',
    ],
    ['twice', breakIt, { arrangements: [silence({ state: 'broken' })] }, 'arrangement-settled'],
    ['at the deadline', breakIt, { arrangements: late }, 'arrangement-settled'],
    ['where there is none', breakIt, {}, 'arrangement-unknown'],
  ];
  it.each(refused)('D26 is refused %s', (_title, command, parts, refusal) => {
    expect(refusalOf(command, scene(norway, parts))).toBe(refusal);
  });

  it('D26 a stakeholder that was let in as a delegation does not break it', () => {
    expect(refusalOf(breakIt, scene(actor('delegation', NGO), running))).toBe('not-in-decisions');
  });

  it('D26 the facilitator ends it, until the deadline', () => {
    const end = { kind: 'end-silence', silence: arr('s') } as const;
    const result = done(end, scene(chair, running));
    expect(arrangementsIn(result)).toMatchObject([{ state: 'ended' }]);
    expect([actsIn(result), statusesIn(result), result.rescheduled]).toEqual([['silence-ended'], [], true]);
    expect(refusalOf(end, scene(chair, { arrangements: late }))).toBe('arrangement-settled');
  });
});

describe('the deadline', () => {
  const due = (parts = {}) => silence({ deadline: '2026-02-03T05:00:00-05:00', ...parts });
  const server = serverActor(DRAFT.process);
  const conclude = (parts: WorldParts) => {
    const result = judgeCommand({ kind: 'conclude-silence', silence: arr('s') }, scene(server, parts));
    return isRefusal(result) ? result.refusal : result;
  };

  it('D27 unbroken, its paragraphs become what was announced, by the server and by nobody else', () => {
    const result = conclude({ arrangements: [due(), bundle()] });
    if (typeof result === 'string') throw new Error(result);
    expect(statusesIn(result)).toEqual([
      [par('1'), 'agreed'],
      [par('2'), 'agreed'],
    ]);
    const entry = entryOf(result);
    expect(entry).toMatchObject({
      actor: SERVER_ACTOR_ID,
      actorName: 'Silence procedure',
      participant: null,
      act: { kind: 'status-decided', deed: 'agree', by: arr('s') },
    });
    expect(arrangementsIn(result)).toMatchObject([
      { kind: 'silence', state: 'adopted', since: entry.id },
      { kind: 'package', state: 'agreed' },
    ]);
  });

  it.each([
    ['before the deadline', { arrangements: [silence()] }, 'under-silence'],
    ['once broken', { arrangements: [due({ state: 'broken' })] }, 'arrangement-settled'],
    ['twice', { arrangements: [due({ state: 'adopted' })] }, 'arrangement-settled'],
  ] as const)('D27 is not concluded %s', (_title, parts, refusal) => {
    expect(conclude(parts)).toBe(refusal);
  });

  it('D27 where the ladder has no such step any more it ends, and all stay as they are', () => {
    const ladder = LADDERS['ad-referendum'];
    const result = conclude({ arrangements: [due({ deed: 'agree-in-informals' })], ladder });
    if (typeof result === 'string') throw new Error(result);
    expect([arrangementsIn(result)[0]?.state, statusesIn(result)]).toEqual(['ended', []]);
  });
});
