import {
  DEEDS,
  hashOfWords,
  textOf,
  type DraftId,
  type ParagraphId,
  type ParticipantId,
  type PlainDraft,
  type RaisedDifference,
} from '@chapeau/model';
import type { LanguagesAnswer, ProcessRecordAnswer, RecordAnswer, TasksAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
let french: DraftId;
let first: ParagraphId;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
  french = (
    await cast.facilitator.ordersProcess({
      kind: 'add-language',
      original: cast.draft,
      language: 'fr',
      title: 'Rapport',
      text: {
        source:
          '1. Le Groupe c’est réuni.\n\n2. Il a adopté son ordre du jour.\n\n3. Il a entendu des déclarations.',
        format: 'plain',
      },
    })
  ).created as DraftId;
  [first] = cast.paragraphs as [ParagraphId];
});
afterEach(() => server.close());

const live = (draft: DraftId) => cast.facilitator.must<PlainDraft>('GET', `/api/drafts/${draft}/live.json`);
const asked = (person: Person) => person.must<LanguagesAnswer>('GET', `/api/drafts/${french}/languages`);
const wordsOf = async (draft: DraftId, id = first) =>
  (await live(draft)).paragraphs.find((paragraph) => paragraph.id === id) ?? { runs: [] };

const appoint = (participant: ParticipantId, language = 'fr', by = cast.secretariat) =>
  by.processCommand({ kind: 'put-consistency-member', language, participant, name: 'A. Terminologist' });

async function confirm(by: Person, paragraph = first) {
  const [renders, rendered] = await Promise.all([
    wordsOf(cast.draft, paragraph).then(hashOfWords),
    wordsOf(french, paragraph).then(hashOfWords),
  ]);
  return await by.processCommand({
    kind: 'confirm-renderings',
    draft: french,
    renderings: [{ paragraph, renders, rendered }],
  });
}

const raise = async (by: Person, correction: string | null = null, note = '“c’est” for “s’est”') =>
  await by.processCommand({
    kind: 'raise-difference',
    draft: french,
    paragraph: first,
    note,
    correction,
    seen: hashOfWords(await wordsOf(french)),
  });

