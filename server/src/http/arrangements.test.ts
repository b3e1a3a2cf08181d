import { findBreak, type PlainDraft } from '@chapeau/model';
import type { DraftingAnswer, RecordAnswer, VersionAnswer } from '@chapeau/protocol';
import { replaceParagraph } from '@chapeau/text';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
let offset = 0;
beforeEach(async () => {
  offset = 0;
  server = await startTestServer({ clock: { ...systemClock, now: () => Date.now() + offset } });
  cast = await assemble(server);
  await cast.facilitator.orders(cast.draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  });
});
afterEach(() => server.close());

const paragraphAt = (index: number) => {
  const paragraph = cast.paragraphs[index];
  if (paragraph === undefined) throw new Error('the text is shorter');
  return paragraph;
};
const statuses = async () =>
  (await cast.reviewer.must<PlainDraft>('GET', `/api/drafts/${cast.draft}/live.json`)).paragraphs.map(
    ({ status }) => status,
  );
const kinds = async () => {
  const { entries } = await cast.reviewer.must<RecordAnswer>('GET', `/api/drafts/${cast.draft}/record`);
  expect(findBreak(entries)).toBeNull();
  return entries.map(({ act }) => act.kind);
};
const drafts = async (who: Person) =>
  (await who.must<DraftingAnswer>('GET', `/api/drafts/${cast.draft}/drafting`)).proposals.map(
    ({ proposal }) => proposal.id,
  );

describe('a paragraph with a group', () => {
  const park = (parts: { readonly coordinator?: string; readonly withTeam?: boolean }) =>
    cast.facilitator.orders(cast.draft, {
      kind: 'park-with-group',
      paragraph: paragraphAt(0),
      with: 'Friends of the Chair',
      members: [cast.participants.NOR.id],
      ...parts,
    });

  it('D23 H9 its room is open to those named, and to the team where it is named', async () => {
    const { norway, kenya, facilitator, secretariat, reviewer } = cast;
    await park({ coordinator: cast.participants.NOR.id });
    const all = [norway, kenya, facilitator, secretariat, reviewer];
    expect((await Promise.all(all.map(drafts))).map(({ length }) => length)).toEqual([1, 0, 0, 0, 0]);
    const { entries } = await kenya.must<RecordAnswer>('GET', `/api/drafts/${cast.draft}/record`);
    const begun = entries.find(({ act }) => act.kind === 'parking-begun')?.act;
    if (begun?.kind !== 'parking-begun') throw new Error('nothing was parked');
    await facilitator.orders(cast.draft, { kind: 'end-parking', parking: begun.parking.id });
    await park({ withTeam: true });
    expect((await Promise.all(all.map(drafts))).map(({ length }) => length)).toEqual([1, 0, 1, 1, 0]);
  });

  it('D23 comes back by the proposal that the facilitator tables for the group', async () => {
    await park({});
    const [proposal] = await drafts(cast.facilitator);
    if (proposal === undefined) throw new Error('nothing is drafted');
    expect(await statuses()).toEqual(['parked', 'open', 'open']);
    const room = await server.house.rooms.open(proposal);
    const wording = { kind: 'numbered', level: 1, runs: [{ text: 'The Group met in New York.' }] } as const;
    await room?.act(() => ({
      writes: [],
      result: null,
      change: (doc) => replaceParagraph(doc, paragraphAt(0), wording),
    }));
    const told = await cast.norway.command(cast.draft, { kind: 'table-proposal', proposal });
    expect(told.body.refusal).toBe('not-your-proposal');
    await cast.facilitator.orders(cast.draft, { kind: 'table-proposal', proposal });
    expect(await statuses()).toEqual(['open', 'open', 'open']);
    expect(await drafts(cast.norway)).toEqual([]);
    await cast.facilitator.orders(cast.draft, { kind: 'accept-proposal', proposal });
    const text = await cast.reviewer.get(`/api/drafts/${cast.draft}/live.json`);
    expect(text.text).toContain('in New York');
    expect((await kinds()).slice(-4)).toEqual([
      'parking-begun',
      'proposal-tabled',
      'parking-ended',
      'proposal-decided',
    ]);
  });
});

describe('a package, a silence and a reservation', () => {
  it('D21 D27 D29 go from the room to the version', async () => {
    const { facilitator, norway, kenya, draft } = cast;
    const [first, second] = [paragraphAt(0), paragraphAt(1)];
    const formed = await facilitator.orders(draft, {
      kind: 'form-package',
      label: 'Organization',
      paragraphs: [first, second],
    });
    const agree = { kind: 'decide-status', deed: 'agree-ad-referendum', paragraphs: [first] } as const;
    await facilitator.orders(draft, { ...agree, paragraphs: [first] });
    expect(await statuses()).toEqual(['open', 'open', 'open']);
    const deadline = new Date(Date.now() + 3_600_000).toISOString();
    const opened = await facilitator.orders(draft, {
      kind: 'open-silence',
      subject: { kind: 'package', package: formed.created as never },
      deed: 'agree-ad-referendum',
      text: 'Under silence.',
      deadline,
      zone: 'America/New_York',
    });
    const quiet = await facilitator.command(draft, { ...agree, paragraphs: [second] });
    expect([quiet.body.refusal, quiet.body.facts]).toEqual(['under-silence', { number: '2', deadline }]);
    const breaking = { kind: 'break-silence', silence: opened.created as never, reason: 'Later.' } as const;
    expect((await cast.reviewer.command(draft, breaking)).body.refusal).toBe('role-may-not');
    offset = 3_600_000;
    server.house.silences.look();
    // Whether it has been concluded already or not: it cannot be broken any more.
    expect((await norway.command(draft, breaking)).body.refusal).toBe('arrangement-settled');
    await kenya.orders(draft, { kind: 'enter-reservation', reservation: 'reservation', paragraph: first });
    const { created } = await facilitator.orders(draft, {
      kind: 'issue-version',
      label: 'Rev.1',
      standing: 'official-draft',
      audience: 'public',
    });
    const { plain } = await cast.observer.must<VersionAnswer>('GET', `/api/versions/${created}`);
    expect(plain.reservations).toEqual([
      { kind: 'reservation', paragraph: first, participant: 'Kenya', text: '' },
    ]);
    expect((await cast.observer.get(`/api/versions/${created}/text.md`)).text).toContain(
      'Kenya reserved its position on this paragraph.',
    );
    await server.house.silences.settled();
    expect(await statuses()).toEqual(['agreed-ad-referendum', 'agreed-ad-referendum', 'open']);
    const { entries } = await kenya.must<RecordAnswer>('GET', `/api/drafts/${draft}/record`);
    expect(entries.filter(({ actorName }) => actorName === 'Silence procedure')).toHaveLength(1);
  });
});
