import { hashOfWords, textOf, type DraftId, type ParagraphId, type PlainDraft } from '@chapeau/model';
import type {
  DraftSummary,
  LanguagesAnswer,
  Problem,
  ProcessRecordAnswer,
  RecordAnswer,
} from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const FRENCH = ['1. Le Groupe s’est réuni.', '2. Il a adopté son ordre du jour.'].join('\n\n');

const live = (draft: DraftId) => cast.facilitator.must<PlainDraft>('GET', `/api/drafts/${draft}/live.json`);
const languages = (person: Person, draft: DraftId) =>
  person.must<LanguagesAnswer>('GET', `/api/drafts/${draft}/languages`);
const wordsIn = (plain: PlainDraft) => plain.paragraphs.map((paragraph) => textOf(paragraph));
const idsIn = (plain: PlainDraft) => plain.paragraphs.map(({ id }) => id);
const adding = (language: string, source: string | null) =>
  ({
    kind: 'add-language',
    original: cast.draft,
    language,
    title: `In ${language}`,
    text: source === null ? null : ({ source, format: 'plain' } as const),
  }) as const;

async function add(language: string, source: string | null): Promise<DraftId> {
  const { created } = await cast.facilitator.ordersProcess(adding(language, source));
  return created as DraftId;
}

/** Confirms these paragraphs as they read now. */
async function confirm(
  draft: DraftId,
  paragraphs: readonly (ParagraphId | undefined)[],
  original = cast.draft,
) {
  const [of, as] = await Promise.all([live(original), live(draft)]);
  const hash = (plain: PlainDraft, id: ParagraphId) =>
    hashOfWords(plain.paragraphs.find((one) => one.id === id) ?? { runs: [] });
  return await cast.facilitator.processCommand({
    kind: 'confirm-renderings',
    draft,
    renderings: paragraphs.flatMap((paragraph) =>
      paragraph === undefined
        ? []
        : [{ paragraph, renders: hash(of, paragraph), rendered: hash(as, paragraph) }],
    ),
  });
}

