import { FRESH_TAG, type Package, type RefusalKind } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { bundle, parking, ready, silence } from './testing/arrangements.ts';
import { actsIn, arrangementsIn, done, entryOf, refusalOf, statusesIn } from './testing/expect.ts';
import {
  actor,
  arr,
  KEN,
  par,
  paragraph,
  proposal,
  prp,
  reading,
  scene,
  type WorldParts,
} from './testing/world.ts';

const chair = actor('facilitator');
const form = (...names: string[]) =>
  ({ kind: 'form-package', label: 'Finance', paragraphs: names.map(par) }) as const;
const agree = (...names: string[]) =>
  ({ kind: 'decide-status', deed: 'agree', paragraphs: names.map(par) }) as const;
const inReading = (one: Package, parts: WorldParts = {}): WorldParts => ({
  open: reading(),
  arrangements: [one],
  ...parts,
});

describe('packages', () => {
  it('D20 a package is formed of open paragraphs, on the record, and told by its id', () => {
    const result = done(form('1', '3'), scene(chair));
    const [formed] = arrangementsIn(result);
    expect(formed).toMatchObject({ kind: 'package', state: 'standing', paragraphs: [par('1'), par('3')] });
    expect(result.created).toBe(formed?.id);
    expect(entryOf(result)).toMatchObject({
      id: formed?.since,
      act: { kind: 'package-formed', package: formed },
      paragraphs: [{ paragraph: par('1') }, { paragraph: par('3') }],
    });
  });

  const closed = [paragraph('1'), paragraph('2', { status: 'agreed' }), paragraph('3')];
  const refused: readonly [string, CommandInput, WorldParts, RefusalKind][] = [
    ['one paragraph is no package', form('1'), {}, 'package-too-small'],
    ['the same paragraph twice is none', form('1', '1'), {}, 'package-too-small'],
    ['each must be there', form('1', '9'), {}, 'paragraph-unknown'],
    ['none may be closed', form('1', '2'), { paragraphs: closed }, 'paragraph-closed'],
    ['none is in two', form('2', '3'), { arrangements: [bundle()] }, 'already-in-package'],
    ['none is under silence', form('1', '3'), { arrangements: [silence()] }, 'under-silence'],
    [
      'what is over is not changed',
      { kind: 'change-package', package: arr('b'), label: 'L', paragraphs: [par('1'), par('2')] },
      { arrangements: [bundle({ state: 'agreed' })] },
      'arrangement-settled',
    ],
    [
      'what is not there is not dissolved',
      { kind: 'dissolve-package', package: arr('x') },
      {},
      'arrangement-unknown',
    ],
  ];
  it.each(refused)('D20 %s', (_title, command, parts, refusal) => {
    expect(refusalOf(command, scene(chair, parts))).toBe(refusal);
  });

  it('D20 changed, it keeps who stays and was ready; dissolved, nobody waits any more', () => {
    const arrangements = [bundle({ ready: [ready('1'), ready('2')] })];
    const change: CommandInput = {
      kind: 'change-package',
      package: arr('b'),
      label: 'Means',
      paragraphs: [par('1'), par('3')],
    };
    expect(arrangementsIn(done(change, scene(chair, { arrangements })))).toMatchObject([
      { label: 'Means', ready: [{ paragraph: par('1') }] },
    ]);
    const dissolve = { kind: 'dissolve-package', package: arr('b'), reason: 'Because.' } as const;
    const result = done(dissolve, scene(chair, { arrangements }));
    expect(arrangementsIn(result)).toMatchObject([{ state: 'dissolved', ready: [] }]);
    expect(entryOf(result)).toMatchObject({ act: { kind: 'package-dissolved' }, reason: 'Because.' });
  });

  it('D20 a paragraph that leaves the text leaves its package, and its group', () => {
    const gone = { kind: 'accept-proposal', proposal: prp('p') } as const;
    const proposals = [proposal('p', { kind: 'delete', wording: [] })];
    const of = (one: Package) => done(gone, scene(chair, { proposals, arrangements: [one, parking()] }));
    const three = bundle({ paragraphs: [par('1'), par('2'), par('3')], ready: [ready('1'), ready('2')] });
    expect(arrangementsIn(of(three))).toMatchObject([
      {
        kind: 'package',
        state: 'standing',
        paragraphs: [par('2'), par('3')],
        ready: [{ paragraph: par('2') }],
      },
      { kind: 'parking', state: 'ended' },
    ]);
    expect(arrangementsIn(of(bundle()))).toMatchObject([{ state: 'dissolved' }, {}]);
    expect(actsIn(of(bundle()))).toEqual(['proposal-decided', 'package-dissolved', 'parking-ended']);
  });
});

