import { findBreak, hashOfWords, type DraftId, type PlainDraft, type ProcessActKind } from '@chapeau/model';
import type { LanguagesAnswer, ProcessCommandInput, ProcessRecordAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFailingStorage, type FailingStorage } from './testing/failing-storage.ts';
import { assemble, Person, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let disk: FailingStorage;
let server: TestServer;
let cast: Cast;
/** The fault is logged, as it is to be. */
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
beforeEach(async () => {
  disk = openFailingStorage();
  server = await startTestServer({ storage: disk.storage, log });
  cast = await assemble(server);
});
afterEach(() => server.close());

const add = async (language: string, source: string) => {
  const { created } = await cast.facilitator.ordersProcess({
    kind: 'add-language',
    original: cast.draft,
    language,
    title: `In ${language}`,
    text: { source, format: 'plain' },
  });
  return created as DraftId;
};

/** A version in English, and the order to issue it in the other languages. */
async function issued(): Promise<ProcessCommandInput> {
  const version = { kind: 'issue-version', label: 'Rev.1', standing: 'official-draft' } as const;
  const { created } = await cast.facilitator.orders(cast.draft, { ...version, audience: 'public' });
  return { kind: 'issue-languages', version: created as never };
}

/** Orders it, and the server is gone after the commit of the draft, before that of the process. */
async function interrupted(command: ProcessCommandInput, key: string): Promise<void> {
  disk.failNext((write) => write.kind === 'append-record' && !('draft' in write.entry));
  const told = await cast.facilitator.processCommand(command, key);
  expect(told.body.refusal).toBe('not-saved');
}

async function restarted(): Promise<Person> {
  await server.close();
  server = await startTestServer({ storage: disk.storage, log });
  return new Person(server.url, { authorization: `Bearer ${cast.facilitator.token}` });
}

/** The entries of that kind, in a whole chain. */
async function entriesOf(person: Person, kind: ProcessActKind) {
  const { entries } = await person.must<ProcessRecordAnswer>('GET', '/api/process/record');
  expect(findBreak(entries)).toBeNull();
  return entries.filter(({ act }) => act.kind === kind);
}

describe('what was done on a draft before the server was gone', () => {
  it('SV3 comes onto the record of the process at the next start, once', async () => {
    const french = await add('fr', '1. Le Groupe s’est réuni.');
    await interrupted(await issued(), 'issuing');
    expect(await entriesOf(cast.facilitator, 'languages-issued')).toEqual([]);
    for (let start = 0; start < 2; start++) {
      const told = await entriesOf(await restarted(), 'languages-issued');
      expect(told).toMatchObject([
        { act: { label: 'Rev.1', versions: [{ draft: french, language: 'fr' }] } },
      ]);
    }
  });

  it('SV3 is answered as done when it is tried again under its key, and to whoever tries it as another order it is refused', async () => {
    await add('fr', '1. Le Groupe s’est réuni.');
    const command = await issued();
    await interrupted(command, 'issuing');
    const again = await cast.facilitator.processCommand(command, 'issuing');
    const [entry, ...more] = await entriesOf(cast.facilitator, 'languages-issued');
    expect([again.status, again.body.sequence, more.length]).toEqual([200, entry?.sequence, 0]);
    expect((await cast.facilitator.processCommand(command, 'issuing')).body).toEqual(again.body);
    expect((await cast.facilitator.processCommand(command)).body.refusal).toBe('label-taken');
  });

  it('SV3 goes for the part that was done before a refusal, which is told; tried again, the rest is done', async () => {
    const [french, spanish] = [await add('fr', '1. Un.'), await add('es', '1. Uno.')];
    const command = await issued();
    disk.failNext(
      (write) => write.kind === 'append-record' && 'draft' in write.entry && write.entry.draft === spanish,
    );
    expect((await cast.facilitator.processCommand(command, 'issuing')).body.refusal).toBe('not-saved');
    const told = () => entriesOf(cast.facilitator, 'languages-issued');
    expect(await told()).toMatchObject([{ act: { versions: [{ draft: french }] } }]);
    expect((await cast.facilitator.processCommand(command, 'issuing')).status).toBe(200);
    expect((await told())[1]).toMatchObject({ act: { versions: [{ draft: spanish }] } });
  });

  it('SV3 is on the record before whatever is ordered next', async () => {
    const french = await add('fr', '1. Le Groupe s’est réuni.');
    const [, second] = cast.paragraphs;
    const bring: ProcessCommandInput = {
      kind: 'bring-paragraphs',
      draft: french,
      paragraphs: [second ?? ''],
    };
    await interrupted(bring, 'bringing');
    await cast.secretariat.ordersProcess({
      kind: 'put-group',
      group: null,
      code: 'G',
      name: 'A',
      of: 'political',
    });
    const { entries } = await cast.norway.must<ProcessRecordAnswer>('GET', '/api/process/record');
    expect(entries.slice(-2).map(({ act }) => act.kind)).toEqual(['paragraphs-brought', 'group-changed']);
  });

  it('SV3 goes for a correction that was written in: its difference is settled with the entry', async () => {
    const french = await add('fr', '1. Le Groupe c’est réuni.');
    const live = await cast.facilitator.must<PlainDraft>('GET', `/api/drafts/${french}/live.json`);
    const [first] = live.paragraphs;
    const { created } = await cast.facilitator.ordersProcess({
      kind: 'raise-difference',
      draft: french,
      paragraph: first?.id ?? '',
      correction: 'Le Groupe s’est réuni.',
      seen: hashOfWords(first ?? { runs: [] }),
    });
    const take: ProcessCommandInput = { kind: 'take-correction', difference: created as never };
    await interrupted(take, 'taking');
    const again = await cast.facilitator.processCommand(take, 'taking');
    const [entry, ...more] = await entriesOf(cast.facilitator, 'difference-settled');
    expect([again.status, again.body.sequence, more.length]).toEqual([200, entry?.sequence, 0]);
    const path = `/api/drafts/${french}/languages`;
    const { translations } = await (await restarted()).must<LanguagesAnswer>('GET', path);
    expect(translations[0]?.differences).toMatchObject([{ settled: { how: 'corrected' } }]);
  });

  it('SV3 goes for a status handed over too; an order that was carried out whole owes nothing', async () => {
    const french = await add('fr', '1. Le Groupe s’est réuni.');
    const paragraphs = cast.paragraphs.slice(0, 1);
    await cast.facilitator.orders(cast.draft, {
      kind: 'decide-status',
      deed: 'agree-in-informals',
      paragraphs,
    });
    const live = (draft: DraftId) =>
      cast.facilitator.must<PlainDraft>('GET', `/api/drafts/${draft}/live.json`);
    const [of, as] = [await live(cast.draft), await live(french)];
    const hash = ({ paragraphs: [first] }: PlainDraft) => hashOfWords(first ?? { runs: [] });
    const renderings = paragraphs.map((paragraph) => ({
      paragraph,
      renders: hash(of),
      rendered: hash(as),
    }));
    await cast.facilitator.ordersProcess({ kind: 'confirm-renderings', draft: french, renderings });
    await interrupted({ kind: 'hand-over', draft: french, paragraphs }, 'handing');
    const told = await entriesOf(await restarted(), 'status-handed-over');
    expect(told.map(({ act }) => act)).toMatchObject([{ draft: french, paragraphs }]);
    const [process] = await server.storage.list('process', '');
    expect(await server.storage.list('owed-entry', process?.id ?? '')).toEqual([]);
  });
});