describe('the languages of a text', () => {
  it('LV9 a language is a draft joined under the same ids, once for each language', async () => {
    const french = await add('fr', FRENCH);
    const plain = await live(french);
    expect(idsIn(plain)).toEqual(cast.paragraphs.slice(0, 2));
    expect(wordsIn(plain)[1]).toBe('Il a adopté son ordre du jour.');
    expect((await cast.facilitator.processCommand(adding('FR', null))).body.refusal).toBe('language-taken');
    expect((await cast.facilitator.processCommand(adding('es', '…\n'))).status).toBe(200);
    const { original, translations } = await languages(cast.norway, french);
    expect(original.id).toBe(cast.draft);
    expect(translations.map(({ draft }) => draft.language)).toEqual(['fr', 'es']);
    const { drafts } = await cast.norway.must<{ drafts: DraftSummary[] }>('GET', '/api/drafts');
    expect(drafts.map((summary) => summary.original)).toEqual([undefined, cast.draft, cast.draft]);
    const { entries } = await cast.norway.must<ProcessRecordAnswer>('GET', '/api/process/record');
    const added = entries.find(({ act }) => act.kind === 'language-added');
    expect(added?.act).toMatchObject({ kind: 'language-added', joined: 2, paragraphs: 2 });
  });

  it('LV9 without a text it begins with the paragraphs of the original, numbered and without words', async () => {
    const arabic = await live(await add('ar', null));
    expect(idsIn(arabic)).toEqual(cast.paragraphs);
    expect(wordsIn(arabic).join('')).toBe('');
    expect(arabic.paragraphs.map(({ number }) => number)).toEqual(['1.', '2.', '3.']);
  });

  it('LV10 a rendering is confirmed as it was seen, by the facilitating team', async () => {
    const french = await add('fr', FRENCH);
    const [first, second, third] = cast.paragraphs;
    expect((await confirm(french, [first, second])).status).toBe(200);
    const { translations } = await languages(cast.norway, cast.draft);
    expect(translations[0]?.renderings.map(({ paragraph }) => paragraph)).toEqual([first, second]);
    expect(textOf(translations[0]?.renderings[0]?.renders ?? { runs: [] })).toBe('The Group met.');
    const withdraw = { kind: 'withdraw-renderings', draft: french, paragraphs: cast.paragraphs } as never;
    await cast.secretariat.ordersProcess(withdraw);
    expect((await languages(cast.norway, french)).translations[0]?.renderings).toEqual([]);
    expect((await cast.secretariat.processCommand(withdraw)).body.refusal).toBe('nothing-chosen');
    const [renders, rendered] = ['0'.repeat(64), hashOfWords({ runs: [] })];
    const stale = await cast.secretariat.processCommand({
      kind: 'confirm-renderings',
      draft: french,
      renderings: [{ paragraph: first ?? third!, renders, rendered }],
    });
    expect(stale.body.refusal).toBe('rendering-changed');
    expect((await confirm(french, [third])).body.refusal).toBe('paragraph-unknown');
    expect((await confirm(cast.draft, [first])).body.refusal).toBe('is-original');
    for (const person of [cast.norway, cast.reviewer, cast.observer])
      expect((await person.processCommand(adding('ru', null))).body.refusal).toBe('role-may-not');
  });

  it('LV10 what is confirmed as it reads is not confirmed again', async () => {
    const french = await add('fr', FRENCH);
    const [first, second] = cast.paragraphs;
    await confirm(french, [first]);
    const again = await confirm(french, [first]);
    expect([again.status, again.body]).toEqual([200, { sequence: null, created: null }]);
    await confirm(french, [first, second]);
    const { entries } = await cast.norway.must<ProcessRecordAnswer>('GET', '/api/process/record');
    const said = entries.flatMap(({ act }) => (act.kind === 'renderings-confirmed' ? [act.renderings] : []));
    expect(said.map((renderings) => renderings.map(({ paragraph }) => paragraph))).toEqual([
      [first],
      [second],
    ]);
  });

  it('LV11 a missing paragraph is brought to its place, on the record of the translation, and has to be written', async () => {
    const french = await add('fr', '1. Le Groupe s’est réuni.\n\n3. Il a entendu des déclarations.');
    const [first, second, third] = cast.paragraphs;
    expect(idsIn(await live(french))).toEqual([first, third]);
    const bring = { kind: 'bring-paragraphs', draft: french, paragraphs: [second ?? ''] } as never;
    expect((await cast.facilitator.processCommand(bring)).status).toBe(200);
    const plain = await live(french);
    expect(idsIn(plain)).toEqual(cast.paragraphs);
    expect(plain.paragraphs[1]).toMatchObject({ number: '2.', kind: 'numbered', runs: [] });
    const { entries } = await cast.norway.must<RecordAnswer>('GET', `/api/drafts/${french}/record`);
    expect(entries.at(-1)).toMatchObject({ act: { kind: 'paragraphs-brought', original: cast.draft } });
    expect((await confirm(french, [second])).body.refusal).toBe('rendering-empty');
    expect((await cast.facilitator.processCommand(bring)).body.refusal).toBe('nothing-chosen');
  });

  it('LV12 what is agreed in the original is handed over once its rendering is confirmed, and is closed from then on', async () => {
    const french = await add('fr', FRENCH);
    const [first, second] = cast.paragraphs;
    const paragraphs = first === undefined ? [] : [first];
    const hand = { kind: 'hand-over', draft: french, paragraphs } as const;
    expect((await cast.facilitator.processCommand(hand)).body.refusal).toBe('not-agreed');
    await cast.facilitator.orders(cast.draft, {
      kind: 'decide-status',
      deed: 'agree-in-informals',
      paragraphs: [...paragraphs, ...(second === undefined ? [] : [second])],
    });
    expect((await cast.facilitator.processCommand(hand)).body.refusal).toBe('not-rendered');
    await confirm(french, [first, second]);
    expect((await cast.secretariat.processCommand(hand)).body.refusal).toBe('role-may-not');
    await cast.facilitator.ordersProcess(hand);
    const { paragraphs: after } = await live(french);
    expect(after.map(({ status }) => status)).toEqual(['agreed-in-informals', 'open']);
    const { entries } = await cast.norway.must<RecordAnswer>('GET', `/api/drafts/${french}/record`);
    expect(entries.at(-1)?.act).toMatchObject({ kind: 'status-decided', deed: 'take-over' });
  });

  it('LV13 another language becomes the original with a reason, and what was rendered as it stands still is', async () => {
    const french = await add('fr', FRENCH);
    const spanish = await add('es', '1. El Grupo se reunió.\n\n2. Aprobó su programa.');
    const [first, second] = cast.paragraphs;
    await confirm(french, [first]);
    await confirm(spanish, [first, second]);
    const set = { kind: 'set-original', draft: french, reason: '' } as const;
    expect((await cast.facilitator.processCommand(set)).body.refusal).toBe('reason-missing');
    await cast.facilitator.ordersProcess({ ...set, reason: 'Drafted in French from now on' });
    const { original, translations } = await languages(cast.norway, cast.draft);
    expect(original.id).toBe(french);
    const kept = translations.map(({ draft, renderings }) => [
      draft.language,
      renderings.map(({ renders }) => textOf(renders)),
    ]);
    expect(Object.fromEntries(kept)).toEqual({
      en: ['Le Groupe s’est réuni.'],
      es: ['Le Groupe s’est réuni.'],
    });
    expect((await cast.facilitator.processCommand({ ...set, reason: 'again' })).body.refusal).toBe(
      'is-original',
    );
  });

  it('LV14 a version is issued in every other language, under one label', async () => {
    const issue = {
      kind: 'issue-version',
      label: 'Rev.1',
      symbol: 'A/1/Rev.1',
      standing: 'official-draft',
      audience: 'public',
    } as const;
    const { created } = await cast.facilitator.orders(cast.draft, issue);
    const version = created as never;
    const command = { kind: 'issue-languages', version } as const;
    expect((await cast.facilitator.processCommand(command)).body.refusal).toBe('languages-none');
    const french = await add('fr', FRENCH);
    expect((await cast.secretariat.processCommand(command)).body.refusal).toBe('role-may-not');
    await cast.facilitator.ordersProcess(command);
    const { drafts } = await cast.observer.must<{ drafts: DraftSummary[] }>('GET', '/api/drafts');
    expect(
      drafts.map(({ draft, versions }) => [
        draft.id,
        versions.map(({ label, symbol }) => `${label} ${symbol}`),
      ]),
    ).toEqual([
      [cast.draft, ['Rev.1 A/1/Rev.1']],
      [french, ['Rev.1 A/1/Rev.1']],
    ]);
    expect((await cast.facilitator.processCommand(command)).body.refusal).toBe('label-taken');
  });

  it('LV15 an observer knows no translation beyond the versions that are public, nor which is the original where that is not', async () => {
    const french = await add('fr', FRENCH);
    const issue = {
      kind: 'issue-version',
      label: 'Rev.1',
      standing: 'official-draft',
      audience: 'public',
    } as const;
    await cast.facilitator.orders(french, issue);
    const told = await cast.observer.get<Problem>(`/api/drafts/${french}/languages`);
    expect(told.status).toBe(404);
    const { drafts } = await cast.observer.must<{ drafts: DraftSummary[] }>('GET', '/api/drafts');
    expect(drafts.map(({ draft, original }) => [draft.id, original])).toEqual([[french, undefined]]);
  });
});
