import { textOf, type PlainDraft } from '@chapeau/model';
import type {
  CommandInput,
  DraftAnswer,
  MomentAnswer,
  MomentsAnswer,
  Problem,
  RecordAnswer,
  VersionAnswer,
} from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Desk } from '../rooms/testing/desk.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import { StorageFault, type Storage } from '../storage/port.ts';
import { assemble, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
let damaged: number | null = null;

/** A storage one moment of which can be damaged. */
function damageable(): Storage {
  const storage = openMemoryStorage();
  const read: Storage['readMoment'] = storage.readMoment.bind(storage);
  storage.readMoment = async (room, sequence) => {
    if (sequence === damaged)
      throw new StorageFault(`Update 1 of room ${room} is damaged`, { retryable: false });
    return await read(room, sequence);
  };
  return storage;
}

beforeEach(async () => {
  damaged = null;
  server = await startTestServer({ storage: damageable() });
  cast = await assemble(server);
});
afterEach(() => server.close().catch((fault: unknown) => damaged ?? Promise.reject(fault)));

const path = (rest: string) => `/api/drafts/${cast.draft}/${rest}`;
const line = () => cast.reviewer.must<MomentsAnswer>('GET', path('moments'));
const textAt = (moment: number) => cast.norway.must<MomentAnswer>('GET', path(`moments/${moment}`));
const wordsOf = ({ paragraphs }: PlainDraft) => paragraphs.map(textOf);

/** Types as the facilitator, and waits until it is kept. */
async function type(text: string): Promise<void> {
  const actors = await server.storage.list(
    'actor',
    (await server.storage.find('draft', cast.draft))!.process,
  );
  const actor = actors.find(({ role }) => role === 'facilitator')!;
  const room = (await server.house.rooms.open(cast.draft))!;
  const desk = new Desk(room, { actor }).open();
  desk.type(text, 0);
  await new Promise(setImmediate);
  await room.act(() => ({ writes: [], result: null }));
  desk.leave();
}

const openReading = {
  kind: 'open-reading',
  way: 'line-by-line',
  takes: 'textual-proposals',
  scope: 'whole',
  meetings: ['3rd meeting'],
} satisfies CommandInput;

describe('any moment over HTTP', () => {
  it('H23 the time line has stretches with those who typed, acts, versions and readings by their moments', async () => {
    const created = await line();
    expect(created).toMatchObject({ first: 1, last: 1, versions: [], readings: [] });
    expect(created.acts).toEqual([{ sequence: 1, kind: 'draft-created', at: expect.any(String), moment: 1 }]);
    await type('Well, ');
    await cast.facilitator.orders(cast.draft, openReading);
    await type('so, ');
    await cast.facilitator.orders(cast.draft, {
      kind: 'issue-version',
      label: 'Rev.1',
      standing: 'chairs-text',
      audience: 'participants',
    });
    await cast.facilitator.orders(cast.draft, {
      kind: 'issue-version',
      label: 'Secret',
      standing: 'chairs-text',
      audience: 'team',
    });
    await cast.facilitator.orders(cast.draft, { kind: 'close-reading' });
    const { last, stretches, acts, versions, readings } = await line();
    expect(stretches.map(({ from, to, by }) => ({ from, to, by }))).toEqual([
      { from: 1, to: last, by: [expect.stringMatching(/./)] },
    ]);
    expect(acts.map(({ kind }) => kind)).toEqual([
      'draft-created',
      'reading-opened',
      'version-issued',
      'version-issued',
      'reading-closed',
    ]);
    const momentOf = (kind: string) => acts.find((act) => act.kind === kind)!.moment;
    expect(versions).toEqual([
      { version: expect.any(String), label: 'Rev.1', moment: momentOf('version-issued') },
    ]);
    expect(readings).toEqual([
      {
        reading: expect.any(String),
        ordinal: 1,
        meetings: ['3rd meeting'],
        opened: momentOf('reading-opened'),
        closed: momentOf('reading-closed'),
      },
    ]);
    const [first = ''] = wordsOf((await textAt(momentOf('reading-opened'))).plain);
    expect(first).toContain('Well, ');
    expect(first).not.toContain('so, ');
  });

  it('H24 the text is given as it stood, with stage and status as they were, by number and by time', async () => {
    const before = await cast.norway.must<PlainDraft>('GET', path('live.json'));
    await type('Later ');
    await cast.facilitator.orders(cast.draft, openReading);
    const { last } = await line();
    await cast.facilitator.orders(cast.draft, {
      kind: 'decide-status',
      deed: 'agree',
      paragraphs: [cast.paragraphs[1]!],
    });
    expect((await textAt(1)).plain).toEqual(before);
    const open = await textAt(last);
    expect(wordsOf(open.plain)[0]).toContain('Later ');
    expect(open.plain.paragraphs[1]).toMatchObject({ status: 'open' });
    const now = await textAt((await line()).last);
    expect(now.plain).toEqual(await cast.norway.must<PlainDraft>('GET', path('live.json')));
    expect(now.plain.paragraphs[1]).not.toMatchObject({ status: 'open' });
    const byTime = await cast.norway.must<MomentAnswer>(
      'GET',
      path(`moment?at=${encodeURIComponent(new Date(Date.now() + 1000).toISOString())}`),
    );
    expect(byTime).toEqual(now);
    expect(
      (await cast.norway.must<MomentAnswer>('GET', path(`moment?at=${open.at}`))).moment,
    ).toBeLessThanOrEqual(last);
  });

  it('H24 what never was, and times before the draft, are not found; a moment that is damaged says so', async () => {
    for (const rest of ['moments/99', 'moments/0', 'moments/x', 'moment?at=2001-01-01T00:00:00Z'])
      expect((await cast.norway.get(path(rest))).status).toBe(404);
    damaged = 1;
    const told = await cast.norway.get<Problem>(path('moments/1'));
    expect([told.status, told.body.refusal]).toEqual([422, 'moment-damaged']);
    expect((await cast.norway.get(path('live.json'))).status).toBe(200);
  });

  it('D80 a moment that is kept is a version of its text, once, and stands where its text stood', async () => {
    const created = await textAt(1);
    await type('Later ');
    const issuing = { standing: 'chairs-text', audience: 'participants' } as const;
    await cast.facilitator.orders(cast.draft, { kind: 'issue-version', label: 'Rev.1', ...issuing });
    const keep = { kind: 'keep-moment', moment: 1, label: 'Zero', reason: 'Asked for.', ...issuing } as const;
    const answers = [
      await cast.facilitator.command(cast.draft, keep, 'once'),
      await cast.facilitator.command(cast.draft, keep, 'once'),
    ];
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    const { versions } = await cast.norway.must<DraftAnswer>('GET', `/api/drafts/${cast.draft}`);
    expect(versions.map(({ label, ordinal }) => [label, ordinal])).toEqual([
      ['Zero', 2],
      ['Rev.1', 1],
    ]);
    const zero = versions[0]!;
    expect(zero.kept).toEqual({ moment: 1, at: created.at, entries: 1 });
    const { plain } = await cast.norway.must<VersionAnswer>('GET', `/api/versions/${zero.id}`);
    expect(plain).toEqual(created.plain);
    const gone = await cast.facilitator.command(cast.draft, { ...keep, moment: 999, label: 'X' });
    expect(gone.body.refusal).toBe('moment-unknown');
  });

  it('D81 a moment or a version is brought back, as a new version, and those in the room have it', async () => {
    await type('Later ');
    const bring = {
      kind: 'restore-text',
      standing: 'chairs-text',
      audience: 'participants',
      reason: 'Asked for.',
    } as const;
    const later = (await line()).last;
    await cast.facilitator.orders(cast.draft, { ...bring, from: { moment: 1 }, label: 'A' });
    const live = () => cast.norway.must<PlainDraft>('GET', path('live.json'));
    expect(wordsOf(await live())).toEqual(wordsOf((await textAt(1)).plain));
    const { created } = await cast.facilitator.orders(cast.draft, {
      ...bring,
      from: { moment: later },
      label: 'B',
    });
    expect(wordsOf(await live())[0]).toContain('Later ');
    await cast.facilitator.orders(cast.draft, { ...bring, from: { moment: 1 }, label: 'C' });
    await cast.facilitator.orders(cast.draft, { ...bring, from: { version: created! }, label: 'D' });
    expect(wordsOf(await live())[0]).toContain('Later ');
    const { entries } = await cast.norway.must<RecordAnswer>('GET', path('record'));
    expect(entries.at(-2)!.act).toMatchObject({ from: { kind: 'version', label: 'B' } });
    // Every moment on the way is still there.
    expect(wordsOf((await textAt(1)).plain)[0]).not.toContain('Later ');
  });

  it('H25 moments are for whoever reads the live text, and for nobody else', async () => {
    for (const person of [cast.facilitator, cast.secretariat, cast.norway, cast.reviewer])
      expect((await person.get(path('moments/1'))).status).toBe(200);
    for (const rest of ['moments', 'moments/1', 'moment?at=2026-01-01T00:00:00Z'])
      expect((await cast.observer.get(path(rest))).status).toBe(404);
  });

  it('H25 nobody has texts made again without bound; one at hand costs nothing', async () => {
    for (let round = 0; round < 60; round += 1)
      expect((await cast.kenya.get(path('moments/1'))).status).toBe(200);
    for (let count = 0; count < 50; count += 1) await type('x');
    const { last } = await line();
    const answers = [];
    for (let moment = 2; moment <= last; moment += 1)
      answers.push((await cast.kenya.get(path(`moments/${moment}`))).status);
    expect(new Set(answers)).toEqual(new Set([200, 429]));
    expect((await cast.norway.get(path('moments/2'))).status).toBe(200);
  });
});
