import { findBreak, textOf, type ParagraphId, type Participant, type RecordEntry } from '@chapeau/model';
import type { NewDraftAnswer, Problem } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { heldIn, type Held } from './testing/held.ts';
import { assemble, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const HEAD = { title: 'Report', kind: 'report', language: 'en', attributed: true } as const;

const TEXT = [
  '1. Parties [should][shall - NOR, KEN; Cuba reserves] report. [Agreed ad ref]',
  '2. Parties meet [in person - CUB delete]. [KEN reserves]',
  '3. [New words. - Norway, on behalf of the Nordic Group; KEN delete]',
  '4. Reports are public. [NOR delete] [CUB supports]',
  '5. [Old words.] {Chair’s proposal: “Other words.”} [Pending]',
  '6. They report {see below}.',
].join('\n\n');

const add = (code: string, name: string, category = 'member-state') =>
  cast.secretariat.must<Participant>('POST', '/api/participants', { code, name, category });

const take = (source: string, more: object = {}) =>
  cast.facilitator.post<NewDraftAnswer & Problem>('/api/drafts', { ...HEAD, source, ...more });

async function taken(source: string, more: object = {}): Promise<Held & { readonly id: string }> {
  const { status, text, body } = await take(source, more);
  if (status !== 201) throw new Error(text);
  return { ...(await heldIn(server, body.draft.id)), id: body.draft.id };
}

/** Codes instead of ids, numbers instead of paragraphs, words instead of runs. */
async function told({ plain, proposals }: Held) {
  const participants = await server.storage.list('participant', (await processOf()) ?? '');
  const code = (id: string | null) => participants.find((one) => one.id === id)?.code ?? 'Chair';
  const number = (id: ParagraphId | null) => plain.paragraphs.find((one) => one.id === id)?.number ?? null;
  return proposals.map((one) => ({
    serial: one.serial,
    kind: one.kind,
    on: number(one.target),
    names: [one.proponent, ...one.coSponsors].map(code).join('+'),
    onBehalfOf: one.onBehalfOf,
    source: one.source,
    wording: one.wording.map(textOf),
    forms: one.wording.map(({ kind, level }) => `${kind} ${level}`),
    positions: one.positions.map(({ participant, stance }) => `${code(participant)} ${stance}`),
  }));
}

async function processOf() {
  return (await server.storage.find('draft', cast.draft))?.process;
}

const wordsOf = ({ plain }: Held) =>
  plain.paragraphs.map(({ number, runs }) => `${number ?? ''} ${textOf({ runs })}`.trim());

describe('a text in attributed notation', () => {
  it('D70 comes in as its present wording, with its proposals tabled on it', async () => {
    await add('CUB', 'Cuba');
    const held = await taken(TEXT);
    expect(wordsOf(held)).toEqual([
      '1. Parties should report.',
      '2. Parties meet in person.',
      '4. Reports are public.',
      '5. Old words.',
      '6. They report {see below}.',
    ]);
    const common = { onBehalfOf: '', source: 'written', positions: [] };
    expect((await told(held)).map((one) => ({ ...one, forms: undefined }))).toEqual([
      {
        ...common,
        serial: 1,
        kind: 'amend',
        on: '1.',
        names: 'NOR+KEN',
        wording: ['Parties shall report.'],
        positions: ['CUB reserves'],
      },
      { ...common, serial: 2, kind: 'amend', on: '2.', names: 'CUB', wording: ['Parties meet.'] },
      {
        ...common,
        serial: 3,
        kind: 'insert-after',
        on: '2.',
        names: 'NOR',
        onBehalfOf: 'the Nordic Group',
        wording: ['New words.'],
        positions: ['KEN cannot-accept'],
      },
      { ...common, serial: 4, kind: 'delete', on: '4.', names: 'NOR', wording: [] },
      {
        ...common,
        serial: 5,
        kind: 'amend',
        on: '5.',
        names: 'Chair',
        source: 'chair',
        wording: ['Other words.'],
      },
    ]);
    for (const { draftedAgainst, target, reading, fate } of held.proposals) {
      const { status: _, ...present } = held.plain.paragraphs.find(({ id }) => id === target)!;
      expect([reading, fate, draftedAgainst]).toEqual([null, 'tabled', { ...present, status: 'open' }]);
    }
  });

  it('D71 puts all of it on the record, each entry chained to the one before', async () => {
    await add('CUB', 'Cuba');
    const { id, plain, reservations, proposals, tags } = await taken(TEXT);
    const { entries } = await cast.facilitator.must<{ entries: RecordEntry[] }>(
      'GET',
      `/api/drafts/${id}/record`,
    );
    expect(findBreak(entries)).toBeNull();
    expect(entries.map(({ act }) => act.kind)).toEqual([
      'draft-created',
      ...proposals.map(() => 'proposal-tabled'),
      ...reservations.map(() => 'reservation-entered'),
      'status-decided',
      'status-decided',
    ]);
    expect(
      entries.flatMap(({ act }) => (act.kind === 'proposal-tabled' ? [act.captured ?? false] : [])),
    ).toEqual([true, true, true, true, false]);
    const decided = entries.filter(({ act }) => act.kind === 'status-decided');
    expect(decided.map(({ act, reason }) => [act, reason])).toMatchObject([
      [{ deed: 'take-over', statusAfter: 'agreed-ad-referendum' }, 'Agreed ad ref'],
      [{ deed: 'take-over', statusAfter: 'parked' }, 'Pending'],
    ]);
    expect([...tags.values()].map(({ since }) => since)).toEqual(decided.map((entry) => entry.id));
    expect(plain.paragraphs.map(({ status }) => status)).toEqual([
      'agreed-ad-referendum',
      'open',
      'open',
      'parked',
      'open',
    ]);
    expect(reservations.toSorted((a, b) => (a.kind < b.kind ? 1 : -1))).toMatchObject([
      { kind: 'reservation', text: '', captured: true },
      { kind: 'explanation', text: 'supports', captured: true },
    ]);
    expect(await server.storage.list('proposal', id)).toHaveLength(5);
    expect(await server.storage.list('reservation', id)).toEqual(expect.arrayContaining(reservations));
  });

  it('D72 creates nothing while a name in it is nobody’s, or not that of a delegation', async () => {
    const drafts = async () =>
      (await cast.facilitator.must<{ drafts: unknown[] }>('GET', '/api/drafts')).drafts.length;
    const before = await drafts();
    const unknown = await take(TEXT);
    expect([unknown.status, unknown.body.refusal]).toEqual([422, 'names-unknown']);
    expect(unknown.body.detail).toContain('Cuba, CUB');
    await add('CUB', 'Cuba', 'stakeholder');
    const outsider = await take(TEXT);
    expect([outsider.status, outsider.body.refusal]).toEqual([422, 'names-not-delegations']);
    expect(await drafts()).toBe(before);
    const mapped = await take(TEXT, { names: { CUB: 'NOR', Cuba: 'NOR' } });
    expect(mapped.status).toBe(201);
  });

  it('D72 takes the names that are mapped for the participants that are meant', async () => {
    const held = await taken(TEXT, { names: { CUB: 'KEN', cuba: 'KEN' } });
    expect((await told(held)).map(({ names, positions }) => [names, positions])).toMatchObject([
      // Who proposes takes no position on its own.
      ['NOR+KEN', []],
      ['KEN', []],
      ['NOR', ['KEN cannot-accept']],
      ['NOR', []],
      ['Chair', []],
    ]);
    const nobody = await take(TEXT, { names: { CUB: 'XYZ', Cuba: 'XYZ' } });
    expect(nobody.body.refusal).toBe('names-unknown');
  });

  it('D72 is any text where nobody asks for more', async () => {
    const held = await taken(TEXT, { attributed: false });
    expect([held.proposals, held.reservations]).toEqual([[], []]);
    expect(wordsOf(held)[0]).toBe(
      `1. Parties [should][shall - NOR, KEN; Cuba reserves] report. [Agreed ad ref]`,
    );
  });
});

const ARABIC = [
  '1. الدول [ينبغي][يجب - NOR، KEN؛ CUB يتحفظ] أن تقدم التقارير [سنويا - KEN].',
  '2. تجتمع الدول كل عام. [NOR حذف]',
  '3. التقارير علنية.',
  '4. [تنشر التقارير. - KEN، باسم المجموعة الأفريقية؛ CUB حذف]',
  '5. تحفظ التقارير [في مكان آمن - الرئيس؛ NOR يؤيد].',
  '6. [تترجم التقارير. - NOR، KEN]',
].join('\n\n');

const ENGLISH = [
  '# Report',
  '1. Parties [should][shall - NOR, KEN; CUB reserves] report [promptly - KEN].',
  '2. Parties meet each year. [NOR delete]',
  '3. Reports are [public - NOR delete; CUB retain] [and translated - KEN; NOR supports].',
  '4. [Reports are kept. - KEN, on behalf of the African Group; CUB delete]',
  '5. [Old words.] {Chair’s proposal: “Other words.”}',
  '6. (CUB: add) Reports are short.',
  '7. (KEN, supported by NOR: add) Reports are timely.',
].join('\n\n');

describe('out as a rolling text and in again', () => {
  it.each([
    ['en', 'markdown', ENGLISH],
    ['en', 'text', ENGLISH],
    ['ar', 'markdown', ARABIC],
    ['ar', 'text', ARABIC],
  ])('D73 in %s, as %s, it says the same', async (language, format, source) => {
    await add('CUB', 'Cuba');
    const first = await taken(source, { language });
    expect(first.proposals.length).toBeGreaterThan(3);
    const file = await cast.facilitator.get(`/api/drafts/${first.id}/rolling?names=yes&format=${format}`);
    const again = await taken(file.text, { language });
    const bare = (held: Held) => wordsOf(held).filter((words) => words !== held.plain.title);
    expect(bare(again)).toEqual(bare(first));
    // Plain text has no kind for a paragraph without a number. The notation has the words that would go before those that would come, whoever spoke first.
    const anyForms = { forms: expect.any(Array) as string[] };
    const whatever = { serial: expect.any(Number) as number };
    const proposals = (await told(first)).map((one) => ({
      ...one,
      ...whatever,
      ...(format === 'text' ? anyForms : {}),
    }));
    expect(await told(again)).toHaveLength(proposals.length);
    expect(await told(again)).toEqual(expect.arrayContaining(proposals));
  });
});