describe('agreeing in a package', () => {
  it('D21 agreeing one agrees none: it is ready, in its wording, and waits', () => {
    const result = done(agree('1'), scene(chair, inReading(bundle())));
    expect(arrangementsIn(result)).toMatchObject([{ state: 'standing', ready: [ready('1')] }]);
    expect(statusesIn(result)).toEqual([[par('1'), 'open']]);
    expect(entryOf(result)).toMatchObject({
      act: { kind: 'package-ready', deed: 'agree', ready: [par('1')] },
      paragraphs: [{ before: { stage: 0 }, after: { stage: 1, status: 'open' } }],
    });
  });

  it('D21 with the last of them all are agreed in one decision', () => {
    const result = done(agree('2'), scene(chair, inReading(bundle({ ready: [ready('1')] }))));
    expect(statusesIn(result)).toEqual([
      [par('1'), 'agreed'],
      [par('2'), 'agreed'],
    ]);
    const entry = entryOf(result);
    expect(result.entries).toHaveLength(1);
    expect(entry.act).toMatchObject({ kind: 'status-decided', by: arr('b'), statusAfter: 'agreed' });
    expect(arrangementsIn(result)).toMatchObject([{ state: 'agreed', since: entry.id, ready: [] }]);
  });

  it('D21 several named together count together, and what is in no package is decided beside it', () => {
    const whole = done(agree('1', '2', '3'), scene(chair, inReading(bundle())));
    expect(whole.entries.map(({ act }) => act)).toMatchObject([
      { kind: 'status-decided', statusBefore: ['open'] },
      { kind: 'status-decided', by: arr('b'), statusBefore: ['open', 'open'] },
    ]);
    const mixed = done(agree('3', '1'), scene(chair, inReading(bundle())));
    expect(actsIn(mixed)).toEqual(['status-decided', 'package-ready']);
    expect(statusesIn(mixed)).toEqual([
      [par('3'), 'agreed'],
      [par('1'), 'open'],
    ]);
  });

  it('D21 each becomes what it was found ready for; one decision for each', () => {
    const one = ready('1', { deed: 'agree-in-informals', pending: [KEN] });
    const result = done(agree('2'), scene(chair, inReading(bundle({ ready: [one] }))));
    expect(result.entries.map(({ act }) => act)).toMatchObject([
      { deed: 'agree-in-informals', pending: [KEN], by: arr('b') },
      { deed: 'agree', by: arr('b') },
    ]);
    expect(result.steps).toContainEqual(
      expect.objectContaining({
        tag: expect.objectContaining({ status: 'agreed-in-informals', pending: [KEN] }),
      }),
    );
  });

  const since: readonly [string, WorldParts][] = [
    ['reworded', { paragraphs: [paragraph('1', { runs: [{ text: 'Reworded.' }] }), paragraph('2')] }],
    ['disputed anew', { proposals: [proposal('p')] }],
    [
      'under silence',
      { arrangements: [bundle({ ready: [ready('1')] }), silence({ paragraphs: [par('1')] })] },
    ],
  ];
  it.each(since)('D21 %s since, it is ready no more, and the others wait', (_title, parts) => {
    const result = done(agree('2'), scene(chair, inReading(bundle({ ready: [ready('1')] }), parts)));
    expect(arrangementsIn(result)).toMatchObject([{ state: 'standing', ready: [{ paragraph: par('2') }] }]);
  });

  it('D21 parked by itself or with a group, it is ready no more', () => {
    const world = inReading(bundle({ ready: [ready('1'), ready('2')] }));
    const park: CommandInput = { kind: 'decide-status', deed: 'park', paragraphs: [par('1')] };
    const hand: CommandInput = {
      kind: 'park-with-group',
      paragraph: par('1'),
      with: 'W',
      members: [],
      withTeam: true,
    };
    for (const command of [park, hand]) {
      const kept = arrangementsIn(done(command, scene(chair, world))).filter(
        ({ kind }) => kind === 'package',
      );
      expect(kept).toMatchObject([{ ready: [{ paragraph: par('2') }] }]);
    }
  });

  it('D21 one that is not in the text any more holds nobody up', () => {
    const three = bundle({ paragraphs: [par('1'), par('2'), par('9')], ready: [ready('1')] });
    expect(arrangementsIn(done(agree('2'), scene(chair, inReading(three))))).toMatchObject([
      { state: 'agreed', paragraphs: [par('1'), par('2')] },
    ]);
  });

  it('D22 reopening one opens the question of all: the package stands again, the others keep their status', () => {
    const paragraphs = [paragraph('1', { status: 'agreed' }), paragraph('2', { status: 'agreed' })];
    const reopen: CommandInput = {
      kind: 'decide-status',
      deed: 'reopen',
      paragraphs: [par('1')],
      reason: 'New facts.',
    };
    const result = done(reopen, scene(chair, { paragraphs, arrangements: [bundle({ state: 'agreed' })] }));
    expect(statusesIn(result)).toEqual([[par('1'), 'open']]);
    expect(arrangementsIn(result)).toMatchObject([{ state: 'standing', ready: [] }]);
    expect(result.entries).toMatchObject([
      { act: { kind: 'status-decided' } },
      { act: { kind: 'package-changed', package: { state: 'standing' } }, reason: 'New facts.' },
    ]);
  });

  it('D22 agreed again, the paragraph closes the package with those that were closed all along', () => {
    const paragraphs = [paragraph('1'), paragraph('2', { status: 'agreed' })];
    const result = done(agree('1'), scene(chair, inReading(bundle(), { paragraphs })));
    expect(statusesIn(result)).toEqual([[par('1'), 'agreed']]);
    expect(arrangementsIn(result)).toMatchObject([{ state: 'agreed' }]);
  });

  it('D22 adopting the whole adopts packages along with it', () => {
    const paragraphs = ['1', '2'].map((name) => paragraph(name, { status: 'agreed' }));
    const result = done({ kind: 'adopt-draft' }, scene(chair, { paragraphs, arrangements: [bundle()] }));
    expect(arrangementsIn(result)).toMatchObject([{ state: 'agreed', since: entryOf(result).id }]);
  });
});