describe('the group for consistency of the languages', () => {
  it('TG2 the facilitating team appoints delegations for a language, on the record, each once', async () => {
    const { NOR, KEN } = cast.participants;
    for (const person of [cast.norway, cast.reviewer, cast.observer])
      expect((await appoint(NOR.id, 'fr', person)).body.refusal).toBe('role-may-not');
    const { created } = (await appoint(NOR.id)).body;
    expect((await appoint(NOR.id, 'FR')).body.refusal).toBe('member-already');
    expect((await appoint(NOR.id, 'es', cast.facilitator)).status).toBe(200);
    const entity = await cast.secretariat.must<{ id: ParticipantId }>('POST', '/api/participants', {
      code: 'ENT',
      name: 'An entity',
      category: 'un-entity',
    });
    expect((await appoint(entity.id)).body.refusal).toBe('not-in-decisions');
    const move = {
      kind: 'put-consistency-member',
      member: created as never,
      language: 'fr',
      name: '',
    } as const;
    await cast.secretariat.ordersProcess({ ...move, participant: KEN.id });
    const { group } = await asked(cast.kenya);
    expect(group.map(({ language, participant }) => [language, participant])).toEqual([
      ['fr', KEN.id],
      ['es', NOR.id],
    ]);
    await cast.secretariat.ordersProcess({ kind: 'remove-consistency-member', member: created } as never);
    expect((await asked(cast.norway)).group).toHaveLength(1);
    const { entries } = await cast.norway.must<ProcessRecordAnswer>('GET', '/api/process/record');
    const acts = entries.map(({ act }) => act).filter(({ kind }) => kind === 'consistency-member-changed');
    expect(acts).toHaveLength(4);
    expect(acts.at(-1)).toMatchObject({ before: { participant: KEN.id }, after: null });
  });

  it('TG3 its members confirm paragraphs of their language, and nobody else who could not before', async () => {
    expect((await confirm(cast.norway)).body.refusal).toBe('not-in-consistency-group');
    await appoint(cast.participants.NOR.id);
    await appoint(cast.participants.KEN.id, 'es');
    expect((await confirm(cast.norway)).status).toBe(200);
    const { translations } = await asked(cast.norway);
    expect(translations[0]?.renderings).toMatchObject([{ paragraph: first, byName: 'delegation NOR' }]);
    expect((await confirm(cast.kenya)).body.refusal).toBe('not-for-language');
    for (const person of [cast.reviewer, cast.observer])
      expect((await confirm(person)).body.refusal).toBe('role-may-not');
    const others = [
      { kind: 'bring-paragraphs', draft: french, paragraphs: [cast.paragraphs[2] ?? first] },
      { kind: 'hand-over', draft: french, paragraphs: [first] },
      { kind: 'set-original', draft: french, reason: 'Drafted in French' },
    ] as const;
    for (const command of others)
      expect((await cast.norway.processCommand(command as never)).body.refusal).toBe('role-may-not');
  });

  it('TG3 a member that takes no part in decisions any more confirms nothing, and is told so; nor does one that was taken out', async () => {
    const { NOR, KEN } = cast.participants;
    await appoint(NOR.id);
    const { created } = (await appoint(KEN.id)).body;
    const entity = { code: NOR.code, name: NOR.name, category: 'un-entity' } as const;
    await cast.secretariat.ordersProcess({ kind: 'change-participant', participant: NOR.id, ...entity });
    await cast.secretariat.ordersProcess({ kind: 'remove-consistency-member', member: created } as never);
    expect((await confirm(cast.norway)).body.refusal).toBe('not-in-decisions');
    expect((await confirm(cast.kenya)).body.refusal).toBe('not-in-consistency-group');
    for (const person of [cast.norway, cast.kenya])
      expect((await asked(person)).translations[0]?.deeds).toEqual([]);
  });

  it('TG4 each is told what it may do with each language, and only that', async () => {
    await appoint(cast.participants.NOR.id);
    await appoint(cast.participants.KEN.id, 'es');
    const deedsOf = async (person: Person) => (await asked(person)).translations[0]?.deeds;
    const ofTheGroup = ['confirm-renderings', 'raise-difference', 'propose-correction', 'settle-difference'];
    expect(await deedsOf(cast.norway)).toEqual(ofTheGroup);
    expect(await deedsOf(cast.kenya)).toEqual(['raise-difference']);
    expect(await deedsOf(cast.secretariat)).toEqual(['manage-languages', ...ofTheGroup]);
    expect(await deedsOf(cast.reviewer)).toEqual([]);
    expect(DEEDS).toEqual(expect.arrayContaining(ofTheGroup));
  });

  it('TG5 a difference is raised by any member, and settled once, by those for its language or the team', async () => {
    expect((await raise(cast.kenya)).body.refusal).toBe('not-in-consistency-group');
    await appoint(cast.participants.NOR.id);
    await appoint(cast.participants.KEN.id, 'es');
    expect((await raise(cast.kenya, null, '')).body.refusal).toBe('difference-empty');
    expect((await raise(cast.kenya, 'Le Groupe s’est réuni.')).body.refusal).toBe('not-for-language');
    const { created } = (await raise(cast.kenya)).body;
    const settle = { kind: 'settle-difference', difference: created } as never;
    expect((await cast.kenya.processCommand(settle)).body.refusal).toBe('not-for-language');
    const original = { kind: 'set-original', draft: french, reason: 'Drafted in French' } as const;
    expect((await cast.facilitator.processCommand(original)).body.refusal).toBe('differences-open');
    await cast.norway.ordersProcess(settle);
    expect((await cast.secretariat.processCommand(settle)).body.refusal).toBe('difference-settled');
    const [raised] = (await asked(cast.reviewer)).translations[0]?.differences ?? [];
    expect(raised).toMatchObject({
      byName: 'delegation KEN',
      settled: { how: 'settled', byName: 'delegation NOR' },
    });
    const { entries } = await cast.reviewer.must<ProcessRecordAnswer>('GET', '/api/process/record');
    expect(entries.slice(-2).map(({ act }) => act.kind)).toEqual(['difference-raised', 'difference-settled']);
  });

  it('TG5 no delegation raises so much that it keeps the others from it', async () => {
    await appoint(cast.participants.NOR.id);
    await appoint(cast.participants.KEN.id);
    const { created } = (await raise(cast.norway)).body;
    const [row] = await server.storage.list('raised-difference', french);
    const long = { ...row, id: `${String(created)}x`, note: 'n'.repeat(999_000) } as RaisedDifference;
    await server.storage.commit([{ kind: 'put', table: 'raised-difference', parent: french, row: long }]);
    expect((await raise(cast.norway)).body.refusal).toBe('differences-too-long');
    expect((await raise(cast.kenya)).status).toBe(200);
  });

  it('TG6 a correction is written in by the facilitating team, as it was proposed, unless the words moved on', async () => {
    await appoint(cast.participants.NOR.id);
    await confirm(cast.norway);
    const { created } = (await raise(cast.norway, 'Le Groupe s’est réuni.')).body;
    const stale = (await raise(cast.norway, 'Le Groupe s’est réuni deux fois.')).body.created;
    const take = (difference: unknown) => ({ kind: 'take-correction', difference }) as never;
    expect((await cast.norway.processCommand(take(created))).body.refusal).toBe('role-may-not');
    await cast.secretariat.ordersProcess(take(created));
    expect(textOf(await wordsOf(french))).toBe('Le Groupe s’est réuni.');
    expect((await cast.secretariat.processCommand(take(stale))).body.refusal).toBe('rendering-changed');
    const plain = (await raise(cast.norway)).body.created;
    expect((await cast.secretariat.processCommand(take(plain))).body.refusal).toBe('correction-none');
    const { entries } = await cast.norway.must<RecordAnswer>('GET', `/api/drafts/${french}/record`);
    expect(entries.at(-1)).toMatchObject({ act: { kind: 'correction-taken', byName: 'delegation NOR' } });
    expect((await asked(cast.norway)).translations[0]?.differences[0]?.settled?.how).toBe('corrected');
  });

  it('TG6 a correction holds what a text can hold: no half of a sign, no control character, and something that shows', async () => {
    await appoint(cast.participants.NOR.id);
    expect((await raise(cast.norway, '\u200b')).body.refusal).toBe('bad-request');
    const { created } = (await raise(cast.norway, 'Le Groupe\0 s’est\ud800\nréuni 𠀀.')).body;
    await cast.secretariat.ordersProcess({ kind: 'take-correction', difference: created } as never);
    expect(textOf(await wordsOf(french))).toBe('Le Groupe s’est réuni 𠀀.');
  });

  it('TG6 agreed text takes no correction before it is reopened', async () => {
    await appoint(cast.participants.NOR.id);
    await cast.facilitator.orders(french, {
      kind: 'decide-status',
      deed: 'agree-in-informals',
      paragraphs: [first],
    });
    const { created } = (await raise(cast.norway, 'Le Groupe s’est réuni.')).body;
    const take = { kind: 'take-correction', difference: created } as never;
    expect((await cast.facilitator.processCommand(take)).body.refusal).toBe('paragraph-closed');
  });

  it('TG7 the tasks of the group are shown as done by its members, and by every language confirmed', async () => {
    const secretariat = cast.secretariat;
    const output = (
      await secretariat.ordersProcess({
        kind: 'put-output',
        what: 'convention',
        title: 'Convention',
        draft: cast.draft,
      })
    ).created;
    for (const what of ['appoint-consistency-group', 'check-consistency'] as const)
      await secretariat.ordersProcess({
        kind: 'put-task',
        what,
        phase: 'during',
        session: null,
        output,
      } as never);
    const shown = async () => {
      const { offers } = await secretariat.must<TasksAnswer>('GET', '/api/process/tasks');
      return offers.map(({ evidence }) => evidence.kind);
    };
    expect(await shown()).toEqual([]);
    await appoint(cast.participants.NOR.id);
    expect(await shown()).toEqual(['consistency-group']);
    for (const paragraph of cast.paragraphs) await confirm(cast.norway, paragraph);
    const both = ['consistency-group', 'languages-checked'];
    expect(await shown()).toEqual(both);
    const { created } = (await raise(cast.norway)).body;
    expect(await shown()).toEqual(['consistency-group']);
    await cast.norway.ordersProcess({ kind: 'settle-difference', difference: created } as never);
    expect(await shown()).toEqual(both);
    await secretariat.ordersProcess({ kind: 'set-original', draft: french, reason: 'Drafted in French' });
    expect(await shown()).toEqual(both);
    const spanish = { kind: 'add-language', original: french, language: 'es', title: 'Informe' } as const;
    await secretariat.ordersProcess(spanish);
    expect(await shown()).toEqual(['consistency-group']);
  });
});
