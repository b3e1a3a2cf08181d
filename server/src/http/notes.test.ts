import { isRefusal } from '@chapeau/model';
import type { MeAnswer, NotesAnswer, NotesListAnswer, Problem } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roomRights } from '../rooms/rights.ts';
import { Desk } from '../rooms/testing/desk.ts';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const path = () => `/api/drafts/${cast.draft}/notes`;
const opening = (person: Person, key: string = crypto.randomUUID()) =>
  person
    .with({ 'idempotency-key': key })
    .post<NotesAnswer & Problem>(path(), { paragraph: cast.paragraphs[1] });

/** Somebody types into the notes, and has it saved. */
async function writes(person: Person, text: string): Promise<void> {
  const { notes } = (await opening(person)).body;
  const { actor } = await person.must<MeAnswer>('GET', '/api/me');
  const room = await server.house.rooms.open(notes.id);
  if (room === null || actor === null) throw new Error('there is nobody in the room');
  new Desk(room, { actor, layout: 'drafting-room' }).open().type(text);
  await new Promise(setImmediate);
  await room.act(() => ({ writes: [], result: null }));
}

describe('private notes', () => {
  it('H12 are one room for each delegation and paragraph, however often and however many at once open it', async () => {
    const [one, two] = await Promise.all([opening(cast.norway), opening(cast.norway)]);
    const again = await opening(cast.norway);
    const kenya = await opening(cast.kenya);
    expect([one.status, two.body.notes.id, again.body]).toEqual([200, one.body.notes.id, one.body]);
    expect(kenya.body.notes.id).not.toBe(one.body.notes.id);
    const key = crypto.randomUUID();
    expect((await opening(cast.norway, key)).body).toEqual((await opening(cast.norway, key)).body);
  });

  it('H12 are listed with their words to their delegation alone, empty ones not', async () => {
    await opening(cast.kenya);
    await writes(cast.norway, 'Ask the capital.');
    const listed = await cast.norway.must<NotesListAnswer>('GET', path());
    expect(listed.notes.map(({ text, notes }) => [text, notes.paragraph])).toEqual([
      ['Ask the capital.', cast.paragraphs[1]],
    ]);
    expect((await cast.kenya.must<NotesListAnswer>('GET', path())).notes).toEqual([]);
    for (const person of [cast.facilitator, cast.secretariat, cast.reviewer]) {
      const told = await person.get<Problem>(path());
      expect([told.status, told.body.refusal]).toEqual([403, 'notes-closed']);
      expect((await opening(person)).body.refusal).toBe('notes-closed');
    }
    expect((await cast.observer.get<Problem>(path())).status).toBe(404);
  });

  it('H12 do not exist for anybody else: not their room, not the record, not the live text', async () => {
    await writes(cast.norway, 'Our red line.');
    const { notes } = (await opening(cast.norway)).body;
    for (const person of [cast.kenya, cast.facilitator, cast.secretariat, cast.reviewer, cast.observer]) {
      const { actor } = await person.must<MeAnswer>('GET', '/api/me');
      if (actor === null) throw new Error('nobody is signed in');
      expect(await roomRights(actor, notes.id, server.storage)).toMatchObject({ refusal: 'not-found' });
    }
    const { actor } = await cast.norway.must<MeAnswer>('GET', '/api/me');
    if (actor === null) throw new Error('nobody is signed in');
    expect(isRefusal(await roomRights(actor, notes.id, server.storage))).toBe(false);
    const told = await Promise.all(
      ['record', 'live.json', 'drafting'].map((part) =>
        cast.facilitator.get<unknown>(`/api/drafts/${cast.draft}/${part}`),
      ),
    );
    for (const { text } of told) expect(text).not.toContain('red line');
  });

  it('H12 travel with their paragraph, and go home as a file of their own', async () => {
    await writes(cast.norway, 'Ask the capital.');
    const file = await cast.norway.get<unknown>(`${path()}.md`);
    expect(file.headers.get('content-type')).toContain('text/markdown');
    expect(file.text).toBe('# Annual report\n\n> 2 It adopted its agenda.\n\nAsk the capital.\n');
    expect((await cast.kenya.get<unknown>(`${path()}.md`)).text).toBe('# Annual report\n');
    expect((await cast.facilitator.get<Problem>(`${path()}.md`)).status).toBe(403);
  });

  it('H12 are refused on a paragraph that the draft never had', async () => {
    const told = await cast.norway
      .with({ 'idempotency-key': 'k' })
      .post<Problem>(path(), { paragraph: 'par-0000000000000000' });
    expect([told.status, told.body.refusal]).toEqual([404, 'paragraph-unknown']);
  });
});