describe('whose word is awaited', () => {
  const informals = (pending: readonly (typeof KEN)[]): CommandInput => ({
    kind: 'decide-status',
    deed: 'agree-in-informals',
    paragraphs: [par('1')],
    pending: [...pending],
  });

  it('D30 is named by the tag and on the record, where the ladder lets it', () => {
    const result = done(informals([KEN]), scene(chair));
    expect(result.steps).toMatchObject([{ tag: { status: 'agreed-in-informals', pending: [KEN] } }]);
    expect(entryOf(result).act).toMatchObject({ pending: [KEN] });
    expect(entryOf(done(informals([]), scene(chair))).act).not.toHaveProperty('pending');
    expect(refusalOf({ ...agree('1'), pending: [KEN] }, scene(chair, { open: reading() }))).toBe(
      'may-not-pend',
    );
    const stranger = 'ptc-zzzzzzzzzzzzzzzz' as typeof KEN;
    expect(refusalOf(informals([stranger]), scene(chair))).toBe('participant-unknown');
  });

  it('D30 is not awaited any more after the next decision', () => {
    const open = reading();
    const given = scene(chair, { open, paragraphs: [paragraph('1', { status: 'agreed-in-informals' })] });
    const tags = new Map([
      [par('1'), { ...FRESH_TAG, status: 'agreed-in-informals' as const, pending: [KEN] }],
    ]);
    const result = done(agree('1'), { ...given, world: { ...given.world, tags } });
    expect(result.steps).toMatchObject([{ tag: { status: 'agreed' } }]);
    expect(result.steps[0]).not.toHaveProperty('tag.pending');
  });
});
